import type { Passage } from '../passage.ts'
import type { NameMention } from './names.ts'

/** Kinds of name by which a text speaks of a state without its capital. */
const OF_STATE = new Set(['state-name', 'adjective', 'people', 'holder', 'body'])

/**
 * The passages of one article without the names that are those of towns there: "MOSCOW, Idaho" makes every bare "Moscow" that town,
 * unless the article speaks of Russia too.
 */
export function withoutTowns(passages: readonly Passage[]): readonly Passage[] {
  const towns = new Set(passages.flatMap((p) => p.sentences.flatMap((s) => s.towns)))
  if (towns.size === 0) return passages
  const spoken = new Set(
    passages.flatMap((p) =>
      p.sentences.flatMap((s) =>
        s.names.flatMap((n) => n.entries.flatMap((e) => (OF_STATE.has(e.kind) && e.code ? [e.code] : []))),
      ),
    ),
  )
  const isTown = (text: string, name: NameMention): boolean =>
    towns.has(text.slice(...name.span).toLowerCase()) &&
    !name.entries.some((e) => e.code !== undefined && spoken.has(e.code))
  return passages.map((p) => ({
    ...p,
    sentences: p.sentences.map((s) => ({ ...s, names: s.names.filter((n) => !isTown(p.text, n)) })),
  }))
}
