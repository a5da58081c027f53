import type { FrameWord } from '../../codebook/codebook.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'

/** What an article is about where it is not about what states do. */
export interface Register {
  /** The whole report is about sport, goods or words. */
  readonly elsewhere: boolean
  /** A review: its present tense tells a story. */
  readonly review: boolean
  /** An outlet takes back what it told. */
  readonly retracts: boolean
}

/** Frame words of one kind in a sentence. */
export const framesIn = (passage: Passage, sentence: AnalysedSentence, ...wanted: readonly FrameWord[]) =>
  passage.phrasesIn(sentence, 'frame').filter((h) => wanted.includes(h.value))

/** Names a thing of diplomacy: as a common noun, for "Ambassadors" may be cars. */
export const speaksDiplomatically = (passage: Passage, sentence: AnalysedSentence): boolean =>
  framesIn(passage, sentence, 'diplomacy').some(
    (h) => h.length > 1 || /^\p{Ll}/u.test(sentence.tree.words[h.start]?.text ?? ''),
  )

/** Different words of a kind, and the share of sentences that have one, that make a report one of that kind. */
const ENOUGH: readonly { readonly kinds: readonly FrameWord[]; readonly words: number }[] = [
  { kinds: ['sport'], words: 3 },
  { kinds: ['goods'], words: 4 },
  { kinds: ['etymology'], words: 3 },
]
const ENOUGH_FOR_REVIEW = 4
const SHARE = 0.3

/** Reads the register off the words of body and title. */
export function registerOf(passages: readonly Passage[]): Register {
  const sentences = passages.flatMap((passage) =>
    passage.sentences.map((sentence) => ({ sentence, hits: passage.phrasesIn(sentence, 'frame') })),
  )
  const has = (kind: FrameWord): boolean => sentences.some(({ hits }) => hits.some((h) => h.value === kind))
  const diplomatic = passages.some((p) => p.sentences.some((s) => speaksDiplomatically(p, s)))
  const count = (kinds: readonly FrameWord[]): number => {
    const words = new Set<string>()
    let with_ = 0
    for (const { sentence, hits } of sentences) {
      const found = hits.filter((h) => kinds.includes(h.value))
      if (found.length > 0) with_++
      for (const { start, length } of found) words.add(sentence.lemmas.slice(start, start + length).join(' '))
    }
    return with_ >= SHARE * sentences.length ? words.size : 0
  }
  return {
    elsewhere: !diplomatic && ENOUGH.some(({ kinds, words }) => count(kinds) >= words),
    review: has('work') && count(['work', 'work-part', 'review']) >= ENOUGH_FOR_REVIEW,
    retracts: has('taken-back') || has('retraction') || has('notice'),
  }
}
