import type { Count, Event, EventObject, PostKind, Report, Status } from '../model/index.ts'

/** Which statuses can be steps of one act; asking somebody for an act and refusing one are acts of their own. */
const COURSE_OF: Readonly<Record<Status, 'act' | 'request' | 'refusal'>> = {
  considered: 'act',
  threatened: 'act',
  intended: 'act',
  begun: 'act',
  performed: 'act',
  reversed: 'act',
  denied: 'act',
  requested: 'request',
  refused: 'refusal',
}

export const sameCourse = (a: Status, b: Status): boolean => COURSE_OF[a] === COURSE_OF[b]

/** What an act falls on, as far as reports that differ in it cannot tell of one act. */
const HIT: Readonly<Partial<Record<EventObject['kind'], 'head' | 'persons' | 'press'>>> = {
  ambassador: 'head',
  charge: 'head',
  diplomats: 'persons',
  'intelligence-officers': 'persons',
  staff: 'persons',
  attache: 'persons',
  consul: 'persons',
  journalists: 'press',
}

const POST: Readonly<Partial<Record<PostKind, string>>> = {
  embassy: 'embassy',
  'high-commission': 'embassy',
  consulate: 'consulate',
  'consulate-general': 'consulate',
  'honorary-consulate': 'consulate',
  'permanent-mission': 'permanent-mission',
  delegation: 'permanent-mission',
  'un-secretariat': 'un-secretariat',
}

/** Counts that differ by no more than this share tell of one act differently: 12 and 13 do, 12 and 40 do not. */
const COUNT_SLACK = 0.1
const APPROXIMATE_SLACK = 0.2
/** Below it a count is known by heart: one is not two. */
const SMALL = 3

interface Range {
  readonly least: number
  readonly most: number
}

export const rangeOf = ({ min, max, approximate }: Count): Range => {
  const slack = approximate ? APPROXIMATE_SLACK : 0
  return { least: (min ?? 0) * (1 - slack), most: max === undefined ? Infinity : max * (1 + slack) }
}

const widened = ({ least, most }: Range): Range => {
  const slack = least < SMALL ? 0 : Math.max(1, Math.floor(least * COUNT_SLACK))
  return { least: least - slack, most: most + slack }
}

const apart = (a: Range, b: Range): boolean => a.most < b.least || b.most < a.least

/** True when two counts, as given, cannot both be right. */
export const countsDiffer = (a: Count, b: Count): boolean => apart(rangeOf(a), rangeOf(b))

/** True when they are too far apart to be of one act told differently. */
const countsContradict = (a: Count, b: Count): boolean => {
  const [small, large] = rangeOf(a).least <= rangeOf(b).least ? [a, b] : [b, a]
  return apart(rangeOf(small), widened(rangeOf(large)))
}

export const isExact = (count: Count | undefined): count is Count & { readonly min: number } =>
  count !== undefined && !count.approximate && count.min !== undefined && count.min === count.max

export const sameExactCount = (a: Event, b: Event): boolean =>
  isExact(a.object?.count) && isExact(b.object?.count) && a.object.count.min === b.object.count.min

const lastName = (name: string): string => name.toLowerCase().split(/\s+/).at(-1) ?? ''

const namesOf = ({ object }: Event): readonly string[] =>
  (object?.people ?? []).flatMap(({ name }) => (name === undefined ? [] : [lastName(name)]))

export const shareAPerson = (a: Event, b: Event): boolean => {
  const others = namesOf(b)
  return namesOf(a).some((name) => others.includes(name))
}

const isAlone = ({ object }: Event): boolean => object?.count === undefined || object.count.max === 1

const personsContradict = (a: Event, b: Event): boolean =>
  namesOf(a).length > 0 && namesOf(b).length > 0 && isAlone(a) && isAlone(b) && !shareAPerson(a, b)

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b

/** A city's name without case and marks: "St. Petersburg" and "St Petersburg" are one. */
export const plainCity = (city: string | undefined): string | undefined =>
  city?.toLowerCase().replace(/[^\p{L}]+/gu, ' ')

const postsDiffer = (a: Event, b: Event): boolean => {
  const [one, other] = [a.object?.post, b.object?.post]
  if (one === undefined || other === undefined) return false
  return differ(POST[one.kind], POST[other.kind]) || differ(plainCity(one.city), plainCity(other.city))
}

const hit = ({ object }: Event) => (object === undefined ? undefined : HIT[object.kind])

/** A number from three on, given exactly by both, is no coincidence: what they call those persons and their post is. */
export const shareANumber = (a: Event, b: Event): boolean =>
  sameExactCount(a, b) && (a.object?.count?.min ?? 0) >= SMALL

/** A headline rounds, or counts only some of those whom the article counts. */
export const isHeadlineOf = (a: Report, b: Report): boolean =>
  a.from.article === b.from.article && (a.event.evidence.in === 'title') !== (b.event.evidence.in === 'title')

/** True when the numbers, the persons or the course of two acts told cannot be those of one (DESIGN.md, "Same event"). */
export const contradict = (a: Report, b: Report): boolean => {
  const [one, other] = [a.event, b.event]
  if (!sameCourse(a.status, b.status)) return true
  if (shareANumber(one, other)) return false
  const counts = [one.object?.count, other.object?.count] as const
  return (
    (counts[0] !== undefined &&
      counts[1] !== undefined &&
      !isHeadlineOf(a, b) &&
      countsContradict(counts[0], counts[1])) ||
    personsContradict(one, other)
  )
}

/** True when they differ in whom or which mission the act fell on. Reports err in that: one report that agrees outweighs it. */
export const hitsDiffer = (a: Report, b: Report): boolean =>
  !shareANumber(a.event, b.event) && (differ(hit(a.event), hit(b.event)) || postsDiffer(a.event, b.event))

const saysWhomItHit = ({ event }: Report): boolean =>
  hit(event) !== undefined || event.object?.post !== undefined

/** True when all that say whom the act fell on say otherwise than a report. */
export const allHitsDiffer = (report: Report, others: Iterable<Report>): boolean => {
  let differing = 0
  for (const other of others) {
    if (!saysWhomItHit(other)) continue
    if (!hitsDiffer(report, other)) return false
    differing += 1
  }
  return differing > 0
}
