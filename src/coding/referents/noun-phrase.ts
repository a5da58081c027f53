import type { PhraseMatch as Hit, NounEntry, Office } from '../../codebook/index.ts'
import type { ObjectKind } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import { type AttachedName, attachedNames } from './affiliation.ts'
import { nounsOf, objectKind, officeOf, rankOf } from './nouns.ts'
import { phraseWords } from './phrase.ts'
import type { ReferentContext } from './read.ts'

/** A noun phrase with what the lists find in it. */
export interface NounPhrase {
  readonly sentence: AnalysedSentence
  readonly at: WordAt
  readonly head: Word
  readonly words: readonly number[]
  readonly nouns: readonly NounEntry[]
  readonly object?: ObjectKind
  readonly office?: Office
  /** The office or rank that a person holds, where its words stand. */
  readonly title?: { readonly start: number; readonly length: number }
  readonly names: readonly AttachedName[]
  readonly isMission: boolean
}

/** The phrase around a noun, and what the lists of nouns, offices and names say of it. */
export function nounPhraseAt(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
  head: Word,
): NounPhrase {
  const words = phraseWords(sentence.tree, at.word)
  const hits = context.hits(at.sentence)
  const nouns = nounsOf(sentence, head, words, hits.nouns)
  const held = officeOf(
    sentence,
    head,
    words,
    hits.offices.filter((hit) => !isPartOfName(sentence, hit)),
  )
  const object = objectKind(nouns)
  const title = held?.value.body ? undefined : (held ?? rankOf(sentence, head, words, hits.nouns))
  return {
    sentence,
    at,
    head,
    words,
    nouns,
    ...(object ? { object } : {}),
    ...(held ? { office: held.value } : {}),
    ...(title ? { title } : {}),
    names: attachedNames(sentence, at.word, words, context.names),
    isMission: nouns.some((n) => n.is.includes('mission')),
  }
}

/** "United *Nations*", "World *Bank*": a word of an organisation's name is no office. */
const isPartOfName = ({ names }: AnalysedSentence, { start, length }: Hit<Office>): boolean =>
  names.some(
    ({ from, to, entries }) =>
      from < start && start + length <= to && entries.some(({ kind }) => kind === 'organisation'),
  )
