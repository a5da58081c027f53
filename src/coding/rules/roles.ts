import { prepositional } from '../../propositions/arguments.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import { CIRCUMSTANCES } from '../../propositions/tables.ts'
import { isTime } from '../../propositions/times.ts'
import type { Tree } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import { caseOf, conjuncts, dependents } from '../referents/phrase.ts'

/** Roles whose phrase may carry what the verb means: "imposed *sanctions* on Mali", "cut *ties* with Chad". */
const CARRIERS = new Set(['patient', 'result', 'complement'])
/** What one leaves: "withdrew from *the accord* with Iran", "walked out of *talks* with Mali". */
const LEFT = new Set(['from', 'out of'])
/** Where one is put: "placed *under arrest* in Houston", "thrown *into jail* in Lagos". */
const PUT = new Set(['under', 'into', 'behind'])
/** Prepositions of place that may stand twice in a clause. */
const PLACES = new Set(['in', 'at', 'on'])
/** "*Relations* between Chad and Mali resumed": only who stands between is read from a subject. */
const BETWEEN = new Set(['between', 'among'])

/**
 * The arguments that fill a role. A prepositional role that the clause itself lacks is looked for in the phrase of its
 * object: whether "on Mali" hangs from "imposed" or from "sanctions" makes no difference to what is meant. A path
 * (`complement.agent`) goes through a clause.
 */
export function argumentsIn(
  sentence: AnalysedSentence,
  proposition: Proposition,
  role: string,
): readonly Argument[] {
  const dot = role.indexOf('.')
  if (dot > 0) {
    const outer = role.slice(0, dot)
    return throughs(sentence, proposition, outer).flatMap((a) => beyond(sentence, a, role.slice(dot + 1)))
  }
  if (role === 'self') return [{ role, head: proposition.predicate, link: 'syntax' }]
  const own = ownArguments(sentence, proposition, role)
  // "imposed sanctions on Mali *on Monday*": a day is not what an act is done to, as long as something else is
  const acting = own.filter((a) => !isTime(sentence.tree, a.head) && !isCircumstance(sentence, a))
  const doing = withoutOwnThings(sentence.tree, acting)
  if (doing.length > 0) return doing
  const elsewhere = argumentsElsewhere(sentence, proposition, role)
  return elsewhere.length > 0 ? elsewhere : own
}

/** "the *Iraqi* request", "*US* withdrawal": a state's adjective before the noun says whose act it is, before any doer on loan. */
function ownArguments(
  sentence: AnalysedSentence,
  proposition: Proposition,
  role: string,
): readonly Argument[] {
  const own = proposition.arguments.filter((a) => a.role === role)
  if (role !== 'agent' || proposition.kind !== 'noun' || own.some((a) => a.link !== 'control')) return own
  if (proposition.arguments.some((a) => a.role === 'possessor' || a.role === 'by')) return own
  const nationality = proposition.arguments
    .filter((a) => a.role === 'modifier')
    .map((a) => leaderIn(sentence, a.head))
    .filter((head) => isNationality(sentence, head))
    .map((head): Argument => ({ role, head, link: 'nominal' }))
  return nationality.length > 0 ? nationality : own
}

/** "cancelled talks with Mali *with immediate effect*": said of the act, not of who has part in it; "*to protest*" is a clause. */
const isCircumstance = ({ lemmas, propositions }: AnalysedSentence, argument: Argument): boolean =>
  argument.marker !== undefined &&
  CIRCUMSTANCES.has(lemmas[argument.head] ?? '') &&
  !propositions.some((p) => p.id === argument.proposition && p.kind === 'verb')

/** "was held in Houston with jade *in his car*": where beside a place somebody's own things are named, the place counts. */
function withoutOwnThings(tree: Tree, found: readonly Argument[]): readonly Argument[] {
  if (found.length < 2 || !PLACES.has(found[0]?.role ?? '')) return found
  const places = found.filter(
    ({ head }) => dependents(tree, head, (w) => w.rel === 'nmod:poss' && w.xpos === 'PRP$').length === 0,
  )
  return places.length > 0 ? places : found
}

/** What fills a role that the clause itself lacks. */
function argumentsElsewhere(
  sentence: AnalysedSentence,
  proposition: Proposition,
  role: string,
): readonly Argument[] {
  const { tree } = sentence
  if (role === 'owner') return ownersIn(sentence, proposition)
  if (role === 'saying') return sayingsIn(sentence, proposition)
  if (role === 'agent' && proposition.voice === 'passive') return agentsWithin(tree, proposition)
  const beside = proposition.kind === 'noun' ? rightAfter(sentence, proposition, role) : []
  if (beside.length > 0) return beside
  const carriers = proposition.arguments.filter(
    (a) =>
      CARRIERS.has(a.role) ||
      BETWEEN.has(role) ||
      (proposition.kind === 'noun' && a.role === 'agent' && a.link === 'nominal') ||
      (role === 'with' && LEFT.has(a.role)) ||
      (role === 'in' && PUT.has(a.role)),
  )
  const within = (heads: readonly number[]): readonly Argument[] =>
    heads.flatMap((head) => phrasesOf(sentence, head, role))
  const near = within(carriers.map((c) => c.head))
  // "the role of mediator *between Chad and Mali*", "a notice of withdrawal *from UNESCO*"
  return near.length > 0 || role === 'of' ? near : within(carriers.flatMap((c) => ofNouns(tree, c.head)))
}

/** The first step of a path: an argument, what a text says, the clause that a noun stands beside. */
const throughs = (
  sentence: AnalysedSentence,
  proposition: Proposition,
  role: string,
): readonly Argument[] => {
  if (role === 'saying') return sayingsIn(sentence, proposition)
  if (role === 'beside') return clauseBeside(sentence, proposition)
  const own = proposition.arguments.filter((a) => a.role === role)
  // "traced a hack of its servers *to a group* that works for them": wherever the parser hung the phrase
  return own.length > 0 || !/^(on|to)$/.test(role) ? own : argumentsElsewhere(sentence, proposition, role)
}

/** Roles in which a noun is what its clause is about, and tells nothing beside it. */
const CORE = new Set(['agent', 'patient', 'recipient', 'complement', 'topic', 'result'])

/** "under Omani mediation *the two agreed*": the clause in which the noun says how or through whom. */
const clauseBeside = ({ propositions }: AnalysedSentence, { id, parent }: Proposition): readonly Argument[] =>
  propositions
    .filter((p) => p.id === parent)
    .filter((p) => !p.arguments.some((a) => a.proposition === id && CORE.has(a.role)))
    .map((p): Argument => ({ role: 'beside', head: p.predicate, link: 'nominal', proposition: p.id }))

/** What fills a role of the clause that an argument is, or stands with that preposition behind the noun that it is. */
function beyond(sentence: AnalysedSentence, argument: Argument, role: string): readonly Argument[] {
  const inner = sentence.propositions.find((p) => p.id === argument.proposition)
  const dot = role.indexOf('.')
  // "the number of envoys *that Fiji may keep*", "the sanctions *announced by Canada* hit": what is said of the noun itself
  if (inner?.kind !== 'verb' && /^saying(\.|$)/.test(role)) {
    const said = clausesOf(sentence, argument.head)
    if (said.length === 0 && inner) return argumentsIn(sentence, inner, role)
    return dot > 0 ? said.flatMap((a) => beyond(sentence, a, role.slice(dot + 1))) : said
  }
  // "a note *on* the closure *of the consulate*": from the noun behind the preposition on to what it is done to
  if (!inner && dot > 0)
    return phrasesOf(sentence, argument.head, role.slice(0, dot)).flatMap((a) =>
      beyond(sentence, asClause(sentence, a), role.slice(dot + 1)),
    )
  // "was hit by *EU* measures": whose the noun itself is
  if (!inner && role === 'owner') return ownersOf(sentence, argument.head)
  if (!inner) return phrasesOf(sentence, argument.head, role)
  return argumentsIn(sentence, inner, role).filter((a) => !isLent(inner, a))
}

const asClause = ({ propositions }: AnalysedSentence, argument: Argument): Argument => {
  const own = propositions.find((p) => p.predicate === argument.head)
  return own ? { ...argument, proposition: own.id } : argument
}

/** Roles whose phrase may be a text that says something. */
const TEXTS = new Set(['patient', 'of', 'for', 'on', 'in', 'to', 'in favour of', 'in favor of', 'result'])

/** "adopted a resolution *deploring* the raid", "the text, which *urges* Mali to ...": what a text that the clause names says. */
const sayingsIn = (sentence: AnalysedSentence, { arguments: given }: Proposition): readonly Argument[] =>
  given.filter((a) => TEXTS.has(a.role)).flatMap((a) => clausesOf(sentence, a.head))

/** The clauses that hang from a noun. */
const clausesOf = ({ tree, propositions }: AnalysedSentence, noun: number): readonly Argument[] =>
  dependents(tree, noun, ({ rel }) => rel.startsWith('acl'))
    .flatMap((w) => propositions.filter((p) => p.predicate === w.index))
    .map((p): Argument => ({ role: 'saying', head: p.predicate, link: 'nominal', proposition: p.id }))

/** "had *their* visas revoked", "lifted *the consul's* immunity", "reimposed *American* sanctions": whose the thing is. */
const ownersIn = (sentence: AnalysedSentence, { arguments: given }: Proposition): readonly Argument[] =>
  given.filter((a) => CARRIERS.has(a.role) || a.role === 'of').flatMap((a) => ownersOf(sentence, a.head))

/** "the judge's *American* visa" is the judge's: a nationality says whose a thing is where nobody else does. */
const ownersOf = (sentence: AnalysedSentence, noun: number): readonly Argument[] => {
  const possessors = dependents(sentence.tree, noun, ({ rel }) => rel === 'nmod:poss')
  const owners =
    possessors.length > 0
      ? possessors
      : dependents(
          sentence.tree,
          noun,
          ({ rel, index }) => /^(amod|compound)$/.test(rel) && isNationality(sentence, index),
        )
  return owners.map((w): Argument => ({ role: 'owner', head: w.index, link: 'nominal' }))
}

/** The phrases with the role's preposition, of one word or several ("*in front of* the embassy"), that hang from a noun. */
const phrasesOf = (sentence: AnalysedSentence, head: number, role: string): readonly Argument[] =>
  dependents(
    sentence.tree,
    head,
    (w) =>
      /^(nmod|obl)/.test(w.rel) &&
      w.rel !== 'nmod:poss' &&
      caseOf(sentence.tree, w.index) !== undefined &&
      (role !== 'by' || isNamedActor(sentence, w.index)),
  )
    .flatMap((w) => prepositional(sentence.tree, w.index))
    .filter((slot) => slot.role === role)
    .map(({ head: word }): Argument => ({ role, head: word, link: 'nominal' }))

/** What follows "of", and what is set beside it: "exports of *steel* and *cement* to Israel". */
const ofNouns = (tree: Tree, head: number): readonly number[] =>
  dependents(tree, head, (w) => w.rel.startsWith('nmod') && caseOf(tree, w.index) === 'of').flatMap((w) =>
    conjuncts(tree, w.index),
  )

/** "announced their withdrawal *from ECOWAS*": the phrase right after a noun is the noun's, though it hangs from the verb. */
const rightAfter = (
  sentence: AnalysedSentence,
  proposition: Proposition,
  role: string,
): readonly Argument[] =>
  sentence.propositions
    .filter((p) => p.id === proposition.parent)
    .flatMap((p) => p.arguments)
    .filter((a) => a.role === role && a.marker === proposition.predicate + 1)
    .map((a): Argument => ({ role, head: a.head, link: 'nominal' }))

/** "criticised the Dutch decision": a noun has the doer of its verb only on loan. */
const isLent = (inner: Proposition, { link }: Argument): boolean =>
  inner.kind === 'noun' && link === 'control'

/** "ordered to leave *by the United States*", but not "by Friday". */
const isNamedActor = (sentence: AnalysedSentence, word: number): boolean =>
  sentence.names.some((n) => n.head === word && isActorName(n))

/** "the *U.S.*-led invasion": who leads an act does it. */
const leaderIn = ({ lemmas, tree }: AnalysedSentence, word: number): number =>
  lemmas[word] === 'lead' ? (dependents(tree, word, ({ rel }) => rel === 'compound')[0]?.index ?? word) : word

const NATIONALITIES: ReadonlySet<string> = new Set(['adjective', 'state-name', 'organisation'])

const isNationality = ({ names }: AnalysedSentence, word: number): boolean =>
  names.some((n) => n.head === word && n.entries.some((e) => NATIONALITIES.has(e.kind)))

/** "was delivered to the mission *by officials*": the parser may hang the agent from the phrase before it. */
const agentsWithin = (tree: Tree, proposition: Proposition): readonly Argument[] =>
  proposition.arguments
    .filter((a) => a.role !== 'agent' && a.role !== 'patient')
    .flatMap((a) =>
      dependents(tree, a.head, (w) => w.rel.startsWith('nmod') && caseOf(tree, w.index) === 'by'),
    )
    .map((w): Argument => ({ role: 'agent', head: w.index, link: 'passive' }))

/** Arguments in the first of the roles that is present; a mere day or hour gives way: "thrown *on Monday* over the fence". */
export function firstArguments(
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: readonly string[],
): readonly Argument[] {
  let times: readonly Argument[] = []
  for (const role of roles) {
    const found = argumentsIn(sentence, proposition, role)
    if (found.some((a) => !PREPOSITIONAL.test(a.role) || !isTime(sentence.tree, a.head))) return found
    if (times.length === 0) times = found
  }
  return times
}

/** Prepositions under which a clause says when. */
const PREPOSITIONAL = /^(on|at|in|by|from|before|after|for|over|during|to)$/
