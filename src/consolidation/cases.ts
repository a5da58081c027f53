import { addDays, daysBetween, type IsoDate } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import {
  type Case,
  type CaseLink,
  type EventDate,
  isGeneric,
  type LedgerEvent,
  type SideKey,
} from '../model/index.ts'
import { compareKeys } from './clusters.ts'
import { isMove } from './families.ts'
import { sideInId } from './sides.ts'

/** Moves of one kind, occasion or ground between two sides belong to one dispute when no more days lie between them. */
const SAME_DISPUTE = 45
/** A move the other way, of the same kind, is taken for an answer within this many days, said to be one or not. */
const PRESUMED = 60
/** An answer that is said to be one, without saying to what, answers the latest move of the other side so far back. */
const SAID = 180
/** Words count with a dispute from so many days before its first move until so many after its last. */
const WORDS_BEFORE = 3
const WORDS_AFTER = 14

/** Who an event is between, in code order; undefined for an act without two sides. */
export const dyadOf = ({ source, target }: Pick<LedgerEvent, 'source' | 'target'>): string | undefined =>
  source === undefined || target === undefined || source === target
    ? undefined
    : [source, target].sort().join('|')

/** The day that puts an event in order with others. */
export const orderDayOf = ({ fields: { date }, steps, reports }: LedgerEvent): IsoDate | undefined => {
  const when = (date?.value ?? steps.at(-1)?.date) as EventDate | undefined
  return when?.start ?? reports.find(({ background, published }) => !background && published)?.published
}

interface Move {
  readonly event: LedgerEvent
  readonly day: IsoDate
}

const isDone = ({ status }: LedgerEvent): boolean => status === 'performed' || status === 'begun'

/** The disputes between two sides, from all events of their dyad. What reviewers rejected is in none. */
export const casesOf = (events: readonly LedgerEvent[]): readonly Case[] => {
  const [first] = events
  const sides = first && (dyadOf(first)?.split('|') as [SideKey, SideKey] | undefined)
  if (sides === undefined) return []
  const told = events
    .filter(({ review }) => review.rejected.length === 0)
    .flatMap(withDay)
    .sort(inTime)
  const moves = told.filter(({ event }) => isMove(event.action))
  const links = linksOf(moves)
  const words = told.filter(({ event }) => !isMove(event.action) && !isGeneric(event.action))
  const cases = disputesOf(moves, links)
    .filter((dispute) => dispute.length > 1 || dispute.some(({ event }) => event.fields.deadline))
    .map((dispute) => caseOf(dispute, words, links, sides))
  return withCaseIds(cases)
}

const withDay = (event: LedgerEvent): readonly Move[] => {
  const day = orderDayOf(event)
  return day === undefined ? [] : [{ event, day }]
}

const inTime = (a: Move, b: Move): number => compareKeys([a.day, a.event.id], [b.day, b.event.id])

/** What each move answers: what a report says, else what the same act the other way soon before it makes plain. */
const linksOf = (moves: readonly Move[]): readonly CaseLink[] => {
  const byReport = new Map(
    moves.flatMap(({ event }) => event.reports.map(({ key }) => [key, event.id] as const)),
  )
  const answered = new Set<string>()
  return moves.flatMap((move, i) => {
    const said = saidAnswers(move, moves.slice(0, i), byReport)
    const presumed = said.length > 0 ? undefined : presumedAnswer(move, moves.slice(0, i), answered)
    const links = [
      ...said.map((answers): CaseLink => ({ event: move.event.id, answers, basis: 'said' })),
      ...(presumed ? [{ event: move.event.id, answers: presumed, basis: 'presumed' } as const] : []),
    ]
    for (const { answers } of links) answered.add(answers)
    return links
  })
}

const isOpposite = (a: LedgerEvent, b: LedgerEvent): boolean => a.source === b.target && a.target === b.source

const saidAnswers = (
  { event, day }: Move,
  before: readonly Move[],
  byReport: ReadonlyMap<string, string>,
): readonly string[] => {
  const named = event.answers.reports
    .flatMap((key) => byReport.get(key) ?? [])
    .filter((id) => id !== event.id)
  if (named.length > 0) return [...new Set(named)].sort()
  if (event.answers.words.length === 0 && event.answers.reports.length === 0) return []
  const opposite = before.filter(
    (other) => isOpposite(event, other.event) && isDone(other.event) && daysBetween(other.day, day) <= SAID,
  )
  const alike = opposite.filter((other) => other.event.family === event.family)
  const likely = likeliest(event, alike.length > 0 ? alike : opposite)
  return likely ? [likely.event.id] : []
}

/** Of the acts that one may answer: that with the same number, else the best reported, else the latest. */
const likeliest = (event: LedgerEvent, moves: readonly Move[]): Move | undefined => {
  const number = canonicalJson(event.fields.count?.value ?? null)
  const isSameNumber = (move: Move): number =>
    number !== 'null' && canonicalJson(move.event.fields.count?.value ?? null) === number ? 1 : 0
  return [...moves]
    .reverse()
    .sort((a, b) => isSameNumber(b) - isSameNumber(a) || b.event.outlets - a.event.outlets)[0]
}

const presumedAnswer = (
  { event, day }: Move,
  before: readonly Move[],
  answered: ReadonlySet<string>,
): string | undefined =>
  isDone(event)
    ? likeliest(
        event,
        before.filter(
          (other) =>
            isOpposite(event, other.event) &&
            isDone(other.event) &&
            other.event.family === event.family &&
            !answered.has(other.event.id) &&
            daysBetween(other.day, day) <= PRESUMED,
        ),
      )?.event.id
    : undefined

const listOf = (event: LedgerEvent, field: 'grounds'): readonly unknown[] =>
  (event.fields[field]?.value as readonly unknown[] | undefined) ?? []

const isOfOneDispute = (a: Move, b: Move): boolean => {
  if (daysBetween(a.day, b.day) > SAME_DISPUTE) return false
  const occasion = a.event.fields.occasion?.value
  return (
    a.event.family === b.event.family ||
    (occasion !== undefined && occasion === b.event.fields.occasion?.value) ||
    listOf(a.event, 'grounds').some((ground) => listOf(b.event, 'grounds').includes(ground))
  )
}

/** Moves that links or a common matter tie together, directly or through others. */
const disputesOf = (moves: readonly Move[], links: readonly CaseLink[]): readonly (readonly Move[])[] => {
  const numberOf = new Map(moves.map(({ event }, i) => [event.id, i]))
  const parents = moves.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) root = parents[root] ?? root
    return root
  }
  const join = (a: number, b: number): void => {
    parents[Math.max(rootOf(a), rootOf(b))] = Math.min(rootOf(a), rootOf(b))
  }
  for (const { event, answers } of links) join(numberOf.get(event) ?? 0, numberOf.get(answers) ?? 0)
  for (const [i, move] of moves.entries())
    for (let j = i + 1; j < moves.length; j += 1) {
      const other = moves[j]
      if (other === undefined || daysBetween(move.day, other.day) > SAME_DISPUTE) break
      if (isOfOneDispute(move, other)) join(i, j)
    }
  return [...groupedBy(moves, ({ event }) => rootOf(numberOf.get(event.id) ?? 0)).values()]
}

type Unnamed = Omit<Case, 'id'>

const caseOf = (
  dispute: readonly Move[],
  words: readonly Move[],
  links: readonly CaseLink[],
  sides: readonly [SideKey, SideKey],
): Unnamed => {
  const ids = new Set(dispute.map(({ event }) => event.id))
  const days = dispute.map(({ day }) => day)
  const [start, end] = [days[0] ?? '', days.at(-1) ?? '']
  const own = links.filter(({ event }) => ids.has(event))
  const done = new Set(dispute.filter(({ event }) => isDone(event)).map(({ event }) => event.id))
  // A threat to answer is no answer yet.
  const answered = new Set(own.filter(({ event }) => done.has(event)).map(({ answers }) => answers))
  return {
    sides,
    start,
    end,
    moves: [...ids],
    words: words
      .filter(({ day }) => day >= addDays(start, -WORDS_BEFORE) && day <= addDays(end, WORDS_AFTER))
      .map(({ event }) => event.id),
    links: own,
    unanswered: unansweredOf(dispute, answered, new Set(own.map(({ event }) => event))),
    deadlines: dispute.flatMap(({ event }) => {
      const deadline = event.fields.deadline?.value as EventDate | undefined
      return deadline ? [{ event: event.id, day: deadline.end }] : []
    }),
  }
}

/** An answer asks for none of its own; any other act that was done does, of the side that it hit. */
const unansweredOf = (
  dispute: readonly Move[],
  answered: ReadonlySet<string>,
  answering: ReadonlySet<string>,
): Case['unanswered'] =>
  dispute.flatMap(({ event }) =>
    isDone(event) && event.target !== undefined && !answered.has(event.id) && !answering.has(event.id)
      ? [{ event: event.id, by: event.target }]
      : [],
  )

const withCaseIds = (cases: readonly Unnamed[]): readonly Case[] => {
  const uses = new Map<string, number>()
  return cases.map((each) => {
    const stem = [...each.sides.map(sideInId), each.start.slice(0, 7)].join('-')
    const number = (uses.get(stem) ?? 0) + 1
    uses.set(stem, number)
    return { id: number === 1 ? stem : `${stem}.${number}`, ...each }
  })
}
