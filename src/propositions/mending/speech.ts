import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenOf,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  wordAt,
} from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

const isSpeech = (tree: Tree, lexicon: Lexicon, index: number): boolean =>
  isVerb(tree, index) &&
  lexicon.speech.has(lemmaOf(tree, index)) &&
  ['VBD', 'VBZ', 'VBP'].includes(tagOf(tree, index))

/** True when nothing that could be said hangs from the verb of saying itself. */
const saysNothing = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'ccomp', 'obj', 'xcomp') === undefined

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

const OPENERS = [',', "''", '"', '``', ':']

/** The words of the attribution when it ends the sentence and stands after a comma or a quotation mark. */
const isFinalAttribution = (tree: Tree, index: number): boolean => {
  const words = subtree(tree, index).filter((word) => !isRel(tree, word, 'punct'))
  const start = words[0] ?? index
  const last = words.at(-1) ?? index
  const before = tree.words[start - 1]
  const closed = tree.words.slice(last + 1).every((word) => word.upos === 'PUNCT')
  const whole = words.length === last - start + 1
  return closed && whole && before !== undefined && (before.upos === 'PUNCT' || OPENERS.includes(before.xpos))
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
    const bound = childOfTag(now, index)
    if (childBy(now, index, 'nsubj') === undefined || bound || !isFinalAttribution(now, index))
      return undefined
    return isClauseHead(now, now.root) ? governing(now, index, now.root) : undefined
  })

/** A conjunction, subordinator or relative pronoun: such a clause is no attribution. */
const childOfTag = (tree: Tree, index: number): boolean =>
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
