import type { ArgumentPattern, Lexicon, PredicatePattern, Rule } from '../../codebook/index.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import { isTime } from '../../propositions/times.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import { conjuncts, dependents } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import { sayingsAccordingTo } from './according.ts'
import { isNamed, isNegatedItself } from './asked.ts'
import { hasKind, isCitizen } from './kinds.ts'
import { judgementsNear } from './near.ts'
import { phraseEndsAt, phraseWithin, subtree } from './phrases.ts'
import { isReciprocal } from './reciprocal.ts'
import { firstArguments } from './roles.ts'
import { type IndexedRule, predicateKey, type RuleIndex, rulesCalledUp } from './rule-index.ts'

export interface Match extends IndexedRule {
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
}

export interface MatchContext {
  readonly lexicon: Lexicon
  readonly rules: RuleIndex
  /** The referent with pronouns resolved to what they stand for. */
  resolved(at: WordAt): Referent | undefined
  sentence(index: number): AnalysedSentence | undefined
  /** True where people of missions are spoken of, so that "45 Russians" can be diplomats. */
  readonly diplomatic: boolean
}

/**
 * Every rule that fires in the sentence. On one predicate only the rules of the highest priority stay; a clause that a
 * rule has already read as part of its own act ("ordered Mali *to close* its embassy") fires none.
 */
export function matchRules(context: MatchContext, sentence: AnalysedSentence): readonly Match[] {
  const fired = [...sentence.propositions, ...sayingsAccordingTo(sentence)].flatMap((proposition) => {
    const rules = rulesCalledUp(context.rules, sentence.tree, proposition)
    const all = rules.filter(
      ({ rule }) => isWordedAsRead(rule, proposition) && holds(context, sentence, proposition, rule.where),
    )
    // a generic rule never keeps an action of the list from being told
    const best = [false, true].flatMap((generic) =>
      highest(all.filter(({ action }) => (action.generic ?? false) === generic)),
    )
    return onePerAction(best).map((r): Match => ({ ...r, sentence, proposition }))
  })
  const told = fired.filter((m) => !isNamed(m, fired))
  const consumed = new Set(told.flatMap((m) => innerClauses(m)))
  const isRead = ({ id, link, parent }: Proposition): boolean =>
    consumed.has(id) || (link === 'conj' && parent !== undefined && consumed.has(parent))
  return told.filter((m) => !isRead(m.proposition))
}

const highest = (rules: readonly IndexedRule[]): readonly IndexedRule[] => {
  const top = Math.max(...rules.map(({ rule }) => rule.priority ?? 0))
  return rules.filter(({ rule }) => (rule.priority ?? 0) === top)
}

/** "Only two *had to* wait: Oslo lost one": what stands over the clause that it is set beside is not its own. */
const ofClause = (operators: Proposition['operators']): Proposition['operators'] => {
  const beside = operators.findIndex((o) => o.by === 'parataxis')
  return beside < 0 ? operators : operators.slice(0, beside)
}

/** A rule for a negative wording asks for its negation, one for a modal wording for its modal; some words over it make it another act. */
const isWordedAsRead = ({ negated, ended, modal, notUnder }: Rule, { operators }: Proposition): boolean =>
  !notUnder?.some((lemma) => operators.some((o) => o.kind === 'predicate' && o.lemma === lemma)) &&
  (!negated || operators.some((o) => o.kind === 'negation')) &&
  (!ended || operators.some((o) => o.kind === 'negation' && o.lemma === 'no longer')) &&
  (!modal || ofClause(operators).some((o) => o.kind === 'modal' && modal.includes(o.lemma)))

/** Roles in which the words that a rule asks for are what it reads: "called it *a lie*", "must *apologise*". */
const SAID = /\b(result|complement)\b/

/** Clauses that a rule's own pattern reads; what is said not to have been done may be a deed of the list, told as denied. */
const innerClauses = ({ rule, sentence, proposition }: Match): readonly number[] =>
  Object.entries(rule.where)
    .filter(([, p]) => p.negated !== true)
    .filter(([roles, p]) => p.predicate !== undefined || (p.mentions !== undefined && SAID.test(roles)))
    .flatMap(([roles]) => firstArguments(sentence, proposition, roles.split('|')))
    .flatMap((a) => (a.proposition === undefined ? [] : [a.proposition]))

const onePerAction = (rules: readonly IndexedRule[]): readonly IndexedRule[] => {
  const seen = new Set<string>()
  return rules.filter(({ action }) => !seen.has(action.id) && seen.add(action.id))
}

/** A rule tried on a proposition: it fired, or these roles kept it from firing. */
export interface Trial extends IndexedRule {
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
  /** Roles whose constraints failed; empty when the rule fired. */
  readonly failed: readonly string[]
}

/** Every rule that the sentence's predicates call up, with what kept it from firing: for `explain` and for tests. */
export function tryRules(context: MatchContext, sentence: AnalysedSentence): readonly Trial[] {
  return [...sentence.propositions, ...sayingsAccordingTo(sentence)].flatMap((proposition) => {
    const rules = rulesCalledUp(context.rules, sentence.tree, proposition)
    return rules.map((indexed) => ({
      ...indexed,
      sentence,
      proposition,
      failed: [
        ...(isWordedAsRead(indexed.rule, proposition) ? [] : [indexed.rule.modal ? 'modal' : 'negation']),
        ...Object.entries(indexed.rule.where)
          .filter(([roles, pattern]) => !roleHolds(context, sentence, proposition, roles, pattern))
          .map(([roles]) => roles),
      ],
    }))
  })
}

function holds(
  context: MatchContext,
  sentence: AnalysedSentence,
  proposition: Proposition,
  where: Rule['where'],
): boolean {
  return Object.entries(where).every(([roles, pattern]) =>
    roleHolds(context, sentence, proposition, roles, pattern),
  )
}

function roleHolds(
  context: MatchContext,
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: string,
  pattern: ArgumentPattern,
): boolean {
  const present = firstArguments(sentence, proposition, roles.split('|'))
  if (pattern.absent)
    return !present.some(
      // "will respond *by 1 May*" names no means
      (a) =>
        !isTime(sentence.tree, a.head) &&
        fits(context, sentence, proposition, a, { ...pattern, absent: false }),
    )
  if (present.length > 0) return present.some((a) => fits(context, sentence, proposition, a, pattern))
  if (pattern.optional) return true
  return (
    roles.startsWith('result') &&
    judgementsNear(sentence, proposition).some((a) => fits(context, sentence, proposition, a, pattern))
  )
}

function fits(
  context: MatchContext,
  sentence: AnalysedSentence,
  proposition: Proposition,
  argument: Argument,
  pattern: ArgumentPattern,
): boolean {
  const meant = phrasesMeant(context, sentence, argument.head)
  const said = pattern.mentions || pattern.lacks ? meant.map(wordsOf) : []
  return (
    (!pattern.is || isKind(context, sentence, argument, pattern.is)) &&
    (pattern.own === undefined || isOwn(context, sentence, argument, proposition) === pattern.own) &&
    (!pattern.lemma || meant.some(({ at, head }) => pattern.lemma?.some((p) => phraseEndsAt(at, p, head)))) &&
    (!pattern.mentions || said.some((s) => says(s, pattern.mentions))) &&
    !said.some((s) => says(s, pattern.lacks)) &&
    clauseFits(context, sentence, argument, pattern)
  )
}

/** A phrase in which words of a rule are looked for. */
interface MeantPhrase {
  readonly at: AnalysedSentence
  readonly head: number
}

interface SaidPhrase {
  readonly at: AnalysedSentence
  readonly words: ReadonlySet<number>
}

const wordsOf = ({ at, head }: MeantPhrase): SaidPhrase => ({ at, words: subtree(at, head) })

const says = ({ at, words }: SaidPhrase, phrases: readonly string[] = []): boolean =>
  phrases.some((p) => phraseWithin(at, p, words))

/** The phrase itself and, of "him", "it" or "the pair", the phrase that it stands for; of a name, the phrase that says who that is. */
function phrasesMeant(
  context: MatchContext,
  sentence: AnalysedSentence,
  head: number,
): readonly MeantPhrase[] {
  const own = { at: sentence, head }
  const form = sentence.forms[head] ?? ''
  const referent = context.resolved({ sentence: sentence.index, word: head })
  const meant =
    STANDING_FOR.has(form) || context.lexicon.list('persons-again').has(form)
      ? (referent?.antecedent?.introducedBy ?? referent?.antecedent)
      : referent?.introducedBy
  const there = meant && context.sentence(meant.at.sentence)
  return meant && there ? [own, { at: there, head: meant.at.word }] : [own]
}

const STANDING_FOR = new Set(['he', 'him', 'she', 'her', 'it', 'they', 'them', 'one', 'ones', 'own'])

/** "recalled *its* ambassador": the argument belongs to whoever acts. */
function isOwn(
  context: MatchContext,
  sentence: AnalysedSentence,
  argument: Argument,
  proposition: Proposition,
): boolean {
  const codes = (referent: Referent | undefined): readonly string[] =>
    referent?.actors.flatMap((a) => (a.code ? [a.code] : [])) ?? []
  const at = (head: number): Referent | undefined =>
    context.resolved({ sentence: sentence.index, word: head })
  const byPronoun = dependents(sentence.tree, argument.head, ({ xpos }) => xpos === 'PRP$').length > 0
  const agents = new Set(
    proposition.arguments
      .filter((a) => a.role === 'agent')
      .map((a) => at(a.head))
      .filter((agent) => byPronoun || !isOnlyTakenFor(agent))
      .flatMap(codes),
  )
  const owners = codes(at(argument.head))
  if (owners.some((code) => agents.has(code))) return true
  return owners.length === 0 && agents.size > 0 && isAbroad(context, sentence, argument, agents)
}

/** "Mali's consul was seized by *police*": whose police they are taken for does not make the consul their own. */
const isOnlyTakenFor = (agent: Referent | undefined): boolean =>
  agent !== undefined &&
  (agent.basis === 'coreference' || agent.basis === 'context') &&
  agent.pronoun === undefined &&
  OF_SOME_STATE.some((kind) => agent.kinds.includes(kind))

const OF_SOME_STATE = ['body', 'forces', 'law-officer'] as const

/** "Accra shuts *Tripoli mission*": in another state's capital, and nobody else's. */
function isAbroad(
  context: MatchContext,
  sentence: AnalysedSentence,
  { head }: Argument,
  agents: ReadonlySet<string>,
): boolean {
  const place = context.resolved({ sentence: sentence.index, word: head })
  const hosts = place?.hosts.flatMap(({ code }) => code ?? []) ?? []
  return (
    place?.kinds.includes('mission') === true &&
    !place.definite &&
    hosts.length > 0 &&
    !hosts.some((code) => agents.has(code))
  )
}

function clauseFits(
  context: MatchContext,
  sentence: AnalysedSentence,
  argument: Argument,
  pattern: ArgumentPattern,
): boolean {
  if (!pattern.predicate && !pattern.where && pattern.negated === undefined) return true
  const inner = sentence.propositions.find((p) =>
    argument.proposition === undefined ? p.predicate === argument.head : p.id === argument.proposition,
  )
  if (!inner) return false
  if (pattern.predicate && !predicateFits(inner, pattern.predicate)) return false
  if (pattern.negated !== undefined && isNegatedItself(inner) !== pattern.negated) return false
  return !pattern.where || holds(context, sentence, inner, pattern.where)
}

const predicateFits = (proposition: Proposition, pattern: PredicatePattern): boolean => {
  const part = predicateKey(proposition.kind, '').slice(0, -1)
  const lemmas = part === 'verb' ? pattern.verb : part === 'noun' ? pattern.noun : pattern.adjective
  return lemmas?.includes(proposition.lemma) ?? false
}

function isKind(
  context: MatchContext,
  sentence: AnalysedSentence,
  argument: Argument,
  kinds: readonly string[],
): boolean {
  if (kinds.includes('clause') && argument.proposition !== undefined) return true
  if (isReciprocal(sentence.forms, argument.head))
    return kinds.some((kind) => kind === 'actor' || kind === 'state')
  return conjuncts(sentence.tree, argument.head).some((word) => {
    const referent = context.resolved({ sentence: sentence.index, word })
    if (referent === undefined) return false
    const actsForNobody = argument.role === 'agent' && isCitizen(referent)
    return kinds.some(
      (kind) => !(kind === 'actor' && actsForNobody) && hasKind(context.diplomatic, referent, kind),
    )
  })
}
