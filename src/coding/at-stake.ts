import type { Lexicon } from '../codebook/index.ts'
import type { Sector } from '../model/index.ts'
import type { Document } from '../text/document.ts'
import { isActorEntry } from './referents/entries.ts'

/**
 * True when a text names anybody who could act or speak: a state, its people, capital or bodies, an organisation, the holder
 * of an office, an office at all, or a party to public strife. A report that names none, in title and body, has no events and no claims whatever its
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
  return (
    lexicon.phrases('office').find(singular, forms).length > 0 ||
    lexicon
      .phrases('sector')
      .find(singular, forms)
      .some(({ value }) => STRIVING.has(value))
  )
}

/** Sectors whose mere mention makes a report one of public strife, whatever else it names: rebels, police, strikers. */
const STRIVING: ReadonlySet<Sector> = new Set<Sector>([
  'REB',
  'UAF',
  'COP',
  'MIL',
  'OPP',
  'LAB',
  'REF',
  'SOC',
])
