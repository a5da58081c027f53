import type { Tree } from '../syntax/tree.ts'
import type { Frame, Sentence } from './frame.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  FINITE,
  isNoun,
  isRel,
  isToInfinitive,
  lemmaOf,
  markPhrase,
  phraseText,
  tagOf,
  textOf,
  wordAt,
} from './grammar.ts'
import type { Operator } from './proposition.ts'
import { DOCUMENTS, MODALS, NEGATIONS } from './tables.ts'
import { conjunctBefore, sharesAuxiliaries } from './voice.ts'

const CONTRASTS = new Set(['but', 'yet', 'rather'])

const operator = (kind: Operator['kind'], lemma: string, word: number): Operator => ({ kind, lemma, word })

const isNegative = (sentence: Sentence, index: number): boolean => {
  const { tree } = sentence
  if (NEGATIONS.has(textOf(tree, index))) return true
  // "has *yet to* recall"
  if (textOf(tree, index) === 'yet') return textAfter(tree, index) === 'to'
  return lemmaOf(tree, index) === 'long' || textOf(tree, index) === 'longer'
    ? childrenBy(tree, index, 'advmod', 'det').some((child) => textOf(tree, child) === 'no')
    : false
}

const textAfter = (tree: Tree, index: number): string | undefined => tree.words[index + 1]?.text.toLowerCase()

const NO = new Set(['no', 'neither', 'none'])

/** "*no* diplomats were expelled": a negative determiner, or a negative word, in subject or object. */
const negativeNouns = (sentence: Sentence, index: number): readonly number[] => {
  const { tree } = sentence
  return childrenBy(tree, index, 'nsubj', 'obj').flatMap((noun) => [
    ...(['none', 'nobody', 'nothing'].includes(textOf(tree, noun)) ? [noun] : []),
    ...childrenBy(tree, noun, 'det', 'cc:preconj').filter((det) => NO.has(textOf(tree, det))),
  ])
}

/** "is to leave", "has to leave", "is going to leave": the auxiliaries that make a modal with `to`. */
const modalOf = (sentence: Sentence, aux: number, index: number): string | undefined => {
  const { tree } = sentence
  const modal = MODALS[textOf(tree, aux)]
  if (modal !== undefined) return modal
  const lemma = lemmaOf(tree, aux)
  if (lemma === 'go') return 'be going to'
  const to = childrenBy(tree, index, 'mark').find((mark) => textOf(tree, mark) === 'to')
  const going = childrenBy(tree, index, 'aux').some((other) => lemmaOf(tree, other) === 'go')
  // "will *have to* leave": bare behind another modal
  const isBare = lemma === 'have' && tagOf(tree, aux) === 'VB'
  if (to === undefined || to < aux || going || !(isBare || FINITE.has(tagOf(tree, aux)))) return undefined
  return lemma === 'have' || lemma === 'be' ? `${lemma} to` : undefined
}

/** "Czechs *to* expel 18": an infinitive that is the whole clause, as headlines write the future. */
const headlineTo = (sentence: Sentence, index: number): readonly Operator[] => {
  const { tree } = sentence
  if (!isRel(tree, index, 'root') || !isToInfinitive(tree, index)) return []
  if (childBy(tree, index, 'aux', 'cop') !== undefined) return []
  const mark = childrenBy(tree, index, 'mark').find((word) => textOf(tree, word) === 'to')
  return mark === undefined ? [] : [operator('modal', 'to', mark)]
}

/** Auxiliaries, negations and hedging adverbs of a predicate, those nearest the verb first. */
const ownOperators = (sentence: Sentence, index: number): readonly Operator[] => {
  const { tree, lexicon } = sentence
  const predicate = sentence.predicates.get(index)
  const modals = (predicate?.auxiliaries ?? childrenBy(tree, index, 'aux')).flatMap((aux) => {
    const lemma = modalOf(sentence, aux, index)
    return lemma === undefined ? [] : [operator('modal', lemma, aux)]
  })
  const adverbs = childrenBy(tree, index, 'advmod', 'det', 'cc', 'cc:preconj').flatMap(
    (child): readonly Operator[] => {
      if (isNegative(sentence, child) || (isNoun(tree, index) && NO.has(textOf(tree, child)))) {
        return [operator('negation', negationLemma(sentence, child), child)]
      }
      return lexicon.adverbs.has(textOf(tree, child)) ? [operator('modal', textOf(tree, child), child)] : []
    },
  )
  const nouns =
    predicate === undefined
      ? []
      : negativeNouns(sentence, index).map((word) => operator('negation', 'no', word))
  const sorted = [...modals, ...adverbs, ...nouns, ...sharedNegation(sentence, index)].sort(
    (a, b) => b.word - a.word,
  )
  return [...sorted, ...modifiersOf(sentence, index), ...headlineTo(sentence, index)]
}

/** "does not recognise it *anymore*", "not ... *any longer*". */
const isAnyLonger = (tree: Tree, verb: number): boolean =>
  verb >= 0 &&
  childrenBy(tree, verb, 'advmod').some(
    (child) =>
      textOf(tree, child) === 'anymore' ||
      (/^(longer|more)$/.test(textOf(tree, child)) && textOf(tree, Math.max(child - 1, 0)) === 'any'),
  )

const negationLemma = (sentence: Sentence, word: number): string => {
  const text = textOf(sentence.tree, word)
  if (text === 'longer' || isAnyLonger(sentence.tree, wordAt(sentence.tree, word).head)) return 'no longer'
  return ["n't", 'n’t'].includes(text) ? 'not' : text
}

/** "did not confirm or deny": the negation before the first verb holds for the second unless a contrast divides them. */
const sharedNegation = (sentence: Sentence, index: number): readonly Operator[] => {
  const { tree } = sentence
  const first = conjunctBefore(tree, index)
  if (first === undefined || !sharesAuxiliaries(tree, index)) return []
  if (childrenBy(tree, index, 'cc').some((cc) => CONTRASTS.has(textOf(tree, cc)))) return []
  if (tagOf(tree, index) === 'VBD') return []
  return childrenBy(tree, first, 'advmod')
    .filter((child) => isNegative(sentence, child))
    .map((child) => operator('negation', negationLemma(sentence, child), child))
}

/** "the *planned* expulsion", "a *possible* expulsion": what stands before a noun that names an act. */
const modifiersOf = (sentence: Sentence, index: number): readonly Operator[] => {
  const { tree } = sentence
  if (sentence.predicates.get(index)?.kind !== 'noun') return []
  return childrenBy(tree, index, 'amod')
    .filter((child) => textOf(tree, child) === wordAt(tree, child).text)
    .map((child) => ({ ...operator('predicate', lemmaOf(tree, child), child), by: 'amod' }))
    .reverse()
}

/** How the word at `index` hangs from its head, as an operator says it. */
const governs = (sentence: Sentence, index: number): string => {
  const { tree } = sentence
  const { rel, head } = wordAt(tree, index)
  const marker = phraseText(tree, markPhrase(tree, index))
  if (rel.startsWith('advcl') && rel !== 'advcl:relcl') return marker === '' ? 'advcl' : `advcl:${marker}`
  if (rel === 'acl' && marker === 'of') return marker
  if (rel === 'acl' || rel === 'amod') return isReducedRelative(sentence, index) ? 'acl:relcl' : 'acl'
  if (['obj', 'iobj', 'nsubj:pass', 'csubj:pass'].includes(rel)) return 'object'
  if (rel.startsWith('nsubj') || rel === 'csubj') {
    return sentence.predicates.get(head)?.voice === 'passive' ? 'object' : 'subject'
  }
  const preposition = phraseText(tree, casePhrase(tree, index))
  return (rel.startsWith('obl') || rel.startsWith('nmod')) && preposition !== '' ? preposition : rel
}

const isReducedRelative = (sentence: Sentence, index: number): boolean => {
  const { tree } = sentence
  const participle = ['VBN', 'VBG', 'VBD'].includes(tagOf(tree, index))
  const document = tagOf(tree, index) === 'VBG' && DOCUMENTS.has(lemmaOf(tree, wordAt(tree, index).head))
  return participle && !document && markPhrase(tree, index).length === 0
}

const governor = (sentence: Sentence, head: number, by: string): Operator => {
  const predicate = sentence.predicates.get(head)
  return { ...operator('predicate', predicate?.lemma ?? lemmaOf(sentence.tree, head), head), by }
}

const GOVERNING = [
  'ccomp',
  'xcomp',
  'csubj',
  'advcl',
  'acl',
  'amod',
  'parataxis',
  'obj',
  'iobj',
  'nsubj',
  'obl',
  'nmod',
] as const

/** Conjuncts and appositions are governed by what governs the first; stray labels of the parser say nothing of a governor. */
const isGoverned = (sentence: Sentence, index: number): boolean => {
  const { head, rel } = wordAt(sentence.tree, index)
  if (['conj', 'appos'].includes(rel)) return false
  return isRel(sentence.tree, index, ...GOVERNING) || sentence.predicates.has(head)
}

/**
 * The words that govern a predicate, nearest first, up to the root, each followed by its own negations and modals. Conjuncts
 * stand beside one another: a conjunct is governed by what governs the first.
 */
export const operatorsOf = (sentence: Sentence, frame: Frame): readonly Operator[] => {
  const { tree } = sentence
  const chain: Operator[] = [...ownOperators(sentence, frame.predicate.word)]
  let at = frame.predicate.word
  while (wordAt(tree, at).head >= 0) {
    const { head } = wordAt(tree, at)
    if (isGoverned(sentence, at)) {
      chain.push(governor(sentence, head, governs(sentence, at)))
      chain.push(
        ...ownOperators(sentence, head).filter((one) => !chain.some((seen) => seen.word === one.word)),
      )
    }
    at = head
  }
  return chain
}

/**
 * Ties between a clause and its governor past which the governor's modality no longer reaches. A clause after "of", "from" or
 * "against" is a complement of its verb, whatever its relation ("stopped short *of* expelling", "refrained *from*").
 */
const BOUNDARIES =
  /^(?:acl:relcl|advcl:relcl|parataxis|advcl(?::(?!(?:if|unless|had|were|should|to|in order to|so as to|lest|whether|of|from|against)$).*)?)$/

/**
 * The operators that decide how far the act has gone: those before the first relative or adverbial clause boundary. Past one, a
 * governor still says who tells the act, not whether it was done. `reaches` names the boundaries that a governor's own meaning crosses.
 */
export const scopeOf = (
  operators: readonly Operator[],
  reaches: (operator: Operator) => boolean = () => false,
): readonly Operator[] => {
  const end = operators.findIndex((one) => one.by !== undefined && BOUNDARIES.test(one.by) && !reaches(one))
  return end < 0 ? operators : operators.slice(0, end)
}
