import type { Actor } from '../../model/index.ts'
import type { Passage, WordAt } from '../passage.ts'
import type { Referent } from './referent.ts'

/** What a verb wants in a place: kinds of referent, and nouns. */
export interface Wanted {
  readonly kinds: ReadonlySet<string>
  /** Phrases by their last word. */
  readonly nouns: ReadonlyMap<string, readonly string[]>
  /** Whatever it is done to belongs to another than the doer. */
  readonly foreign: boolean
}

export const NOTHING: Wanted = { kinds: new Set(), nouns: new Map(), foreign: false }

export interface AntecedentContext {
  readonly passage: Passage
  referent(at: WordAt): Referent | undefined
  /** Whom the words of a quotation belong to, when that is known. */
  speakerOf(quotation: number): readonly Actor[]
  /** What the verb of a word wants there. */
  wanted(at: WordAt): Wanted
}

/** What stands there is of a kind that the verb wants, or is told by a noun that its rules name. */
export const fitsWanted = (passage: Passage, { kinds, nouns }: Wanted, referent: Referent): boolean => {
  if (referent.kinds.some((kind) => kinds.has(kind))) return true
  const lemmas = passage.sentences[referent.at.sentence]?.lemmas ?? []
  return (
    nouns.get(lemmas[referent.at.word] ?? '')?.some((phrase) => endsWith(lemmas, referent.at.word, phrase)) ??
    false
  )
}

const endsWith = (lemmas: readonly string[], at: number, phrase: string): boolean => {
  const length = phrase.split(' ').length
  return lemmas.slice(at + 1 - length, at + 1).join(' ') === phrase
}
