import type { Actor } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { actorKey, uniqueActors } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import { fromContext, NOBODY, type Side } from './candidate.ts'
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

/**
 * "condemned *the deal*", "denounced *the raid*", "called *it* a crime": all who did what is judged, told by it or just before. Nobody
 * where the text tells what is judged and not who did it; undefined where it does not tell it.
 */
export function doersJudged(
  passage: Passage,
  telling: Telling,
  tellings: readonly Telling[],
  settled: readonly Telling[],
): Side | undefined {
  if (!JUDGING.has(telling.action.id)) return undefined
  if (telling.action.id === 'apologise') return wrongedBy(telling, tellings)
  const own = keysOf(telling.source)
  const act = actJudged(passage, telling, tellings, settled)
  const isByNobody = act !== undefined && isAttack(act) && act.source.actors.length === 0
  const doers = isByNobody ? blamedFor(act, settled) : act ? doersOf(act) : (telling.prompted?.actors ?? [])
  const actors = doers.filter((a) => !own.has(actorKey(a)))
  if (actors.length > 0) return fromContext(actors)
  return isByNobody && !act.open.source ? NOBODY : undefined
}

/** "Rioters burnt the Thai embassy. *The prime minister apologised*": those whom what one apologises for has hit, by one's own or by a crowd. */
function wrongedBy(telling: Telling, tellings: readonly Telling[]): Side | undefined {
  const own = keysOf(telling.source)
  const isOther = ({ target }: Telling): boolean =>
    target.actors.length > 0 && !target.actors.some((a) => own.has(actorKey(a)))
  const wrong = tellings.findLast(
    (t) =>
      !SAYING.has(t.action.id) &&
      isBefore(t, telling) &&
      telling.sentence.index - t.sentence.index <= 2 &&
      isOther(t) &&
      (isDoneBySame(t, telling) || (isAttack(t) && t.source.actors.length === 0)),
  )
  return wrong && { actors: wrong.target.actors, basis: 'context', spans: wrong.target.spans }
}

/** Whom those who were attacked act against or complain of, where the text names no attacker. */
function blamedFor({ target }: Telling, settled: readonly Telling[]): readonly Actor[] {
  const hit = keysOf(target)
  const against = settled.filter(
    (t) =>
      AGAINST.has(t.action.plover?.event ?? '') &&
      t.status !== 'requested' &&
      t.source.actors.some((a) => hit.has(actorKey(a))),
  )
  const [only, ...more] = uniqueActors(against.flatMap((t) => t.target.actors)).filter(isState)
  return only && more.length === 0 && !hit.has(actorKey(only)) ? [only] : []
}
const isState = ({ code }: Actor): boolean => /^(?!UNO|EUR)[A-Z]{3}$/.test(code ?? '')
const AGAINST: ReadonlySet<string> = new Set(['SANCTION', 'ACCUSE'])

/** Who did it; of what others judge too, whom they blame for it. */
const doersOf = ({ action, source, target }: Telling): readonly Actor[] =>
  SAYING.has(action.id) ? target.actors : source.actors

const isAttack = ({ action }: Telling): boolean => action.plover?.event === 'ASSAULT'

function actJudged(
  passage: Passage,
  telling: Telling,
  tellings: readonly Telling[],
  settled: readonly Telling[],
): Telling | undefined {
  const { sentence, judged = [] } = telling
  const heads = headsJudged(telling)
  const isTold = (t: Telling): boolean => t.sentence === sentence && heads.includes(t.proposition.predicate)
  const told = settled.find(isTold) ?? (telling.action.id === 'condemn' ? tellings.find(isTold) : undefined)
  if (told) return told
  const isCondemned = telling.action.id === 'condemn'
  const named = isCondemned ? actNamed(telling, heads, tellings) : undefined
  if (named) return named
  const stands = passage
    .phrasesIn(sentence, 'cue')
    .some((h) => h.value === 'anaphor' && heads.includes(h.start + h.length - 1))
  if (stands) return judgedAct(telling, 'target', settled)
  if (!isCondemned) return undefined
  const attack = judged.some((r) => r.definite && r.kinds.some((k) => k === 'attack' || k === 'invasion'))
  if (attack) return lastAttack(telling, tellings)
  return judged.some((r) => isAct(r)) || isLeftOut(telling, heads)
    ? (judgedAlready(telling, tellings) ?? justBefore(telling, tellings))
    : undefined
}

/** Words for what is judged: in the clause itself, or in the clause that is said ("said *the expulsion* was unacceptable"). */
function headsJudged({ sentence, proposition }: Telling): readonly number[] {
  const own = proposition.arguments.filter((a) => JUDGED.test(a.role)).map((a) => a.head)
  if (own.length > 0) return own
  const said = proposition.arguments.find((a) => a.role === 'complement')?.proposition
  const inner = sentence.propositions.find((p) => p.id === said)
  return (inner?.arguments ?? []).filter((a) => a.role === 'topic').map((a) => a.head)
}

/** "condemned *the expulsion*", "slammed *the sanctions*": the last act before that the noun is a name of. */
function actNamed(
  telling: Telling,
  heads: readonly number[],
  tellings: readonly Telling[],
): Telling | undefined {
  const { sentence, judged = [] } = telling
  const nouns = new Set(heads.map((head) => sentence.lemmas[head]))
  const kinds = judged.flatMap((r) => (r.definite && r.actors.length === 0 ? r.kinds : []))
  const isNamed = ({ action }: Telling): boolean =>
    action.rules.some((rule) => rule.predicate.noun?.some((noun) => nouns.has(noun))) ||
    kinds.some((kind) => NAMED_BY_KIND[kind]?.includes(action.id))
  return tellings.findLast(
    (t) => !SAYING.has(t.action.id) && isBefore(t, telling) && isNamed(t) && !isDoneBySame(t, telling),
  )
}

/** Acts that a noun of a kind is about: "the sanctions", "the new limits". */
const NAMED_BY_KIND: Readonly<Record<string, readonly string[]>> = {
  sanctions: ['impose-sanctions'],
  restriction: ['restrict-diplomats', 'cap-mission-staff'],
  'entry-ban': ['bar-entry', 'deny-visas'],
  visa: ['deny-visas'],
  invasion: ['invade'],
}

/** "Togo condemned the raid. *Benin called it a crime*": whom the one before blamed for it, another's judgement of the same. */
const judgedAlready = (telling: Telling, tellings: readonly Telling[]): Telling | undefined => {
  const own = keysOf(telling.source)
  const last = justBefore(telling, tellings)
  const before = tellings.findLast(
    (t) =>
      t.action.id === 'condemn' &&
      isBefore(t, telling) &&
      !t.inTitle &&
      telling.sentence.index - t.sentence.index <= 1 &&
      t.target.actors.length > 0 &&
      t.target.basis !== 'coreference' &&
      !isDoneBySame(t, telling) &&
      !t.target.actors.some((a) => own.has(actorKey(a))),
  )
  return before && (!last || last.trigger[0] < before.trigger[0]) ? before : undefined
}

/** "called *it* a crime", "branded *that* unacceptable", "deplored *this violation*": what has been done, not who did it. */
const isAct = ({ pronoun, definite, kinds }: Referent): boolean =>
  pronoun === undefined ? definite && kinds.includes('wrong') && !kinds.includes('attack') : IT.test(pronoun)
const IT = /^(it|this|that)$/

/** "freed the consul on Friday, *which* Oslo called unlawful", "Minsk spoke of hysteria": nothing that the clause names is judged. */
const isLeftOut = ({ judged = [], rule }: Telling, heads: readonly number[]): boolean =>
  judged.length === 0 && (heads.length > 0 || rule.target.every((role) => role.includes('.')))

/** The last act that anybody but the judge has done, in the same sentence or the one before. */
function justBefore(telling: Telling, tellings: readonly Telling[]): Telling | undefined {
  const last = tellings.findLast(
    (t) =>
      !t.inTitle &&
      !SAYING.has(t.action.id) &&
      isBefore(t, telling) &&
      telling.sentence.index - t.sentence.index <= 1 &&
      !isDoneBySame(t, telling),
  )
  return last && (sidedWith(last, telling, tellings) ?? last)
}

/** "Mali's police stormed the Chadian embassy. Togo broke with Mali. *Benin condemned it*": what a third side took sides over. */
function sidedWith(last: Telling, telling: Telling, tellings: readonly Telling[]): Telling | undefined {
  const hit = keysOf(last.target)
  return tellings.findLast(
    (t) =>
      isAttack(t) &&
      isBefore(t, last) &&
      (t.source.actors.length > 0 ? t.source.actors : blamedFor(t, tellings)).some((a) =>
        hit.has(actorKey(a)),
      ) &&
      !isDoneBySame(t, telling),
  )
}

/** The attack told last, whoever made it: "Gunmen fired at the post. Togo condemned *the raid*" is aimed at no one who did something else. */
const lastAttack = (telling: Telling, tellings: readonly Telling[]): Telling | undefined =>
  tellings.findLast((t) => t.action.plover?.event === 'ASSAULT' && isBefore(t, telling))

/** True for a judgement of what a clause just before tells that lacks a side itself, and for what is told beside such a judgement. */
export const awaitsActJudged = (telling: Telling, tellings: readonly Telling[]): boolean =>
  isJudgedByPronoun(telling)
    ? lacksTarget(justBefore(telling, tellings))
    : lacksTarget(telling) &&
      tellings.some((t) => t.sentence === telling.sentence && isBefore(t, telling) && isJudgedByPronoun(t))

const lacksTarget = (t: Telling | undefined): boolean =>
  t !== undefined && t.source.actors.length > 0 && t.target.actors.length === 0 && t.open.target

/** "Minsk condemned *it*": whatever state the pronoun was taken for, an act told just before is meant first. */
export const isJudgedByPronoun = ({ action, target, judged = [] }: Telling): boolean =>
  action.id === 'condemn' && target.basis === 'coreference' && judged.some((r) => IT.test(r.pronoun ?? ''))
