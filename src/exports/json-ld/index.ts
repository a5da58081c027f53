import type { Span } from '../../base/span.ts'
import type { OpenLedger, ToldEvent, ToldReport } from '../../ledger/index.ts'
import {
  type ArticleRecord,
  LEDGER_FIELDS,
  type LedgerClaim,
  type LedgerEvent,
  type Report,
} from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import type { Names } from '../../wording/values.ts'
import { urnOf } from '../addresses.ts'
import { decisionsOn } from '../decided.ts'
import type { ExportWriter } from '../format.ts'
import { CONTEXT, type Node } from './context.ts'
import { decisionNodes } from './decisions.ts'
import { madeBy, provenanceOf, reportNode, sourcesOf } from './provenance.ts'
import { type Selectors, selectorsIn } from './selectors.ts'
import { bodiesOf, type ReadValue, valuesOf } from './values.ts'

/** The motivation of values that no words of their own give: Web Annotation has none for it. */
const INFERRING: Node = { id: 'demarche:inferring', type: 'Motivation', broader: 'oa:classifying' }

/**
 * One JSON-LD document (W3C PROV-O and Web Annotation): every value of every report as an annotation of the words it was read
 * from, and where it comes from. Nodes that several events share are written with each; they are one and the same in RDF.
 */
export const writeJsonLd: ExportWriter = async function* ({ ledger, query, codebook }) {
  const names = namesOf(codebook)
  const decided = decisionsOn(await ledger.decisions())
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(INFERRING)}`
  for await (const told of ledger.every(query)) {
    const read = await readOf(ledger, told)
    const event = urnOf('event', told.event.id)
    const nodes = [
      eventNode(told.event, names),
      ...[...read.values()].flatMap(({ record }) => provenanceOf(record, reportsFrom(record, told))),
      ...told.reports.flatMap((report) =>
        reportNodes(report, read.get(report.report.from.article), told.event),
      ),
      ...told.event.claims.flatMap((claim, i) => claimNodes(claim, i, read, told.event)),
      ...decided(told.event).flatMap((decision) => decisionNodes(decision, event)),
    ]
    yield nodes.map((node) => `,\n${JSON.stringify(node)}`).join('')
  }
  yield '\n]}\n'
}

/** The record of an article, with the selectors of its text and its title. */
interface Read {
  readonly record: ArticleRecord
  readonly text: Selectors
  readonly title: Selectors
}

const reportsFrom = ({ article }: ArticleRecord, { reports }: ToldEvent): readonly Report[] =>
  reports.flatMap(({ report }) => (report.from.article === article.id ? [report] : []))

const readOf = async (ledger: OpenLedger, { reports }: ToldEvent): Promise<ReadonlyMap<string, Read>> => {
  const read = new Map<string, Read>()
  for (const article of new Set(reports.map(({ report }) => report.from.article))) {
    const record = await ledger.record(article)
    if (record === undefined) continue
    const { text, title = '' } = record.article
    read.set(article, { record, text: selectorsIn(text), title: selectorsIn(title) })
  }
  return read
}

/** An event with the values that the ledger prefers. */
const eventNode = (event: LedgerEvent, names: Names): Node => ({
  id: urnOf('event', event.id),
  type: ['Entity', 'Event'],
  identifier: event.id,
  title: eventInSentence(event, names),
  action: event.action,
  status: event.status,
  preferred: [
    ...(['source', 'target'] as const).flatMap((field) =>
      event[field] === undefined
        ? []
        : [{ type: 'Value', field, side: event[field], name: event.names[field] } satisfies Node],
    ),
    ...LEDGER_FIELDS.flatMap((field): readonly Node[] => {
      const account = event.fields[field]
      if (account === undefined) return []
      const { rule, conflict, value } = account
      return bodiesOf(field, value).map((body) => ({
        ...body,
        type: 'Value',
        field,
        chosenBy: rule,
        inConflict: conflict,
      }))
    }),
  ],
  independentOutlets: event.outlets,
  confidence: String(event.confidence),
  derivedFrom: event.reports.map(({ key }) => urnOf('report', key)),
})

const reportNodes = (told: ToldReport, read: Read | undefined, event: LedgerEvent): readonly Node[] => {
  if (read === undefined) return []
  const report = urnOf('report', told.key)
  const numbers = new Map<string, number>()
  return [
    reportNode(told, read.record, urnOf('event', event.id)),
    ...valuesOf(told).map((value) => {
      const number = (numbers.get(value.field) ?? 0) + 1
      numbers.set(value.field, number)
      return annotationOf(value, {
        id: urnOf('annotation', told.key, value.field, String(number)),
        report,
        told,
        read,
      })
    }),
  ]
}

interface Place {
  readonly id: string
  readonly report: string
  readonly told: ToldReport
  readonly read: Read
}

const annotationOf = (value: ReadValue, { id, report, told, read }: Place): Node => ({
  id,
  type: 'Annotation',
  motivation: value.inferredBy === undefined ? value.motivation : 'inferring',
  inferredBy: value.inferredBy,
  body: { type: 'Value', field: value.field, ...value.body },
  target: value.spans.map((span) =>
    targetOf(read, span, value.inTitle ?? told.report.event.evidence.in === 'title'),
  ),
  derivedFrom: report,
  ...madeBy(read.record, told.report),
})

/** Words of an article: on its page, as the text that was read had it, or of the text itself where it has no page. */
const targetOf = ({ record, text, title }: Read, span: Span, inTitle: boolean): Node => {
  const sources = sourcesOf(record.article)
  if (inTitle) return { type: 'SpecificResource', source: sources.title, selector: title(span) }
  const selector = text(span)
  return sources.page === undefined
    ? { type: 'SpecificResource', source: sources.text, selector }
    : {
        type: 'SpecificResource',
        source: sources.page,
        state: { type: 'TimeState', cached: sources.text },
        selector,
      }
}

/** What was said about the event, once for each article that tells it. */
const claimNodes = (
  { speaker, stance, quote, verbatim, told }: LedgerClaim,
  i: number,
  read: ReadonlyMap<string, Read>,
  event: LedgerEvent,
): readonly Node[] =>
  told.flatMap(({ article, claim, span }): readonly Node[] => {
    const from = read.get(article)
    if (from === undefined) return []
    return [
      {
        id: urnOf('annotation', event.id, 'claim', String(i + 1), article, claim),
        type: 'Annotation',
        motivation: 'describing',
        body: {
          type: 'Value',
          field: 'claim',
          speaker: speaker.name,
          side: speaker.key,
          role: speaker.role,
          stance,
          quote,
          verbatim,
        },
        target: [targetOf(from, span, false)],
        derivedFrom: sourcesOf(from.record.article).text,
        ...madeBy(from.record),
      },
    ]
  })
