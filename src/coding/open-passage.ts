import { attributeQuotations } from './claims/quotations.ts'
import { createSpeakerReader, type SpeakerReader, speakersByQuotation } from './claims/speakers.ts'
import { type SpeechAct, speechActs } from './claims/speech.ts'
import type { Passage } from './passage.ts'
import { createResolver, type Resolver, type WantedAt } from './referents/resolver.ts'
import { NO_CHOICE } from './rules/preferences.ts'
import type { CodingTables } from './tables.ts'

/** A passage with what coding needs to know of it before any rule fires. */
export interface OpenPassage {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly acts: readonly SpeechAct[]
  readonly speeches: ReturnType<typeof attributeQuotations>
  readonly speakerOf: SpeakerReader
}

/** Speakers of quotations are found first: "we" and "they" inside the quotations depend on them. */
export function openPassage({ preferences }: CodingTables, passage: Passage): OpenPassage {
  const wanted: WantedAt = ({ sentence, word }) => {
    const at = passage.sentences[sentence]
    return at ? preferences(at, word) : NO_CHOICE
  }
  const acts = speechActs(passage)
  const speeches = attributeQuotations(passage, acts)
  const unquoted = createResolver(passage, () => [], wanted)
  const speakers = speakersByQuotation(createSpeakerReader(passage, unquoted, acts), speeches)
  const resolver = createResolver(passage, speakers, wanted)
  return { passage, resolver, acts, speeches, speakerOf: createSpeakerReader(passage, resolver, acts) }
}
