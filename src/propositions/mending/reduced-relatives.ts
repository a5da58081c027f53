import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenOf,
  isNoun,
  isRel,
  isVerb,
  phraseText,
  tagOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/**
 * "A consul *suspected of bribery* has been held": the participle behind the noun was taken for a clause that is the subject. The
 * noun is the subject, and the participle says which.
 */
export const participleAsSubject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < index || !/^(nsubj|csubj)(:pass)?$/.test(rel) || !/^VB[NDG]$/.test(tagOf(now, index)))
      return undefined
    if (childBy(now, index, 'mark', 'aux', 'aux:pass', 'cop', 'expl') !== undefined) return undefined
    const noun = childBy(now, index, 'nsubj', 'nsubj:pass')
    if (noun === undefined || noun > index || !isNoun(now, noun) || !isVerb(now, head)) return undefined
    const place = rel.replace('csubj', 'nsubj')
    const tag = tagOf(now, index) === 'VBG' ? 'VBG' : 'VBN'
    return new Map([
      [noun, { head, rel: place }],
      [index, { head: noun, rel: 'acl', xpos: tag }],
    ])
  })

/** What stands before the first word of a phrase that the participle was made the head of. */
const OF_THE_NOUN = new Set(['det', 'nummod', 'nmod:poss', 'case'])

/** The adjective of a people right before a participle that the parser took for a noun. */
const peopleBefore = (tree: Tree, participle: number): number | undefined => {
  const people = participle - 1
  const word = tree.words[people]
  if (word === undefined || word.head !== participle || !/^(amod|compound)$/.test(word.rel)) return undefined
  return /^\p{Lu}/u.test(word.text) && /^(JJ|NNP?S?)$/.test(word.xpos) ? people : undefined
}

/** "the passport of a *Libyan held* for smuggling": somebody of a people whom a participle follows is no adjective of it. */
export const peopleBeforeParticiple: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || tagOf(now, index) !== 'VBN' || !/^(nmod|obl|obj|nsubj)/.test(rel)) return undefined
    const people = peopleBefore(now, index)
    if (people === undefined) return undefined
    const opener = childrenOf(now, index).some(
      (child) => child < people && OF_THE_NOUN.has(wordAt(now, child).rel),
    )
    if (!opener) return undefined
    const before = childrenOf(now, index).filter((child) => child < people)
    const own = now.words.filter(
      (word) =>
        word.index > index &&
        word.head === head &&
        isRel(now, word.index, 'obl') &&
        phraseText(now, casePhrase(now, word.index)) !== '' &&
        now.words[index + 1]?.head === word.index,
    )
    return both(
      both(rehang(now, before, people), arcs(...own.map((word) => [word.index, index, 'obl'] as const))),
      new Map([
        [people, { head, rel, upos: 'PROPN', xpos: 'NNP' }],
        [index, { head: people, rel: 'acl' }],
      ]),
    )
  })
