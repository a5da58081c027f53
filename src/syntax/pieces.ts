import type { Token } from '../text/document.ts'

const STOP = /^[.;:!?]$/
const PAUSE = /^[,–—-]+$/

/** The last place in `(from, to]` that stands right after a token which matches, or undefined. */
const lastAfter = (tokens: readonly Token[], from: number, to: number, sign: RegExp): number | undefined => {
  for (let at = to; at > from; at--) if (sign.test(tokens[at - 1]?.text ?? '')) return at
  return undefined
}

/**
 * Cuts a sentence into pieces of at most `most` tokens, where it can after a stop or a pause in the second half of a
 * piece. Memory and time then grow with the text and not with the square of its longest sentence.
 */
export const cutIntoPieces = (tokens: readonly Token[], most: number): readonly (readonly Token[])[] => {
  const pieces: (readonly Token[])[] = []
  let from = 0
  while (tokens.length - from > most) {
    const half = from + Math.floor(most / 2)
    const end = from + most
    const to = lastAfter(tokens, half, end, STOP) ?? lastAfter(tokens, half, end, PAUSE) ?? end
    pieces.push(tokens.slice(from, to))
    from = to
  }
  return [...pieces, tokens.slice(from)]
}
