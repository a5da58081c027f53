import type { Tree, Word } from '../syntax/tree.ts'

/** The word at `index`. Throws a RangeError for an index outside the sentence: a tree that points outside itself is broken. */
export const wordAt = (tree: Tree, index: number): Word => {
  const word = tree.words[index]
  if (word === undefined) throw new RangeError(`no word ${index} in a sentence of ${tree.words.length}`)
  return word
}

/** Children of a word, in text order. */
export const childrenOf = (tree: Tree, index: number): readonly number[] => tree.children[index] ?? []

const COLON = 58

/** `obl` covers `obl` and every `obl:*`; `obl:agent` covers itself only. */
export const hasRel = (rel: string, pattern: string): boolean =>
  rel === pattern || (rel.charCodeAt(pattern.length) === COLON && rel.startsWith(pattern))

/** True when the word's relation to its head is one of `patterns`. */
export const isRel = (tree: Tree, index: number, ...patterns: readonly string[]): boolean => {
  const { rel } = wordAt(tree, index)
  return patterns.some((pattern) => hasRel(rel, pattern))
}

/** Children under one of the given relations, in text order. */
export const childrenBy = (tree: Tree, index: number, ...patterns: readonly string[]): readonly number[] =>
  childrenOf(tree, index).filter((child) => isRel(tree, child, ...patterns))

/** First child under one of the given relations. */
export const childBy = (tree: Tree, index: number, ...patterns: readonly string[]): number | undefined =>
  childrenBy(tree, index, ...patterns)[0]

export const lemmaOf = (tree: Tree, index: number): string => wordAt(tree, index).lemma.toLowerCase()

/** Small letters; empty before the first word and behind the last. */
export const textOf = (tree: Tree, index: number): string => (tree.words[index]?.text ?? '').toLowerCase()

/** Penn tag of a word. */
export const tagOf = (tree: Tree, index: number): string => wordAt(tree, index).xpos

/** Penn tags of finite verbs without an auxiliary: past, present. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])

export const isVerb = (tree: Tree, index: number): boolean => tagOf(tree, index).startsWith('VB')

export const isNoun = (tree: Tree, index: number): boolean => tagOf(tree, index).startsWith('NN')

export const isName = (tree: Tree, index: number): boolean => tagOf(tree, index).startsWith('NNP')

/** Words of the subtree of `index`, in text order. */
export const subtree = (tree: Tree, index: number): readonly number[] => {
  const found: number[] = []
  const open = [index]
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    found.push(word)
    open.push(...childrenOf(tree, word))
  }
  return found.sort((a, b) => a - b)
}

const markedPhrase = (tree: Tree, index: number, rels: readonly string[]): readonly number[] =>
  childrenBy(tree, index, ...rels).flatMap((marker) => [marker, ...childrenBy(tree, marker, 'fixed')])

/** Word indices of the preposition before a noun, with its fixed parts: `because of`, `ahead of`, `from within`. */
export const casePhrase = (tree: Tree, index: number): readonly number[] => {
  const cases = markedPhrase(tree, index, ['case']).filter((word) => tagOf(tree, word) !== 'POS')
  return cases.sort((a, b) => a - b)
}

/** Word indices of the subordinator of a clause, with its fixed parts: `after`, `in order to`, `to`. */
export const markPhrase = (tree: Tree, index: number): readonly number[] => {
  const marks = markedPhrase(tree, index, ['mark'])
  const found =
    marks.length > 0 ? marks : markedPhrase(tree, index, ['case']).filter((w) => tagOf(tree, w) !== 'POS')
  const adverb = childrenBy(tree, index, 'advmod').filter((word) => tagOf(tree, word) === 'WRB')
  if (adverb.length === 0 && found.every((word) => textOf(tree, word) === 'to'))
    return [...invertedAuxiliary(tree, index), ...found]
  return (found.length > 0 ? [...found] : [...adverb]).sort((a, b) => a - b)
}

const INVERTED = new Set(['had', 'were', 'should'])

/** "*Had* Oslo known", "*should* Rome close it": the auxiliary before the subject is the clause's "if". */
const invertedAuxiliary = (tree: Tree, index: number): readonly number[] => {
  if (!isRel(tree, index, 'advcl')) return []
  const subject = childBy(tree, index, 'nsubj')
  return childrenBy(tree, index, 'aux', 'cop')
    .filter((aux) => subject !== undefined && aux < subject && INVERTED.has(textOf(tree, aux)))
    .slice(0, 1)
}

/** The words as written, lower case, one space between. */
export const phraseText = (tree: Tree, words: readonly number[]): string =>
  words.map((word) => textOf(tree, word)).join(' ')

/** "to leave": an infinitive with its marker. */
export const isToInfinitive = (tree: Tree, index: number): boolean =>
  tagOf(tree, index) === 'VB' &&
  childrenBy(tree, index, 'mark').some((mark) => tagOf(tree, mark) === 'TO' || textOf(tree, mark) === 'to')

/** Change of some words: word index -> new head and relation, and a new tag or lemma where the old one misleads. */
export type ArcChanges = ReadonlyMap<number, ArcChange>

export interface ArcChange {
  readonly head: number
  readonly rel: string
  readonly upos?: string
  readonly xpos?: string
  readonly lemma?: string
}

/** True when following heads from every word ends at the root. */
const isTree = (heads: readonly number[]): boolean =>
  heads.every((_, start) => {
    let word = start
    for (let steps = 0; steps <= heads.length; steps++) {
      if (word < 0) return true
      word = heads[word] ?? -1
    }
    return false
  })

/**
 * The tree with some arcs changed. Arcs that would close a circle or leave no single root are refused: the tree comes back
 * as it was.
 */
export const withArcs = (tree: Tree, changes: ArcChanges): Tree => {
  if (changes.size === 0) return tree
  const words = tree.words.map((word) => ({ ...word, ...changes.get(word.index) }))
  const roots = words.filter((word) => word.head < 0)
  const root = roots[0]
  if (root === undefined || roots.length > 1 || !isTree(words.map((word) => word.head))) return tree
  const children: number[][] = words.map(() => [])
  for (const word of words) children[word.head]?.push(word.index)
  return { words, children, root: root.index }
}
