import { overlaps } from '../../base/span.ts'
import type { Actor, Post, Status } from '../../model/index.ts'
import type { Link, Operator, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationAt, spanOfWords } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { companionsIn } from '../rules/companions.ts'
import type { Match } from '../rules/match.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { referentsAt, referentsOf, sideOf } from './sides.ts'
import { isWords } from './words-acts.ts'

/** Turns a rule that fired into one telling of an act. Undefined when it did not happen. */
export function tell(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { sentence, proposition, rule, action } = match
  const reading = readStatus(asRead(match), rule.status ?? 'performed', sentence.tree.words, (part, lemma) =>
    passage.lexicon.status(part, lemma),
  )
  if (!reading.status || isOnlyQuoted(passage, match) || isSilence(passage, match)) return undefined
  const trigger = spanOfWords(sentence, proposition.words)
  const own = sidesOf(resolver, match)
  const requested = requestOf(resolver, match, reading.steps, own)
  if (!requested && isInternal(resolver, match, own)) return undefined
  const sides = requested ?? own
  return {
    action,
    rule,
    sentence,
    proposition,
    trigger,
    status: isConditional(match) && reading.status === 'intended' ? 'threatened' : reading.status,
    steps: reading.steps,
    source: withUnits(resolver, sentence, sides.source),
    target: withUnits(resolver, sentence, sides.target),
    ...(requested?.against ? { against: requested.against } : {}),
    objects: rule.object ? referentsOf(resolver, sentence, proposition, rule.object) : [],
    quoted: quotationAt(passage.document, trigger[0]) !== undefined,
    background: isBackground(sentence, proposition),
    open: {
      source: wants(rule.source) && mayBeMeant(resolver, match, rule.source) && !isUnattributed(match),
      target: wants(rule.target) && !(isWords(action.id) && isPrivate(resolver, match)),
    },
    faceless: isFaceless(resolver, match, sides.source),
  }
}

/**
 * The clause without what is part of a rule's own wording: "had *no* part in it", "*must* leave by Friday"; the modal of a
 * negation goes with it, for "*would not* let them in" tells what "did not" does.
 */
function asRead({ rule, proposition }: Match): Proposition {
  const { operators } = proposition
  const not = operators.findIndex((o) => o.kind === 'negation')
  const modal = operators[not + 1]?.kind === 'modal' ? [not + 1] : []
  const own = new Set([
    ...(rule.negated ? [not, ...modal] : []),
    ...(rule.modal ? [operators.findIndex((o) => o.kind === 'modal' && rule.modal?.includes(o.lemma))] : []),
  ])
  return own.size === 0 ? proposition : { ...proposition, operators: operators.filter((_, i) => !own.has(i)) }
}

/** "would neither confirm nor *deny* it": no denial, but no comment. */
const isSilence = (passage: Passage, { sentence, proposition }: Match): boolean =>
  passage
    .phrasesIn(sentence, 'speech')
    .some(
      (h) =>
        h.value.stance === 'declines-to-comment' &&
        h.start < proposition.predicate &&
        proposition.predicate < h.start + h.length,
    )

/** Acts that a quotation alone makes a claim of, not an event (RECORD.md, convention 16). */
const JUDGEMENTS = new Set(['accuse', 'condemn'])

/**
 * True for a judgement that stands in a quotation with whoever passes it or whatever it is passed on: “The step is
 * *hostile*,” said Sofia. “condemns this violation” with its subject outside is the writer's own sentence.
 */
function isOnlyQuoted(passage: Passage, { action, rule, sentence, proposition }: Match): boolean {
  if (!JUDGEMENTS.has(action.id)) return false
  const inner = proposition.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
  const judged =
    rule.where.complement?.predicate === undefined
      ? undefined
      : sentence.propositions.find((p) => p.id === inner?.proposition)
  const clause = judged ?? proposition
  const start = (word: number): number => sentence.tree.words[word]?.start ?? 0
  const quotation = quotationAt(passage.document, start(clause.predicate))
  if (!quotation) return false
  const subject = clause.arguments.find((a) => a.role === 'agent' || a.role === 'topic')
  return !subject || quotationAt(passage.document, start(subject.head)) === quotation
}

/** "will close its embassy *if* ...": what one will do on a condition is a threat (RECORD.md, convention 9). */
const isConditional = ({ action, sentence, proposition }: Match): boolean =>
  HOSTILE.has(action.plover?.event ?? '') &&
  [proposition, ...sentence.propositions.filter((p) => p.id === proposition.parent)].some((p) =>
    p.arguments.some((a) => CONDITIONS.test(a.role)),
  )

/** PLOVER events that are threatened rather than promised. */
const HOSTILE = new Set(['SANCTION', 'COERCE', 'REJECT', 'ASSAULT'])
const CONDITIONS = /^(if|unless)\b/

interface Sides {
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

function sidesOf(resolver: Resolver, match: Match): Sides {
  const { sentence, proposition, rule, action } = match
  const find = (roles: readonly string[]): Side => sideOf(resolver, sentence, proposition, roles)
  const told = find(rule.target)
  const hit = told.actors.length > 0 || !rule.object ? told : senderOf(resolver, match)
  const source = unlessSurer(withCompanions(resolver, match, find(rule.source)), hit)
  const target = without(hit, source)
  if (action.symmetric && source.actors.length > 1 && target.actors.length === 0)
    return { source, target: source }
  // nobody expels its own: where only a loose tie made the owner of those hit the doer, the doer is unknown
  const loose = proposition.arguments.some((a) => a.role === 'agent' && LOOSE.has(a.link))
  if (hit.actors.length > 0 && target.actors.length === 0 && loose) return { source: NOBODY, target: hit }
  return { source, target }
}

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
const FOLLOWED: ReadonlySet<Side['basis']> = new Set<Side['basis']>(['coreference', 'context', 'none'])

/** "Republicans accused the administration": both sides are named, and they are one state. */
function isInternal(resolver: Resolver, match: Match, own: Sides): boolean {
  if (!isWords(match.action.id) || own.target.actors.length > 0) return false
  // "a denial from Iran": what the source may be read from names no second side
  const roles = match.rule.target.filter((role) => !match.rule.source.includes(role))
  return sideOf(resolver, match.sentence, match.proposition, roles).actors.length > 0
}

/** "visited the Russian Mission and gave *us* a note": the mission of that state in the sentence is who is meant. */
function withUnits(resolver: Resolver, sentence: AnalysedSentence, side: Side): Side {
  if (!side.actors.some((a) => a.code && !a.unit)) return side
  const missions = sentence.tree.words.flatMap((word): Referent[] => {
    const referent =
      word.upos === 'NOUN' || word.upos === 'PROPN'
        ? resolver.referent({ sentence: sentence.index, word: word.index })
        : undefined
    return referent?.kinds.includes('mission') && referent.post ? [referent] : []
  })
  const unitOf = (code: string | undefined): Post | undefined =>
    missions.find((m) => m.actors.some((a) => a.code === code) && acts(m, side))?.post
  return {
    ...side,
    actors: side.actors.map((a) => {
      const unit = a.unit ?? unitOf(a.code)
      return unit ? { ...a, unit } : a
    }),
  }
}

/** The side was read from the mission itself, or from a pronoun that can stand for it. */
const acts = (mission: Referent, side: Side): boolean =>
  side.basis === 'coreference' || side.spans.some((s) => overlaps(s, mission.span))

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

/** Kinds that can stand for a state which only the context names: "the ministry", "officials", "the diplomats". */
const STAND_INS = [
  'pronoun',
  'body',
  'officials',
  'mission-member',
  'mission',
  'state-like',
  'envoy',
  'forces',
]

/**
 * True when the clause leaves a side out, or fills it with a phrase that stands for a state without naming it. A
 * company, a club or a private person there is an answer: the act is not between states.
 */
function mayBeMeant(resolver: Resolver, match: Match, roles: readonly string[]): boolean {
  const found = referentsOf(resolver, match.sentence, match.proposition, roles)
  return (
    found.length === 0 ||
    found.some(
      (r) =>
        r.office?.actsFor === 'state' ||
        (r.office?.actsFor !== 'none' && STAND_INS.some((k) => r.kinds.includes(k))),
    )
  )
}

const targetsOf = (resolver: Resolver, { sentence, proposition, rule }: Match): readonly Referent[] =>
  referentsOf(resolver, sentence, proposition, rule.target)

/** "his retaliation against *Mr Moyo*": a person who acts for nobody that is known leaves nothing to the context. */
function isPrivate(resolver: Resolver, match: Match): boolean {
  const found = targetsOf(resolver, match)
  return (
    found.length > 0 &&
    found.every(
      (r) =>
        r.actors.length === 0 &&
        r.person?.name !== undefined &&
        !r.pronoun &&
        r.office === undefined &&
        !r.kinds.includes('envoy'),
    )
  )
}

/** What one may answer or judge without saying whose doing it was, and who may. */
const FACELESS: Readonly<Record<string, readonly string[]>> = {
  condemn: ['attack', 'invasion'],
  'deny-accusation': ['accusation', 'wrong', 'pronoun'],
}

/** "Oman condemned *the bombing*", "Iran has denied *the charge*": a state, by its name, and a deed or charge of nobody's. */
const isFaceless = (resolver: Resolver, match: Match, source: Side): boolean =>
  source.basis === 'name' &&
  source.actors.every((a) => /^[A-Z]{3}$/.test(a.code ?? '')) &&
  targetsOf(resolver, match).some((r) =>
    FACELESS[match.action.id]?.some((kind) => r.kinds.includes(kind) || (kind === 'pronoun' && r.pronoun)),
  )

/** "has been accused of": whose words these are, the context does not say. */
const isUnattributed = ({ action, proposition }: Match): boolean =>
  isWords(action.id) &&
  proposition.voice === 'passive' &&
  !proposition.arguments.some((a) => a.role === 'agent')

const wants = (roles: readonly string[]): boolean => roles.length > 0 && !roles.includes('none')

const codes = (side: Side): ReadonlySet<string> =>
  new Set(side.actors.flatMap((a) => (a.code ? [a.code] : [])))

/** Nobody acts on itself here: an actor on both sides is the source ("Russia expelled ... Russian"). */
export function without(side: Side, other: Side): Side {
  const taken = codes(other)
  const actors = side.actors.filter((a) => !a.code || !taken.has(a.code))
  return actors.length === 0 ? NOBODY : { ...side, actors }
}

/**
 * "Warsaw urged Berlin to expel the Russians": the source is who asks, the target who is asked, and whom it would hit
 * goes to `against` (codebook.yaml, status `requested`).
 */
function requestOf(
  resolver: Resolver,
  match: Match,
  steps: Candidate['steps'],
  own: Sides,
): (Sides & { readonly against?: Actor }) | undefined {
  const step = steps.find((s) => s.entry?.gives === 'requested' && s.gives === 'requested')
  const governor = step && governorOf(match.sentence, step.operator)
  if (!governor) return undefined
  const find = (roles: readonly string[]): Side => sideOf(resolver, match.sentence, governor, roles)
  const source = find(['agent', 'by', 'possessor', 'from', 'of'])
  const asked = find(['patient', 'recipient', 'on', 'to', 'for'])
  const target = asked.actors.length > 0 ? asked : own.source
  const against = own.target.actors[0]
  return { source, target: without(target, source), ...(against ? { against } : {}) }
}

const governorOf = (sentence: AnalysedSentence, operator: Operator): Proposition | undefined =>
  sentence.propositions.find((p) => p.id === operator.proposition)

/** Actors of several tellings, the surest first. */
export const bestSide = (sides: readonly Side[]): Side => {
  const order = [
    'name',
    'possessor',
    'modifier',
    'preposition',
    'holder',
    'apposition',
    'coreference',
    'context',
    'none',
  ]
  const known = sides.filter((s) => s.actors.length > 0)
  const best = [...known].sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))[0]
  return best ? { ...best, actors: uniqueActors(best.actors) } : NOBODY
}

/** How far an act has gone, furthest first: what one act told several ways amounts to. */
export const FURTHEST: readonly Status[] = ['performed', 'begun', 'intended']
