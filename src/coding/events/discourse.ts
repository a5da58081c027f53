import type { Actor } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { SIDE_WEIGHTS } from '../side-weights.ts'
import { fromContext, isLosing, type Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import { countsAgree } from './fields.ts'
import { awaitsActJudged, doersJudged, isJudgedByPronoun, judgedAct } from './judged.ts'
import { choiceOf, likeliest, missingOf, outlookOf, type SideModel } from './likeliest.ts'
import { awaitsOther, doerOfSum, hostsOf, nearestDoer } from './nearest-doer.ts'
import { partnerMissed, targetBeside } from './parallel.ts'
import { isOfHost } from './places.ts'
import { reconciledBy } from './reconciled.ts'
import { betweenSameTwo } from './same-two.ts'
import { type Names, nearestName, statesNamed } from './states-named.ts'
import { isOfParty, isWords } from './words-acts.ts'

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

/**
 * Fills the sides that clauses leave to the context ("condemned the raid", "two diplomats were expelled"): with the other
 * side of the same dispute, with whoever did what is judged, else with the state that the passage names nearest and most.
 */
export function fillFromDiscourse(
  passage: Passage,
  tellings: readonly Telling[],
  model: SideModel = SIDE_WEIGHTS,
): readonly Telling[] {
  const named = statesNamed(passage)
  const first = fillOnce(
    passage,
    tellings,
    named,
    (t) => awaitsOther(t, tellings) || awaitsActJudged(t, tellings),
  )
  // a second look, when every accusation and act has its sides: denials and judgements hang on them
  const second = fillOnce(
    passage,
    first.map((t) => givenDenial(t, first)),
    named,
    () => false,
  )
  return fillLikeliest(second, named, model)
}

/** What no rule of discourse settles is whom the signs of the context taken together speak for. */
function fillLikeliest(tellings: readonly Telling[], named: Names, model: SideModel): readonly Telling[] {
  const outlook = outlookOf(named, tellings)
  return tellings.map((telling) => {
    const missing = missingOf(telling)
    const key = missing && likeliest(choiceOf(outlook, telling, missing), model)
    const actor = key && meantBy(key, telling, tellings, named)
    return missing && actor ? { ...telling, [missing]: fromContext([actor]) } : telling
  })
}

function fillOnce(
  passage: Passage,
  tellings: readonly Telling[],
  named: Names,
  waits: (telling: Telling) => boolean,
): readonly Telling[] {
  const settled = tellings.filter((t) => t.source.actors.length > 0 && t.target.actors.length > 0)
  const disputes = disputesOf(settled)
  // an act filled in stands for the next: "Denmark expelled 15, Sweden three. Norway expelled two."
  const known = [...settled]
  return tellings.map((telling) => {
    const lacksSource = telling.source.actors.length === 0
    const lacksTarget = telling.target.actors.length === 0
    const { open } = telling
    if (waits(telling)) return telling
    if (lacksSource && lacksTarget) {
      if (!(open.source && open.target)) return telling
      const again = retold(telling, settled)
      return again === telling ? (betweenSameTwo(telling, settled, named) ?? telling) : again
    }
    const source = lacksSource && open.source
    const denied = lacksTarget && !lacksSource && !open.target
    const parties = denied
      ? (accuserOf(telling, settled) ?? partnerMissed(telling, settled))
      : reconciledBy(telling, settled)
    if (parties) return { ...telling, target: parties }
    const act = isJudgedByPronoun(telling) ? doersJudged(passage, telling, tellings, settled) : undefined
    if (act) {
      const settledAct = { ...telling, target: act }
      known.push(settledAct)
      return settledAct
    }
    if (!source && !(lacksTarget && open.target)) return telling
    if (!source && isWords(telling.action.id) && telling.source.actors.some(isOfParty)) return telling
    const doers = source ? undefined : doersJudged(passage, telling, tellings, settled)
    if (doers) return { ...telling, target: doers, faceless: telling.faceless || doers.actors.length === 0 }
    const beside = source ? undefined : targetBeside(telling, settled, known, named)
    const found = beside
      ? undefined
      : meant(telling, source ? 'source' : 'target', { settled, known, tellings }, named, disputes)
    const side: Side | undefined = beside ?? (found && fromContext([found]))
    if (!side) return telling
    const filled = source ? { ...telling, source: side } : { ...telling, target: side }
    known.push(filled)
    return filled
  })
}

/** Whom a denial answers though its own clause leaves that to nobody: the one who accuses the denier in the same text. */
function accuserOf({ action, source }: Telling, settled: readonly Telling[]): Side | undefined {
  if (action.id !== 'deny-accusation') return undefined
  const own = new Set(source.actors.map(actorKey))
  const charge = settled.find(
    (t) => t.action.id === 'accuse' && t.target.actors.some((a) => own.has(actorKey(a))),
  )
  const actors = charge?.source.actors.filter((a) => !own.has(actorKey(a))) ?? []
  return actors.length > 0 ? fromContext(actors) : undefined
}

/** Sentences over which "the diplomats were ordered to leave" still speaks of the same diplomats. */
const RETOLD_WITHIN = 6

/** "*The diplomats* have been ordered to leave by March 7": an act told again, its persons known, its sides left out. */
function retold(telling: Telling, settled: readonly Telling[]): Telling {
  const fitting = settled.filter(
    (t) =>
      t.action === telling.action &&
      (t.inTitle || t.trigger[0] < telling.trigger[0]) &&
      telling.sentence.index - t.sentence.index <= RETOLD_WITHIN &&
      countsAgree(t.count, telling.count),
  )
  const last = fitting.at(-1)
  // "expelled three in response to the expulsion of four": the sentence's news goes on, not what came before it
  const news = last?.background
    ? fitting.findLast((t) => t.sentence === last.sentence && !t.background)
    : last
  const first = news ?? last
  const known = telling.objects.length > 0 && telling.objects.every((o) => o.definite && !o.pronoun)
  if (!first || !known) return telling
  const sameText = first.inTitle === telling.inTitle
  const again = (side: Side): Side => ({
    basis: 'context',
    actors: sameText ? side.actors : side.actors.map((a) => ({ ...a, span: telling.trigger })),
    spans: sameText ? side.spans : side.actors.map(() => telling.trigger),
  })
  return { ...telling, source: again(first.source), target: again(first.target) }
}

/** Ways of finding an actor that a plain reading of the discourse may overrule. */
const WEAK = new Set(['coreference', 'context', 'none'])

/** Who denies is the accused: a denier found by coreference who is the accuser of the same sentence was found wrongly. */
function givenDenial(telling: Telling, tellings: readonly Telling[]): Telling {
  if (telling.action.id !== 'deny-accusation' || !WEAK.has(telling.source.basis)) return telling
  const accusation = tellings.find((t) => t.action.id === 'accuse' && t.sentence === telling.sentence)
  const both = accusation && accusation.source.actors.length > 0 && accusation.target.actors.length > 0
  if (!both) return telling
  const turned = (side: Side): Side => ({ ...side, basis: 'context' })
  return { ...telling, source: turned(accusation.target), target: turned(accusation.source) }
}

interface Around {
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

function meant(
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
  const near = missing === 'source' ? nearestDoer(telling, told, named, known) : undefined
  if (near) return meantBy(near, telling, settled, named)
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1])
  const enough = isWords(telling.action.id) ? ENOUGH_FOR_WORDS : ENOUGH
  if (!best || best[1] < enough || (second && second[1] > CLOSE * best[1])) return undefined
  return meantBy(best[0], telling, settled, named)
}

/** The actor by its nearest name in the telling's own text; known only from the other text, it is read by the trigger. */
function meantBy(
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
type Disputes = (
  telling: Telling,
  missing: 'source' | 'target',
  known: ReadonlySet<string>,
) => ReadonlyMap<string, number>

/** Depends on the action and the known side alone, so that each such pair is worked out once, however often it is told. */
function disputesOf(settled: readonly Telling[]): Disputes {
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
