import { contains } from '../../base/span.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { caseOf } from '../referents/phrase.ts'
import type { TimeExpression } from '../time/index.ts'
import { EARLIER } from './earlier.ts'
import { priorNoun, tieOf } from './ties.ts'
import { isWords } from './words-acts.ts'

/** A time expression and the proposition whose clause it stands in. */
export interface PlacedTime {
  readonly expression: TimeExpression
  /** Undefined where no predicate governs it (a fragment). */
  readonly owner?: number
  /** It stands before a noun and tells of what that names: "*Thursday's* summit", "the *2015* coup". */
  readonly ofNoun?: 'thing' | 'act'
  /** Of no other clause than its owner and those strung to it: "2012, *when* Ottawa closed it". */
  readonly ofWhen?: true
}

/** Gives every time expression of a sentence to the nearest predicate above it in the tree. */
export function placeTimes(
  sentence: AnalysedSentence,
  expressions: readonly TimeExpression[],
): readonly PlacedTime[] {
  const predicates = new Map<number, number>()
  // the first proposition on a word is its own clause; later ones are remnants of an elided verb
  for (const p of sentence.propositions)
    for (const w of p.words) if (!predicates.has(w)) predicates.set(w, p.id)
  // what hangs from the subject of an elided verb is of its own clause: "Japan eight *on April 8*"
  for (const p of sentence.propositions)
    for (const { link, head } of p.arguments)
      if (link === 'gapping' && !predicates.has(head)) predicates.set(head, p.id)
  // and from a further number of it: "expelled two on March 2 and ten *on March 18*"
  for (const p of sentence.propositions)
    for (const { head } of p.arguments) if (isFurther(sentence, head)) predicates.set(head, p.id)
  const placed = expressions.map((expression) => {
    const above = ownerOf(sentence, expression, predicates)
    const owner = answeredBefore(sentence, expression, above) ?? above
    const ofNoun = nounOf(sentence, expression, predicates)
    return {
      expression,
      ...(owner === undefined ? {} : { owner }),
      ...(ofNoun ? { ofNoun } : {}),
    }
  })
  return [...placed, ...expressions.flatMap((expression) => timeOfWhen(sentence, expression))]
}

/** "no ties since *2012, when* Ottawa closed its embassy": the clause tells what was done at that time. */
function timeOfWhen(
  { tree: { words }, propositions }: AnalysedSentence,
  expression: TimeExpression,
): readonly PlacedTime[] {
  const last = words.findLast((w) => w.end <= expression.span[1])?.index ?? -1
  const at = words[last + 1]?.text === ',' ? last + 2 : last + 1
  const when = words[at]?.text.toLowerCase() === 'when' ? words[at] : undefined
  const clause = when && propositions.find((p) => p.kind === 'verb' && p.predicate === when.head)
  return clause ? [{ expression: { ...expression, use: 'plain' }, owner: clause.id, ofWhen: true }] : []
}

const isFurther = ({ tree: { words, children } }: AnalysedSentence, word: number): boolean =>
  words[word]?.rel === 'conj' && (children[word] ?? []).some((child) => words[child]?.rel === 'orphan')

const topOf = ({ tree: { words } }: AnalysedSentence, expression: TimeExpression) => {
  const inside = words.filter((w) => contains(expression.span, [w.start, w.end]))
  return inside.find((w) => !inside.some((o) => o.index === w.head)) ?? inside[0]
}

function ownerOf(
  sentence: AnalysedSentence,
  expression: TimeExpression,
  predicates: ReadonlyMap<number, number>,
): number | undefined {
  const { words } = sentence.tree
  const top = topOf(sentence, expression)
  for (let at = top?.head ?? -1, steps = 0; at >= 0 && steps < 40; steps++) {
    const owner = predicates.get(at)
    if (owner !== undefined) return owner
    at = words[at]?.head ?? -1
  }
  return undefined
}

/** A time that is past, behind the noun of what came first, is of that noun, wherever the parser hung it. */
function answeredBefore(
  sentence: AnalysedSentence,
  expression: TimeExpression,
  owner: number | undefined,
): number | undefined {
  const { weekday, month } = expression.components
  const back = expression.relation !== undefined && !saysNow(expression)
  const dated = month !== undefined && weekday === undefined
  if (expression.use !== 'plain' || owner === undefined || !(back || dated)) return undefined
  return priorNoun(sentence, owner, expression.span[0])?.id
}

/** "today", "this month": no time of an act that came before. */
const saysNow = ({ relation }: TimeExpression): boolean =>
  relation !== undefined &&
  ((relation.kind === 'unit' && relation.offset >= 0) ||
    (relation.kind === 'distance' && relation.amount >= 0))

const DAY_PART = /^(?:morning|afternoon|evening|night|noon|midnight|dawn|weekend)$/

/** A day right before a noun: what the noun names has that day, not what is done to it. */
function nounOf(
  sentence: AnalysedSentence,
  expression: TimeExpression,
  predicates: ReadonlyMap<number, number>,
): PlacedTime['ofNoun'] {
  const top = topOf(sentence, expression)
  const noun = sentence.tree.words[top?.head ?? -1]
  if (!top || noun?.upos !== 'NOUN' || noun.index < top.index || DAY_PART.test(noun.lemma)) return undefined
  const free = caseOf(sentence.tree, top.index) !== undefined && top.rel !== 'nmod:poss'
  if (expression.use !== 'plain' || free) return undefined
  return predicates.has(noun.index) ? 'act' : 'thing'
}

/**
 * How a time comes to an act: in its own clause, in a clause under it ("asked to leave *by March 7*"), in one that
 * governs it ("said *on Friday* that it ..."), at a noun under it ("recalled for talks *on Friday*"), beside a noun whose
 * own it may be, in a fragment without a predicate, or elsewhere in the sentence.
 */
export type Tie = 'own' | 'below' | 'above' | 'noun' | 'beside' | 'loose' | 'sentence'

export interface TiedTime {
  readonly expression: TimeExpression
  readonly tie: Tie
}

/** What each predicate of a sentence was told as: the action of the rule that fired on it. */
export type ActionsIn = ReadonlyMap<number, string>

const RANK: Readonly<Record<Tie, number>> = {
  own: 0,
  below: 10,
  above: 40,
  noun: 60,
  beside: 80,
  loose: 90,
  sentence: 100,
}

/** The times that belong to an act, nearest first. */
export function timesOf(
  sentence: AnalysedSentence,
  placed: readonly PlacedTime[],
  proposition: Proposition,
  actions: ActionsIn,
): readonly TiedTime[] {
  const down = below(sentence, proposition, actions)
  const up = aboveOf(sentence, proposition, actions)
  const isNoun = (id: number): boolean => sentence.propositions.some((p) => p.id === id && p.kind === 'noun')
  const apart = isOwnTime(sentence, proposition.id, actions)
  const tied = placed.flatMap((t): readonly (TiedTime & { readonly rank: number })[] => {
    const { expression } = t
    const give = (tie: Tie, step = 0) => [{ expression, tie, rank: RANK[tie] + step }]
    if (t.ofNoun === 'thing' || isOfOthersDeed(sentence, proposition, t)) return []
    if (t.ofWhen && t.owner !== proposition.id && !up.includes(t.owner ?? -1)) return []
    if (t.owner === undefined) return give('loose')
    if (t.owner === proposition.id) return give('own')
    if (down.includes(t.owner) && t.ofNoun !== 'act')
      return give(isNoun(t.owner) ? 'noun' : 'below', down.indexOf(t.owner))
    if (up.includes(t.owner)) return give('above', up.indexOf(t.owner))
    if (isOverGap(sentence, proposition, t)) return give('above')
    if (isBeside(sentence, placed, proposition, t)) return give('beside')
    return t.ofNoun || apart || actions.has(t.owner) || isOwnTime(sentence, t.owner, actions)
      ? []
      : give('sentence')
  })
  return tied.sort((a, b) => a.rank - b.rank || a.expression.span[0] - b.expression.span[0])
}

/** "One for every Chadian *whom Oman sent home on Monday*": when others did what a relative clause tells. */
const isOfOthersDeed = (
  { propositions }: AnalysedSentence,
  { id }: Proposition,
  { owner, expression }: PlacedTime,
): boolean => {
  const clause = propositions.find((p) => p.id === owner && p.id !== id)
  return (
    expression.use === 'plain' &&
    clause?.link === 'acl:relcl' &&
    clause.tense === 'past' &&
    clause.arguments.some((a) => a.role === 'agent' && a.link === 'syntax') &&
    clause.arguments.some((a) => a.link === 'relative')
  )
}

/** "*In March* Kenya had expelled three and Chad two": what stands before the clause is of those too that leave out its verb. */
const isOverGap = (
  { propositions, tree }: AnalysedSentence,
  { arguments: args, predicate }: Proposition,
  { owner, expression }: PlacedTime,
): boolean =>
  args.some(({ link }) => link === 'gapping') &&
  // "sent 21 home *on Tuesday*, the Netherlands 17"
  args.every(({ head }) => expression.span[1] <= (tree.words[head]?.start ?? 0) || head <= predicate) &&
  propositions.some((p) => p.id === owner && p.predicate === predicate)

/** "apologised on Monday for the arrest of a diplomat *on 30 October*": the clause has a day before the noun and one after it. */
function isBeside(
  sentence: AnalysedSentence,
  placed: readonly PlacedTime[],
  proposition: Proposition,
  time: PlacedTime,
): boolean {
  const noun = sentence.tree.words[proposition.predicate]
  if (proposition.kind !== 'noun' || !noun || time.owner !== proposition.parent) return false
  const before = placed.some((t) => t.owner === time.owner && t.expression.span[1] <= noun.start)
  return before && time.expression.span[0] >= noun.end
}

/** Clauses under the act that tell what it consists of; one that is an act of its own has its own times. */
function below(sentence: AnalysedSentence, proposition: Proposition, actions: ActionsIn): readonly number[] {
  const found: number[] = []
  const visit = (id: number): void => {
    for (const p of sentence.propositions) {
      // "Chad: four diplomats, *expelled on Monday*"
      const ofItem = proposition.kind === 'elided'
      // "must go, as many as Brussels *expelled in March*": a relative clause that tells an act is about another
      const other = p.link === 'acl:relcl' && actions.has(p.id)
      const under = p.parent === id && !other && (ofItem || /^(xcomp|ccomp|nominal|acl|advcl)/.test(p.link))
      if (isPlanned(p)) continue
      const noun = p.kind === 'noun' && !actions.has(p.id)
      if (!under || found.includes(p.id) || (!noun && isApart(sentence, p, actions))) continue
      found.push(p.id)
      visit(p.id)
    }
  }
  visit(proposition.id)
  return found
}

/** "called off the visit, *planned for Tuesday*": the day of what does not come about. */
const isPlanned = ({ link, lemma }: Proposition): boolean =>
  link === 'acl' && /^(plan|schedule|set|slate|expect|arrange|due)$/.test(lemma)

/** Links by which a clause shares the time of the one that it hangs from. */
const SHARING = /^(ccomp|xcomp|csubj|parataxis|conj|nominal|advcl|acl|appos|dep)$/
/** Subordinators whose clause has a time of its own. */
const OWN_TIME = new Set([
  'before',
  'until',
  'till',
  'if',
  'unless',
  'once',
  'although',
  'though',
  'because',
  'as if',
])
/** Prepositions under which the noun of an act has a time of its own. */
const NOUN_OWN_TIME = new Set([...EARLIER, 'for', 'against', 'at', 'about', 'before', 'from', 'to'])

/** True when a clause does not share the time of the one above it. */
function isApart(sentence: AnalysedSentence, p: Proposition, actions: ActionsIn): boolean {
  if (p.marker && (EARLIER.has(p.marker) || OWN_TIME.has(p.marker))) return true
  if (p.kind !== 'noun') return false
  const governor = p.parent === undefined ? undefined : actions.get(p.parent)
  return NOUN_OWN_TIME.has(tieOf(sentence, p) ?? '') || (governor ? isWords(governor) : false)
}

/** True when a clause, or one above it, tells what came before or after, or what a noun is known for. */
function isOwnTime(sentence: AnalysedSentence, id: number, actions: ActionsIn): boolean {
  let at = sentence.propositions.find((p) => p.id === id)
  for (let steps = 0; at && steps < 6; steps++) {
    if (at.link === 'acl:relcl' || isApart(sentence, at, actions)) return true
    const parent: number | undefined = at.parent
    at = sentence.propositions.find((p) => p.id === parent)
  }
  return false
}

/** "The diplomats *expelled by Oman* left today": what made persons what they are was done before. */
const isMadeBefore = ({ link, form, voice }: Proposition): boolean =>
  link === 'acl' && form === 'participle' && voice === 'passive'

function aboveOf(
  sentence: AnalysedSentence,
  proposition: Proposition,
  actions: ActionsIn,
): readonly number[] {
  const found: number[] = []
  let at: Proposition | undefined = proposition
  for (let steps = 0; at && steps < 6; steps++) {
    const parent: number | undefined = at.parent
    if (parent === undefined || found.includes(parent) || isMadeBefore(at)) break
    if (!SHARING.test(at.link) || isApart(sentence, at, actions)) break
    found.push(parent)
    at = sentence.propositions.find((p) => p.id === parent)
  }
  return found
}
