import { overlaps } from '../../base/span.ts'
import type { Link, Operator, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import { phraseWords } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { companionsIn } from '../rules/companions.ts'
import type { Match } from '../rules/match.ts'
import { argumentsIn } from '../rules/roles.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { isToOneAnother } from './mutual.ts'
import { OF_CROWDS } from './open-sides.ts'
import { otherParties, partyBeside } from './parties-beside.ts'
import { referentsAt, referentsOf, sideOf } from './sides.ts'
import { isWords } from './words-acts.ts'

export interface Sides {
  readonly source: Side
  readonly target: Side
}

/** Links by which the parse may have given an act the wrong doer. */
const LOOSE: ReadonlySet<Link> = new Set<Link>([
  'control',
  'raising',
  'relative',
  'participle',
  'coordination',
])

export function sidesOf(resolver: Resolver, match: Match): Sides {
  const { sentence, proposition, rule, action } = match
  const find = (roles: readonly string[]): Side => sideOf(resolver, sentence, proposition, roles)
  const told = withoutVictims(
    match,
    find(rule.target),
    referentsOf(resolver, sentence, proposition, rule.target),
  )
  const hit = told.actors.length > 0 || !rule.object ? told : senderOf(resolver, match)
  const doers = ofCrowdItself(resolver, match, withCompanions(resolver, match, find(rule.source)))
  if (action.generic) return { source: doers, target: partyBeside(resolver, match, hit, doers) }
  const source = unlessSurer(ofForcesApart(resolver, match, doers, hit), hit)
  const loose =
    !isWords(action.id) && proposition.arguments.some((a) => a.role === 'agent' && LOOSE.has(a.link))
  // a crowd at the mission of its own state: "Angolans rallied outside the Angolan embassy"
  const atHome = OF_CROWDS.has(action.id) && !loose && ![hit, source].some((side) => FOLLOWED.has(side.basis))
  const target = atHome ? elsewhere(hit, source) : without(hit, source)
  if (action.symmetric && source.actors.length > 1 && target.actors.length === 0)
    return { source, target: source }
  if (isToOneAnother(match, source, target)) return { source, target: source }
  // nobody expels its own: where only a loose tie made the owner of those hit the doer, the doer is unknown
  // (of words the doer stays: they are a quarrel at home)
  if (hit.actors.length > 0 && target.actors.length === 0 && loose && !isByPronoun(sentence, hit))
    return { source: NOBODY, target: hit }
  return { source, target }
}

/** "deplored the seizure *of an Omani attaché*": those to whom it was done, where the noun says what was done, are not who did it. */
function withoutVictims({ action, sentence }: Match, side: Side, judged: readonly Referent[]): Side {
  if (!OF_DEEDS.has(action.id) || !OF_VICTIMS.has(side.basis)) return side
  return judged.some((r) => r.actors.length > 0 && isOfVictims(sentence, r)) ? NOBODY : side
}

/** Words about what others have done. */
const OF_DEEDS: ReadonlySet<string> = new Set(['condemn', 'protest-formally'])
const OF_VICTIMS: ReadonlySet<Side['basis']> = new Set<Side['basis']>(['preposition', 'possessor'])

/** The phrase tells an act by its noun, with whom it was done to and nobody who did it. */
export const isOfVictims = ({ propositions }: AnalysedSentence, { at, actors }: Referent): boolean =>
  propositions.some(
    (p) =>
      p.kind === 'noun' &&
      p.predicate === at.word &&
      p.arguments.some((a) => a.role === 'patient') &&
      !p.arguments.some((a) => a.role === 'agent' || a.role === 'by') &&
      actors.length > 0,
  )

/** "withdrew from the pact with Mali and imposed sanctions on *its* economy": whom the pronoun was taken for says less than the verb's own doer. */
const isByPronoun = ({ tree }: AnalysedSentence, { actors }: Side): boolean =>
  actors.every(({ span }) => tree.words.some(({ start, xpos }) => start === span[0] && xpos === 'PRP$'))

/** "Nepal broke with Bhutan after *policemen* smashed the gate of its embassy": police taken for those of the state that they attack. */
function ofForcesApart(resolver: Resolver, match: Match, doers: Side, hit: Side): Side {
  if (!OF_CROWDS.has(match.action.id) || doers.basis !== 'coreference') return doers
  const isByPronoun = referentsOf(resolver, match.sentence, match.proposition, match.rule.source).some(
    (r) => r.pronoun !== undefined,
  )
  return !isByPronoun && hit.actors.length > 0 && without(doers, hit).actors.length === 0 ? NOBODY : doers
}

/** "BOGOTA — *A mob* stormed the embassy": a crowd is of the state that its own words name, not of the one last spoken of. */
const ofCrowdItself = (resolver: Resolver, match: Match, doers: Side): Side =>
  OF_CROWDS.has(match.action.id) &&
  FOLLOWED.has(doers.basis) &&
  referentsOf(resolver, match.sentence, match.proposition, match.rule.source).some(
    (r) => r.office?.actsFor === 'none' && r.office.body,
  )
    ? NOBODY
    : doers

/** "Norway, *together with Denmark*, expelled two": states that do it too, unless the clause leaves its doer to another phrase. */
function withCompanions(resolver: Resolver, match: Match, source: Side): Side {
  const { sentence, proposition, rule } = match
  if (source.actors.length === 0 || !rule.source.includes('agent')) return source
  const more = companionsIn(sentence, proposition)
    .flatMap((a) => referentsAt(resolver, sentence, a))
    .filter(
      (r) => r.basis === 'name' && r.object === undefined && r.kinds.some((k) => /^(state|actor)$/.test(k)),
    )
    .flatMap((r) => r.actors)
  if (more.length === 0) return source
  const actors = uniqueActors([...source.actors, ...more])
  return { ...source, actors, spans: actors.map((a) => a.span) }
}

/** "Nagamine was summoned by the minister": whoever the minister is taken for is not the state whose envoy is named. */
function unlessSurer(source: Side, hit: Side): Side {
  const clash = without(source, hit).actors.length < source.actors.length
  return clash && FOLLOWED.has(source.basis) && !FOLLOWED.has(hit.basis) && hit.actors.length > 0
    ? without(source, hit)
    : source
}

/** Ways of finding an actor that lead away from the phrase's own words. */
export const FOLLOWED: ReadonlySet<Side['basis']> = new Set<Side['basis']>(['coreference', 'context', 'none'])

/** Prepositions under which a clause says at which mission its object serves. */
const AT_MISSION = ['in', 'at', 'from', 'of']

/**
 * "expelling a diplomat *in the Russian embassy*", "expelled diplomats *from Canada and Kenya*": whose the person is, wherever the
 * parser hung it. "From" a state that is not who acts.
 */
function senderOf(resolver: Resolver, { sentence, proposition }: Match): Side {
  const acting = new Set(
    referentsOf(resolver, sentence, proposition, ['agent']).flatMap((r) => r.actors.map((a) => a.code)),
  )
  const seats = AT_MISSION.flatMap((role) => referentsOf(resolver, sentence, proposition, [role])).filter(
    (r) => r.kinds.includes('mission'),
  )
  const states = referentsOf(resolver, sentence, proposition, ['from']).filter(
    (r) => acting.size > 0 && r.kinds.includes('state') && !r.actors.some((a) => acting.has(a.code)),
  )
  const actors = uniqueActors((seats.length > 0 ? seats : states).flatMap((r) => r.actors))
  return actors.length > 0 ? { actors, basis: 'preposition', spans: actors.map((a) => a.span) } : NOBODY
}

export const codesOf = (side: Side): ReadonlySet<string> =>
  new Set(side.actors.flatMap((a) => (a.code ? [a.code] : [])))

/** The actors that other words of the clause name than those of the other side. */
function elsewhere(side: Side, other: Side): Side {
  const actors = side.actors.filter((a) => !other.actors.some((o) => overlaps(a.span, o.span)))
  return actors.length === 0 ? NOBODY : { ...side, actors }
}

/** Nobody acts on itself here: an actor on both sides is the source ("Russia expelled ... Russian"). */
export function without(side: Side, other: Side): Side {
  const taken = codesOf(other)
  const actors = side.actors.filter((a) => !a.code || !taken.has(a.code))
  return actors.length === 0 ? NOBODY : { ...side, actors }
}

/**
 * "Warsaw urged Berlin to expel the Russians": the source is who asks, the target who is asked, and whom it would hit
 * goes to `against` (codebook.yaml, status `requested`).
 */
export function requestOf(
  resolver: Resolver,
  match: Pick<Match, 'sentence' | 'action' | 'proposition'>,
  steps: Candidate['steps'],
  own: Sides,
): (Sides & Pick<Candidate, 'against' | 'hit'>) | undefined {
  const governor = askingOf(match, steps)
  if (!governor) return undefined
  const find = (roles: readonly string[]): Side => sideOf(resolver, match.sentence, governor, roles)
  // "urged Fiji to recall its envoy *from Tonga*": of a verb only its doer asks
  const asker = find(governor.kind === 'verb' ? ['agent', 'by'] : ['agent', 'by', 'possessor', 'from', 'of'])
  const asked = find(['patient', 'recipient', 'on', 'to', 'for', 'complement.agent'])
  const target = asked.actors.length > 0 ? asked : own.source
  const against = own.target.actors[0]
  const hit = { ...(against ? { against } : {}), hit: own.target }
  // a domestic call: a party or parliament asks its own government
  if (isAtHome(resolver, match.sentence, governor, asker, target)) {
    const [first = NOBODY, second = first] = [asker, target].filter((side) => side.actors.length > 0)
    return { source: first, target: second, ...hit }
  }
  const other =
    match.action.generic || asked.actors.length > 0 ? otherParties(target, asker) : without(target, asker)
  return { source: asker, target: other, ...hit }
}

/** The clause that asks: "*urged* Berlin to expel", "Berlin should expel them, Warsaw *said*". */
function askingOf(
  { sentence, proposition: { operators } }: Pick<Match, 'sentence' | 'proposition'>,
  steps: Candidate['steps'],
): Proposition | undefined {
  const asking = steps.filter((s) => s.entry?.gives === 'requested' && s.gives === 'requested')
  const governing = asking.find((s) => s.operator.kind === 'predicate')
  const modal = asking[0] ? operators.indexOf(asking[0].operator) : -1
  const said =
    modal < 0 ? undefined : operators.slice(modal + 1).find((o) => /^(ccomp|parataxis)$/.test(o.by ?? ''))
  return governing ? governorOf(sentence, governing.operator) : said && governorOf(sentence, said)
}

export const governorOf = (sentence: AnalysedSentence, operator: Operator): Proposition | undefined =>
  sentence.propositions.find((p) => p.id === operator.proposition)

/** Sectors of those who call on a government that is their own: "*Sinn Fein* urged the government". */
const AT_HOME: ReadonlySet<string> = new Set(['PTY', 'OPP', 'LEG'])

/** "was asked *by thirty of its lawmakers*", "*opposition deputies* urged the government": who asks is of the state that is asked. */
const isAtHome = (
  resolver: Resolver,
  sentence: AnalysedSentence,
  governor: Proposition,
  asker: Side,
  asked: Side,
): boolean => {
  // "lawmakers in Kyiv urged *Malta*": each by its own name
  if (without(asker, asked).actors.length > 0) return false
  if (asker.actors.length === 0 && asked.basis === 'name') return false
  const words = new Set(
    argumentsIn(sentence, governor, 'agent').flatMap((a) => phraseWords(sentence.tree, a.head)),
  )
  const known = codesOf(asked)
  const named = sentence.names
    .filter((n) => words.has(n.head))
    .flatMap((n) => resolver.referent({ sentence: sentence.index, word: n.head })?.actors ?? [])
  if (known.size > 0 && named.some((a) => a.code !== undefined && !known.has(a.code))) return false
  if (named.some((a) => AT_HOME.has(a.sector ?? '') && known.has(a.code ?? ''))) return true
  return resolver
    .hits(sentence.index)
    .nouns.some(({ value, start }) => words.has(start) && value.is.includes('home-party'))
}
