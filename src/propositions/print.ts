import type { Tree } from '../syntax/tree.ts'
import { childrenOf, subtree, wordAt } from './grammar.ts'
import type { Argument, Operator, Proposition } from './proposition.ts'

const WIDTH = 80

const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`

/** Cells padded so that columns line up; the last column is cut to the width that is left. */
const columns = (rows: readonly (readonly string[])[], width: number): readonly string[] => {
  const count = Math.max(...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) =>
    cut(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
      width,
    ),
  )
}

const wordRow = (tree: Tree, index: number): readonly string[] => {
  const word = wordAt(tree, index)
  const head = word.head < 0 ? '' : `${word.head + 1} ${wordAt(tree, word.head).text}`
  return [
    `${index + 1}`,
    cut(word.text, 20),
    cut(word.lemma, 18),
    word.upos,
    word.xpos,
    word.rel,
    cut(head, 18),
  ]
}

const branch = (tree: Tree, index: number, before: string, last: boolean): readonly string[] => {
  const word = wordAt(tree, index)
  const here = word.head < 0 ? '' : `${before}${last ? '└─ ' : '├─ '}`
  const children = childrenOf(tree, index)
  const below = word.head < 0 ? '' : `${before}${last ? '   ' : '│  '}`
  return [
    `${here}${word.text}  ${word.rel}`,
    ...children.flatMap((child, i) => branch(tree, child, below, i === children.length - 1)),
  ]
}

/**
 * A sentence for a person: the table of its words (number, form, lemma, tags, relation, head), then the tree drawn downwards.
 * Lines are at most `width` columns.
 */
export const formatTree = (tree: Tree, width: number = WIDTH): string => {
  if (tree.words.length === 0) return ''
  const heading = ['#', 'word', 'lemma', 'upos', 'xpos', 'relation', 'head']
  const table = columns([heading, ...tree.words.map((word) => wordRow(tree, word.index))], width)
  const drawn = branch(tree, tree.root, '', true).map((line) => cut(line, width))
  return [...table, '', ...drawn].join('\n')
}

/** The words under `head`, without the clauses that hang from it. */
const phrase = (tree: Tree, head: number): string => {
  const clauses = childrenOf(tree, head).filter((child) =>
    /^(?:acl|advcl|conj|cc|punct|parataxis|appos|case|orphan|mark)/.test(wordAt(tree, child).rel),
  )
  const left = new Set(clauses.flatMap((clause) => subtree(tree, clause)))
  const words = subtree(tree, head).filter((word) => !left.has(word))
  return words.map((word) => wordAt(tree, word).text).join(' ')
}

const argumentRow = (tree: Tree, one: Argument): readonly string[] => {
  const how = one.link === 'syntax' ? '' : ` (${one.link})`
  const said =
    one.proposition === undefined
      ? phrase(tree, one.head)
      : `→ ${one.proposition} ${wordAt(tree, one.head).text}`
  return [`     ${one.role}`, `${said}${how}`]
}

const operatorText = (one: Operator): string => {
  if (one.kind !== 'predicate') return one.lemma
  return `${one.lemma} (${one.by ?? ''}${one.proposition === undefined ? '' : ` ${one.proposition}`})`
}

const featuresOf = (one: Proposition): string =>
  [
    one.kind,
    one.voice === 'passive' ? 'passive' : '',
    one.tense === 'none' ? '' : one.tense,
    one.perfect ? 'perfect' : '',
    one.progressive ? 'progressive' : '',
    one.form === 'finite' || one.form === 'nominal' ? '' : one.form,
    one.parent === undefined ? one.link : `${one.link} of ${one.parent}`,
  ]
    .filter((feature) => feature !== '')
    .join(', ')

const block = (tree: Tree, one: Proposition, width: number): readonly string[] => {
  const rows = one.arguments.map((argument) => argumentRow(tree, argument))
  const under = one.operators.map(operatorText).join(' < ')
  if (under !== '') rows.push(['     governed', under])
  return [
    cut(`${`${one.id}`.padStart(3)}  ${one.lemma}: ${featuresOf(one)}`, width),
    ...(rows.length > 0 ? columns(rows, width) : []),
  ]
}

/**
 * Propositions for a person: one block each, its arguments by role with the words they stand on, how they were found where
 * not plainly beside the predicate, and under `governed` what governs it, nearest first. Lines are at most `width` columns.
 */
export const formatPropositions = (
  tree: Tree,
  propositions: readonly Proposition[],
  width: number = WIDTH,
): string => propositions.flatMap((one) => block(tree, one, width)).join('\n')
