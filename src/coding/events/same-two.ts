import type { Actor } from '../../model/index.ts'
import { actorKey, uniqueActors } from '../referents/entries.ts'
import { fromContext, type Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import { isOfHost } from './places.ts'
import type { Names } from './states-named.ts'

/** Sentences back to the act between the two. */
const REACH = 1

/** Sentences back to what an answer answers. */
const ANSWER_REACH = 6

/**
 * An act of which the text names neither side, between the two of whom it speaks there: "Pakistan's mission must shrink, India said after
 * *the chargé was called in*", "Paris demanded an apology ... *He ruled it out*". Undefined where it speaks of others too.
 */
export function betweenSameTwo(
  telling: Telling,
  settled: readonly Telling[],
  named: Names,
): Telling | undefined {
  const asked = ANSWERS[telling.action.id]
  const first = asked
    ? lastBefore(telling, settled, ANSWER_REACH, (t) => asked.includes(t.action.id))
    : lastBefore(telling, settled, REACH, () => true)
  const [a, b] = [onlyOf(first?.source), onlyOf(first?.target)]
  if (!first || !a || !b || namesAnother(telling, named, [a, b])) return undefined
  if (asked) return withSides(telling, b, a)
  if (!ofHost(telling) || telling.objects.length === 0) return undefined
  const host = hostOfTwo(settled, a, b) ?? (first.action.id === 'accuse' ? a : undefined)
  return host && withSides(telling, host, host === a ? b : a)
}

/** Sentences over which "relations" are still those between the two states spoken of. */
const RELATIONS_REACH = 2

/**
 * "Algeria and Mali agreed on a road map. *Full relations are to be restored* in May": relations of nobody named are those between the
 * only two states of which the text speaks there.
 */
export function betweenNamedTwo(telling: Telling, { bySentence }: Names): Telling | undefined {
  const { action, sentence, inTitle } = telling
  if (!RELATIONS.has(action.id) || inTitle) return undefined
  const near = Array.from(
    { length: RELATIONS_REACH + 1 },
    (_, back) => bySentence.get(sentence.index - back) ?? [],
  )
  const states = uniqueActors(near.flat().map(({ actor }) => actor))
  if (states.length !== 2) return undefined
  return { ...telling, source: fromContext(states), target: fromContext(states) }
}

const RELATIONS: ReadonlySet<string> = new Set(['establish-relations', 'restore-relations'])

/** What is said in answer to which words. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  apologise: ['demand'],
  'deny-accusation': ['accuse'],
}

const ofHost = ({ action }: Telling): boolean => isOfHost(action.id) || action.id === 'deport-persons'

const onlyOf = (side: Side | undefined): Actor | undefined =>
  side?.actors.length === 1 && /^[A-Z]{3}$/.test(side.actors[0]?.code ?? '') ? side.actors[0] : undefined

const lastBefore = (
  telling: Telling,
  settled: readonly Telling[],
  reach: number,
  fits: (t: Telling) => boolean,
): Telling | undefined =>
  settled
    .filter(
      (t) =>
        t.inTitle === telling.inTitle &&
        t.trigger[0] < telling.trigger[0] &&
        telling.sentence.index - t.sentence.index <= reach &&
        fits(t),
    )
    .sort((a, b) => a.trigger[0] - b.trigger[0])
    .at(-1)

const namesAnother = ({ sentence }: Telling, named: Names, two: readonly Actor[]): boolean => {
  const keys = new Set(two.map(actorKey))
  return (named.bySentence.get(sentence.index) ?? []).some((n) => !keys.has(actorKey(n.actor)))
}

/** Whichever of the two does to the other what only a host does; undefined where both do. */
function hostOfTwo(settled: readonly Telling[], a: Actor, b: Actor): Actor | undefined {
  const acts = (from: Actor, to: Actor): boolean =>
    settled.some(
      (t) =>
        ofHost(t) &&
        t.source.actors.some((x) => actorKey(x) === actorKey(from)) &&
        t.target.actors.some((x) => actorKey(x) === actorKey(to)),
    )
  const [first, second] = [acts(a, b), acts(b, a)]
  return first === second ? undefined : first ? a : b
}

const withSides = (telling: Telling, source: Actor, target: Actor): Telling => ({
  ...telling,
  source: fromContext([source]),
  target: fromContext([target]),
})
