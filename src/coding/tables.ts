import type { Codebook } from '../codebook/codebook.ts'
import type { Lexicon } from '../codebook/index.ts'
import type { Passage } from './passage.ts'
import { type Preferences, preferencesOf } from './rules/preferences.ts'
import { indexRules, type RuleIndex } from './rules/rule-index.ts'

/** The codebook with its lookups, built once and used for every article. */
export interface CodingTables {
  readonly codebook: Codebook
  readonly lexicon: Lexicon
  /** Rules of the actions of diplomacy. */
  readonly rules: RuleIndex
  /** Rules of the generic actions, which read what those leave. */
  readonly generic: RuleIndex
  readonly preferences: Preferences
  /** Lemmas that are part of some title or rank. */
  readonly titleWords: ReadonlySet<string>
}

export interface CodingInput {
  readonly body: Passage
  readonly title?: Passage
  /** ISO date of publication, given or inferred. */
  readonly published?: string
  readonly publishedCertain: boolean
}

export const codingTables = (codebook: Codebook, lexicon: Lexicon): CodingTables => {
  const indexed = (generic: boolean): RuleIndex =>
    indexRules(
      codebook.actions.filter((a) => (a.generic ?? false) === generic),
      generic ? [] : codebook.words.nominals,
    )
  const rules = indexed(false)
  const generic = indexed(true)
  return {
    codebook,
    lexicon,
    rules,
    generic,
    preferences: preferencesOf(rules),
    titleWords: titleWordsOf(codebook),
  }
}

const titleWordsOf = ({ offices, words }: Codebook): ReadonlySet<string> => {
  const phrases = [...offices.flatMap((o) => o.titles), ...words.nouns.flatMap((n) => n.phrases)]
  return new Set(phrases.flatMap((p) => p.split(' ')).filter((w) => w.length > 2))
}

export const publishedOf = ({ published, publishedCertain }: CodingInput) => ({
  ...(published ? { published } : {}),
  publishedCertain,
})
