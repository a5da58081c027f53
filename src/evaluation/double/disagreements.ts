import type { Span } from '../../base/span.ts'
import type { DoubleCoding } from './agreement.ts'
import type { CodeComparison } from './code-comparison.ts'
import { CODE_FIELDS, type CodeEvent, codesInShort } from './code-event.ts'
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
  /** The words in the body, as each of the two has them. */
  readonly spans: readonly [a: readonly Span[], b: readonly Span[]]
  /** Which of the two alone found the event or claim at all; absent where both did and a value differs. */
  readonly only?: 'a' | 'b'
}

const side = (keys: readonly string[]): string => keys.join(', ') || '–'

const eventInShort = ({ action, status, source, target }: CodedEvent): string =>
  `${[action, status].filter((part) => part).join(' ')} ${side(source)} → ${side(target)}`

const claimInShort = ({ stance, speaker, actor }: CodedClaim): string =>
  `${[speaker, `(${side(actor)})`, stance].filter((part) => part).join(' ')}`

/** Words, and where they stand; without a span, in the title. */
interface Located {
  readonly words: string
  readonly spans: readonly Span[]
}

const NOWHERE: Located = { words: '', spans: [] }

const located = (spans: readonly Span[], text: string): Located => ({
  words: spans.map(([from, to]) => text.slice(from, to)).join(' … '),
  spans,
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

const CODES: Kind<CodeEvent> = {
  presence: 'event',
  fields: CODE_FIELDS,
  inShort: codesInShort,
  locate: (event) => ({ words: codesInShort(event), spans: [] }),
}

/** Where rows of CSV and of pages say that something is. */
interface Spot {
  readonly group: string
  /** The sentence that holds the words. */
  readonly sentenceOf: (located: Located) => string
  readonly text: string
}

function rowsOf<T>(
  { group, sentenceOf, text }: Spot,
  kind: Kind<T>,
  { both, onlyA, onlyB }: Found<T>,
  isListed: boolean,
): readonly Disagreement[] {
  const row = (
    field: string,
    items: readonly [a: T | undefined, b: T | undefined],
    [a, b]: readonly [string, string],
    only?: 'a' | 'b',
  ): Disagreement => {
    const places = items.map((item) => (item === undefined ? NOWHERE : kind.locate(item, text)))
    const place = places.find(({ words }) => words !== '') ?? NOWHERE
    const spans = [places[0]?.spans ?? [], places[1]?.spans ?? []] as const
    return {
      article: group,
      field,
      words: place.words,
      a,
      b,
      sentence: sentenceOf(place),
      spans,
      ...(only && { only }),
    }
  }
  const differing = (pair: Pair<T>): readonly Disagreement[] =>
    kind.fields.flatMap((field) => {
      const verdict = field.verdictOf(pair)
      return verdict === 'different' || verdict === 'one' ? [row(field.field, pair, field.shownOf(pair))] : []
    })
  const alone = isListed
    ? [
        ...onlyA.map((item) => row(kind.presence, [item, undefined], [kind.inShort(item), ''], 'a')),
        ...onlyB.map((item) => row(kind.presence, [undefined, item], ['', kind.inShort(item)], 'b')),
      ]
    : []
  return [...alone, ...both.flatMap(differing)]
}

const spotOf = ({ a, sentences }: DoublyCoded): Spot => ({
  group: a.article,
  text: a.text,
  sentenceOf: ({ words, spans: [span] }) =>
    span ? sentences.wordsAt(span) : words === '' ? (a.title ?? '') : '',
})

/** Every disagreement of two coders, article by article: what only one found, then values that differ; events, then claims. */
export const disagreementsOf = ({ articles }: DoubleCoding): readonly Disagreement[] =>
  articles.flatMap((article) => [
    ...rowsOf(spotOf(article), EVENTS, article.events, true),
    ...rowsOf(spotOf(article), CLAIMS, article.claims, article.claimsComplete),
  ])

/** The same of codings that name no words. */
export const codeDisagreementsOf = ({ groups }: CodeComparison): readonly Disagreement[] =>
  groups.flatMap(({ name, events }) =>
    rowsOf({ group: name, text: '', sentenceOf: () => '' }, CODES, events, true),
  )
