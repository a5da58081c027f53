import { canonicalJson } from '../base/canonical.ts'
import { overlaps } from '../base/span.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { FIELDS, familyOf, sideKeyOf, triggersOf } from '../consolidation/index.ts'
import {
  type Agreement,
  agreementOf,
  type Coding,
  codingOfRecord,
  type Disagreement,
  disagreementsOf,
  sideBySide,
} from '../evaluation/double/index.ts'
import {
  CodingError,
  type Judgement,
  type OpenLedger,
  type Signature,
  type ToldEvent,
} from '../ledger/index.ts'
import {
  type ArticleRecord,
  type Assignment,
  type CorrectableField,
  type Event,
  LEDGER_FIELDS,
  type LedgerField,
  type MissedEvent,
} from '../model/index.ts'
import { type ProblemName, Refusal } from './problem.ts'
import type { AssignmentLine } from './schemas/codings.ts'

const PROBLEM_OF: Readonly<Record<CodingError['trouble'], ProblemName>> = {
  unknown: 'not-found',
  'same-coder': 'wrong-value',
  'assigned-already': 'conflict',
  'not-theirs': 'not-allowed',
  stale: 'conflict',
  done: 'conflict',
  'not-done': 'conflict',
}

/** Waits for what may find codings in another state than it needs. */
export const orRefuseCoding = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (cause) {
    if (cause instanceof CodingError)
      throw new Refusal(
        PROBLEM_OF[cause.trouble],
        `${cause.message.charAt(0).toUpperCase()}${cause.message.slice(1)}.`,
      )
    throw cause
  }
}

/** An assignment as lists show it: who has come how far, and nothing of what they coded. */
export const assignmentLine = (
  { codings, ...given }: Assignment,
  record: ArticleRecord | undefined,
): AssignmentLine => ({
  ...given,
  ...(record?.article.title !== undefined && { title: record.article.title }),
  ...(record?.article.outlet !== undefined && { outlet: record.article.outlet }),
  coders: codings.map(({ coder, state }) => ({ name: coder, state })),
})

export const isDone = ({ codings }: Assignment): boolean => codings.every(({ state }) => state === 'done')

/** What the two coders of all finished assignments agree on. Claims are not coded by hand. */
export const agreementOfCodings = async (
  ledger: OpenLedger,
): Promise<{
  readonly pairs: number
  readonly agreement: Agreement
  readonly disagreements: readonly Disagreement[]
}> => {
  const finished = (await ledger.codings.list({ limit: MOST_PAIRS })).filter(isDone)
  const codings = await Promise.all(
    finished.map(async ({ id, article, codings: both }) => {
      const record = await ledger.record(article)
      return record === undefined ? [] : [both.map(({ events }) => codingOf(record, events, id))]
    }),
  )
  const pairs = codings.flat()
  const coders = [0, 1].map((place) => pairs.flatMap((pair) => pair[place] ?? []))
  const both = sideBySide(coders[0] ?? [], coders[1] ?? [])
  return {
    pairs: pairs.length,
    agreement: agreementOf(both),
    disagreements: disagreementsOf(both),
  }
}

const MOST_PAIRS = 10_000

/** Two pairs may code the same article: each assignment is an article of its own. */
const codingOf = (record: ArticleRecord, events: readonly Event[], id: string): Coding => ({
  ...codingOfRecord({ ...record, events, claims: [] }),
  article: id,
})

interface Settling {
  readonly record: ArticleRecord
  readonly events: readonly Event[]
  readonly signature: Signature
}

const tellSame = (event: Event, told: ToldEvent, article: string): boolean =>
  told.reports.some(
    ({ report }) =>
      report.from.article === article &&
      report.family === familyOf(event.action) &&
      triggersOf(report).some((span) => triggersOf({ event }).some((other) => overlaps(span, other))),
  )

const valueIn = (field: LedgerField, event: Event): unknown => {
  const { valuesOf, list } = FIELDS[field]
  const values = valuesOf(event)
  return list ? values : values[0]
}

const isGiven = (value: unknown): boolean =>
  value !== undefined && (!Array.isArray(value) || value.length > 0)

const correction = (field: CorrectableField, value: unknown): Judgement => ({ kind: 'correct', field, value })

/**
 * What an editor's event says otherwise than the article was read, as corrections, those last that move the event; a
 * confirmation where it says nothing otherwise.
 */
const judgementsOn = (
  event: Event,
  { reports }: ToldEvent,
  { article: { id: article }, events }: ArticleRecord,
): readonly Judgement[] => {
  const report = reports.find((each) => each.report.from.article === article)?.report
  if (report === undefined) return []
  // a report towards one of several sides has of a number that they share only a part
  const read = events.find(({ id }) => id === report.event.id) ?? report.event
  const values = LEDGER_FIELDS.filter(
    (field) =>
      isGiven(valueIn(field, event)) &&
      canonicalJson(valueIn(field, event)) !== canonicalJson(valueIn(field, read)),
  ).map((field) => correction(field, valueIn(field, event)))
  const [source, target] = [event.source, event.target].map((actors) => actors.length === 1 && actors[0])
  const places = [
    event.status !== read.status && correction('status', event.status),
    source && sideKeyOf(source) !== report.source && correction('source', sideKeyOf(source)),
    target && sideKeyOf(target) !== report.target && correction('target', sideKeyOf(target)),
    event.action !== report.action && correction('action', event.action),
  ].filter((each) => each !== false && each !== undefined)
  const found = [...values, ...places]
  return found.length > 0 ? found : [{ kind: 'confirm' }]
}

/**
 * Turns what an editor settled into decisions: what the ledger tells and the editor keeps is confirmed, or corrected where its
 * values are others than those read of this article, what it lacks is added, what it tells of this article alone and the editor
 * leaves out is rejected. Gives how many there were.
 */
export const settle = async (
  ledger: OpenLedger,
  codebook: Codebook,
  { record, events, signature }: Settling,
): Promise<number> => {
  const article = record.article.id
  const told = await ledger.toldBy(article)
  let decisions = 0
  for (const event of events) {
    // one telling may be of several events: an act towards two states is one towards each
    const known = told.filter((each) => tellSame(event, each, article))
    if (known.length === 0) {
      await ledger.addMissed(article, missedOf(event), signature, codebook)
      decisions += 1
    }
    for (const each of known)
      for (const judgement of judgementsOn(event, each, record)) {
        await ledger.decide(each.event.id, judgement, signature)
        decisions += 1
      }
  }
  for (const each of told) {
    const isKept = events.some((event) => tellSame(event, each, article))
    const isAlone = each.reports.every(({ report }) => report.from.article === article)
    if (isKept || !isAlone) continue
    await ledger.decide(each.event.id, { kind: 'reject' }, signature)
    decisions += 1
  }
  return decisions
}

const missedOf = ({
  id: _id,
  rule: _rule,
  confidence: _confidence,
  inResponseTo,
  ...event
}: Event): MissedEvent => ({
  ...event,
  ...(inResponseTo?.text !== undefined && { inResponseTo: { text: inResponseTo.text } }),
})
