import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { daysBetween } from '../../src/base/calendar.ts'
import { consolidate } from '../../src/consolidation/index.ts'
import { openReader } from '../../src/index.ts'
import type { Count, EventDate, Ledger, LedgerEvent, Reading } from '../../src/model/index.ts'
import { readArticles } from '../../src/sources/index.ts'

const FOLDER = fileURLToPath(new URL('../../examples/spring-2022/', import.meta.url))

/** One row of expected.csv. */
export interface Wanted {
  readonly source: string
  readonly target: string
  readonly action: string
  readonly count: string
  readonly date: string
  readonly deadline: string
  readonly outlets: number
  /** `USA-RUS 2022-02-28`: the event that it answers. */
  readonly answers: string
}

export const wantedEvents = (): readonly Wanted[] =>
  readFileSync(`${FOLDER}expected.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [
        source = '',
        target = '',
        action = '',
        ,
        count = '',
        date = '',
        deadline = '',
        outlets,
        answers = '',
      ] = line.split(',')
      return { source, target, action, count, date, deadline, outlets: Number(outlets), answers }
    })

/** The ledger of all reports of examples/spring-2022, read now. */
export const springLedger = async (): Promise<Ledger> => {
  const reader = await openReader()
  const readings: Reading[] = []
  for await (const incoming of readArticles([FOLDER], { stdin: process.stdin })) {
    if (incoming.kind === 'problem') throw new Error(`${incoming.problem.file}: ${incoming.problem.reason}`)
    readings.push({ record: reader.read(incoming.article), readAt: '2022-07-01T00:00:00.000Z' })
  }
  return consolidate(readings, [])
}

const DAYS = 4

const dayOf = ({ fields: { date } }: LedgerEvent): string | undefined =>
  (date?.value as EventDate | undefined)?.start
const deadlineOf = ({ fields: { deadline } }: LedgerEvent): string | undefined =>
  (deadline?.value as EventDate | undefined)?.end
const countOf = ({ fields: { count } }: LedgerEvent): string => {
  const { min, max } = (count?.value ?? {}) as Partial<Count>
  return min === max ? `${min ?? ''}` : `${min ?? ''}..${max ?? ''}`
}

const isDone = ({ status }: LedgerEvent): boolean => status === 'performed' || status === 'begun'

const apart = (a: string | undefined, b: string): number =>
  a === undefined ? Infinity : Math.abs(daysBetween(a, b))

/** The event that a row asks for: the same sides and action within a few days, best by number, then by day and outlets. */
const answerTo = (wanted: Wanted, events: readonly LedgerEvent[], taken: ReadonlySet<string>) => {
  const cost = (event: LedgerEvent): number =>
    apart(dayOf(event), wanted.date) -
    (wanted.count !== '' && countOf(event) === wanted.count ? DAYS : 0) -
    event.outlets / 100
  return events
    .filter(
      (event) =>
        event.source === wanted.source &&
        event.target === wanted.target &&
        event.action === wanted.action &&
        isDone(event) &&
        !taken.has(event.id) &&
        apart(dayOf(event), wanted.date) <= DAYS,
    )
    .sort((a, b) => cost(a) - cost(b))[0]
}

/** What differs from expected.csv, a line for each value, and events of the same kinds that it does not have. */
export interface Outcome {
  readonly differences: readonly string[]
  readonly extra: readonly string[]
  /** Events whose independent outlets are as many as expected.csv counts, of all that it has. */
  readonly outlets: { readonly right: number; readonly wanted: number }
}

export const compareSpring = (wanted: readonly Wanted[], { events, cases }: Ledger): Outcome => {
  const taken = new Set<string>()
  const byId = new Map(events.map((event) => [event.id, event]))
  const links = cases.flatMap((each) => each.links)
  const differences: string[] = []
  const outlets = { right: 0, wanted: wanted.length }
  for (const row of wanted) {
    const name = `${row.source}-${row.target} ${row.action} ${row.date}`
    const found = answerTo(row, events, taken)
    if (found === undefined) {
      differences.push(`${name}: not found`)
      continue
    }
    taken.add(found.id)
    if (found.outlets === row.outlets) outlets.right += 1
    const answered = links.filter(({ event }) => event === found.id).map(({ answers }) => byId.get(answers))
    differences.push(
      ...[
        row.count !== '' &&
          countOf(found) !== row.count &&
          `count ${countOf(found) || 'none'}, not ${row.count}`,
        dayOf(found) !== row.date && `day ${dayOf(found)}`,
        row.deadline !== '' &&
          deadlineOf(found) !== row.deadline &&
          `deadline ${deadlineOf(found) ?? 'none'}`,
        row.answers !== '' &&
          !answered.some((event) => isAnswer(row.answers, event)) &&
          `does not answer ${row.answers}`,
        found.outlets !== row.outlets && `outlets ${found.outlets}, not ${row.outlets}`,
      ].flatMap((difference) => (difference === false ? [] : [`${name}: ${difference}`])),
    )
  }
  const kinds = new Set(wanted.map(({ action }) => action))
  const extra = events.filter(
    (event) => kinds.has(event.action) && isDone(event) && !taken.has(event.id) && !isOfEarlierYear(event),
  )
  return { differences, extra: extra.map(({ id }) => id), outlets }
}

/** What reports recall of other years than the example's. */
const isOfEarlierYear = (event: LedgerEvent): boolean => (dayOf(event) ?? '9999') < '2022'

const isAnswer = (answers: string, event: LedgerEvent | undefined): boolean => {
  const [pair = '', day = ''] = answers.split(' ')
  return event !== undefined && pair === `${event.source}-${event.target}` && apart(dayOf(event), day) <= 1
}
