import type { Span } from '../../../../src/base/span.ts'
import type { ArticleRecord, Claim, Event } from '../../../../src/model/index.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import { spansByField } from '../../../../src/wording/evidence.ts'
import type { Mark } from './segments.ts'

type Told = ArticleView['events'][number]

/** An event of the ledger as this article tells it. */
export interface Card {
  /** Stays the same when the event is corrected and gets another id. */
  readonly key: string
  readonly event: Told['event']
  /** Its reports in this article. */
  readonly reports: Told['reports']
  /** What the article's record has of it; nothing of what a reviewer added. */
  readonly recorded: readonly Event[]
  /** What stands at its words: the numbers of the record's events, `+` for one that a reviewer added. */
  readonly number: string
  /** 1 to 8: which of the colours and lines it has. */
  readonly colour: number
  /** Where each value was read, by field; into the title where `in` says so. */
  readonly spans: Readonly<Record<string, readonly Span[]>>
  readonly in?: 'title'
  readonly claims: readonly Claim[]
}

const COLOURS = 8

/** Fields of evidence that are no values: where the evidence lies. */
const NO_VALUES: ReadonlySet<string> = new Set(['sentence'])

/** The events beside a text, in the order in which it tells them; those told in the title first. */
export const cardsOf = ({ record, events }: Pick<ArticleView, 'record' | 'events'>): readonly Card[] =>
  events
    .map(({ event, reports }) => cardOf(event, reports, record as ArticleRecord))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.key < b.key ? -1 : 1))
    .map((card, index) => ({ ...card, colour: (index % COLOURS) + 1 }))

const cardOf = (event: Told['event'], reports: Told['reports'], record: ArticleRecord): Card => {
  const ids = reports.map((report) => report.event)
  const recorded = record.events.filter(({ id }) => ids.includes(id))
  const inTitle = reports.every((report) => report.in === 'title')
  const told = reports.filter((report) => (report.in === 'title') === inTitle)
  const spans: Record<string, readonly Span[]> = {}
  const read = recorded.filter(({ evidence }) => (evidence.in === 'title') === inTitle)
  for (const each of [...told.map((report) => report.spans), ...read.map(spansByField)])
    for (const [field, found] of Object.entries(each))
      spans[field] = distinct([...(spans[field] ?? []), ...found])
  return {
    key: reports[0]?.key ?? event.id,
    event,
    reports,
    recorded,
    number: [...new Set(ids.map((id) => (id.startsWith('+') ? '+' : id.slice(1))))].join('·'),
    colour: 1,
    spans,
    ...(inTitle && reports.length > 0 && { in: 'title' as const }),
    claims: record.claims.filter(({ about }) => about.some((id) => ids.includes(id))),
  }
}

const distinct = (spans: readonly Span[]): readonly Span[] => [
  ...new Map(spans.map((span) => [span.join(), span])).values(),
]

const placeOf = ({ in: place, spans }: Card): number =>
  place === 'title' ? -1 : Math.min(...(spans.trigger ?? Object.values(spans).flat()).map(([start]) => start))

/** The words of all cards that stand in the text, or in the title. */
export const marksOf = (cards: readonly Card[], place: 'text' | 'title'): readonly Mark[] =>
  cards.flatMap((card, index) => {
    const values: readonly Mark[] = Object.entries((card.in ?? 'text') === place ? card.spans : {})
      .filter(([field]) => !NO_VALUES.has(field))
      .flatMap(([field, spans]) => spans.map((span) => ({ span, event: index, field })))
    const claims: readonly Mark[] =
      place === 'text' ? card.claims.map(({ span }) => ({ span, event: index, field: 'claim' })) : []
    return [...values, ...claims]
  })

/** The card of an event of the record (`e3`), or of an event of the ledger. -1 where there is none. */
export const cardAt = (cards: readonly Card[], id: string): number =>
  cards.findIndex(({ event, reports }) => event.id === id || reports.some((report) => report.event === id))
