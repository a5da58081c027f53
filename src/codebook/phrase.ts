import { tokenize } from '../text/tokens.ts'

/** Stands for up to `GAP_WORDS` words of any kind inside a phrase. */
export const GAP = '...'
export const GAP_WORDS = 3

/** Typographic apostrophes are the same letter to every matcher. */
export const plainApostrophe = (text: string): string =>
  text.includes('’') ? text.replaceAll('’', "'") : text

/** Surface tokens of a name or phrase, cut as article text is cut. */
export const tokensOf = (text: string): string[] => tokenize(text).map((token) => plainApostrophe(token.text))

/**
 * A phrase as the compiled codebook writes it: lower-case tokens joined by blanks. Hyphens between words go, so that
 * "tit-for-tat" and "tit for tat" are one phrase; `...` stays as the mark of a gap.
 */
export const compilePhrase = (text: string): string =>
  text
    .split(GAP)
    .map((piece) => piece.trim())
    .map((piece) =>
      tokensOf(piece.toLowerCase())
        .filter((token) => token !== '-')
        .join(' '),
    )
    .join(` ${GAP} `)
    .trim()
