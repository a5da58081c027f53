import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { SIDE_WEIGHTS } from '../side-weights.ts'
import { fromContext, type Side } from './candidate.ts'
import { FOLLOWED } from './clause-sides.ts'
import type { Telling } from './detail.ts'
import { countsAgree } from './fields.ts'
import { awaitsActJudged, doersJudged, isJudgedByPronoun } from './judged.ts'
import { choiceOf, likeliest, missingOf, outlookOf, type SideModel } from './likeliest.ts'
import { type Disputes, disputesOf, meant, meantBy } from './meant.ts'
import { awaitsOther } from './nearest-doer.ts'
import { partnerMissed, targetBeside } from './parallel.ts'
import { reconciledBy } from './reconciled.ts'
import { betweenNamedTwo, betweenSameTwo } from './same-two.ts'
import { type Names, statesNamed } from './states-named.ts'
import { isOfParty, isWords } from './words-acts.ts'

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
  // whom one of several is found to act against stands for the next: "Denmark expelled 15 and *Sweden three*"
  const known = tellings.filter((t) => t.source.actors.length > 0 && t.target.actors.length > 0)
  return tellings.map((telling) => {
    const missing = missingOf(telling)
    if (!missing) return telling
    const beside =
      missing === 'target' && telling.open.target ? targetBeside(telling, known, known, named) : undefined
    const key = beside ? undefined : likeliest(choiceOf(outlook, telling, missing), model)
    const actor = key && meantBy(key, telling, tellings, named)
    const side = beside ?? (actor ? fromContext([actor]) : undefined)
    if (!side) return telling
    const filled = { ...telling, [missing]: side }
    known.push(filled)
    return filled
  })
}

/** What a side left open is filled from. */
interface Scene {
  readonly passage: Passage
  readonly tellings: readonly Telling[]
  /** Tellings whose own words give both sides. */
  readonly settled: readonly Telling[]
  /** Those, and the ones filled so far: "Denmark expelled 15, Sweden three. Norway expelled two." */
  readonly known: Telling[]
  readonly named: Names
  readonly disputes: Disputes
}

function fillOnce(
  passage: Passage,
  tellings: readonly Telling[],
  named: Names,
  waits: (telling: Telling) => boolean,
): readonly Telling[] {
  const settled = tellings.filter((t) => t.source.actors.length > 0 && t.target.actors.length > 0)
  const scene = { passage, tellings, settled, known: [...settled], named, disputes: disputesOf(settled) }
  return tellings.map((telling) => {
    if (waits(telling)) return telling
    if (lacks(telling.source) && lacks(telling.target)) return withBoth(telling, scene)
    const parties = partiesOf(telling, settled)
    return parties ? { ...telling, target: parties } : withSide(telling, scene)
  })
}

const lacks = ({ actors }: Side): boolean => actors.length === 0

/** Both sides of an act that is told again, or that lies between the only two. */
function withBoth(telling: Telling, { settled, named }: Scene): Telling {
  if (!(telling.open.source && telling.open.target)) return telling
  const again = retold(telling, settled)
  if (again !== telling) return again
  return betweenSameTwo(telling, settled, named) ?? betweenNamedTwo(telling, named) ?? telling
}

/** The other side of a denial or of a meeting missed that leaves it to nobody, or of those who are reconciled. */
const partiesOf = (telling: Telling, settled: readonly Telling[]): Side | undefined =>
  lacks(telling.target) && !lacks(telling.source) && !telling.open.target
    ? (accuserOf(telling, settled) ?? partnerMissed(telling, settled))
    : reconciledBy(telling, settled)

/** The one side that is open: whoever did what is judged, whom the same is done to beside, or whom the context means. */
function withSide(telling: Telling, { passage, tellings, settled, known, named, disputes }: Scene): Telling {
  const stand = (filled: Telling): Telling => {
    known.push(filled)
    return filled
  }
  const judged = (): Side | undefined => doersJudged(passage, telling, tellings, settled)
  const act = isJudgedByPronoun(telling) ? judged() : undefined
  if (act) return stand({ ...telling, target: act })
  if (lacks(telling.source) && telling.open.source) {
    const doer = meant(telling, 'source', { settled, known, tellings }, named, disputes)
    return doer ? stand({ ...telling, source: fromContext([doer]) }) : telling
  }
  if (!(lacks(telling.target) && telling.open.target)) return telling
  if (isWords(telling.action.id) && telling.source.actors.some(isOfParty)) return telling
  const doers = judged()
  if (doers) return { ...telling, target: doers, faceless: telling.faceless || lacks(doers) }
  const beside = targetBeside(telling, settled, known, named)
  const found = beside ? undefined : meant(telling, 'target', { settled, known, tellings }, named, disputes)
  const target = beside ?? (found && fromContext([found]))
  return target ? stand({ ...telling, target }) : telling
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

/** Who denies is the accused: a denier found by coreference who is the accuser of the same sentence was found wrongly. */
function givenDenial(telling: Telling, tellings: readonly Telling[]): Telling {
  if (telling.action.id !== 'deny-accusation' || !FOLLOWED.has(telling.source.basis)) return telling
  const accusation = tellings.find((t) => t.action.id === 'accuse' && t.sentence === telling.sentence)
  const both = accusation && accusation.source.actors.length > 0 && accusation.target.actors.length > 0
  if (!both) return telling
  const turned = (side: Side): Side => ({ ...side, basis: 'context' })
  return { ...telling, source: turned(accusation.target), target: turned(accusation.source) }
}
