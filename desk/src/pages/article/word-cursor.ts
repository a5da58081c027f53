import { cover, type Span } from '../../../../src/base/span.ts'
import { type Block, blockAt } from './blocks.ts'

/** Words that are selected: from the word where it began to the one where the cursor is, whichever stands first. */
export interface WordSelection {
  readonly anchor: Span
  readonly head: Span
}

/** A text as the cursor goes through it. */
export interface CursorText {
  readonly text: string
  readonly blocks: readonly Block[]
}

export type CursorStep = 'next' | 'previous' | 'first' | 'last' | 'block-before' | 'block-after'

/** From the first to the last selected word. */
export const spanOfSelection = ({ anchor, head }: WordSelection): Span => cover(anchor, head)

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' })

/** The words of a block in order: what letters and figures make up, without the punctuation around it. */
export const wordsOfBlock = (text: string, { start, shown }: Block): readonly Span[] =>
  [...SEGMENTER.segment(text.slice(start, shown))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => [start + index, start + index + segment.length])

/** The word that holds `offset`, or the next after it, or the last of the text. Undefined for a text without words. */
export const wordAt = ({ text, blocks }: CursorText, offset: number): Span | undefined => {
  const from = blockAt(blocks, offset)
  const here = blocks[from] && wordsOfBlock(text, blocks[from]).find(([, end]) => end > offset)
  return here ?? firstWord({ text, blocks }, from + 1) ?? lastWord({ text, blocks }, blocks.length - 1)
}

/** The first word at or after a block. */
const firstWord = ({ text, blocks }: CursorText, from: number): Span | undefined => {
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index]
    const word = block && wordsOfBlock(text, block)[0]
    if (word !== undefined) return word
  }
  return undefined
}

/** The last word at or before a block. */
const lastWord = ({ text, blocks }: CursorText, from: number): Span | undefined => {
  for (let index = from; index >= 0; index--) {
    const block = blocks[index]
    const word = block && wordsOfBlock(text, block).at(-1)
    if (word !== undefined) return word
  }
  return undefined
}

/** The word that a step leads to; the same at either end of the text. */
export const stepFrom = (within: CursorText, [at]: Span, step: CursorStep): Span | undefined => {
  const index = blockAt(within.blocks, at)
  const block = within.blocks[index]
  if (block === undefined) return undefined
  const words = wordsOfBlock(within.text, block)
  const place = words.findIndex(([start]) => start === at)
  const led: Readonly<Record<CursorStep, () => Span | undefined>> = {
    next: () => words[place + 1] ?? firstWord(within, index + 1),
    previous: () => (place > 0 ? words[place - 1] : lastWord(within, index - 1)),
    first: () => words[0],
    last: () => words.at(-1),
    'block-before': () => (place > 0 ? words[0] : firstOfBlockBefore(within, index)),
    'block-after': () => firstWord(within, index + 1) ?? words.at(-1),
  }
  return led[step]() ?? words[place]
}

const firstOfBlockBefore = (within: CursorText, index: number): Span | undefined => {
  const last = lastWord(within, index - 1)
  const block = last && within.blocks[blockAt(within.blocks, last[0])]
  return block && wordsOfBlock(within.text, block)[0]
}

/** The selection with its cursor at another word; `extend` keeps where it began. */
export const movedTo = (selection: WordSelection, head: Span, extend: boolean): WordSelection =>
  extend ? { anchor: selection.anchor, head } : { anchor: head, head }

/** The selection that covers a stretch of the text, in whole words. */
export const selectionOver = (within: CursorText, [start, end]: Span): WordSelection | undefined => {
  const anchor = wordAt(within, start)
  const head = wordAt(within, Math.max(start, end - 1))
  return anchor && head && { anchor, head: head[0] < anchor[0] ? anchor : head }
}
