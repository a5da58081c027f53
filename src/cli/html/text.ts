import type { Span } from '../../base/span.ts'
import { escaped } from '../../wording/escaped.ts'

/** A stretch of the text that is to stand out: the words of one of two codings. */
export interface Highlight {
  readonly span: Span
  readonly by: 'first' | 'second'
}

/**
 * A text with stretches marked, those that overlap cut where they meet; `names` are what the two codings are called.
 * Stretches outside the text are left out.
 */
export function highlighted(
  text: string,
  highlights: readonly Highlight[],
  [first, second]: readonly [string, string],
): string {
  const marks: Readonly<Record<string, readonly [look: string, title: string]>> = {
    first: ['first', first],
    second: ['second', second],
    'first second': ['both', `${first} and ${second}`],
  }
  const inside = highlights.filter(({ span: [from, to] }) => from >= 0 && from < to && to <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((h) => h.span)])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1] ?? text.length
      const by = new Set(inside.filter(({ span }) => span[0] <= from && to <= span[1]).map((h) => h.by))
      const mark = marks[[...by].sort().join(' ')]
      const words = escaped(text.slice(from, to))
      return mark ? `<mark class="${mark[0]}" title="${escaped(mark[1])}">${words}</mark>` : words
    })
    .join('')
}
