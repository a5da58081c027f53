import type { ToldReport } from '../../ledger/index.ts'
import type { ArticleRecord, Event, RecordedArticle, Report } from '../../model/index.ts'
import { urnOf, webAddress } from '../addresses.ts'
import type { Node } from './context.ts'

/** Where an article's words stand, as things that can be pointed at. */
export interface Sources {
  /** The text as it was read. */
  readonly text: string
  readonly title: string
  /** The page that it was published on, where it has an address of the web. */
  readonly page?: string
}

export const sourcesOf = ({ id, textSha256, url }: RecordedArticle): Sources => {
  const page = webAddress(url)
  return {
    text: `urn:sha256:${textSha256}`,
    title: urnOf('title', id),
    ...(page !== undefined && { page }),
  }
}

/** What stands behind the reports of one article: its text, its outlet, the reading, and who read by what. */
export const provenanceOf = (
  { article, coder, events }: ArticleRecord,
  reports: readonly Report[],
): readonly Node[] => {
  const sources = sourcesOf(article)
  const outlet = article.outlet === undefined ? undefined : urnOf('outlet', article.outlet)
  const reader = urnOf('coder', coder.name, coder.version)
  const codebook = urnOf('codebook', coder.codebook)
  const text: Node = {
    id: sources.text,
    type: ['Entity', 'Text'],
    identifier: article.id,
    sha256: article.textSha256,
    title: article.title,
    byline: article.byline,
    language: article.language,
    published: article.published?.slice(0, 10),
    publishedBasis: article.publishedBasis,
    page: sources.page,
    attributedTo: outlet,
  }
  const title: Node = {
    id: sources.title,
    type: ['Entity', 'Title'],
    partOf: sources.text,
    value: article.title,
  }
  const reading: Node = {
    id: readingOf({ article, coder }),
    type: ['Activity', 'Reading'],
    used: sources.text,
    associatedWith: reader,
    qualifiedAssociation: { type: 'Association', agent: reader, hadPlan: codebook },
  }
  return [
    text,
    ...([...events, ...reports.map(({ event }) => event)].some(isInTitle) ? [title] : []),
    ...(outlet === undefined ? [] : [{ id: outlet, type: 'Organization', name: article.outlet }]),
    reading,
    { id: reader, type: 'SoftwareAgent', name: coder.name, version: coder.version },
    { id: codebook, type: ['Entity', 'Plan'], version: coder.codebook },
  ]
}

const isInTitle = ({ evidence, mentions }: Event): boolean =>
  evidence.in === 'title' || mentions.some(({ in: place }) => place === 'title')

/** The reading of an article by a coder and a codebook. */
export const readingOf = ({ article, coder }: Pick<ArticleRecord, 'article' | 'coder'>): string =>
  urnOf('reading', article.id, coder.name, coder.version, coder.codebook)

/** A report as a thing that was made by reading an article, or by a reviewer's decision. */
export const reportNode = ({ key, report }: ToldReport, record: ArticleRecord, event: string): Node => ({
  id: urnOf('report', key),
  type: ['Entity', 'Report'],
  tellsOf: event,
  derivedFrom: sourcesOf(record.article).text,
  ...madeBy(record, report),
  action: report.action,
  status: report.status,
  confidence: String(report.event.confidence),
})

/** Who made what is known of an article: its reading, or the decision of whoever added the report. */
export const madeBy = (record: ArticleRecord, { added }: Pick<Report, 'added'> = {}): Node => ({
  generatedBy: added === undefined ? readingOf(record) : urnOf('decision', added.decision),
  attributedTo: record.article.outlet && urnOf('outlet', record.article.outlet),
})
