import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  phraseText,
  wordAt,
} from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Verbs that say where something comes to be, and by which prepositions. */
const PUTTING: Readonly<Record<string, RegExp>> = {
  put: /^(on|onto|under|in|into)$/,
  place: /^(on|onto|under|in|into)$/,
  add: /^to$/,
  include: /^(on|in)$/,
  inscribe: /^(on|in)$/,
  remove: /^(from|off)$/,
  strike: /^(from|off)$/,
  take: /^off$/,
  delete: /^from$/,
}

/** Nouns that somebody is put on, or taken from. */
const LISTS = new Set(['list', 'blacklist', 'register', 'sanction', 'embargo', 'roll', 'record', 'watchlist'])

/** "put the owner and nineteen *of his associates* on a list": the object at the end of a chain of phrases. */
const objectAbove = (tree: Tree, from: number): number | undefined => {
  for (let at = from; at >= 0 && (isNoun(tree, at) || isCount(tree, at)); at = wordAt(tree, at).head) {
    if (isRel(tree, at, 'obj', 'nsubj:pass')) return at
    if (!isRel(tree, at, 'nmod', 'conj', 'appos')) return undefined
  }
  return undefined
}

const isCount = (tree: Tree, index: number): boolean => wordAt(tree, index).upos === 'NUM'

/** "put the owner of a party *on its sanctions list*": the list is where they are put, and says nothing of who they are. */
export const listOfPutting: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (!isRel(now, index, 'nmod') || noun < 0 || noun > index || !LISTS.has(lemmaOf(now, index)))
      return undefined
    const object = objectAbove(now, noun)
    const verb = object === undefined ? -1 : wordAt(now, object).head
    if (verb < 0 || !isVerb(now, verb)) return undefined
    const fits = PUTTING[lemmaOf(now, verb)]?.test(phraseText(now, casePhrase(now, index))) ?? false
    return fits && !hasPlace(now, verb) ? arcs([index, verb, 'obl']) : undefined
  })

const hasPlace = (tree: Tree, verb: number): boolean =>
  childBy(tree, verb, 'compound:prt') !== undefined ||
  childrenBy(tree, verb, 'obl').some((place) => LISTS.has(lemmaOf(tree, place)))
