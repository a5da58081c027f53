import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createParser, loadModel, type Tree } from '../../src/syntax/index.ts'
import { cutIntoPieces } from '../../src/syntax/pieces.ts'
import { randomNumbers, randomSentence, smallModel, tokensFrom } from './small-model.ts'

const model = loadModel(smallModel())
const parser = createParser(model)

/** Words that do not reach the root. */
const strays = ({ words }: Tree): readonly number[] =>
  words.flatMap((word) => {
    let at = word
    for (let steps = 0; at.head !== -1 && steps < words.length; steps++) at = words[at.head] ?? word
    return at.head === -1 ? [] : [word.index]
  })

/** There is one root that every word reaches, the children agree with the heads, and margins are probabilities. */
const expectTree = (tree: Tree, length: number): void => {
  const { words, children, root } = tree
  expect(words).toHaveLength(length)
  expect(words.flatMap(({ head, rel, index }) => (head === -1 || rel === 'root' ? [index] : []))).toEqual(
    length === 0 ? [] : [root],
  )
  expect(strays(tree)).toEqual([])
  expect(children.flatMap((list, head) => list.filter((child) => words[child]?.head !== head))).toEqual([])
  expect(children.flat()).toHaveLength(Math.max(0, length - 1))
  expect(words.filter(({ margin }) => !(margin >= 0 && margin < 1.000001))).toEqual([])
}

describe('the parser', () => {
  it('gives an empty tree for no tokens and a root for one', () => {
    expect(parser.parse([])).toEqual({ words: [], children: [], root: -1 })
    const tree = parser.parse(tokensFrom(['Vienna']))
    expectTree(tree, 1)
    expect(tree.words[0]).toMatchObject({ text: 'Vienna', start: 0, end: 6, head: -1, rel: 'root', index: 0 })
  })

  it('makes a tree of any tokens', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 40 }), (forms) => {
        expectTree(parser.parse(tokensFrom(forms)), forms.length)
      }),
      { seed: 5, numRuns: 100 },
    )
  })

  it('takes lone surrogates, zero-width signs and very long words', () => {
    const forms = ['\ud800', '\u200b', '', 'ẞ', 'İ', '👩‍🚀', 'x'.repeat(100_000), '\n', '’', '\0']
    expectTree(parser.parse(tokensFrom(forms)), forms.length)
  })

  it('parses 5,000 tokens in pieces, as one tree', () => {
    const random = randomNumbers(9)
    const tokens = tokensFrom(
      Array.from({ length: 5000 }, () => (random() < 0.1 ? ',' : `w${Math.floor(random() * 50)}`)),
    )
    const tree = parser.parse(tokens)
    expectTree(tree, 5000)
    expect(tree.words.map((word) => word.start)).toEqual(tokens.map((token) => token.start))
  })

  it('parses the same whatever it parsed before, and however few forms it remembers', () => {
    const forgetful = createParser(model, { rememberedForms: 1, maxLength: 60 })
    const random = randomNumbers(2)
    const sentences = Array.from({ length: 60 }, () => randomSentence(random, 50))
    const trees = sentences.map((tokens) => parser.parse(tokens))
    expect(sentences.map((tokens) => forgetful.parse(tokens))).toEqual(trees)
    expect([...sentences].reverse().map((tokens) => createParser(model).parse(tokens))).toEqual(
      [...trees].reverse(),
    )
  })

  it('leaves its input alone', () => {
    const tokens = tokensFrom(['the', 'envoy', 'left'])
    const before = structuredClone(tokens)
    parser.parse(tokens)
    expect(tokens).toEqual(before)
  })

  it('searches with the beam that it is told to', () => {
    const greedy = createParser(model, { decoding: { beam: 1 } })
    const random = randomNumbers(4)
    const sentences = Array.from({ length: 40 }, () => randomSentence(random, 40))
    const heads = (trees: readonly Tree[]) => trees.map((tree) => tree.words.map((word) => word.head))
    const [one, eight] = [greedy, parser].map((each) => heads(sentences.map((tokens) => each.parse(tokens))))
    expect(one).not.toEqual(eight)
  })
})

describe('cutting long sentences', () => {
  it('cuts after stops and pauses, and otherwise where it must', () => {
    const cut = (forms: readonly string[], most: number) =>
      cutIntoPieces(tokensFrom(forms), most).map((piece) => piece.map(({ text }) => text).join(' '))
    expect(cut(['a', 'b', 'c'], 3)).toEqual(['a b c'])
    expect(cut(['a', 'b', ',', 'd', 'e'], 4)).toEqual(['a b ,', 'd e'])
    expect(cut(['a', 'b', ';', ',', 'e'], 4)).toEqual(['a b ;', ', e'])
    expect(cut(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['a b', 'c d', 'e'])
  })

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ',', ';')), fc.integer({ min: 1, max: 9 }), (forms, most) => {
        const pieces = cutIntoPieces(tokensFrom(forms), most)
        expect(pieces.flat()).toEqual(tokensFrom(forms))
        expect(pieces.every((piece) => piece.length <= most)).toBe(true)
      }),
      { seed: 1 },
    )
  })
})
