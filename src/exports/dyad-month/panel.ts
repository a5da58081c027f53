import type { Codebook } from '../../codebook/codebook.ts'
import { orderDayOf } from '../../consolidation/index.ts'
import type { EventQuery, OpenLedger } from '../../ledger/index.ts'
import type { LedgerEvent } from '../../model/index.ts'
import type { DyadChoice } from '../format.ts'
import { whenOf } from '../when.ts'
import { type Months, monthsOf } from './months.ts'
import { NOTHING, type Tally, withEvent } from './tally.ts'

/** One directed dyad in one month. */
export interface DyadMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly source: string
  readonly target: string
  /** Articles that the ledger has of the month. With none, what is not told is missing, not zero. */
  readonly articles: number
  readonly tally: Tally
}

export interface PanelSource {
  readonly ledger: OpenLedger
  readonly query: EventQuery
  readonly codebook: Codebook
  readonly dyads: DyadChoice
}

/** What a first walk through the events finds: memory grows with dyads and months, not with events. */
interface Frame {
  readonly dyads: readonly Dyad[]
  readonly months: Months
  /** Months that have rows, in order. */
  readonly rowMonths: readonly string[]
  readonly states: States
}

interface Dyad {
  readonly key: string
  readonly source: string
  readonly target: string
}

/**
 * Rows by month, source and target. A month with articles, and any between two such months, has a row for every dyad whose states
 * existed then; a month before or after, of which reports only tell as past, has rows for the dyads that they tell of.
 */
export async function* dyadMonths(from: PanelSource): AsyncGenerator<DyadMonth> {
  const frame = await frameOf(from)
  let tallies = new Map<string, Tally>()
  let at = 0
  const rowsBefore = function* (month: string | undefined): Generator<DyadMonth> {
    for (let next = frame.rowMonths[at]; next !== undefined && next !== month; next = frame.rowMonths[at]) {
      yield* rowsOf(next, tallies, frame)
      tallies = new Map()
      at += 1
    }
  }
  for await (const { event } of from.ledger.every(from.query)) {
    const move = placed(event, frame.states)
    if (move === undefined) continue
    yield* rowsBefore(move.month)
    tallies.set(move.dyad.key, withEvent(tallies.get(move.dyad.key) ?? NOTHING, event))
  }
  yield* rowsBefore(undefined)
}

const frameOf = async ({ ledger, query, codebook, dyads: choice }: PanelSource): Promise<Frame> => {
  const states = statesOf(codebook)
  const dyads = new Map<string, Dyad>()
  const eventMonths = new Set<string>()
  for await (const { event } of ledger.every(query)) {
    const move = placed(event, states)
    if (move === undefined) continue
    dyads.set(move.dyad.key, move.dyad)
    eventMonths.add(move.month)
  }
  const months = monthsOf(await ledger.coverage(), query)
  return {
    dyads: [...(choice === 'all' ? allPairs(dyads.values()) : dyads.values())].sort(byKey),
    months,
    rowMonths: [...new Set([...months.all, ...eventMonths])].sort(),
    states,
  }
}

const byKey = (a: Dyad, b: Dyad): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const dyadOf = (source: string, target: string): Dyad => ({ key: `${source}>${target}`, source, target })

function* allPairs(seen: Iterable<Dyad>): Generator<Dyad> {
  const states = new Set([...seen].flatMap(({ source, target }) => [source, target]))
  for (const source of states)
    for (const target of states) if (source !== target) yield dyadOf(source, target)
}

/** Where an event is counted. Nowhere: a side is no state, both are one, or its day is not known to the month. */
const placed = (
  event: LedgerEvent,
  states: States,
): { readonly dyad: Dyad; readonly month: string } | undefined => {
  const { source, target } = event
  const day = orderDayOf(event)
  if (source === undefined || target === undefined || source === target || day === undefined) return undefined
  if (whenOf(event)?.precision === 'year') return undefined
  if (!states.has(source) || !states.has(target)) return undefined
  return { dyad: dyadOf(source, target), month: day.slice(0, 'YYYY-MM'.length) }
}

/** First and last year of every state, by its code. */
type States = ReadonlyMap<string, { readonly from: number; readonly until: number }>

const statesOf = ({ states }: Codebook): States =>
  new Map(states.map(({ code, from = 0, until = 9999 }) => [code, { from, until }]))

const exists = (states: States, state: string, month: string): boolean => {
  const years = states.get(state)
  const year = Number(month.slice(0, 'YYYY'.length))
  return years !== undefined && years.from <= year && year <= years.until
}

function* rowsOf(month: string, tallies: ReadonlyMap<string, Tally>, frame: Frame): Generator<DyadMonth> {
  const { dyads, months, states } = frame
  const isWithin = months.isWithin(month)
  const articles = months.articlesIn(month)
  for (const { key, source, target } of dyads) {
    const tally = tallies.get(key)
    const isDue = isWithin && exists(states, source, month) && exists(states, target, month)
    if (tally !== undefined || isDue) yield { month, source, target, articles, tally: tally ?? NOTHING }
  }
}
