import type { Actor } from '../../model/index.ts'
import { actorKey, uniqueActors } from '../referents/entries.ts'
import { fromContext, isLosing, type Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import type { Names } from './states-named.ts'
import { isWords } from './words-acts.ts'

/** Sentences back to the act beside which one without its target is told. */
const REACH = 3

/** Whom an act is aimed at by what the clauses beside it tell, or by where those who speak are. */
export const targetBeside = (
  telling: Telling,
  settled: readonly Telling[],
  known: readonly Telling[],
  named: Names,
): Side | undefined =>
  addressedSeat(telling) ??
  joinedTarget(telling, settled) ??
  parallelTarget(telling, known) ??
  sidedAgainst(telling, known, named)

/** "Mali's *mission in Oslo* lodged a protest": with its host. */
function addressedSeat({ action, source, seats = [] }: Telling): Side | undefined {
  const own = new Set(source.actors.map(actorKey))
  const isOther = seats.length === 1 && seats.every((a) => !own.has(actorKey(a)))
  if (action.id !== 'protest-formally' || !isOther) return undefined
  return fromContext(seats)
}

/**
 * "Norway expelled three Russians; *Denmark expelled 15*": what an act leaves out of whom it hits is that of the same act told just
 * before it, by whomever. Undefined where that one hit the doer himself: then it is answered, not joined.
 */
function parallelTarget(telling: Telling, settled: readonly Telling[]): Side | undefined {
  if (isWords(telling.action.id)) return undefined
  if (telling.objects.length === 0) return alike(telling, settled)
  const own = new Set(telling.source.actors.map(actorKey))
  const same = settled.filter((t) => t.action === telling.action && distance(t, telling) <= REACH)
  const nearest =
    same.filter((t) => isBefore(t, telling)).sort(later)[0] ??
    same.filter((t) => t.sentence === telling.sentence && t.inTitle === telling.inTitle)[0]
  // "Moscow expelled ten Poles. For Malta, *which expelled three*, ...": who acts there is whom the others act against
  const isTurned = nearest !== undefined && isLosing(nearest) !== isLosing(telling)
  if (nearest && !isTurned && isHitElsewhere(nearest, settled)) return undefined
  // "the Swiss lost six; *the Danes expelled two*": those who did the one have the other done to them
  const hit = (isTurned ? nearest.source : nearest?.target)?.actors ?? []
  if (hit.length === 0 || hit.some((a) => own.has(actorKey(a)))) return undefined
  const sameText = nearest?.inTitle === telling.inTitle
  const actors = sameText ? hit : hit.map((a) => ({ ...a, span: telling.trigger }))
  return fromContext(actors)
}

/** "Chad broke with Libya ... *Togo severed ties as well*": the one side that everybody else who does it does it to. */
function alike(telling: Telling, settled: readonly Telling[]): Side | undefined {
  if (!AGAINST.has(telling.action.plover?.event ?? '') || telling.rule.target.length === 0) return undefined
  const own = new Set(telling.source.actors.map(actorKey))
  const isOwn = (actors: readonly Actor[]): boolean => actors.some((a) => own.has(actorKey(a)))
  const others = settled.filter(
    (t) => t.action === telling.action && !t.inTitle && isBefore(t, telling) && !isOwn(t.source.actors),
  )
  const actors = uniqueActors(others.flatMap((t) => t.target.actors))
  if (actors.length !== 1 || isOwn(actors)) return undefined
  return fromContext(actors)
}

/** Words that go to whoever the clause before them is about: "accused Peru of theft and *demanded an apology*". */
const ADDRESSED: ReadonlySet<string> = new Set(['demand', 'protest-formally'])

/** "closed the consulates of Mali and Niger and *told the staff to leave*": whom the clause that it is joined to hits. */
function joinedTarget(telling: Telling, settled: readonly Telling[]): Side | undefined {
  const { action, sentence, proposition, objects } = telling
  const isTheirs = objects.length > 0 && objects.every((o) => o.definite && o.actors.length === 0)
  const isJoined = ADDRESSED.has(action.id) || (!isWords(action.id) && isTheirs)
  if (!isJoined || proposition.link !== 'conj') return undefined
  const doers = new Set(telling.source.actors.map(actorKey))
  const first = settled.find(
    (t) =>
      t.sentence === sentence &&
      t.proposition.id === proposition.parent &&
      t.source.actors.some((a) => doers.has(actorKey(a))),
  )
  const actors = first?.target.actors ?? []
  return actors.length > 0 ? fromContext(actors) : undefined
}

/**
 * "Chad condemned Libya, *and Togo recalled its envoy*": a third state that acts beside another without a word of whom it
 * means, in a sentence that names nobody else. Whoever is hit itself hits back.
 */
function sidedAgainst(telling: Telling, settled: readonly Telling[], named: Names): Side | undefined {
  const { sentence, action, inTitle } = telling
  if (isWords(action.id) || inTitle || !AGAINST.has(action.plover?.event ?? '')) return undefined
  const own = new Set(telling.source.actors.map(actorKey))
  const beside = settled
    .filter(
      (t) =>
        t.sentence === sentence &&
        !t.inTitle &&
        t.trigger[0] < telling.trigger[0] &&
        AGAINST.has(t.action.plover?.event ?? ''),
    )
    .findLast((t) => !t.source.actors.some((a) => own.has(actorKey(a))))
  if (!beside) return undefined
  const isHit = beside.target.actors.some((a) => own.has(actorKey(a)))
  const { actors } = isHit ? beside.source : beside.target
  const sides = new Set(
    [...beside.source.actors, ...beside.target.actors, ...telling.source.actors].map(actorKey),
  )
  const others = (named.bySentence.get(sentence.index) ?? []).some((n) => !sides.has(actorKey(n.actor)))
  return others ? undefined : fromContext(actors)
}
const AGAINST: ReadonlySet<string> = new Set(['SANCTION', 'ACCUSE', 'REJECT', 'COERCE'])

/** "The two presidents were to meet on Friday. *Warsaw has called it off*": with whom the meeting was to be. */
export function partnerMissed(
  { action, source, sentence, inTitle, trigger }: Telling,
  settled: readonly Telling[],
): Side | undefined {
  if (action.id !== 'cancel-meeting') return undefined
  const own = new Set(source.actors.map(actorKey))
  const meeting = settled.findLast(
    (t) =>
      t.action.id === 'meet' &&
      t.inTitle === inTitle &&
      t.trigger[0] < trigger[0] &&
      sentence.index - t.sentence.index <= REACH &&
      [...t.source.actors, ...t.target.actors].some((a) => own.has(actorKey(a))),
  )
  const actors = uniqueActors([...(meeting?.source.actors ?? []), ...(meeting?.target.actors ?? [])]).filter(
    (a) => !own.has(actorKey(a)),
  )
  return actors.length > 0 ? fromContext(actors) : undefined
}

/** The doer of an act is whom acts of the same kind by others fall on. */
const isHitElsewhere = ({ action, source, target }: Telling, settled: readonly Telling[]): boolean => {
  const doers = new Set(source.actors.map(actorKey))
  const hit = new Set(target.actors.map(actorKey))
  return settled.some(
    (t) =>
      t.action === action &&
      t.target.actors.some((a) => doers.has(actorKey(a))) &&
      !t.source.actors.some((a) => hit.has(actorKey(a))),
  )
}

/** A title stands right before the first sentence. */
const distance = (from: Telling, to: Telling): number =>
  from.inTitle === to.inTitle
    ? Math.abs(to.sentence.index - from.sentence.index)
    : from.inTitle
      ? to.sentence.index + 1
      : Number.POSITIVE_INFINITY

const isBefore = (a: Telling, b: Telling): boolean =>
  a.inTitle === b.inTitle ? a.trigger[0] < b.trigger[0] : a.inTitle

const later = (a: Telling, b: Telling): number => (isBefore(a, b) ? 1 : -1)
