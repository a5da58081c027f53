import { formatDay, type IsoDate, parseDay } from '../base/calendar.ts'
import { contentHash } from '../base/canonical.ts'
import type {
  Actor,
  Added,
  ArticleRecord,
  Claim,
  Count,
  Event,
  ObjectKind,
  Post,
  Reading,
  Report,
  ReportSource,
  SideKey,
} from '../model/index.ts'
import { isExact } from './agreement.ts'
import { familyOf, isMutual } from './families.ts'
import { sideKeyOf } from './sides.ts'

interface Side {
  readonly key: SideKey
  readonly name: string
}

type Pair = readonly [source: Side | undefined, target: Side | undefined]

/** A summit of ten gives every pair of them; with more, each stands beside the first named. */
const MOST_IN_PAIRS = 10

/** Whom a state has one of at another (Vienna Convention on Diplomatic Relations, article 14). */
const HEADS_OF_MISSION: ReadonlySet<ObjectKind> = new Set(['ambassador', 'charge'])

const numbersOf = (version: string): readonly number[] => (version.match(/\d+/g) ?? []).map(Number)

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)]
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** True when, of two readings of one article, `a` is the one that counts: a newer coder, a later hour, else any fixed order. */
export const isNewer = (a: Reading, b: Reading): boolean => {
  const version = compareVersions(a.record.coder.version, b.record.coder.version)
  if (version !== 0) return version > 0
  if (a.readAt !== b.readAt) return a.readAt > b.readAt
  return contentHash(a.record) > contentHash(b.record)
}

/** The reports of one reading. `signature` is that of the article's text. */
export const reportsOf = ({ record }: Reading, signature: string): readonly Report[] => {
  const from = sourceOf(record, signature)
  const all = record.events
    .filter((event) => !isRoundUp(event, record.events))
    .flatMap((event) => reportsOfEvent(event, from, claimsAbout(record, event.id)))
  return all.map((report) => withAnswer(report, all))
}

/** States whose own acts an article tells make what it says of them together a sum, and no act of its own. */
const FEWEST_MEMBERS = 2

/** "Four EU states expel 43", above who expelled how many (RECORD.md, convention 19). */
const isRoundUp = (event: Event, all: readonly Event[]): boolean =>
  (isUnknown(event.source) && membersOf(event, all, 'target', 'source').length >= FEWEST_MEMBERS) ||
  (isUnknown(event.target) && membersOf(event, all, 'source', 'target').length >= FEWEST_MEMBERS) ||
  (event.source.length === 0 && isSum(event, membersOf(event, all, 'target', 'source'))) ||
  (event.target.length === 0 && isSum(event, membersOf(event, all, 'source', 'target')))

/** "Moscow expels 85 from three countries": nobody is named, and those told apart make up the number. */
const isSum = ({ object, background }: Event, told: readonly Event[]): boolean => {
  const members = told.filter((each) => each.background === background)
  const numbers = members.map((each) => each.object?.count)
  const all = numbers.reduce((sum, count) => sum + (isExact(count) ? count.min : Number.NaN), 0)
  return members.length >= FEWEST_MEMBERS && isExact(object?.count) && object.count.min === all
}

/** Somebody is named, but no code says who: a group. */
const isUnknown = (side: readonly Actor[]): boolean =>
  side.length > 0 && side.every(({ code }) => code === undefined)

/** The acts of one kind that are told of the same side and of one that is known, one for each. */
const membersOf = (
  event: Event,
  all: readonly Event[],
  same: 'source' | 'target',
  other: 'source' | 'target',
): readonly Event[] => {
  const known = new Set(sidesOf(event[same]).map(({ key }) => key))
  const members = all.filter(
    (each) =>
      each !== event && each.action === event.action && sidesOf(each[same]).some(({ key }) => known.has(key)),
  )
  const byMember = new Map(members.flatMap((each) => each[other].map(({ code }) => [code, each] as const)))
  byMember.delete(undefined)
  return [...byMember.values()]
}

const sourceOf = ({ article }: ArticleRecord, signature: string): ReportSource => ({
  article: article.id,
  ...(article.outlet !== undefined && { outlet: article.outlet }),
  ...(article.url !== undefined && { url: article.url }),
  ...(article.title !== undefined && { title: article.title }),
  ...(article.byline !== undefined && { byline: article.byline }),
  ...publishedOn(article.published),
  signature,
})

const publishedOn = (published: string | undefined): { readonly published?: IsoDate } => {
  const day = published === undefined ? undefined : parseDay(published)
  return day ? { published: formatDay(day) } : {}
}

const claimsAbout = ({ claims }: ArticleRecord, event: string): readonly Claim[] =>
  claims.filter(({ about }) => about.includes(event))

/** The reports of an act that a reviewer added to what was read of an article. */
export const reportsOfAdded = (
  { record }: Reading,
  signature: string,
  event: Event,
  added: Added,
): readonly Report[] =>
  reportsOfEvent(event, sourceOf(record, signature), []).map((report) => ({ ...report, added }))

/** What one of several says of an act upon them all, it says of what was done to it. */
const isOfPair = (
  { speaker }: Claim,
  event: Event,
  { source, target }: { readonly source?: SideKey; readonly target?: SideKey },
): boolean => {
  const by = sideKeyOf(speaker)
  if (by === undefined || by === source || by === target) return true
  return ![...event.source, ...event.target].some((actor) => sideKeyOf(actor) === by)
}

const reportsOfEvent = (event: Event, from: ReportSource, claims: readonly Claim[]): readonly Report[] => {
  const pairs = pairsOf(event)
  const told = pairs.length > 1 ? withoutShared(event, pairs.length) : event
  return pairs.map(([source, target]) => {
    const sides = { ...(source && { source: source.key }), ...(target && { target: target.key }) }
    const family = familyOf(event.action)
    return {
      key: `${from.article}#${event.id}${pairs.length > 1 ? `/${source?.key ?? ''}>${target?.key ?? ''}` : ''}`,
      from,
      event: told,
      family,
      action: event.action,
      status: event.status,
      ...sides,
      read: { family, ...sides },
      names: { ...(source && { source: source.name }), ...(target && { target: target.name }) },
      claims: pairs.length > 1 ? claims.filter((claim) => isOfPair(claim, event, sides)) : claims,
    }
  })
}

const sidesOf = (actors: readonly Actor[]): readonly Side[] => {
  const byKey = new Map<SideKey, Side>()
  for (const actor of actors) {
    const key = sideKeyOf(actor)
    if (key !== undefined && !byKey.has(key)) byKey.set(key, { key, name: actor.name })
  }
  return [...byKey.values()]
}

/** Who acted on whom, two by two. In a mutual act the sides stand in the order of their keys, whoever is named first. */
const pairsOf = ({ action, source, target }: Event): readonly Pair[] => {
  const [sources, targets] = [sidesOf(source), sidesOf(target)]
  const isJoint = sources.length > 1 && sources.every(({ key }) => targets.some((other) => other.key === key))
  if (isJoint) return jointPairs(sources)
  const pairs = orNobody(sources).flatMap((from) => orNobody(targets).map((to): Pair => [from, to]))
  return isMutual(action) ? pairs.map(inOrder) : pairs
}

const orNobody = (sides: readonly Side[]): readonly (Side | undefined)[] =>
  sides.length === 0 ? [undefined] : sides

const jointPairs = (sides: readonly Side[]): readonly Pair[] => {
  const ordered = [...sides].sort((a, b) => (a.key < b.key ? -1 : 1))
  const firsts = ordered.length > MOST_IN_PAIRS ? ordered.slice(0, 1) : ordered
  return firsts.flatMap((a, i) => ordered.slice(i + 1).map((b): Pair => [a, b]))
}

const inOrder = ([a, b]: Pair): Pair => (a && b && b.key < a.key ? [b, a] : [a, b])

/** What several pairs share is known of none of them: a count is the most that it can be, and persons or a mission could be anybody's. */
const withoutShared = (event: Event, pairs: number): Event => {
  if (event.object === undefined) return event
  const { count, people: _people, post, ...object } = event.object
  const each = count && countOfPair(count, object.kind, pairs)
  return { ...event, object: { ...object, ...(each && { count: each }), ...(post && ofNobody(event, post)) } }
}

/** "the ambassadors of Estonia, Latvia and Lithuania", three in all: a state has one at another. */
const countOfPair = (
  { min, max, approximate }: Count,
  kind: ObjectKind,
  pairs: number,
): Count | undefined => {
  if (HEADS_OF_MISSION.has(kind) && min === pairs && max === pairs) return { min: 1, max: 1, approximate }
  return max === undefined ? undefined : { max, approximate }
}

/** "the consulates of Estonia and Latvia in Pskov": whose the first is, the others are not. */
const ofNobody = ({ target }: Event, post: Post): { readonly post: Post } => {
  const { of, ...place } = post
  const isOfOne = target.length > 1 && target.some(({ code }) => code !== undefined && code === of)
  return { post: isOfOne ? place : post }
}

const isBetween = (a: Report, b: Report): boolean => a.source === b.target && a.target === b.source

/**
 * The report that this one answers: of the pairs that the answered act was told of, the one the other way round. Where only some of
 * several pairs have one, the others answer what is not said.
 */
const withAnswer = (report: Report, all: readonly Report[]): Report => {
  const answered = report.event.inResponseTo?.event
  if (answered === undefined || answered === report.event.id) return report
  const told = all.filter(({ event }) => event.id === answered)
  const other = told.find((each) => isBetween(report, each))
  const pairs = all.filter(({ event }) => event.id === report.event.id)
  if (!other && pairs.some((pair) => told.some((each) => isBetween(pair, each)))) return report
  const answers = (other ?? told[0])?.key
  return answers === undefined ? report : { ...report, answers }
}
