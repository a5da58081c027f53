import type { Token } from '../text/document.ts'
import { BeamSearch, type Decoding } from './beam.ts'
import { Encoder } from './encoder.ts'
import type { KernelKind } from './kernel/kernel.ts'
import { Workspace } from './kernel/workspace.ts'
import { Lemmatiser } from './lemmatiser.ts'
import type { Model } from './model.ts'
import { cutIntoPieces } from './pieces.ts'
import { Scorer } from './scorer.ts'
import { SlotTable } from './slot-table.ts'
import { foldTitles, unfoldTitles } from './titles.ts'
import type { Tree, Word } from './tree.ts'

export interface ParserOptions {
  /** Beam width and pruning; the model's own where left out. A beam of 1 is greedy. */
  readonly decoding?: Partial<Decoding>
  /** `plain` does without WebAssembly: the same trees, more slowly. */
  readonly kernel?: KernelKind
  /** Sentences of more tokens than this are parsed in pieces. */
  readonly maxLength?: number
  /** How many word forms to keep the first layer's results of: changes speed only. */
  readonly rememberedForms?: number
  /** Verbs whose forms are theirs by the rules of spelling, though the treebanks knew them seldom or never. */
  readonly verbs?: readonly string[]
}

export interface Parser {
  /** The tree of a sentence. Any tokens will do, any number of them; none gives an empty tree with root -1. */
  parse(tokens: readonly Token[]): Tree
}

const MAX_LENGTH = 400
const REMEMBERED_FORMS = 8192

/** A parser over a model. It keeps working memory of its own: make one and use it for many sentences. */
export const createParser = (model: Model, options: ParserOptions = {}): Parser => {
  const maxLength = Math.max(1, options.maxLength ?? MAX_LENGTH)
  const decoding = { ...model.description.decoding, ...options.decoding }
  const space = new Workspace()
  const forms = Math.max(maxLength, options.rememberedForms ?? REMEMBERED_FORMS)
  const encoder = new Encoder(model, space, maxLength, forms)
  const slots = new SlotTable(model, encoder, space, maxLength)
  const scorer = new Scorer(model, slots, space, decoding.beam)
  space.open(options.kernel)
  for (const part of [encoder, slots, scorer]) part.fill()
  const lemmatiser = new Lemmatiser(model, forms, options.verbs)
  const search = new BeamSearch(scorer, model.description.labels.length, decoding)

  const parsePiece = (tokens: readonly Token[], first: number): readonly Word[] => {
    encoder.encode(tokens.map((token) => token.text))
    slots.prepare(tokens.length)
    const { head, label, margin } = search.decode(tokens.length)
    const { upos, xpos, labels } = model.description
    return tokens.map((token, i) => ({
      index: first + i,
      text: token.text,
      lemma: lemmatiser.lemma(token.text, encoder.xpos[i] ?? 0),
      upos: upos[encoder.upos[i] ?? 0] ?? 'X',
      xpos: xpos[encoder.xpos[i] ?? 0] ?? 'FW',
      ...arcTo(first, head[i + 1] ?? 0, labels[label[i + 1] ?? 0] ?? 'dep'),
      margin: margin[i + 1] ?? 0,
      start: token.start,
      end: token.end,
    }))
  }
  const parse = (tokens: readonly Token[]): Tree => {
    const folded = foldTitles(tokens)
    const pieces = tokens.length > 0 ? cutIntoPieces(folded.tokens, maxLength) : []
    const words: Word[] = []
    for (const piece of pieces) words.push(...parsePiece(piece, words.length))
    return treeOf(unfoldTitles(words, folded))
  }
  return { parse }
}

/** A head within a piece counts from 1, and 0 is the root; in the tree words count from 0, and -1 is none. */
const arcTo = (first: number, head: number, label: string): Pick<Word, 'head' | 'rel'> =>
  head === 0 ? { head: -1, rel: 'root' } : { head: first + head - 1, rel: label }

/** Joins pieces into one tree: the roots of the later ones hang on the first as loose clauses. */
const treeOf = (pieces: readonly Word[]): Tree => {
  const root = pieces.findIndex((word) => word.head === -1)
  const words = pieces.map((word) =>
    word.head === -1 && word.index !== root ? { ...word, head: root, rel: 'parataxis', margin: 0 } : word,
  )
  const children: number[][] = words.map(() => [])
  for (const word of words) children[word.head]?.push(word.index)
  return { words, children, root }
}
