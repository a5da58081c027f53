import type { Span } from '../../base/span.ts'
import type { DoubleCoding } from './agreement.ts'
import type { CodedClaim, CodedEvent } from './coding.ts'
import { CLAIM_FIELDS, EVENT_FIELDS, type Field, type Pair } from './fields.ts'
import type { DoublyCoded, Found } from './pairs.ts'

/** One value that two coders give differently, or that only one of them gives. */
export interface Disagreement {
  readonly article: string
  readonly field: string
  /** The words of the event or claim that it is about; empty for one told in the title. */
  readonly words: string
  /** Empty where the first coder gives none; so is `b` for the second. */
  readonly a: string
  readonly b: string
  readonly sentence: string
}

const side = (keys: readonly string[]): string => keys.join(', ') || '–'

const eventInShort = ({ action, status, source, target }: CodedEvent): string =>
  `${[action, status].filter((part) => part).join(' ')} ${side(source)} → ${side(target)}`

const claimInShort = ({ stance, speaker, actor }: CodedClaim): string =>
  `${[speaker, `(${side(actor)})`, stance].filter((part) => part).join(' ')}`

/** Words, and where they stand; without a span, in the title. */
interface Located {
  readonly words: string
  readonly span?: Span
}

const located = (spans: readonly Span[], text: string): Located => ({
  words: spans.map(([from, to]) => text.slice(from, to)).join(' … '),
  ...(spans[0] && { span: spans[0] }),
})

interface Kind<T> {
  /** Name of the field "there at all". */
  readonly presence: string
  readonly fields: readonly Field<T>[]
  readonly inShort: (item: T) => string
  readonly locate: (item: T, text: string) => Located
}

const EVENTS: Kind<CodedEvent> = {
  presence: 'event',
  fields: EVENT_FIELDS,
  inShort: eventInShort,
  locate: ({ triggers }, text) => located(triggers, text),
}

const CLAIMS: Kind<CodedClaim> = {
  presence: 'claim',
  fields: CLAIM_FIELDS,
  inShort: claimInShort,
  locate: ({ quote, span }, text) => {
    const place = located(span ? [span] : [], text)
    return quote === undefined ? place : { ...place, words: quote }
  },
}

function inArticle<T>(
  { a, sentences }: DoublyCoded,
  kind: Kind<T>,
  { both, onlyA, onlyB }: Found<T>,
  isListed: boolean,
): readonly Disagreement[] {
  const row = (field: string, items: readonly T[], values: readonly [string, string]): Disagreement => {
    const places = items.map((item) => kind.locate(item, a.text))
    const place = places.find(({ words }) => words !== '') ?? { words: '' }
    const sentence = place.span ? sentences.wordsAt(place.span) : place.words === '' ? (a.title ?? '') : ''
    return { article: a.article, field, words: place.words, a: values[0], b: values[1], sentence }
  }
  const differing = (pair: Pair<T>): readonly Disagreement[] =>
    kind.fields.flatMap((field) => {
      const verdict = field.verdictOf(pair)
      return verdict === 'different' || verdict === 'one' ? [row(field.field, pair, field.shownOf(pair))] : []
    })
  const alone = isListed
    ? [
        ...onlyA.map((item) => row(kind.presence, [item], [kind.inShort(item), ''])),
        ...onlyB.map((item) => row(kind.presence, [item], ['', kind.inShort(item)])),
      ]
    : []
  return [...alone, ...both.flatMap(differing)]
}

/** Every disagreement of two coders, article by article: what only one found, then values that differ; events, then claims. */
export const disagreementsOf = ({ articles }: DoubleCoding): readonly Disagreement[] =>
  articles.flatMap((article) => [
    ...inArticle(article, EVENTS, article.events, true),
    ...inArticle(article, CLAIMS, article.claims, article.claimsComplete),
  ])
