import type { Count, EventDate, Status } from '../../model/index.ts'
import { actorKey } from '../referents/entries.ts'
import type { Candidate, Side } from './candidate.ts'
import { countsAgree } from './fields.ts'

/** A telling with the details that decide whether two tellings are of one act. */
export interface DetailedCandidate extends Candidate {
  /** Position of the passage that it is told in: 0 the title, 1 the body. */
  readonly passage: number
  readonly count?: Count
  readonly date?: EventDate
  readonly people: readonly string[]
  /** Captions and the like: may only add a mention. */
  readonly mentionOnly: boolean
}

/** Tellings of one act, the one that leads first. */
export type Group = readonly DetailedCandidate[]

/** Statuses that can be steps or tellings of one act within one report. */
const CARRIED_OUT: ReadonlySet<Status> = new Set<Status>(['performed', 'begun', 'intended'])

/**
 * Groups tellings of one act (RECORD.md, issue of "mentions"; convention 11 keeps order and reversal apart). Candidates
 * come in text order; every one joins the first group that it fits or opens its own.
 */
export function groupTellings(candidates: readonly DetailedCandidate[]): readonly Group[] {
  const groups: DetailedCandidate[][] = []
  const byAction = new Map<string, DetailedCandidate[][]>()
  const ordered = [...candidates].sort((a, b) => Number(a.mentionOnly) - Number(b.mentionOnly))
  const together = ordered.filter(({ passage, source }) => passage === 0 && source.actors.length > 1)
  for (const candidate of ordered) {
    const alike = byAction.get(candidate.action.id) ?? []
    const others = alike.filter(([lead]) => !lead || !areTwoDoers(together, lead, candidate))
    const home = homeOf(candidate, others)
    if (home) home.push(candidate)
    else if (!candidate.mentionOnly) {
      const opened = [candidate]
      groups.push(opened)
      byAction.set(candidate.action.id, [...alike, opened])
    }
  }
  return groups.filter((group) => !isAddedUp(group, groups))
}

/** "*Togo and Mali shut four*" above "two" by each: a headline's sum is no event beside its parts (RECORD.md, convention 19). */
const isAddedUp = (group: Group, groups: readonly Group[]): boolean => {
  const [title] = group
  if (!title || title.passage > 0 || title.source.actors.length < 2 || group.some((t) => t.passage > 0))
    return false
  const total = title.count?.min
  const parts = title.source.actors.map((actor) =>
    groups.find(
      ([lead]) =>
        lead !== undefined &&
        lead !== title &&
        lead.action === title.action &&
        keysOf(lead.source) === actorKey(actor) &&
        sidesAgree(lead.target, title.target),
    ),
  )
  const counts = parts.map((part) => part?.find((t) => t.count !== undefined)?.count?.min)
  return (
    total !== undefined &&
    counts.every((count) => count !== undefined) &&
    counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) === total
  )
}

/**
 * Of the groups that a telling fits, the first with the very same sides, else the first: "Estonia gave them three days" is of
 * Estonia's own act before it is of one told of three states together.
 */
const homeOf = (
  candidate: DetailedCandidate,
  groups: readonly DetailedCandidate[][],
): DetailedCandidate[] | undefined => {
  const fitting = groups.filter((group) =>
    group.slice(0, COMPARED).every((other) => sameAct(other, candidate)),
  )
  return fitting.find(([lead]) => lead !== undefined && haveSameSides(lead, candidate)) ?? fitting[0]
}

/** "*Togo and Mali shut* four": each of those whom a headline tells together has done it, however either was found below. */
const areTwoDoers = (
  headlines: readonly DetailedCandidate[],
  a: DetailedCandidate,
  b: DetailedCandidate,
): boolean => {
  if (b.passage === 0 || headlines.length === 0) return false
  const [one, other] = [keysOf(a.source), keysOf(b.source)]
  if (one === other || a.source.actors.length !== 1 || b.source.actors.length !== 1) return false
  return headlines.some(({ action, source }) => {
    const keys = source.actors.map(actorKey)
    return action.id === b.action.id && keys.includes(one) && keys.includes(other)
  })
}

const haveSameSides = (a: Candidate, b: Candidate): boolean =>
  keysOf(a.source) === keysOf(b.source) && keysOf(a.target) === keysOf(b.target)

const keysOf = ({ actors }: Side): string => [...new Set(actors.map(actorKey))].sort().join(' ')

/** Tellings of a group that a new one is held against: the first few say what act it is. */
const COMPARED = 8

function sameAct(a: DetailedCandidate, b: DetailedCandidate): boolean {
  if (a.action.id !== b.action.id) return false
  if (a.status !== b.status && !(CARRIED_OUT.has(a.status) && CARRIED_OUT.has(b.status))) return false
  if (!sidesAgree(a.source, b.source) || !sidesAgree(a.target, b.target) || areAnswers(a, b)) return false
  const counted = countsAgree(a.count, b.count) || headsPart(a, b) || headsPart(b, a)
  if (!counted || !datesAgree(a.date, b.date)) return false
  if (
    a.people.length > 0 &&
    b.people.length > 0 &&
    !a.people.some((p) => b.people.some((q) => sameName(p, q)))
  )
    return false
  if (a.background !== b.background && !isByName(a) && !isByName(b) && !isSaidOf(a, b) && !isSaidOf(b, a))
    return a.count !== undefined && b.count !== undefined && !a.count.approximate
  return true
}

/** "Bern expels 18 envoys" above "*eighteen envoys* and six clerks": a headline gives one of the numbers that the text adds up. */
const headsPart = (title: DetailedCandidate, told: DetailedCandidate): boolean =>
  title.passage < told.passage &&
  title.count !== undefined &&
  told.objects.some(({ count }) => count?.min === title.count?.min && count?.max === title.count?.max)

/** "The sanctions *announced by Canada* target four": said of what the other clause is about. */
const isSaidOf = ({ proposition, sentence }: DetailedCandidate, other: DetailedCandidate): boolean =>
  sentence === other.sentence &&
  proposition.form === 'participle' &&
  sentence.propositions.some(
    (p) => p.id === proposition.parent && p.kind === 'noun' && p.parent === other.proposition.id,
  )

/** "Friday's raid", "the expulsion": a noun with the article names an act told before or after. */
const isByName = (telling: DetailedCandidate): boolean => telling.proposition.kind === 'noun'

/** "*Oslo* expelled forty. ... *The Danes* were sent home": one is named as acting, another as hit, and the third would be hit by the one and hit the other. */
const areAnswers = (a: Candidate, b: Candidate): boolean =>
  a.action.symmetric !== true && (answers(a, b) || answers(b, a))

const answers = (act: Candidate, answer: Candidate): boolean =>
  isNamed(act.source) && isNamed(answer.target) && shareActor(act.target, answer.source)

const isNamed = ({ actors, basis }: Side): boolean => actors.length > 0 && basis !== 'context'

const shareActor = (a: Side, b: Side): boolean => {
  const keys = new Set(a.actors.map(actorKey))
  return b.actors.some((actor) => keys.has(actorKey(actor)))
}

/** Sides found by their words must share an actor; one guessed from context agrees with any. */
function sidesAgree(a: Side, b: Side): boolean {
  if (a.actors.length === 0 || b.actors.length === 0) return true
  if (a.basis === 'context' || b.basis === 'context') return true
  return shareActor(a, b)
}

const datesAgree = (a: EventDate | undefined, b: EventDate | undefined): boolean =>
  !a || !b || a.basis === 'published' || b.basis === 'published' || (a.start <= b.end && b.start <= a.end)

const sameName = (a: string, b: string): boolean => a.includes(b) || b.includes(a)
