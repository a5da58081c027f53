import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, withArcs, wordAt } from '../grammar.ts'
import type { Lexicon } from '../lexicon.ts'

/** Mends one slip of the parser, or puts one construction into its one form. A mended tree must come back as it is. */
export type Repair = (tree: Tree, lexicon: Lexicon) => Tree

/** Changes of arcs as a list: word, new head, new relation. */
export const arcs = (
  ...changes: readonly (readonly [word: number, head: number, rel: string])[]
): ArcChanges => new Map(changes.map(([word, head, rel]) => [word, { head, rel }]))

/** One change after another for every word, each seen by the next. */
export const forEachWord = (
  tree: Tree,
  change: (tree: Tree, index: number) => ArcChanges | undefined,
): Tree => {
  let mended = tree
  for (let index = 0; index < tree.words.length; index++) {
    const changes = change(mended, index)
    if (changes !== undefined) mended = withArcs(mended, changes)
  }
  return mended
}

/** Hangs `children` from `head`, each under its own relation. */
export const rehang = (tree: Tree, children: readonly number[], head: number): ArcChanges =>
  new Map(children.map((child) => [child, { head, rel: wordAt(tree, child).rel }]))

/** Both changes; the second wins. */
export const both = (first: ArcChanges, second: ArcChanges): ArcChanges => new Map([...first, ...second])
