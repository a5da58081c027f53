import { addDays, type IsoDate } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import type { Case, CaseLink, EventDate, LedgerEvent, SideKey } from '../model/index.ts'
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

/** What cases need to know of an event that moves a dispute. */
export interface Move {
  readonly id: string
  readonly family: string
  readonly source: SideKey
  readonly target: SideKey
  readonly day: IsoDate
  readonly isDone: boolean
  readonly outlets: number
  readonly reports: readonly string[]
  readonly answers: LedgerEvent['answers']
  readonly count?: unknown
  readonly grounds?: readonly unknown[]
  readonly occasion?: unknown
  readonly deadline?: IsoDate
}

/** The event as a move; undefined for words, acts without two sides or a day, and what reviewers rejected. */
export const moveOf = (event: LedgerEvent): Move | undefined => {
  const { id, action, family, source, target, status, fields, outlets, answers, review } = event
  const day = orderDayOf(event)
  if (!isMove(action) || review.rejected.length > 0 || day === undefined) return undefined
  if (source === undefined || target === undefined || source === target) return undefined
  const deadline = fields.deadline?.value as EventDate | undefined
  return {
    id,
    family,
    source,
    target,
    day,
    isDone: status === 'performed' || status === 'begun',
    outlets,
    reports: event.reports.map(({ key }) => key),
    answers,
    ...(fields.count && { count: fields.count.value }),
    ...(fields.grounds && { grounds: fields.grounds.value as readonly unknown[] }),
    ...(fields.occasion && { occasion: fields.occasion.value }),
    ...(deadline && { deadline: deadline.end }),
  }
}

/** The disputes between two sides, from all moves of their dyad. */
export const casesOf = (unordered: readonly Move[]): readonly Case[] => {
  const moves = [...unordered].sort(inTime)
  const sides = moves[0] && (dyadOf(moves[0])?.split('|') as [SideKey, SideKey] | undefined)
  if (sides === undefined) return []
  const links = linksOf(moves)
  const cases = disputesOf(moves, links)
    .filter((dispute) => dispute.length > 1 || dispute.some(({ deadline }) => deadline !== undefined))
    .map((dispute) => caseOf(dispute, links, sides))
  return withCaseIds(cases)
}

const inTime = (a: Move, b: Move): number => compareKeys([a.day, a.id], [b.day, b.id])

/** What each move answers: what a report says, else what the same act the other way soon before it makes plain. */
const linksOf = (moves: readonly Move[]): readonly CaseLink[] => {
  const byReport = new Map(moves.flatMap(({ id, reports }) => reports.map((key) => [key, id] as const)))
  const answered = new Set<string>()
  return moves.flatMap((move, i) => {
    const before = opposite(move, within(moves, i, SAID))
    const said = saidAnswers(move, before, byReport).filter((id) => !isLater(moves, id, move))
    const presumed = said.length > 0 ? undefined : presumedAnswer(move, before, answered)
    const links = [
      ...said.map((answers): CaseLink => ({ event: move.id, answers, basis: 'said' })),
      ...(presumed ? [{ event: move.id, answers: presumed, basis: 'presumed' } as const] : []),
    ]
    // what is only promised leaves an act open to the answer itself
    if (move.isDone) for (const { answers } of links) answered.add(answers)
    return links
  })
}

/** Nothing answers what is yet to come, whatever a report ties it to. */
const isLater = (moves: readonly Move[], id: string, { day }: Move): boolean =>
  (moves.find((each) => each.id === id)?.day ?? day) > day

/** The moves before one, back to so many days, in order of time. */
const within = (moves: readonly Move[], at: number, days: number): readonly Move[] => {
  const earliest = addDays(moves[at]?.day ?? '', -days)
  let first = at
  while (first > 0 && (moves[first - 1]?.day ?? '') >= earliest) first -= 1
  return moves.slice(first, at)
}

/** Of these, what the other side did. */
const opposite = ({ source, target }: Move, moves: readonly Move[]): readonly Move[] =>
  moves.filter((other) => other.isDone && other.source === target && other.target === source)

const saidAnswers = (
  move: Move,
  before: readonly Move[],
  byReport: ReadonlyMap<string, string>,
): readonly string[] => {
  const { reports, words } = move.answers
  const named = reports.flatMap((key) => byReport.get(key) ?? []).filter((id) => id !== move.id)
  if (named.length > 0) return [...new Set(named)].sort()
  if (words.length === 0 && reports.length === 0) return []
  const alike = before.filter(({ family }) => family === move.family)
  const likely = likeliest(move, alike.length > 0 ? alike : before)
  return likely ? [likely.id] : []
}

/** Of the acts that one may answer: that with the same number, else the best reported, else the latest. */
const likeliest = ({ count }: Move, moves: readonly Move[]): Move | undefined => {
  const number = count === undefined ? undefined : canonicalJson(count)
  const isSameNumber = (move: Move): number =>
    number !== undefined && move.count !== undefined && canonicalJson(move.count) === number ? 1 : 0
  return [...moves].reverse().sort((a, b) => isSameNumber(b) - isSameNumber(a) || b.outlets - a.outlets)[0]
}

const presumedAnswer = (
  move: Move,
  before: readonly Move[],
  answered: ReadonlySet<string>,
): string | undefined => {
  if (!move.isDone) return undefined
  const earliest = addDays(move.day, -PRESUMED)
  const open = before.filter(
    ({ id, family, day }) => family === move.family && day >= earliest && !answered.has(id),
  )
  return likeliest(move, open)?.id
}

const isOfOneMatter = (a: Move, b: Move): boolean =>
  a.family === b.family ||
  (a.occasion !== undefined && a.occasion === b.occasion) ||
  (a.grounds ?? []).some((ground) => (b.grounds ?? []).includes(ground))

/** Moves that links or a common matter tie together, directly or through others. */
const disputesOf = (moves: readonly Move[], links: readonly CaseLink[]): readonly (readonly Move[])[] => {
  const numberOf = new Map(moves.map(({ id }, i) => [id, i]))
  const parents = moves.map((_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (parents[root] !== root) root = parents[root] ?? root
    parents[i] = root
    return root
  }
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)]
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  for (const { event, answers } of links) join(numberOf.get(event) ?? 0, numberOf.get(answers) ?? 0)
  for (const [i, move] of moves.entries()) {
    for (const other of within(moves, i, SAME_DISPUTE))
      if (isOfOneMatter(move, other)) join(numberOf.get(other.id) ?? 0, i)
  }
  return [...groupedBy(moves, ({ id }) => rootOf(numberOf.get(id) ?? 0)).values()]
}

type Unnamed = Omit<Case, 'id'>

const caseOf = (
  dispute: readonly Move[],
  links: readonly CaseLink[],
  sides: readonly [SideKey, SideKey],
): Unnamed => {
  const ids = new Set(dispute.map(({ id }) => id))
  const own = links.filter(({ event }) => ids.has(event))
  const done = new Set(dispute.filter(({ isDone }) => isDone).map(({ id }) => id))
  // A threat to answer is no answer yet.
  const answered = new Set(own.filter(({ event }) => done.has(event)).map(({ answers }) => answers))
  const answering = new Set(own.map(({ event }) => event))
  return {
    sides,
    start: dispute[0]?.day ?? '',
    end: dispute.at(-1)?.day ?? '',
    moves: [...ids],
    links: own,
    // An answer asks for none of its own; any other act that was done does, of the side that it hit.
    unanswered: dispute
      .filter(({ id, isDone }) => isDone && !answered.has(id) && !answering.has(id))
      .map(({ id, target }) => ({ event: id, by: target })),
    deadlines: dispute.flatMap(({ id, deadline }) =>
      deadline === undefined ? [] : [{ event: id, day: deadline }],
    ),
  }
}

/** Days around a case in which words between its sides belong to it: from so many before its start until so many after its end. */
export const daysOfWords = ({
  start,
  end,
}: Pick<Case, 'start' | 'end'>): readonly [from: IsoDate, to: IsoDate] => [
  addDays(start, -WORDS_BEFORE),
  addDays(end, WORDS_AFTER),
]

const withCaseIds = (cases: readonly Unnamed[]): readonly Case[] => {
  const uses = new Map<string, number>()
  return cases.map((each) => {
    const stem = [...each.sides.map(sideInId), each.start.slice(0, 7)].join('-')
    const number = (uses.get(stem) ?? 0) + 1
    uses.set(stem, number)
    return { id: number === 1 ? stem : `${stem}.${number}`, ...each }
  })
}
