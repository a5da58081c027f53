import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  isName,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  phraseText,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { CAUSES, COMPLEX_PREPOSITIONS, NOUNS_WITH_OVER } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

const NUMBER: Readonly<Record<string, 'singular' | 'plural'>> = {
  has: 'singular',
  is: 'singular',
  was: 'singular',
  have: 'plural',
  are: 'plural',
  were: 'plural',
}

/** What the verb of a relative clause says of its subject's number. */
const agreement = (tree: Tree, clause: number): 'singular' | 'plural' | undefined => {
  const finite = childBy(tree, clause, 'aux', 'cop') ?? clause
  const tag = tagOf(tree, finite)
  return NUMBER[textOf(tree, finite)] ?? (tag === 'VBZ' ? 'singular' : tag === 'VBP' ? 'plural' : undefined)
}

const numberOf = (tree: Tree, noun: number): 'singular' | 'plural' | undefined => {
  if (childBy(tree, noun, 'conj') !== undefined || tagOf(tree, noun).endsWith('S')) return 'plural'
  return isNoun(tree, noun) ? 'singular' : undefined
}

/** "operatives from the mission *who have* abused": the clause goes to the noun that agrees with its verb. */
export const relativeAgreement: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'acl:relcl')) return undefined
    const noun = wordAt(now, index).head
    const pronoun = childrenBy(now, index, 'nsubj').find((child) => ['WP', 'WDT'].includes(tagOf(now, child)))
    const wanted = agreement(now, index)
    if (pronoun === undefined || wanted === undefined || numberOf(now, noun) === wanted) return undefined
    if (tagOf(now, noun) === 'NNPS') return undefined
    const above = wordAt(now, noun).head
    const fits =
      isRel(now, noun, 'nmod') && above >= 0 && isNoun(now, above) && numberOf(now, above) === wanted
    return fits ? arcs([index, above, 'acl:relcl']) : undefined
  })

/** "information *that* they have undertaken an action": where nothing is missing, `that` is no relative pronoun. */
export const nounComplement: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'acl:relcl')) return undefined
    const opener = childrenBy(now, index, 'mark').some((child) => textOf(now, child) === 'that')
    if (opener && childBy(now, index, 'nsubj', 'nsubj:pass') !== undefined)
      return arcs([index, wordAt(now, index).head, 'acl'])
    const that = childrenBy(now, index, 'obj', 'iobj', 'nsubj', 'obl').find(
      (child) => textOf(now, child) === 'that',
    )
    if (that === undefined || childBy(now, that, 'case') !== undefined) return undefined
    const core = isRel(now, that, 'nsubj') ? ['nsubj'] : ['obj']
    const others = childrenBy(now, index, ...core).filter((child) => child !== that)
    if (others.length === 0 || (core[0] === 'obj' && childBy(now, index, 'nsubj') === undefined))
      return undefined
    return arcs([that, index, 'mark'], [index, wordAt(now, index).head, 'acl'])
  })

/** "the expulsion by Poland *of 45 diplomats*": a second phrase of the noun that the parser hung from the first one's name. */
export const phraseOfNominal: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'nmod') || !isName(now, head) || !isRel(now, head, 'nmod'))
      return undefined
    const noun = wordAt(now, head).head
    const own = phraseText(now, casePhrase(now, index))
    const before = phraseText(now, casePhrase(now, head))
    if (noun < 0 || !lexicon.nominals.has(lemmaOf(now, noun)) || own !== 'of' || before !== 'by')
      return undefined
    return arcs([index, noun, 'nmod'])
  })

/** Nouns of naming: what somebody is declared or named stands behind them with `as`. */
const NAMINGS = new Set(['declaration', 'designation', 'naming', 'labelling', 'labeling', 'branding'])

/** "answers the declaration of two envoys *as unwelcome*": the `as` behind a noun of naming is the noun's, not the verb's. */
export const asOfNaming: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl', 'nmod') || phraseText(now, casePhrase(now, index)) !== 'as')
      return undefined
    const naming = now.words.findLast(
      (word) => word.index < index && isNoun(now, word.index) && NAMINGS.has(word.lemma),
    )
    const of = naming && childrenBy(now, naming.index, 'nmod').some((child) => child < index)
    const isUnder = naming !== undefined && (naming.head === head || wordAt(now, head).head === naming.index)
    return of && isUnder ? arcs([index, naming.index, 'nmod']) : undefined
  })

const TIME_PREPOSITIONS = new Set(['on', 'by', 'until', 'since', 'before', 'within', 'after'])

/** What a time inside a noun phrase belongs to: the nearest verb or noun that names an act. */
export const actAbove = (
  tree: Tree,
  noun: number,
  nominals: ReadonlyMap<string, unknown>,
): number | undefined => {
  for (let word = noun; word >= 0; word = wordAt(tree, word).head) {
    if (isVerb(tree, word) || nominals.has(lemmaOf(tree, word))) return word
    if (!isRel(tree, word, 'obj', 'iobj', 'nmod', 'obl', 'conj')) return undefined
  }
  return undefined
}

/** "expelled 12 diplomats *on Monday*": a time tells when something was done, not which diplomats. */
export const timeOfClause: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'nmod') || !isNoun(now, head) || isTime(now, head)) return undefined
    if (!isTime(now, index) || !TIME_PREPOSITIONS.has(phraseText(now, casePhrase(now, index))))
      return undefined
    const act = actAbove(now, head, lexicon.nominals)
    if (act === undefined || act > index || act === head) return undefined
    return arcs([index, act, isVerb(now, act) ? 'obl' : 'nmod'])
  })

/** Words that open a clause of time; before a subject they are never its preposition. */
const OPENS_TIME_CLAUSE = new Set(['after', 'before', 'since', 'until'])

/** "a day *after* Chad threw out its envoy": a subject has no preposition; the word opens the clause. */
export const openerOfClause: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const subject = wordAt(now, index).head
    if (subject < 0 || !isRel(now, index, 'case') || !OPENS_TIME_CLAUSE.has(textOf(now, index)))
      return undefined
    const verb = wordAt(now, subject).head
    if (verb < 0 || !isRel(now, subject, 'nsubj', 'nsubj:pass') || !isVerb(now, verb)) return undefined
    const hung = wordAt(now, verb).head >= 0 && isRel(now, verb, 'parataxis', 'conj', 'ccomp', 'dep')
    const opened = arcs([index, verb, 'mark'])
    return hung ? both(opened, arcs([verb, wordAt(now, verb).head, 'advcl'])) : opened
  })

/** What a phrase of cause is marked by: its preposition, or "in response to" and the like as a whole. */
const causeMarker = (tree: Tree, index: number): string => {
  const preposition = phraseText(tree, casePhrase(tree, index))
  const inner = childBy(tree, index, 'nmod')
  return inner === undefined
    ? preposition
    : `${preposition} ${lemmaOf(tree, index)} ${phraseText(tree, casePhrase(tree, inner))}`
}

/** "expels 23 diplomats *over the raid*": why it was done, not which diplomats. */
export const causeOfClause: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'nmod') || !isNoun(now, head)) return undefined
    const preposition = phraseText(now, casePhrase(now, index))
    if (!CAUSES.has(preposition) && !CAUSES.has(causeMarker(now, index))) return undefined
    if (NOUNS_WITH_OVER.has(lemmaOf(now, head)) || lexicon.nominals.has(lemmaOf(now, head))) return undefined
    const verb = actAbove(now, head, new Map())
    return verb === undefined || verb > index ? undefined : arcs([index, verb, 'obl'])
  })

/** "said *Tuesday* that": a bare time beside a clause is no object. */
export const timeNotObject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obj', 'iobj') || !isTime(now, index) || !isName(now, index))
      return undefined
    const beside = childBy(now, head, 'ccomp', 'xcomp') !== undefined || isRel(now, index, 'iobj')
    const rival = childrenBy(now, head, 'obj', 'iobj').some((child) => child !== index)
    return beside || rival ? arcs([index, head, 'obl:unmarked']) : undefined
  })

/** "accused *of spying*": a verb in -ing after a preposition is a clause, whatever the parser called it. */
export const gerundClause: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || tagOf(now, index) !== 'VBG' || !isRel(now, index, 'obl', 'nmod')) return undefined
    const marker = childBy(now, index, 'case')
    if (
      marker === undefined ||
      childBy(now, index, 'det', 'amod', 'nmod:poss', 'compound', 'conj') !== undefined
    )
      return undefined
    return both(arcs([index, head, isVerb(now, head) ? 'advcl' : 'acl']), arcs([marker, index, 'mark']))
  })

/** The finite clause that an infinitive complement belongs to. */
const finiteAbove = (tree: Tree, index: number): number => {
  const { head } = wordAt(tree, index)
  return isRel(tree, index, 'xcomp') && head >= 0 ? finiteAbove(tree, head) : index
}

const REASONS = new Set(['as', 'because', 'after', 'since', 'while', 'although', 'though'])

/** A participle after a comma, or a finite clause that gives a reason. */
const isLooseClause = (tree: Tree, index: number): boolean => {
  const marker = childBy(tree, index, 'mark', 'case')
  if (marker === undefined) return tagOf(tree, index) === 'VBG' && tree.words[index - 1]?.text === ','
  return REASONS.has(textOf(tree, marker)) && childBy(tree, index, 'nsubj') !== undefined
}

/** "asked them to leave, *citing* ...", "... to leave *as they accuse* them": the clause goes with the main verb, not the infinitive. */
export const clauseOfMain: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || rel !== 'advcl' || head > index || !isLooseClause(now, index)) return undefined
    const finite = finiteAbove(now, head)
    return finite === head ? undefined : arcs([index, finite, 'advcl'])
  })

const POSTS = new Set(
  'ambassador envoy representative delegate consul nuncio emissary commissioner embassy mission consulate'.split(
    ' ',
  ),
)
const SENDING = new Set(
  'send return dispatch take fly bring restore reinstate deploy go travel post'.split(' '),
)

/** What one's own envoys are told from home: "recalled the ambassador *in Lima*" says where he serves. */
const CALLING = new Set('order instruct tell ask recall call withdraw pull replace'.split(' '))

/** "recalled its ambassador *to Mexico*": the post, not where the recall goes. */
export const postOfEnvoy: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl') || !isVerb(now, head) || SENDING.has(lemmaOf(now, head)))
      return undefined
    const marker = childBy(now, index, 'case')
    if (marker === undefined || !isName(now, index)) return undefined
    const isPost =
      textOf(now, marker) === 'to' || (textOf(now, marker) === 'in' && CALLING.has(lemmaOf(now, head)))
    if (!isPost) return undefined
    const noun = marker - 1
    const fits = noun > 0 && POSTS.has(lemmaOf(now, noun)) && wordAt(now, noun).head === head && noun > head
    return fits ? arcs([index, noun, 'nmod']) : undefined
  })

/** Adverbs that make one preposition with the word behind them. */
const ADVERB_PREPOSITIONS = new Set(['ahead of', 'apart from', 'aside from', 'along with', 'together with'])

/** "recognised it *ahead of* a summit": the adverb belongs to the phrase, it is no particle of the verb. */
export const adverbOfPhrase: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const next = now.words[index + 1]
    if (next === undefined || next.rel !== 'case' || isRel(now, index, 'case', 'fixed')) return undefined
    return ADVERB_PREPOSITIONS.has(`${textOf(now, index)} ${next.text.toLowerCase()}`) &&
      next.head > next.index
      ? arcs([index, next.head, 'case'], [next.index, index, 'fixed'])
      : undefined
  })

/** Openers of what is left undone. */
const IN_PLACE_OF = new Set(['rather than', 'instead of'])

/** "*Rather than* expel them, it waited": the two words open the clause, neither is an adverb in it. */
export const openerOfTwoWords: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const second = index + 1
    if (head < 0 || now.words[second] === undefined || !isRel(now, index, 'advmod')) return undefined
    if (!IN_PLACE_OF.has(`${textOf(now, index)} ${textOf(now, second)}`)) return undefined
    if (wordAt(now, second).head !== head && wordAt(now, second).head !== index) return undefined
    return arcs([index, head, isVerb(now, head) ? 'mark' : 'case'], [second, index, 'fixed'])
  })

/** "expelled two *in reply to* the arrest": what follows a preposition of three words hangs from the noun in it. */
export const complexPreposition: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !/^(obl|nmod)$/.test(rel)) return undefined
    const last = childBy(now, index, 'case')
    if (last === undefined || last < 2 || head === last - 1) return undefined
    const whole = [last - 2, last - 1, last].map((word) => textOf(now, word)).join(' ')
    const noun = wordAt(now, last - 1)
    return COMPLEX_PREPOSITIONS.has(whole) && noun.upos === 'NOUN' && noun.head === head
      ? arcs([index, last - 1, 'nmod'])
      : undefined
  })
