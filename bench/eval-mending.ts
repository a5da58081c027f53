/**
 * What mending does to the parser's trees: for every repair the sentences it touches, and the arcs (head and universal relation) that
 * it puts right or wrong. Gold trees are mended too, so that constructions put into one form count as right.
 *
 *     npx tsx bench/eval-mending.ts [ewt-dev gum-dev ...]
 */
import { readFileSync } from 'node:fs'
import { lexicon, REPAIRS } from '../src/propositions/index.ts'
import { createParser, loadModel, type Tree, tokensOf, type Word } from '../src/syntax/index.ts'
import { goldWords, missingTreebank, readGold, universal } from './syntax/treebank.ts'

interface Tally {
  sentences: number
  gained: number
  lost: number
}

const LEXICON = lexicon()
const parser = createParser(
  loadModel(new Uint8Array(readFileSync(new URL('../model/english.model', import.meta.url)))),
)
const tallies = new Map<string, Tally>(
  REPAIRS.map((repair) => [repair.name, { sentences: 0, gained: 0, lost: 0 }]),
)

const goldTree = (tree: Tree, gold: ReturnType<typeof goldWords>): Tree => {
  const words = tree.words.map((word, index) => ({ ...word, ...gold[index] }))
  const children: number[][] = words.map(() => [])
  for (const word of words) children[word.head]?.push(word.index)
  return { words, children, root: words.findIndex((word) => word.head < 0) }
}

const isRight = (word: Word, gold: Word | undefined): boolean =>
  gold !== undefined && word.head === gold.head && universal(word.rel) === universal(gold.rel)

const count = (tally: Tally, before: Tree, after: Tree, gold: Tree): void => {
  const changed = after.words.filter(
    (word, i) => word.head !== before.words[i]?.head || word.rel !== before.words[i]?.rel,
  )
  if (changed.length > 0) tally.sentences++
  for (const word of changed) {
    const old = before.words[word.index]
    const wasRight = old !== undefined && isRight(old, gold.words[word.index])
    const right = isRight(word, gold.words[word.index])
    if (right && !wasRight) tally.gained++
    if (wasRight && !right) tally.lost++
  }
}

const names = process.argv.slice(2)
for (const name of names.length > 0 ? names : ['ewt-dev', 'gum-dev', 'gumnews-test', 'pud-test']) {
  const missing = missingTreebank(name)
  if (missing !== undefined) {
    console.error(missing)
    continue
  }
  for (const sentence of readGold(name)) {
    const parsed = parser.parse(tokensOf(sentence))
    const annotated = goldTree(parsed, goldWords(sentence))
    const gold = REPAIRS.reduce((tree, repair) => repair(tree, LEXICON), annotated)
    REPAIRS.reduce((tree, repair) => {
      const mended = repair(tree, LEXICON)
      const tally = tallies.get(repair.name)
      if (tally !== undefined) count(tally, tree, mended, gold)
      return mended
    }, parsed)
  }
}

const rows = [...tallies].sort((a, b) => b[1].sentences - a[1].sentences)
const total = rows.reduce(
  (sum, [, one]) => ({ gained: sum.gained + one.gained, lost: sum.lost + one.lost }),
  { gained: 0, lost: 0 },
)
console.log('repair                sentences  gained  lost')
for (const [name, { sentences, gained, lost }] of rows) {
  console.log(
    `${name.padEnd(22)}${`${sentences}`.padStart(9)}${`${gained}`.padStart(8)}${`${lost}`.padStart(6)}`,
  )
}
console.log(`${'all'.padEnd(31)}${`${total.gained}`.padStart(8)}${`${total.lost}`.padStart(6)}`)
