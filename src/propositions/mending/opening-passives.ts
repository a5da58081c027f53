import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChange,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { forEachWord, type Repair } from './arcs.ts'

/** Verbs whose participle opens a sentence about whom it was done to. */
const DONE_TO = new Set(
  `declare brand name label appoint give hand grant order tell ask recall summon expel strip deny refuse bar ban accuse call
  throw kick send instruct detain arrest hold release free recognise recognize leave force invite charge warn offer`.split(
    /\s+/,
  ),
)
/** Those of them behind which stands what somebody is made. */
const MADE = new Set(['declare', 'brand', 'name', 'label', 'appoint', 'call'])
/** How long the opening may be. */
const REACH = 16

/** The comma that closes the opening participle's phrase, and the verb whose subject stands right behind it. */
const closing = (tree: Tree): { readonly comma: number; readonly verb: number } | undefined => {
  for (let comma = 2; comma < Math.min(REACH, tree.words.length); comma++) {
    if (textOf(tree, comma) !== ',') continue
    const subject = tree.words.find(
      ({ index, rel }) => index > comma && /^nsubj/.test(rel) && firstOf(tree, index) === comma + 1,
    )
    return subject === undefined || !isVerb(tree, subject.head) ? undefined : { comma, verb: subject.head }
  }
  return undefined
}

const firstOf = (tree: Tree, index: number): number | undefined =>
  subtree(tree, index).find((word) => wordAt(tree, word).upos !== 'PUNCT')

/** What a phrase of the opening is to its participle. */
const placeOf = (tree: Tree, verb: string, phrase: number): string => {
  const opener = childBy(tree, phrase, 'case')
  if (opener !== undefined && opener > 0) return textOf(tree, opener) === 'by' ? 'obl:agent' : 'obl'
  if (!isNoun(tree, phrase)) return wordAt(tree, phrase).rel
  return MADE.has(verb) ? 'xcomp' : 'obj'
}

/**
 * "*Declared* persona non grata by Mali, the envoy left", "*Given* two days by Fiji, the consul flew home": the participle that opens
 * the sentence is a clause beside the main one, whatever the parser took it for, with phrases of its own.
 */
export const openingPassive: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (index !== 0 || !/^VB[ND]$/.test(tagOf(now, 0)) || childBy(now, 0, 'aux', 'nsubj') !== undefined)
      return undefined
    const verb = lemmaOf(now, 0)
    const end = DONE_TO.has(verb) ? closing(now) : undefined
    if (end === undefined) return undefined
    const inside = now.words.slice(1, end.comma)
    if (inside.some(({ xpos }) => /^(VB[DPZ]|MD)$/.test(xpos)) || !inside.some(({ text }) => text === 'by'))
      return undefined
    const isOpening = (word: number): boolean => word > 0 && word < end.comma
    const tops = inside
      .filter(({ head, upos, rel }) => !isOpening(head) && upos !== 'PUNCT' && rel !== 'compound:prt')
      .map((w) => w.index)
    const doers = inside
      .filter(({ index: word, head }) => isOpening(head) && isName(now, word) && isBy(now, word))
      .map((w) => w.index)
    const { rel, head } = wordAt(now, end.verb)
    const changes = new Map<number, ArcChange>()
    if (head === 0 || wordAt(now, 0).head < 0) {
      changes.set(end.verb, { head: wordAt(now, 0).head, rel: wordAt(now, 0).head < 0 ? 'root' : rel })
      for (const child of childrenOf(now, 0))
        if (child >= end.comma && child !== end.verb)
          changes.set(child, { head: end.verb, rel: wordAt(now, child).rel })
    }
    changes.set(0, { head: end.verb, rel: 'advcl', upos: 'VERB', xpos: 'VBN' })
    for (const top of tops) changes.set(top, { head: 0, rel: placeOf(now, verb, top) })
    for (const doer of doers) changes.set(doer, { head: 0, rel: 'obl:agent' })
    return changes
  })

const isBy = (tree: Tree, word: number): boolean =>
  childrenBy(tree, word, 'case').some((mark) => textOf(tree, mark) === 'by')
