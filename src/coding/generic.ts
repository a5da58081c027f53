import type { Status } from '../model/index.ts'
import { namesAnybody } from './at-stake.ts'
import type { Telling } from './events/detail.ts'
import type { OpenPassage } from './open-passage.ts'
import type { Heard } from './standing.ts'
import type { CodingInput, CodingTables } from './tables.ts'
import { genericStage, tellingsOf } from './tellings.ts'

interface Passages {
  readonly body: OpenPassage
  readonly title: OpenPassage | undefined
}

/**
 * What the generic actions read of an article that no listed action has read: every PLOVER event between whatever parties.
 * They give way wherever a listed action tells the same clause, or one that theirs only leads up to ("*threatened* to expel").
 */
export function genericTellings(
  tables: CodingTables,
  input: CodingInput,
  { body, title }: Passages,
  listed: readonly Telling[],
): GenericTellings {
  if (tables.generic.size === 0 || !speaksOfAnybody(tables, { body, title })) return NONE
  const heard = [
    ...(title ? tellingsOf(input, title, genericStage(tables, title), true) : []),
    ...tellingsOf(input, body, genericStage(tables, body), false),
  ]
  return { told: withoutDoubles(heard.filter(isBetweenParties), listed), heard: countByClass(heard) }
}

/** What the generic actions read, and how often words of each PLOVER event stand in the article, whoever does it. */
interface GenericTellings {
  readonly told: readonly Telling[]
  readonly heard: Heard
}
const NONE: GenericTellings = { told: [], heard: new Map() }

function countByClass(tellings: readonly Telling[]): Heard {
  const counts = new Map<string, number>()
  for (const { action } of tellings)
    if (action.plover) counts.set(action.plover.event, (counts.get(action.plover.event) ?? 0) + 1)
  return counts
}

/** One telling of every act: a listed action's before a generic one, then the one that says more. */
function withoutDoubles(found: readonly Telling[], listed: readonly Telling[]): readonly Telling[] {
  const left = found.filter((t) => !listed.some((o) => isSaidBy(t, o) || isPartOf(t, o)))
  const whole = left.filter((t) => !left.some((o) => o !== t && isPartOf(t, o)))
  return whole.filter((t) => !whole.some((o) => o !== t && givesWay(t, o)))
}

/** What names no state, organisation or office at all is not read for listed actions either, but left unparsed. */
const speaksOfAnybody = ({ lexicon }: CodingTables, { body, title }: Passages): boolean =>
  [title, body].some((open) => open !== undefined && namesAnybody(open.passage.document, lexicon))

const hasBoth = ({ source, target }: Telling): boolean => source.actors.length > 0 && target.actors.length > 0

/** PLOVER events that one side makes alone: whoever protests does, whatever it is against. */
const ONE_SIDED: ReadonlySet<string> = new Set(['PROTEST', 'MOBILIZE'])

/** Somebody known acts, and the writer tells it; most nouns name an act only between two, and what was done by nobody told needs whom it was done to. */
const isBetweenParties = (telling: Telling): boolean => {
  if (telling.quoted) return false
  const { source, target, proposition, action } = telling
  if (proposition.kind === 'noun')
    return hasBoth(telling) || (ONE_SIDED.has(action.plover?.event ?? '') && source.actors.length > 0)
  return source.actors.length > 0 || (isByNobody(telling) && target.actors.length > 0)
}

/** "were arrested", or a rule by which things act ("*a bomb* killed two soldiers"): whoever did it need not be told. */
const isByNobody = ({ proposition, rule }: Telling): boolean =>
  proposition.voice === 'passive' || (rule.where.agent !== undefined && rule.where.agent.is === undefined)

const isSame = (a: Telling, b: Telling): boolean => a.sentence === b.sentence && a.inTitle === b.inTitle

/** The other telling tells the same clause, or what the words of this one only say how far it has gone. */
const isSaidBy = (telling: Telling, other: Telling): boolean =>
  isSame(telling, other) &&
  (telling.proposition.id === other.proposition.id || leadingUpTo(other).includes(telling.proposition.id))

/** Clauses that only say how far an act has gone or who speaks of it: "*threatened* to expel", "*said* that", "*called* for talks". */
function leadingUpTo({ proposition }: Telling): readonly number[] {
  const governors = proposition.operators.filter((o) => o.kind === 'predicate')
  const end = governors.findIndex(({ by }) => by === undefined || !ABOUT.test(by))
  return governors
    .slice(0, end < 0 ? undefined : end)
    .flatMap((o) => (o.proposition === undefined ? [] : [o.proposition]))
}
const ABOUT = /^(xcomp|ccomp|object|of|to|for|against|with|on)$/

/** A noun or clause that stands within what the other telling tells: "broke off relations over *an attack*". */
const isPartOf = (telling: Telling, other: Telling): boolean =>
  isSame(telling, other) &&
  telling.proposition.kind === 'noun' &&
  telling.proposition.parent === other.proposition.id

/** On one word the telling that knows more stays, then the rule that asks more, then the first by name. */
function knowsMore(a: Telling, b: Telling): boolean {
  const weight = ({ source, target, rule }: Telling): number =>
    100 * Math.min(1, source.actors.length) +
    100 * Math.min(1, target.actors.length) +
    Object.values(rule.where).filter((p) => !p.optional).length
  const difference = weight(a) - weight(b)
  return difference === 0 ? a.action.id < b.action.id : difference > 0
}

/** Statuses for which PLOVER has no event: what is only weighed or denied. */
const SILENT: ReadonlySet<Status> = new Set<Status>(['considered', 'denied'])

/**
 * Of two generic tellings of one act the one stays that says more: the inner act with its status ("agreed *to send* troops"),
 * unless it alone lacks a side or has no PLOVER event ("is *willing* to send").
 */
function givesWay(telling: Telling, other: Telling): boolean {
  if (!isSame(telling, other)) return false
  if (telling.proposition.id === other.proposition.id) return knowsMore(other, telling)
  if (isSaidBy(telling, other)) return saysMore(other, telling)
  return isSaidBy(other, telling) && !saysMore(telling, other)
}

const saysMore = (inner: Telling, outer: Telling): boolean =>
  !SILENT.has(inner.status) && (hasBoth(inner) || !hasBoth(outer))
