import type { Actor } from '../../model/index.ts'
import { actorKey } from '../referents/entries.ts'
import type { Telling } from './detail.ts'
import { isOfHost } from './places.ts'
import type { Names } from './states-named.ts'
import { isWords } from './words-acts.ts'

/** What a telling without a doer is read against. */
interface Scene {
  readonly settled: readonly Telling[]
  readonly tellings: readonly Telling[]
  readonly named: Names
  /** Keys of the side that is known. */
  readonly known: ReadonlySet<string>
}

/**
 * The one state that the words right there leave, however often others stand against the known side elsewhere: the only host named,
 * the only other state that the sentence names and that has to do with the known side, or the other side of what the paragraph told
 * just before.
 */
export function nearestDoer(telling: Telling, scene: Scene): string | undefined {
  if (isWords(telling.action.id)) return undefined
  const { settled, named, known } = scene
  const host = onlyOther(known, hostsOf(telling).map(actorKey))
  if (host !== undefined) return host
  if (telling.inTitle) return undefined
  const names = named.bySentence.get(telling.sentence.index) ?? []
  const keys = names.map((n) => actorKey(n.actor))
  const here = onlyOther(known, keys)
  const isOfClause = /^(advcl|acl)/.test(telling.proposition.link)
  const isSubject = names.some((n) => n.subject && actorKey(n.actor) === here)
  if (here !== undefined && (settled.some((t) => isAgainst(t, here, known)) || (isOfClause && isSubject)))
    return here
  const others = keys.filter((key) => !known.has(key))
  const goingOn = hostGoingOn(telling, scene, others)
  if (goingOn !== undefined) return goingOn
  const again = onlyOther(known, doersBefore(telling, settled, known))
  if (again !== undefined && others.every((key) => isHit(telling, settled, key))) return again
  return others.length > 0 ? undefined : otherOfLast(telling, scene)
}

/** The only one that is not known. */
const onlyOther = (known: ReadonlySet<string>, keys: Iterable<string>): string | undefined => {
  const [first, ...more] = [...new Set(keys)].filter((key) => !known.has(key))
  return more.length === 0 ? first : undefined
}

/** An act between the one and somebody known. */
const isAgainst = ({ source, target }: Telling, key: string, known: ReadonlySet<string>): boolean => {
  const sides = [...source.actors, ...target.actors].map(actorKey)
  return sides.includes(key) && sides.some((side) => known.has(side))
}

/** Of what hosts do: the host of the sentence before, where everybody else who is named here is hit. */
function hostGoingOn(telling: Telling, scene: Scene, others: readonly string[]): string | undefined {
  if (!isOfHost(telling.action.id)) return undefined
  const { settled, tellings, named, known } = scene
  const before = doerGoingOn(telling, settled) ?? subjectBefore(telling, named)
  const leavesNobody = others.every((key) => key === before || isHitHere(telling, tellings, key))
  // to whom the same is done elsewhere in the text, it does what is told of it alone
  const isDoer = before !== undefined && !known.has(before) && !isHit(telling, tellings, before)
  return isDoer && leavesNobody ? before : undefined
}

/** The other side of what the paragraph told in the sentence before. */
function otherOfLast({ sentence }: Telling, { settled, known }: Scene): string | undefined {
  const { index, paragraph } = sentence
  const [last] = settled
    .filter((t) => !t.inTitle && t.sentence.index === index - 1 && t.sentence.paragraph === paragraph)
    .sort((a, b) => b.trigger[0] - a.trigger[0])
  if (!last) return undefined
  const other = onlyOther(known, [...last.source.actors, ...last.target.actors].map(actorKey))
  return other !== undefined && isAgainst(last, other, known) ? other : undefined
}

/**
 * "*Russia expelled 59 diplomats* from 23 countries. Three Lithuanians must leave, as must two Danes": who did to nobody by name what is
 * then told state by state.
 */
export function doerOfSum(telling: Telling, tellings: readonly Telling[]): Actor | undefined {
  const before = tellings.filter(
    (t) =>
      t.action === telling.action &&
      (t.inTitle || t.trigger[0] < telling.trigger[0]) &&
      (t.source.actors.length > 0 || t.target.actors.length === 0),
  )
  const last = before.reduce<Telling | undefined>(
    (later, t) => (later && !isLater(t, later) ? later : t),
    undefined,
  )
  const [doer, ...others] = last?.source.actors ?? []
  const isOfNobody = last?.target.actors.every(({ code }) => code === undefined) ?? false
  return isOfNobody && others.length === 0 && doer?.code !== undefined ? doer : undefined
}

/** The text comes after its title. */
const isLater = (t: Telling, other: Telling): boolean =>
  t.inTitle === other.inTitle ? t.trigger[0] >= other.trigger[0] : other.inTitle

/** Where those whom it falls on are accredited, and where it was done. */
export const hostsOf = ({ objects, places = [] }: Telling): readonly Actor[] => [
  ...objects.flatMap((o) => o.hosts),
  ...places,
]

/** The same sentence says that it was done to it too. */
const isHitHere = ({ action, sentence }: Telling, tellings: readonly Telling[], key: string): boolean =>
  tellings.some(
    (t) => t.action === action && t.sentence === sentence && t.target.actors.some((a) => actorKey(a) === key),
  )

/** "*Vilnius* followed within minutes. Three diplomats must go": the one state that is the subject of the sentence before. */
function subjectBefore({ sentence }: Telling, named: Names): string | undefined {
  const subjects = (named.bySentence.get(sentence.index - 1) ?? []).filter((n) => n.subject)
  const [first, ...more] = [...new Set(subjects.map((n) => actorKey(n.actor)))]
  return more.length === 0 ? first : undefined
}

/** "Oman expelled six Finns. *Malta and Spain lost two each*": who did it to others in the sentence before goes on. */
function doerGoingOn(
  { action, sentence, inTitle }: Telling,
  settled: readonly Telling[],
): string | undefined {
  const before = settled.filter(
    (t) =>
      t.action === action &&
      t.inTitle === inTitle &&
      !t.background &&
      t.sentence.index === sentence.index - 1,
  )
  const [first, ...more] = [...new Set(before.flatMap((t) => t.source.actors.map(actorKey)))]
  return more.length === 0 ? first : undefined
}

/** Sentences over which an act without a doer is still that of whoever did it to the same side. */
const AGAIN = 2

/** The same was done to it as well. */
const isHit = ({ action }: Telling, settled: readonly Telling[], key: string): boolean =>
  settled.some((t) => t.action === action && t.target.actors.some((actor) => actorKey(actor) === key))

/** "Oman ordered out four Finns and two Swedes. *The Finns were given* a week, the Swedes ten days": who did the same to them just before. */
function doersBefore(
  telling: Telling,
  settled: readonly Telling[],
  known: ReadonlySet<string>,
): readonly string[] {
  const last = settled.findLast(
    (t) =>
      t.action === telling.action &&
      !t.inTitle &&
      t.sentence.index < telling.sentence.index &&
      telling.sentence.index - t.sentence.index <= AGAIN &&
      t.target.actors.length === known.size &&
      t.target.actors.every((actor) => known.has(actorKey(actor))),
  )
  return last?.source.actors.map(actorKey) ?? []
}

/**
 * True for an act that a first look would fill too soon: the other way round in the sentence ("the Swiss, who *expelled* five and *lost*
 * four") or just before in the paragraph ("the Swiss envoy was *summoned*. The *expulsion* ...") stands one that lacks a side itself.
 */
export const awaitsOther = (telling: Telling, tellings: readonly Telling[]): boolean => {
  if (telling.source.actors.length > 0) return false
  const { sentence, action, target } = telling
  const hit = new Set(target.actors.map(actorKey))
  return tellings.some(
    (o) =>
      lacksOneSide(o) &&
      o !== telling &&
      (o.sentence === sentence
        ? o.action === action && o.source.actors.some((a) => hit.has(actorKey(a)))
        : o.sentence.index === sentence.index - 1 &&
          o.sentence.paragraph === sentence.paragraph &&
          !o.target.actors.some((a) => hit.has(actorKey(a)))),
  )
}

const lacksOneSide = ({ source, target }: Telling): boolean =>
  (source.actors.length === 0) !== (target.actors.length === 0)
