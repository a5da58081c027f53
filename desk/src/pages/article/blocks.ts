import type { Span } from '../../../../src/base/span.ts'

/**
 * A stretch of a text that is laid out by itself: a line with the line ends after it, or a piece of a very long line. The blocks of
 * a text cover it without gaps, so that every offset is in one of them.
 */
export interface Block {
  readonly start: number
  readonly end: number
  /** Where its words end: the line ends after them are not shown. */
  readonly shown: number
  /** What stands between it and the next: nothing (the line goes on), a line end, or an empty line. */
  readonly gap: 'none' | 'line' | 'paragraph'
}

/** Longer lines are laid out in pieces of about so many characters: a browser lays out one of five million in seconds. */
const LONGEST_BLOCK = 4000

/** A line with all line ends after it. */
const LINE = /[^\n]*\n*/y
const LINE_ENDS = /[\n\r]+$/

/** The blocks of a text, in order. An empty text has none. */
export const blocksOf = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  const line = new RegExp(LINE)
  for (let start = 0; start < text.length; ) {
    line.lastIndex = start
    const found = line.exec(text)?.[0] ?? ''
    const end = start + found.length
    const ends = LINE_ENDS.exec(found.slice(-LONGEST_BLOCK))?.[0] ?? ''
    blocks.push(...piecesOf(text, [start, end], ends))
    start = end
  }
  return blocks
}

const piecesOf = (text: string, [start, end]: Span, lineEnds: string): readonly Block[] => {
  const shown = end - lineEnds.length
  const gap = lineEnds.split('\n').length > 2 ? 'paragraph' : 'line'
  const pieces: Block[] = []
  let from = start
  while (shown - from > LONGEST_BLOCK) {
    const to = cutBefore(text, from, from + LONGEST_BLOCK)
    pieces.push({ start: from, end: to, shown: to, gap: 'none' })
    from = to
  }
  return [...pieces, { start: from, end, shown, gap }]
}

/** After the last white space before `to`, so that no word is cut; where there is none, between two whole characters. */
const cutBefore = (text: string, from: number, to: number): number => {
  for (let at = to; at > from + LONGEST_BLOCK / 2; at--) if (/\s/.test(text[at - 1] ?? '')) return at
  return /[\uDC00-\uDFFF]/.test(text[to] ?? '') ? to - 1 : to
}

/** Index of the block that holds an offset; of the last for offsets past the end. -1 where there is no block. */
export const blockAt = (blocks: readonly Block[], offset: number): number => {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return Math.min(low, blocks.length - 1)
}
