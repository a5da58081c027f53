import type { Span } from '../base/span.ts'

/** The stretch of a text that a person named by its words; `expelled@2` is the second "expelled". */
export function spanOfWords(text: string, wanted: string | undefined): Span | undefined {
  if (!wanted) return undefined
  const counted = /^(.*)@(\d+)$/s.exec(wanted)
  const words = counted?.[1] ?? wanted
  let at = -1
  for (let left = counted ? Number(counted[2]) : 1; left > 0; left--) {
    at = text.indexOf(words, at + 1)
    if (at < 0) return undefined
  }
  return [at, at + words.length]
}
