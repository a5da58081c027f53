import type { Span } from '../../../../src/base/span.ts'
import { blockAt } from './blocks.ts'
import { type CursorText, stepFrom } from './word-cursor.ts'

/** Where a word is laid out. */
export interface Place {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** So many words are looked through for the next line: more than any line has. */
const MOST_WORDS = 400

const middle = ({ left, right }: Place): number => (left + right) / 2

/**
 * The word on the line above or below that stands nearest to `column`, or to the middle of `from` without one; the same word at the
 * ends of the text. `placeOf` tells where a word is laid out.
 */
export const wordOnLine = (
  within: CursorText,
  from: Span,
  step: 'next' | 'previous',
  placeOf: (word: Span, block: number) => Place | undefined,
): Span => {
  const place = (word: Span): Place | undefined => placeOf(word, blockAt(within.blocks, word[0]))
  const start = place(from)
  if (start === undefined) return from
  const isBeyond = (other: Place, line: Place): boolean =>
    step === 'next' ? other.top >= line.bottom - 1 : other.bottom <= line.top + 1
  let [nearest, line, word]: [Span, Place | undefined, Span] = [from, undefined, from]
  for (let tried = 0; tried < MOST_WORDS; tried++) {
    const following = stepFrom(within, word, step)
    const at = following && place(following)
    if (following === undefined || at === undefined || following[0] === word[0]) break
    word = following
    if (line === undefined) {
      if (isBeyond(at, start)) [line, nearest] = [at, word]
      continue
    }
    if (isBeyond(at, line)) break
    const known = place(nearest)
    if (known && Math.abs(middle(at) - middle(start)) < Math.abs(middle(known) - middle(start)))
      nearest = word
  }
  return nearest
}
