import type { Span } from '../../base/span.ts'
import type { Node } from './context.ts'

/** Characters (Unicode code points) of what stands before and after a quotation. */
const AROUND = 32

/** Gives the selectors of the words of a span, in UTF-16 offsets, of one text. */
export type Selectors = (span: Span) => readonly Node[]

/**
 * Selectors for the words of a text. Web Annotation counts code points, spans count UTF-16 units: a pair of surrogates is one of
 * the former and two of the latter.
 */
export const selectorsIn = (text: string): Selectors => {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index)
  return ([start, end]) => [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: [...text.slice(Math.max(0, start - 2 * AROUND), start)].slice(-AROUND).join(''),
      suffix: [...text.slice(end, end + 2 * AROUND)].slice(0, AROUND).join(''),
    },
    {
      type: 'TextPositionSelector',
      start: start - countBefore(pairs, start),
      end: end - countBefore(pairs, end),
    },
  ]
}

/** How many of the rising numbers are less than `limit`. */
const countBefore = (rising: readonly number[], limit: number): number => {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
