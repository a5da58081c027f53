import { childBy, isNoun, isVerb, tagOf, wordAt } from '../grammar.ts'
import { forEachWord, type Repair } from './arcs.ts'

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
