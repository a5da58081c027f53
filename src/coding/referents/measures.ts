import type { NounEntry } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
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

/** Nouns that only say how many, for one: "a *member* of the staff". */
const UNITS = ['member', 'each', 'one']

/** Nouns that stand for more than one: "a *group* of envoys" is no single envoy. */
const GROUPS: ReadonlySet<string> = new Set([
  'number',
  'group',
  'handful',
  'couple',
  'dozen',
  'score',
  'rest',
  'part',
  'half',
  'majority',
  'all',
  'some',
  'many',
  'most',
  'several',
  'two',
  'hundred',
  'thousand',
  'crowd',
  'team',
  'total',
  'percent',
  'cent',
  'batch',
  'host',
  'pair',
  'trio',
  'quarter',
  'third',
  'fifth',
  'bulk',
  'contingent',
  'remainder',
  'string',
  'raft',
  'slew',
  'last',
  'more',
  'lot',
  'series',
  'round',
  'package',
  'set',
  'tranche',
  'wave',
  'array',
  'spate',
])

/** Words under which a number counts all: "a *total* of 43 envoys", unlike "most of the 43". */
const TALLIES: ReadonlySet<string> = new Set(['total', 'batch', 'group', 'team', 'contingent'])

const MEASURES: ReadonlySet<string> = new Set([...UNITS, ...GROUPS])

/** True for a word that only says how many of something there are. */
export const isMeasure = (head: Word): boolean =>
  head.upos === 'NUM' || MEASURES.has(head.lemma.toLowerCase()) || MEASURES.has(head.text.toLowerCase())

/** "*four* of the consulates", "33 *members* of the staff": the phrase is about what stands after "of", in that number. */
export function wholeOf(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
  head: Word,
): Referent | undefined {
  if (!isMeasure(head)) return undefined
  const of = dependents(
    sentence.tree,
    at.word,
    (w) => w.rel.startsWith('nmod') && caseOf(sentence.tree, w.index) === 'of',
  )[0]
  const inner = of && context.referent({ sentence: at.sentence, word: of.index })
  if (!inner || inner.pronoun) return undefined
  // "members of the mission" are persons, not missions
  if (head.lemma.toLowerCase() === 'member' && !inner.kinds.includes('person')) return undefined
  const isTally = TALLIES.has(head.lemma.toLowerCase()) && !inner.definite
  const { count: all, countSpan: allSpan, ...rest } = inner
  const words = phraseWords(sentence.tree, at.word)
  const { numbers } = context.passage.codebook.words
  const isGroup = GROUPS.has(head.lemma.toLowerCase())
  const own = isGroup ? countOfGroup(sentence, head, words, numbers) : countOf(sentence, head, words, numbers)
  const counted = all && { count: all, ...(allSpan ? { span: allSpan } : {}) }
  const count = own ?? (isTally ? counted : undefined)
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
