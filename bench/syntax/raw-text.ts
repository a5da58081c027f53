import type { Parser, Tree, Word } from '../../src/syntax/index.ts'
import { readDocument } from '../../src/text/index.ts'
import { type GoldDocument, nonSpaceOffsets, readTreebank } from '../eval-tokens.ts'
import { goldWord, treebankPath, universal } from './treebank.ts'

/** F1 in per cent of what was read from a treebank's raw text, words aligned by their characters (CoNLL 2018). */
export interface RawTextScores {
  readonly tokens: number
  readonly sentences: number
  readonly upos: number
  readonly uas: number
  readonly las: number
}

/** A word and its head by their places in the document's non-space characters; the root's head is `root`. */
interface PlacedWord {
  readonly upos: string
  readonly head: string
  readonly rel: string
}

type Placed = ReadonlyMap<string, PlacedWord>

interface Reading {
  readonly words: Placed
  readonly sentences: ReadonlySet<string>
}

const place = (start: number, end: number): string => `${start}-${end}`

const goldReading = ({ sentences }: GoldDocument): Reading => {
  const words = new Map<string, PlacedWord>()
  for (const sentence of sentences) {
    const places = sentence.map(({ start, end }) => place(start, end))
    sentence.forEach(({ columns }, i) => {
      const { upos, head, rel } = goldWord(columns)
      words.set(places[i] ?? '', { upos, head: places[head] ?? 'root', rel })
    })
  }
  const spans = sentences.map((sentence) => place(sentence[0]?.start ?? 0, sentence.at(-1)?.end ?? 0))
  return { words, sentences: new Set(spans) }
}

const ownReading = ({ text }: GoldDocument, parser: Parser): Reading => {
  const offsets = nonSpaceOffsets(text)
  const at = (from: number, to: number): string => place(offsets[from] ?? -1, offsets[to] ?? -1)
  const wordAt = (word: Word): string => at(word.start, word.end)
  const words = new Map<string, PlacedWord>()
  const spans = new Set<string>()
  const add = ({ words: list }: Tree): void => {
    for (const word of list) {
      const head = list[word.head]
      words.set(wordAt(word), {
        upos: word.upos,
        rel: word.rel,
        head: head === undefined ? 'root' : wordAt(head),
      })
    }
  }
  for (const sentence of readDocument(text).sentences) {
    spans.add(at(sentence.span[0], sentence.span[1]))
    add(parser.parse(sentence.tokens))
  }
  return { words, sentences: spans }
}

const countShared = (own: Placed, gold: Placed, same: (a: PlacedWord, b: PlacedWord) => boolean): number => {
  let shared = 0
  for (const [where, word] of own) {
    const other = gold.get(where)
    if (other !== undefined && same(word, other)) shared++
  }
  return shared
}

/** Reads a treebank's documents as plain text, with the parser, and scores everything against the annotation. */
export const scoreRawText = (name: string, parser: Parser): RawTextScores => {
  const pairs = readTreebank(treebankPath(name)).map((document) => ({
    own: ownReading(document, parser),
    gold: goldReading(document),
  }))
  const sum = (count: (pair: { own: Reading; gold: Reading }) => number): number =>
    pairs.reduce((total, pair) => total + count(pair), 0)
  const words = sum(({ own, gold }) => own.words.size + gold.words.size)
  const f1 = (same: (a: PlacedWord, b: PlacedWord) => boolean): number =>
    (200 * sum(({ own, gold }) => countShared(own.words, gold.words, same))) / words
  const sentences = sum(({ own, gold }) => own.sentences.size + gold.sentences.size)
  const rightSentences = sum(
    ({ own, gold }) => [...own.sentences].filter((span) => gold.sentences.has(span)).length,
  )
  return {
    tokens: f1(() => true),
    sentences: (200 * rightSentences) / sentences,
    upos: f1((a, b) => a.upos === b.upos),
    uas: f1((a, b) => a.head === b.head),
    las: f1((a, b) => a.head === b.head && universal(a.rel) === universal(b.rel)),
  }
}
