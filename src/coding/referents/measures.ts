import type { Lexicon, NounEntry } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import { CURRENCIES } from '../../propositions/tables.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import { countOf, countOfGroup } from './count.ts'
import { caseOf, dependents, phraseWords, spanOfPhrase } from './phrase.ts'
import type { ReferentContext } from './read.ts'
import type { Referent } from './referent.ts'

/** "the West", "European allies": an actor that no code names. */
export function collective(
  context: ReferentContext,
  sentence: AnalysedSentence,
  nouns: readonly NounEntry[],
  words: readonly number[],
  anyway = false,
): Actor | undefined {
  if (!anyway && !nouns.some((n) => n.is.includes('collective'))) return undefined
  const span = spanOfPhrase(sentence, words)
  return { name: context.passage.text.slice(...span), span }
}

const MEASURES = ['unit', 'amount'] as const

/** True for a word that only says how many of something there are. */
export const isMeasure = ({ list }: Lexicon, { upos, lemma, text }: Word): boolean =>
  upos === 'NUM' ||
  CURRENCIES.has(lemma) ||
  [lemma, text].some((form) => MEASURES.some((name) => list(name).has(form.toLowerCase())))

/** "*four* of the consulates", "33 *members* of the staff", "95 million *dollars* in aid": the phrase is about what stands after "of". */
export function wholeOf(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
  head: Word,
): Referent | undefined {
  const { list } = context.passage.lexicon
  const isSum = CURRENCIES.has(head.lemma)
  if (!isMeasure(context.passage.lexicon, head)) return undefined
  const of = dependents(
    sentence.tree,
    at.word,
    (w) =>
      w.rel.startsWith('nmod') && (isSum ? /^(of|in)$/ : /^of$/).test(caseOf(sentence.tree, w.index) ?? ''),
  )[0]
  const inner = of && context.referent({ sentence: at.sentence, word: of.index })
  if (!inner || inner.pronoun) return undefined
  // "members of the mission" are persons, not missions
  if (head.lemma.toLowerCase() === 'member' && !inner.kinds.includes('person')) return undefined
  const isTally = list('tally').has(head.lemma.toLowerCase()) && !inner.definite
  const { count: all, countSpan: allSpan, ...rest } = inner
  const words = phraseWords(sentence.tree, at.word)
  const { numbers } = context.passage.codebook.words
  const isGroup = list('amount').has(head.lemma.toLowerCase())
  const own = isGroup ? countOfGroup(sentence, head, words, numbers) : countOf(sentence, head, words, numbers)
  const counted = all && { count: all, ...(allSpan ? { span: allSpan } : {}) }
  const count = isSum ? undefined : (own ?? (isTally ? counted : undefined))
  return {
    ...rest,
    at,
    words,
    span: spanOfPhrase(sentence, words),
    plural: true,
    ...(count ? { count: count.count } : {}),
    ...(count?.span ? { countSpan: count.span } : {}),
  }
}
