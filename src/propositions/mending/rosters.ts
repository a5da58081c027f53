import type { Tree } from '../../syntax/tree.ts'
import { type ArcChanges, withArcs, wordAt } from '../grammar.ts'
import { arcs, both, type Repair } from './arcs.ts'
import { gathered, headIn, isSeparator, type Remnant, remnantAt, skip } from './gaps.ts'

/** An item with everything up to the next one: "Belgium: 21 *(29 March)*". */
interface Item {
  readonly remnant: Remnant
  readonly from: number
  readonly to: number
}

/** Bullets and the numbers of a list, before its first name. */
const firstWord = (tree: Tree): number => {
  const bullet = skip(tree, 0, (word) => /^([-–—*•·▪►●+]+)$/.test(wordAt(tree, word).text))
  return tree.words[bullet]?.xpos === 'LS' || tree.words[bullet + 1]?.text === ')'
    ? skip(tree, bullet + 1, (word) => /^[.)]$/.test(wordAt(tree, word).text))
    : bullet
}

const itemsOf = (tree: Tree): readonly Item[] => {
  const found: Remnant[] = []
  let at = firstWord(tree)
  for (let next = remnantAt(tree, at); next !== undefined; next = remnantAt(tree, at)) {
    found.push(next)
    const aside = tree.words[next.end]?.text === '(' ? afterAside(tree, next.end) : next.end
    const further = skip(tree, aside, (word) => isSeparator(tree, word))
    if (further === aside) break
    at = further
  }
  return found.map((remnant, i) => ({
    remnant,
    from: i === 0 ? 0 : remnant.subject[0],
    to: (found[i + 1]?.subject[0] ?? tree.words.length) - 1,
  }))
}

const afterAside = (tree: Tree, from: number): number =>
  skip(tree, from, (word) => wordAt(tree, word).text !== ')') + 1

/** What stands in an item hangs from its name, wherever it hung outside it; its number is the name's `orphan`. */
const arcsOf = (tree: Tree, { remnant, from, to }: Item, first: number | undefined): ArcChanges => {
  const range = remnant.names[0] ?? remnant.subject
  const name = headIn(tree, range)
  const number = remnant.object[1]
  const others = remnant.names.slice(1).map((r) => [headIn(tree, r), r] as const)
  return [
    gathered(tree, [from, to], name, 'dep'),
    new Map(
      tree.words
        .slice(from, to + 1)
        .filter((w) => w.index !== name && w.index > remnant.object[1])
        .filter((w) => w.head >= remnant.subject[0] && w.head <= remnant.object[1])
        .map((w) => [w.index, { head: name, rel: w.upos === 'PUNCT' ? 'punct' : 'nmod' }]),
    ),
    gathered(tree, range, name, 'flat'),
    gathered(tree, remnant.object, number, 'nummod'),
    ...others.map(([head, r]) => both(gathered(tree, r, head, 'flat'), arcs([head, name, 'conj']))),
    arcs([name, first ?? -1, first === undefined ? 'root' : 'list'], [number, name, 'orphan']),
  ].reduce(both)
}

/**
 * Names with their numbers and no verb: "*Belgium: 21 (29 March)*", "*Belgium 21, the Netherlands 17, Ireland four*". The first name is the
 * root, the others its `list`, and each name's number its `orphan`.
 */
export const roster: Repair = (tree) => {
  const items = itemsOf(tree)
  const [first] = items
  if (first === undefined) return tree
  const head = headIn(tree, first.remnant.names[0] ?? first.remnant.subject)
  // "Malta 3, Spain 2 *expelled*": a finite verb makes a clause of it
  if (first.remnant.end <= tree.root && /^VB[DPZ]$/.test(wordAt(tree, tree.root).xpos)) return tree
  return withArcs(tree, items.map((item, i) => arcsOf(tree, item, i === 0 ? undefined : head)).reduce(both))
}
