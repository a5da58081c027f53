import type { Lexicon } from '../codebook/index.ts'
import type { Document } from '../text/document.ts'
import { isActorEntry } from './referents/entries.ts'

/**
 * True when a text names anybody who could act or speak: a state, its people, capital or bodies, an organisation, the holder
 * of an office, or an office at all. A report that names none, in title and body, has no events and no claims whatever its
 * sentences say, and need not be parsed.
 */
export const namesAnybody = ({ sentences }: Document, lexicon: Lexicon): boolean =>
  sentences.some(({ tokens }) => {
    const words = tokens.map((token) => token.text)
    return (
      words.some((_, i) => lexicon.namesAt(words, i)?.entries.some(isActorEntry)) ||
      holdsOffice(words, lexicon)
    )
  })

function holdsOffice(words: readonly string[], lexicon: Lexicon): boolean {
  const forms = words.map((word) => word.toLowerCase())
  const singular = forms.map((form) => form.replace(/s$/, ''))
  return lexicon.phrases('office').find(singular, forms).length > 0
}
