import type { Actor } from '../../model/index.ts'
import { actorKey } from '../referents/entries.ts'
import { isLosing } from './candidate.ts'
import type { Telling } from './detail.ts'
import { judgedAct } from './judged.ts'
import { doerOfSum, hostsOf, nearestDoer } from './nearest-doer.ts'
import { isOfHost } from './places.ts'
import { type Names, nearestName } from './states-named.ts'
import { isWords } from './words-acts.ts'

/** What each sign that a state is meant weighs. */
const WEIGHT = {
  opposed: 3,
  judged: 2.5,
  accuser: 3,
  party: 1,
  butt: 0.6,
  sameSentence: 1.5,
  subject: 0.5,
  near: 0.5,
  share: 2,
  host: 3,
  filed: 2.5,
  onlyOther: 2,
} as const

/** Below this nobody in the text is meant clearly enough; words are aimed at somebody only where much speaks for it. */
const ENOUGH = 1
const ENOUGH_FOR_WORDS = 3
/** Where the next state is nearly as likely as the likeliest, the text leaves it open. */
const CLOSE = 0.6

/** The acts of the article around one whose side is sought. */
export interface Around {
  readonly settled: readonly Telling[]
  /** The settled ones, and those filled in so far. */
  readonly known: readonly Telling[]
  readonly tellings: readonly Telling[]
}

/** "Three *Finns* and two Swedes must go", "the Swiss lost six; the *Danes* lost two": whom the same verb hits is not who does it. */
const hitBeside = (telling: Telling, tellings: readonly Telling[]): readonly Actor[] =>
  isWords(telling.action.id)
    ? []
    : tellings
        .filter((t) => t !== telling && t.action === telling.action && isToldBeside(t, telling))
        .filter(({ source }) => source.actors.length === 0 || source.basis === 'context')
        .flatMap((t) => t.target.actors)

const isToldBeside = (a: Telling, b: Telling): boolean =>
  a.proposition === b.proposition || (a.sentence === b.sentence && a.rule === b.rule && isLosing(a))

/** Whom a clause means by the side that it leaves out: one state named right there, else the one that most speaks for. */
export function meant(
  telling: Telling,
  missing: 'source' | 'target',
  { settled, known: told, tellings }: Around,
  named: Names,
  disputes: Disputes,
): Actor | undefined {
  const own = missing === 'source' ? [...telling.target.actors, ...hitBeside(telling, tellings)] : []
  const known = new Set((missing === 'source' ? own : telling.source.actors).map(actorKey))
  const scores = new Map(disputes(telling, missing, known))
  const add = (key: string, weight: number): void => {
    if (!known.has(key)) scores.set(key, (scores.get(key) ?? 0) + weight)
  }
  const judged = judgedAct(telling, missing, settled)
  for (const actor of judged?.source.actors ?? []) add(actorKey(actor), WEIGHT.judged)
  scoreNames(telling, named, add)
  // a text of two states is about the two
  if (named.shares.size === 2 && [...known].some((key) => named.shares.has(key)))
    for (const key of named.shares.keys()) add(key, WEIGHT.onlyOther)
  // an act on persons of a mission is its host's where the clause names nobody (RECORD.md, convention 4)
  const hosts = missing === 'source' ? hostsOf(telling) : []
  for (const host of [...hosts, ...(missing === 'target' ? (telling.seats ?? []) : [])])
    add(actorKey(host), WEIGHT.host)
  if (missing === 'source' && named.filed && isOfHost(telling.action.id))
    add(actorKey(named.filed), WEIGHT.filed)
  const summed =
    missing === 'source' && !isWords(telling.action.id) ? doerOfSum(telling, tellings) : undefined
  if (summed && !known.has(actorKey(summed)))
    return meantBy(actorKey(summed), telling, [...settled, ...tellings], named)
  const near =
    missing === 'source' ? nearestDoer(telling, { settled: told, named, known, tellings }) : undefined
  if (near) return meantBy(near, telling, settled, named)
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  const enough = isWords(telling.action.id) ? ENOUGH_FOR_WORDS : ENOUGH
  if (!best || best[1] < enough || (second && second[1] > CLOSE * best[1])) return undefined
  return meantBy(best[0], telling, settled, named)
}

/** The actor by its nearest name in the telling's own text; known only from the other text, it is read by the trigger. */
export function meantBy(
  key: string,
  telling: Telling,
  settled: readonly Telling[],
  named: Names,
): Actor | undefined {
  const mention = nearestName(named.byActor.get(key) ?? [], telling.sentence.index)
  if (mention && !telling.inTitle) return mention.actor
  const sides = (t: Telling): readonly Actor[] => [...t.source.actors, ...t.target.actors]
  const same = settled.filter((t) => t.inTitle === telling.inTitle).flatMap(sides)
  const own = same.find((a) => actorKey(a) === key)
  const places = [...hostsOf(telling), ...(telling.seats ?? []), ...(named.filed ? [named.filed] : [])]
  const other =
    own ?? mention?.actor ?? [...settled.flatMap(sides), ...places].find((a) => actorKey(a) === key)
  return own ?? (other && { ...other, span: telling.trigger })
}

/** What the article's disputes say for each actor on the side that a telling leaves out. */
export type Disputes = (
  telling: Telling,
  missing: 'source' | 'target',
  known: ReadonlySet<string>,
) => ReadonlyMap<string, number>

/** Depends on the action and the known side alone, so that each such pair is worked out once, however often it is told. */
export function disputesOf(settled: readonly Telling[]): Disputes {
  const found = new Map<string, ReadonlyMap<string, number>>()
  return (telling, missing, known) => {
    const key = `${telling.action.id} ${isLosing(telling)} ${missing} ${[...known].join(' ')}`
    const before = found.get(key)
    if (before) return before
    const scores = new Map<string, number>()
    const add = (actor: string, weight: number): void => {
      if (!known.has(actor)) scores.set(actor, (scores.get(actor) ?? 0) + weight)
    }
    for (const other of settled) scoreDispute(telling, missing, other, known, add)
    found.set(key, scores)
    return scores
  }
}

/** Whoever stands against the known side elsewhere in the text, and whoever is party to the same kind of act. */
function scoreDispute(
  telling: Telling,
  missing: 'source' | 'target',
  other: Telling,
  known: ReadonlySet<string>,
  add: (key: string, weight: number) => void,
): void {
  const sources = other.source.actors.map(actorKey)
  const targets = other.target.actors.map(actorKey)
  // what one loses is done by those upon whom the others do the same
  const isTurned = isLosing(telling) !== isLosing(other)
  const hits = isTurned ? sources : targets
  if (targets.some((k) => known.has(k))) {
    const accuser = telling.action.id === 'deny-accusation' && other.action.id === 'accuse'
    for (const k of sources) add(k, accuser ? WEIGHT.accuser + WEIGHT.opposed : WEIGHT.opposed)
  }
  // whoever denies answers those who act against it, not those against whom it acts
  if (telling.action.id !== 'deny-accusation' && sources.some((k) => known.has(k)))
    for (const k of targets) add(k, WEIGHT.opposed)
  // whom the article's other acts fall on is whom this one falls on too
  if (missing === 'target') for (const k of hits) add(k, WEIGHT.butt)
  if (other.action.id === telling.action.id) {
    for (const k of (missing === 'target') !== isTurned ? targets : sources) add(k, WEIGHT.party)
  }
}

function scoreNames(telling: Telling, named: Names, add: (key: string, weight: number) => void): void {
  if (telling.inTitle) return
  for (const [key, share] of named.shares) add(key, WEIGHT.share * share)
  const here = telling.sentence.index
  const seen = new Set<string>()
  for (const n of named.bySentence.get(here) ?? []) {
    const key = actorKey(n.actor)
    if (!seen.has(key)) add(key, WEIGHT.sameSentence + (n.subject ? WEIGHT.subject : 0))
    seen.add(key)
  }
  for (const key of new Set((named.bySentence.get(here - 1) ?? []).map((n) => actorKey(n.actor))))
    add(key, WEIGHT.near)
}
