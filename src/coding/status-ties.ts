import type { Lexicon, StatusEntry } from '../codebook/index.ts'
import { FINITE } from '../propositions/grammar.ts'
import type { Operator, Proposition } from '../propositions/index.ts'
import type { Word } from '../syntax/tree.ts'
import type { StatusStep } from './status.ts'

const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'should', 'had', 'were', 'lest', 'in case'])

/** Perfect modals that tell of what was not done ("would have expelled"). */
export const COUNTERFACTUAL = new Set(['would', 'could', 'should', 'might'])

const PART: Readonly<Record<string, StatusEntry['part']>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
}

/** "wants the sanctions *lifted*": what is wanted of a thing, though the parse reads the participle as saying which thing. */
export function wantedSo(
  { form, predicate, operators, arguments: args }: Proposition,
  words: readonly Word[],
  lexicon: Lexicon,
): StatusStep | undefined {
  const [thing, wish] = operators.filter((o) => o.kind === 'predicate')
  // "wants the men *freed by Togo* to return": told as done by somebody
  if (args.some((a) => a.role === 'agent')) return undefined
  if (form !== 'participle' || thing?.by !== 'acl:relcl' || wish?.by !== 'object') return undefined
  const entry =
    words[predicate - 1]?.index === thing.word ? lexicon.status('verb', `${wish.lemma} somebody`) : undefined
  return entry && { operator: wish, entry, gives: 'requested' }
}

/** "dismissed *reports* that": what the codebook lists with the noun that stands between it and the act. */
export const ofSayings = (
  { by, lemma, word }: Operator,
  inner: Operator | undefined,
  words: readonly Word[],
  lexicon: Lexicon,
): StatusEntry | undefined => {
  if (by !== 'object' || inner?.kind !== 'predicate') return undefined
  const entry = lexicon.status(partOf(words[word]), `${lemma} ${inner.lemma}`)
  return entry?.gives === 'denied' ? entry : undefined
}

/** "*insists* that it did *not*", "*said* that it *never* had": what the codebook lists with the negation that stands between it and the act. */
export const ofNegation = (
  { by, lemma }: Operator,
  inner: Operator | undefined,
  lexicon: Lexicon,
): StatusEntry | undefined =>
  by === 'ccomp' && inner?.kind === 'negation'
    ? (lexicon.status('verb', `${lemma} ${inner.lemma}`) ?? lexicon.status('verb', `${lemma} not`))
    : undefined

/** "held off *on imposing*", "insists *on recalling*": a preposition that the governor's own wording ends with. */
export const takesClause = (
  { by, lemma, word }: Operator,
  words: readonly Word[],
  lexicon: Lexicon,
): boolean => {
  const preposition = by !== undefined && /^advcl:(\S+)$/.exec(by)?.[1]
  return Boolean(preposition) && lexicon.status(partOf(words[word]), `${lemma} ${preposition}`) !== undefined
}

const partOf = (word: Word | undefined): StatusEntry['part'] => PART[word?.upos ?? 'VERB'] ?? 'verb'

const WEIGHED = /^(whether|when|how|where) to$/

/** "is weighing *whether to expel*", "*when to*": a clause of what is thought of is no supposition. */
export function isWeighed(
  { marker, operators }: Proposition,
  words: readonly Word[],
  lexicon: Lexicon,
): boolean {
  const governor = operators.find(({ kind }) => kind === 'predicate')
  if (!WEIGHED.test(marker ?? '') || governor === undefined) return false
  const gives = lexicon.status(partOf(words[governor.word]), governor.lemma)?.gives
  return gives === 'considered'
}

/** "*promised* not to expel", "the *decision* not to expel": a negated act that is resolved on is refused. */
export function isResolve(next: Operator | undefined, words: readonly Word[], lexicon: Lexicon): boolean {
  if (next?.kind !== 'predicate' || !/^(xcomp|acl)$/.test(next.by ?? '')) return false
  const entry = entryOf(next, words, lexicon)
  return entry?.control !== 'object' && (entry?.gives === 'intended' || entry?.gives === 'performed')
}

/** "Recalling the envoy *would* hurt": an act that is the subject of a conditional is only thought of. */
export const isSupposed = (operator: Operator, next: Operator | undefined): boolean =>
  operator.kind === 'predicate' &&
  operator.by === 'subject' &&
  next?.kind === 'modal' &&
  COUNTERFACTUAL.has(next.lemma)

/** "left *without condemning* it", "*instead of* an expulsion": what somebody does not do while he does another thing. */
const UNDONE = new Set([
  'without',
  'instead of',
  'rather than',
  'in place of',
  'in lieu of',
  'short of',
  'far from',
])

/** Of a clause so marked nothing is said to be so: "if it expelled", "on whether to expel". */
export const isOpen = (marker: string): boolean =>
  UNDONE.has(marker) ||
  WEIGHED.test(marker) ||
  HYPOTHETICAL.has(marker.split(' ')[0] ?? '') ||
  /^\S+ whether\b/.test(marker)

export const isHypothetical = (by: string): boolean => {
  const marker = /^advcl:(.+)$/.exec(by)?.[1]
  return marker === undefined ? UNDONE.has(by) : isOpen(marker)
}

/** Ties by which a governor's meaning reaches the act: "threatened *to*", "denied *that*", "a threat *of*", "possible". */
const REACHING = new Set([
  'xcomp',
  'ccomp',
  'csubj',
  'object',
  'acl',
  'amod',
  'of',
  'with',
  'from',
  'against',
  'advcl:to',
  'advcl:of',
  'advcl:from',
  'advcl:against',
])

/** "will deplore *the invasion*": what is meant to be done about an act that a noun names says nothing of how far that act has gone. */
export const isThing = (lexicon: Lexicon, proposition: Proposition, { kind, by, lemma }: Operator): boolean =>
  proposition.kind === 'noun' &&
  kind === 'predicate' &&
  by !== undefined &&
  THINGS.has(by) &&
  // "will *lodge* a complaint": the verb does no more than the noun says
  !(by === 'object' && lexicon.list('carrying-out').has(lemma))

/** "*the talks* produced no agreement": what an act that a noun names did not do to others does not undo it; "did not *happen*" does. */
export const isDoingOf = (
  lexicon: Lexicon,
  proposition: Proposition,
  { kind, by, lemma, word }: Operator,
  words: readonly Word[],
): boolean =>
  proposition.kind === 'noun' &&
  kind === 'predicate' &&
  by === 'subject' &&
  words[word]?.upos !== 'ADJ' &&
  !lexicon.list('coming-about').has(lemma)

/** "may have influenced the *decision* to recall": what is done about the noun that tells the act says nothing of the act either. */
export const isOfNoun = (
  { kind, by }: Operator,
  inner: Operator | undefined,
  words: readonly Word[],
): boolean =>
  kind === 'predicate' &&
  by !== undefined &&
  THINGS.has(by) &&
  inner?.kind === 'predicate' &&
  words[inner.word]?.upos === 'NOUN'

const THINGS = new Set(['object', 'of', 'against', 'with', 'from', 'over', 'about', 'for', 'on'])

/** "nobody was hurt *in the raid*": the act only says amid what the rest was so. */
export const isSetting = (
  proposition: Proposition,
  { kind, by, word }: Operator,
  next: Operator | undefined,
  words: readonly Word[],
): boolean =>
  proposition.kind === 'noun' &&
  kind === 'predicate' &&
  by !== undefined &&
  // "had *no role in* the raid" denies something
  PLACES.has(by) &&
  next?.kind === 'negation' &&
  words[word]?.upos !== 'NOUN'

/** The act, told by a noun, says only when the rest was so: "will review security *after the attack*", "*despite the raid*". */
export const isWhen = ({ kind: told }: Proposition, { kind, by }: Operator): boolean =>
  told === 'noun' && kind === 'predicate' && by !== undefined && SETTINGS.has(by)

const SETTINGS = new Set([
  'after',
  'following',
  'during',
  'since',
  'despite',
  'amid',
  'ever since',
  'in the wake of',
  'in the aftermath of',
  'in spite of',
])
const PLACES = new Set(['in', 'at'])

/**
 * "wants *Fiji* to lift", "seeks *a waiver*": what one wants of somebody, or wants to be given, is asked for; what one wants to do is
 * meant.
 */
function whatIsWanted({ word, by }: Operator, words: readonly Word[]): 'somebody' | 'something' | undefined {
  if (by === 'object') return 'something'
  if (by !== 'xcomp' && by !== 'ccomp') return undefined
  return words.some(({ head, rel, index }) => head === word && /^i?obj$/.test(rel) && index > word)
    ? 'somebody'
    : undefined
}

/** "suggested that Kenya *had* threatened": what is said to be so is not asked for, as what "Kenya *threaten*" would be. */
const isAsserted = ({ word }: Operator, words: readonly Word[]): boolean =>
  words.some(
    (w) =>
      w.head === word &&
      w.rel === 'ccomp' &&
      (w.xpos === 'VBD' ||
        w.xpos === 'VBZ' ||
        words.some((aux) => aux.head === w.index && /^(aux|cop)/.test(aux.rel) && FINITE.has(aux.xpos))),
  )

/** "is *on the table*", "remains *under consideration*": a phrase with a preposition says of its subject what an adjective would. */
function whereItStands(
  { word }: Operator,
  words: readonly Word[],
  lexicon: Lexicon,
): StatusEntry | undefined {
  const isCopula = words.some((w) => w.head === word && w.rel === 'cop')
  const places = isCopula
    ? [word]
    : words.filter((w) => w.head === word && /^ob[lj]/.test(w.rel)).map((w) => w.index)
  for (const place of places) {
    // "is off the table": the parser may read a phrasal verb
    const preposition = words.find(
      (w) =>
        w.index < place && ((w.head === place && w.rel === 'case') || (w.head === word && w.rel === 'fixed')),
    )
    if (!preposition) continue
    const phrase = words.slice(preposition.index, place + 1).map((w) => w.text.toLowerCase())
    const entry = lexicon.status('adjective', phrase.join(' '))
    if (entry) return entry
  }
  return undefined
}

export function entryOf(
  operator: Operator,
  words: readonly Word[],
  lexicon: Lexicon,
): StatusEntry | undefined {
  if (operator.kind === 'modal')
    return lexicon.status('modal', operator.lemma) ?? lexicon.status('adverb', operator.lemma)
  const part = partOf(words[operator.word])
  // "called for the expulsion", "on the brink of"
  const preposition = operator.by?.replace(/^advcl:/, '')
  const withPreposition = preposition ? lexicon.status(part, `${operator.lemma} ${preposition}`) : undefined
  if (withPreposition) return withPreposition
  const reaches = operator.by === undefined || REACHING.has(operator.by)
  const stands = operator.by === 'subject' ? whereItStands(operator, words, lexicon) : undefined
  if (stands) return stands
  // what an expulsion does to others ("threatened ties") is not its status; what is said of it ("is possible") is
  if (!reaches && !(operator.by === 'subject' && part === 'adjective')) return undefined
  const wanted = whatIsWanted(operator, words)
  const wish = wanted && lexicon.status(part, `${operator.lemma} ${wanted}`)
  if (wish) return wish
  const entry = lexicon.status(part, operator.lemma)
  // "told reporters that ...": what is told is a fact, whom one tells *to* do it is asked
  const reports = operator.by === 'ccomp' && lexicon.list('asking-or-reporting').has(operator.lemma)
  if (entry?.gives === 'requested' && operator.by === 'ccomp' && isAsserted(operator, words)) return undefined
  // "calls the decision to expel *a provocation*": what is called something is not called for
  const names = operator.by === 'object' && operator.lemma === 'call'
  return entry?.gives === 'requested' && (reports || names) ? undefined : entry
}
