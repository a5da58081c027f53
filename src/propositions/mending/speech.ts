import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenOf,
  FINITE,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const isSpeech = (tree: Tree, lexicon: Lexicon, index: number): boolean =>
  isVerb(tree, index) && lexicon.speech.has(lemmaOf(tree, index)) && FINITE.has(tagOf(tree, index))

/** Verbs of saying whose object is who hears it. */
export const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify'])

/** True when nothing that could be said hangs from the verb of saying itself. */
const saysNothing = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'ccomp', 'xcomp') === undefined &&
  (TELLING.has(lemmaOf(tree, index)) || childBy(tree, index, 'obj') === undefined)

const isClauseHead = (tree: Tree, index: number): boolean =>
  isVerb(tree, index) || childBy(tree, index, 'cop', 'nsubj') !== undefined

/** The verb of saying goes where its clause hung; the clause becomes what is said. */
const governing = (tree: Tree, speech: number, clause: number): ArcChanges => {
  const { head, rel } = wordAt(tree, clause)
  return arcs([speech, head, rel], [clause, speech, 'ccomp'])
}

/** "We are expelling 12, *Dalton tweeted*": the verb of saying governs what is said. */
export const saidBeside: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'parataxis') || !isSpeech(now, lexicon, index) || !saysNothing(now, index))
      return undefined
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || childBy(now, index, 'nsubj') === undefined) return undefined
    return isClauseHead(now, head) ? governing(now, index, head) : undefined
  })

/** First word of a closing attribution: that of its subject or verb, whichever comes first, when punctuation stands before it. */
const attributionStart = (tree: Tree, index: number): number | undefined => {
  const subject = childBy(tree, index, 'nsubj')
  if (subject === undefined) return undefined
  const start = Math.min(
    index,
    ...subtree(tree, subject).filter((word) => wordAt(tree, word).upos !== 'PUNCT'),
  )
  return tree.words[start - 1]?.upos === 'PUNCT' ? start : undefined
}

/** True when nothing but the verb's own words follows, up to the end of the sentence. */
const closesSentence = (tree: Tree, index: number, start: number): boolean => {
  const own = new Set(subtree(tree, index))
  return tree.words.slice(start).every((word) => own.has(word.index) || word.upos === 'PUNCT')
}

/** The clause that an attribution at `index` tells: the whole sentence, or what stands after its last semicolon. */
const clauseOfSentence = (tree: Tree, index: number): number => {
  const semicolon = tree.words.findLastIndex((word) => word.index < index && word.text === ';')
  let clause = wordAt(tree, index).head
  while (wordAt(tree, clause).head > semicolon) clause = wordAt(tree, clause).head
  return semicolon < 0 ? tree.root : clause
}

/**
 * "..., CNN reported.": a closing attribution that the parser hung somewhere inside what is said. It governs the whole of what stands
 * before it.
 */
export const saidAtEnd: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (
      index === now.root ||
      !isRel(now, index, 'conj', 'ccomp', 'parataxis', 'advcl', 'acl', 'appos', 'dep')
    )
      return undefined
    if (!isSpeech(now, lexicon, index) || !saysNothing(now, index) || wordAt(now, index).head > index)
      return undefined
    const start = attributionStart(now, index)
    if (start === undefined || isBound(now, index) || !closesSentence(now, index, start)) return undefined
    const clause = clauseOfSentence(now, index)
    const said = childrenOf(now, index).filter((child) => child < start)
    return isClauseHead(now, clause)
      ? both(rehang(now, said, clause), governing(now, index, clause))
      : undefined
  })

/** Words that may stand between a speaker and the verb of saying. */
const isBetween = (tree: Tree, index: number): boolean => /^(ADV|AUX)$/.test(wordAt(tree, index).upos)

/** First word of the phrase before a closing verb of saying: after the last comma, or the one before it where a comma ends the phrase. */
const speakerStart = (tree: Tree, end: number): number | undefined => {
  const comma = (from: number): number =>
    tree.words.findLastIndex((word) => word.index <= from && word.text === ',')
  const last = comma(end)
  const start = last === end ? comma(comma(end - 1) - 1) : last
  return start < 1 ? undefined : start + 1
}

/** The one noun of a stretch that hangs from outside it, where nothing in the stretch makes it a clause or a phrase of circumstance. */
const nounOfStretch = (tree: Tree, start: number, end: number): number | undefined => {
  const stretch = tree.words.slice(start, end + 1)
  const outside = ({ head }: { readonly head: number }): boolean => head < start || head > end
  if (stretch.length > SPEAKER_WORDS || /^(ADP|SCONJ|CCONJ)$/.test(stretch[0]?.upos ?? '')) return undefined
  if (stretch.some((word) => /^(VB[DPZ]|MD|W.*)$/.test(word.xpos))) return undefined
  return stretch.find((word) => /^(NOUN|PROPN|PRON)$/.test(word.upos) && outside(word))?.index
}

/** The longest speaker that a closing attribution names, in words. */
const SPEAKER_WORDS = 14

/**
 * "A will close it to save money, *its foreign minister, B*, said": the phrase between the comma and a closing verb of saying is who says
 * it, though the parser hung it from a word before the comma.
 */
export const speakerAtEnd: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    if (index === now.root || !isSpeech(now, lexicon, index) || !saysNothing(now, index)) return undefined
    if (childBy(now, index, 'nsubj', 'mark', 'cc') !== undefined || now.root > index) return undefined
    let end = index - 1
    while (end > 0 && isBetween(now, end)) end--
    const start = speakerStart(now, end)
    if (start === undefined || now.root >= start || childBy(now, now.root, 'nsubj') === undefined)
      return undefined
    const speaker = nounOfStretch(now, start, wordAt(now, end).text === ',' ? end - 1 : end)
    return speaker === undefined ? undefined : arcs([speaker, index, 'nsubj'])
  })

/** A conjunction, subordinator or relative pronoun: such a clause is no attribution. */
const isBound = (tree: Tree, index: number): boolean =>
  childrenOf(tree, index).some(
    (child) => isRel(tree, child, 'cc', 'mark') || ['WDT', 'WP', 'WRB', 'WP$'].includes(tagOf(tree, child)),
  )

/** "...," *said the spokeswoman*: the one object of a verb of saying without a subject, right after it, is who says it. */
export const invertedSpeaker: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || !isRel(now, index, 'obj', 'iobj') || !isSpeech(now, lexicon, head))
      return undefined
    if (childBy(now, head, 'nsubj', 'mark', 'aux') !== undefined || childBy(now, index, 'case') !== undefined)
      return undefined
    const opens = Math.min(...subtree(now, index))
    const said = childBy(now, head, 'ccomp', 'parataxis', 'xcomp')
    return opens === head + 1 && said !== undefined && said < head ? arcs([index, head, 'nsubj']) : undefined
  })

/** "They were taking part, *CNN reported*": a finite clause before a verb of saying, unmarked, is what is said. */
export const saidAsAdverbial: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < index || !['advcl', 'parataxis', 'dep'].includes(rel) || !isSpeech(now, lexicon, head))
      return undefined
    if (!saysNothing(now, head) || childBy(now, head, 'nsubj') === undefined) return undefined
    const own =
      childBy(now, index, 'nsubj') !== undefined && childBy(now, index, 'mark', 'case') === undefined
    return own ? arcs([index, head, 'ccomp']) : undefined
  })
