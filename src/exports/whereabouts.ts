import type { OpenLedger, ToldReport } from '../ledger/index.ts'
import { type Document, readDocument } from '../text/index.ts'

/** Where an article tells of an event. */
export interface Whereabouts {
  /** From 1, among all sentences of the article; 0 for the title. */
  readonly sentence: number
  /** In the title or the first paragraph. */
  readonly inLead: boolean
  /** Length of the article's text, UTF-16. */
  readonly length: number
}

/** Finds where reports stand in their articles; nothing where the sentence is none of the article's. */
export type Finder = (told: ToldReport) => Promise<Whereabouts | undefined>

/** What is kept of an article: where its sentences begin and which of them are the lead. */
interface Outline {
  readonly starts: readonly number[]
  readonly inLead: number
  readonly length: number
}

/** Articles that tell of several events come back soon; more of them need not be held. */
const KEPT = 500

export const createFinder = (ledger: OpenLedger): Finder => {
  const outlines = new Map<string, Outline | undefined>()
  const outlineOf = async (article: string): Promise<Outline | undefined> => {
    if (outlines.has(article)) return outlines.get(article)
    const record = await ledger.record(article)
    const outline = record && outlined(readDocument(record.article.text))
    const [oldest] = outlines.keys()
    if (outlines.size >= KEPT && oldest !== undefined) outlines.delete(oldest)
    outlines.set(article, outline)
    return outline
  }
  return async ({ report }) => {
    const outline = await outlineOf(report.from.article)
    if (outline === undefined) return undefined
    const { length } = outline
    const { in: where, sentence } = report.event.evidence
    if (where === 'title') return { sentence: 0, inLead: true, length }
    const number = outline.starts.filter((start) => start <= sentence[0]).length
    return number === 0 ? undefined : { sentence: number, inLead: number <= outline.inLead, length }
  }
}

const outlined = ({ text, sentences, paragraphs }: Document): Outline => {
  const lead = paragraphs.findIndex(({ kind }) => kind === 'prose')
  return {
    starts: sentences.map(({ span }) => span[0]),
    inLead: sentences.filter(({ paragraph }) => paragraph <= lead).length,
    length: text.length,
  }
}
