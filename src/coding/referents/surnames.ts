import type { Passage } from '../passage.ts'
import type { NameMention } from './names.ts'

/**
 * The passages of one article without the surnames that are somebody else's there: "*Carmelo* Museveni, Malta's spokesman" makes every
 * bare "Museveni" him, unless the article names the office-holder of that surname in full too.
 */
export function withoutNamesakes(passages: readonly Passage[]): readonly Passage[] {
  const sentences = passages.flatMap((p) => p.sentences)
  const namesakes = new Set(sentences.flatMap((s) => s.namesakes))
  if (namesakes.size === 0) return passages
  const inFull = new Set(
    sentences.flatMap((s) =>
      s.names.flatMap((n) => (n.to - n.from > 1 ? n.entries.flatMap((e) => e.id ?? []) : [])),
    ),
  )
  const isNamesake = (text: string, { span, entries, from, to }: NameMention): boolean =>
    to - from === 1 &&
    namesakes.has(text.slice(...span).toLowerCase()) &&
    entries.every((e) => e.kind === 'holder' && !inFull.has(e.id ?? ''))
  return passages.map((p) => ({
    ...p,
    sentences: p.sentences.map((s) => ({ ...s, names: s.names.filter((n) => !isNamesake(p.text, n)) })),
  }))
}
