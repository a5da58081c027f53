import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Side } from './candidate.ts'
import type { Telling } from './detail.ts'

/** Acts that answer or judge another act: whoever did that one is meant. */
export const JUDGING: ReadonlySet<string> = new Set([
  'condemn',
  'deny-accusation',
  'protest-formally',
  'retaliate',
  'demand',
  'apologise',
])
const SAYING: ReadonlySet<string> = new Set([...JUDGING, 'accuse'])

/** Roles in which the thing that is judged stands. */
const JUDGED = /^(patient|of|over|at|against)$/

const keysOf = ({ actors }: Side): ReadonlySet<string> => new Set(actors.map(actorKey))

const isBefore = (act: Telling, telling: Telling): boolean =>
  act.inTitle || act.trigger[0] < telling.trigger[0]

const isDoneBySame = (act: Telling, telling: Telling): boolean => {
  const own = keysOf(telling.source)
  return act.source.actors.some((a) => own.has(actorKey(a)))
}

/** The act just before that a judgement is about: not a saying itself, nor done by whoever judges. */
export function judgedAct(
  telling: Telling,
  missing: 'source' | 'target',
  settled: readonly Telling[],
): Telling | undefined {
  if (missing !== 'target' || !JUDGING.has(telling.action.id)) return undefined
  return settled.findLast(
    (t) => !SAYING.has(t.action.id) && isBefore(t, telling) && !isDoneBySame(t, telling),
  )
}

/** "condemned *the deal*", "denounced *the raid*", "called *it* a crime": all who did what is judged, told by it or just before. */
export function doersJudged(
  passage: Passage,
  telling: Telling,
  tellings: readonly Telling[],
  settled: readonly Telling[],
): Side | undefined {
  if (!JUDGING.has(telling.action.id)) return undefined
  const own = keysOf(telling.source)
  const act = actJudged(passage, telling, tellings, settled)
  const doers = act?.source.actors ?? telling.prompted?.actors ?? []
  const actors = doers.filter((a) => !own.has(actorKey(a)))
  return actors.length > 0 ? { actors, basis: 'context', spans: actors.map((a) => a.span) } : undefined
}

function actJudged(
  passage: Passage,
  telling: Telling,
  tellings: readonly Telling[],
  settled: readonly Telling[],
): Telling | undefined {
  const { sentence, proposition, judged = [] } = telling
  const heads = proposition.arguments.filter((a) => JUDGED.test(a.role)).map((a) => a.head)
  const told = settled.find((t) => t.sentence === sentence && heads.includes(t.proposition.predicate))
  if (told) return told
  const stands = passage
    .phrasesIn(sentence, 'cue')
    .some((h) => h.value === 'anaphor' && heads.includes(h.start + h.length - 1))
  if (stands) return judgedAct(telling, 'target', settled)
  if (telling.action.id !== 'condemn') return undefined
  if (judged.some((r) => isAct(r)) || isLeftOut(telling, heads)) return justBefore(telling, tellings)
  const attack = judged.some((r) => r.definite && r.kinds.some((k) => k === 'attack' || k === 'invasion'))
  return attack ? lastAttack(telling, tellings) : undefined
}

/** "called *it* a crime", "branded *that* unacceptable", "deplored *this violation*": what has been done, not who did it. */
const isAct = ({ pronoun, definite, kinds }: Referent): boolean =>
  pronoun === undefined ? definite && kinds.includes('wrong') && !kinds.includes('attack') : IT.test(pronoun)
const IT = /^(it|this|that)$/

/** "freed the consul on Friday, *which* Oslo called unlawful", "Minsk spoke of hysteria": nothing that the clause names is judged. */
const isLeftOut = ({ judged = [], rule }: Telling, heads: readonly number[]): boolean =>
  judged.length === 0 && (heads.length > 0 || rule.target.every((role) => role.includes('.')))

/** The last act that anybody but the judge has done, in the same sentence or the one before. */
const justBefore = (telling: Telling, tellings: readonly Telling[]): Telling | undefined =>
  tellings.findLast(
    (t) =>
      !t.inTitle &&
      !SAYING.has(t.action.id) &&
      isBefore(t, telling) &&
      telling.sentence.index - t.sentence.index <= 1 &&
      !isDoneBySame(t, telling),
  )

/** The attack told last, whoever made it: "Gunmen fired at the post. Togo condemned *the raid*" is aimed at no one who did something else. */
const lastAttack = (telling: Telling, tellings: readonly Telling[]): Telling | undefined =>
  tellings.findLast((t) => t.action.plover?.event === 'ASSAULT' && isBefore(t, telling))

/** "Minsk condemned *it*": whatever state the pronoun was taken for, an act told just before is meant first. */
export const isJudgedByPronoun = ({ action, target, judged = [] }: Telling): boolean =>
  action.id === 'condemn' && target.basis === 'coreference' && judged.some((r) => IT.test(r.pronoun ?? ''))
