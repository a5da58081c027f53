import type { Span } from '../../base/span.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of unknown origin made harmless for element content and for quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)

/** A stretch of the text that is to stand out, and how. */
export interface Highlight {
  readonly span: Span
  readonly kind: 'gold' | 'read'
}

const MARKED: Readonly<Record<string, string>> = {
  gold: '<mark class="gold" title="gold">',
  read: '<mark class="read" title="read">',
  'gold read': '<mark class="both" title="gold and read">',
}

/** A text with stretches marked, those that overlap cut where they meet. */
export function highlighted(text: string, highlights: readonly Highlight[]): string {
  const inside = highlights.filter(({ span: [from, to] }) => from >= 0 && from < to && to <= text.length)
  const cuts = [...new Set([0, text.length, ...inside.flatMap((h) => h.span)])].sort((a, b) => a - b)
  return cuts
    .slice(0, -1)
    .map((from, i) => {
      const to = cuts[i + 1] ?? text.length
      const kinds = new Set(inside.filter(({ span }) => span[0] <= from && to <= span[1]).map((h) => h.kind))
      const open = MARKED[[...kinds].sort().join(' ')]
      const words = escaped(text.slice(from, to))
      return open ? `${open}${words}</mark>` : words
    })
    .join('')
}
