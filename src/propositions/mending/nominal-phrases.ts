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
  subtree,
  textOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { MEANS_WORDS } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'

const startOf = (tree: Tree, index: number): number =>
  subtree(tree, index).find((word) => wordAt(tree, word).upos !== 'PUNCT') ?? index

/** The noun for an act right before a word, with no "of" of its own yet. */
const actBefore = (tree: Tree, start: number, lexicon: Lexicon): number | undefined => {
  const noun = start - 1
  if (noun < 0 || !isNoun(tree, noun) || !lexicon.nominals.has(lemmaOf(tree, noun))) return undefined
  const taken = childrenBy(tree, noun, 'nmod').some(
    (child) => phraseText(tree, casePhrase(tree, child)) === 'of',
  )
  return taken ? undefined : noun
}

/** Stretches of time that are of nothing: "the end", "a time" may be of something. */
const PLAIN_TIMES = new Set(
  'day week month year night morning afternoon evening weekend today yesterday weeks days months'.split(' '),
)

const YEAR = /^(1[5-9]|20)\d\d$/

const isPlainDay = (tree: Tree, time: number): boolean =>
  YEAR.test(textOf(tree, time)) ||
  (isTime(tree, time) && (isName(tree, time) || PLAIN_TIMES.has(lemmaOf(tree, time))))

/** "in Warsaw", of one word: "in the Republic of Chad" goes on. */
const isBarePlace = (tree: Tree, place: number): boolean =>
  isName(tree, place) &&
  /^(in|near|outside)$/.test(phraseText(tree, casePhrase(tree, place))) &&
  childBy(tree, place, 'det', 'compound', 'amod', 'nmod:poss') === undefined

/** "the arrest in Warsaw *of an attaché*": what an act is done to stands behind where it was done, and is no part of the place's name. */
export const phraseBehindPlace: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const place = wordAt(now, index).head
    if (place < 0 || place > index || !isRel(now, index, 'nmod') || !isBarePlace(now, place)) return undefined
    if (phraseText(now, casePhrase(now, index)) !== 'of') return undefined
    if (isName(now, index) && childBy(now, index, 'det', 'nummod') === undefined) return undefined
    const act = actBefore(now, startOf(now, place), lexicon)
    return act === undefined ? undefined : arcs([index, act, 'nmod'], [place, act, 'nmod'])
  })

/** "the expulsion last week *of ten envoys*": a day is of nobody; the phrase is the act's, and so is the day. */
export const phraseBehindTime: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const time = wordAt(now, index).head
    if (time < 0 || time > index || !isRel(now, index, 'nmod') || isTime(now, index)) return undefined
    if (!isPlainDay(now, time)) return undefined
    if (phraseText(now, casePhrase(now, index)) !== 'of') return undefined
    const act = actBefore(now, startOf(now, time), lexicon)
    return act === undefined ? undefined : arcs([index, act, 'nmod'], [time, act, 'nmod'])
  })

const EARLIER = new Set(['before', 'earlier', 'after', 'later', 'ago'])

/** "the expulsion the day before *of 18 envoys*": "before" and "of" read as one preposition. */
export const timeBeforeOf: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const before = childBy(now, index, 'case')
    const of = before === undefined ? undefined : childBy(now, before, 'fixed')
    if (before === undefined || of === undefined || !EARLIER.has(lemmaOf(now, before))) return undefined
    const time = before - 1
    if (lemmaOf(now, of) !== 'of' || time < 0 || !isTime(now, time)) return undefined
    const first = Math.min(startOf(now, time), time)
    const act = actBefore(now, first, lexicon)
    if (act === undefined) return undefined
    return arcs([of, index, 'case'], [before, time, 'advmod'], [time, act, 'nmod'], [index, act, 'nmod'])
  })

/** "followed the expulsion *by Chad*": behind a noun for an act, whose act it is, not who follows. */
export const doerOfNominal: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl') || !isVerb(now, head)) return undefined
    if (phraseText(now, casePhrase(now, index)) !== 'by' || !isNoun(now, index) || isTime(now, index))
      return undefined
    if (MEANS_WORDS.has(lemmaOf(now, index)) || childBy(now, head, 'aux:pass', 'nsubj:pass') !== undefined)
      return undefined
    const marker = childBy(now, index, 'case')
    const noun = marker === undefined ? -1 : marker - 1
    if (noun < 0 || !isNoun(now, noun) || !lexicon.nominals.has(lemmaOf(now, noun))) return undefined
    const fits = wordAt(now, noun).head === head && isRel(now, noun, 'obj', 'obl')
    return fits ? arcs([index, noun, 'nmod']) : undefined
  })

/** "protested *by note*": a way of doing it is no doer, and the verb no passive. */
export const meansOfActive: Repair = (tree) =>
  forEachWord(tree, (now, verb) => {
    if (!isVerb(now, verb) || childBy(now, verb, 'aux', 'cop') !== undefined) return undefined
    const subject = childBy(now, verb, 'nsubj:pass')
    const means = childBy(now, verb, 'obl:agent')
    if (subject === undefined || means === undefined || !MEANS_WORDS.has(lemmaOf(now, means)))
      return undefined
    if (now.words.at(-1)?.upos !== 'PUNCT') return undefined
    const { head, rel } = wordAt(now, verb)
    return both(
      arcs([subject, verb, 'nsubj'], [means, verb, 'obl']),
      new Map([[verb, { head, rel, xpos: 'VBD' }]]),
    )
  })

const QUOTES = /^["“”'‘’]+$/
/** Words that an aside between a noun and its phrase may have, with its marks. */
const ASIDE = 9

/** The mark that opens the aside which the mark at `end` closes: a quotation mark, or the comma before it. */
const opens = (tree: Tree, end: number): number | undefined => {
  const mark = tree.words[end]?.text ?? ''
  const isPair = (word: number): boolean => {
    const text = tree.words[word]?.text ?? ''
    return QUOTES.test(mark) ? QUOTES.test(text) : mark === ',' && text === ','
  }
  for (let at = end - 2; at >= Math.max(0, end - ASIDE); at--) if (isPair(at)) return at
  return undefined
}

/** "its withdrawal *"with immediate effect"* from the union": what is put in between takes nothing of the act's own phrases. */
export const phraseBehindAside: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const marker = childBy(now, index, 'case')
    if (marker === undefined || !isNoun(now, index) || marker < 3) return undefined
    if (!/^(of|from)$/.test(phraseText(now, casePhrase(now, index)))) return undefined
    const end =
      textOf(now, marker - 1) === ',' && QUOTES.test(textOf(now, marker - 2)) ? marker - 2 : marker - 1
    const start = opens(now, end)
    const before = start !== undefined && textOf(now, start - 1) === ',' ? start - 1 : start
    const act = before === undefined ? undefined : actBefore(now, before, lexicon)
    return act === undefined || wordAt(now, index).head === act ? undefined : arcs([index, act, 'nmod'])
  })

/** Nouns of what one sends to another. */
const SENT = new Set(
  'protest complaint note letter message reply answer warning appeal request plea call démarche'.split(' '),
)

/** "prompted a protest to Chad *from Niger*": behind a noun and whom it is to stands who it is from, not where the verb leads. */
export const senderOfNominal: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const marker = childBy(now, index, 'case')
    if (head < 0 || marker === undefined || textOf(now, marker) !== 'from' || !isRel(now, index, 'obl'))
      return undefined
    const noun = childrenBy(now, head, 'obj', 'nsubj:pass', 'nsubj').find((child) =>
      SENT.has(lemmaOf(now, child)),
    )
    if (noun === undefined || noun > index || !isName(now, index) || !isVerb(now, head)) return undefined
    const to = [...childrenBy(now, noun, 'nmod'), ...childrenBy(now, head, 'obl')].find(
      (child) => child > noun && subtree(now, child).at(-1) === marker - 1,
    )
    if (to === undefined || !/^(to|with)$/.test(phraseText(now, casePhrase(now, to)))) return undefined
    return startOf(now, to) === noun + 1 ? arcs([index, noun, 'nmod'], [to, noun, 'nmod']) : undefined
  })
