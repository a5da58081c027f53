import type { Span } from '../../base/span.ts'
import type { Count, Event, EventDate } from '../../model/index.ts'
import { spanList } from '../events/spans.ts'
import type { Passage } from '../passage.ts'
import type { ValueAccount } from './account.ts'
import { oneLine } from './clauses.ts'
import { awayFrom, dateShown, howDated } from './dates.ts'

/** What the values of one event are told from. */
export interface Told {
  readonly event: Event
  readonly passage: Passage
  readonly published?: string
  /** The sentence of the leading telling. */
  readonly sentence: Span
}

const countShown = ({ min, max, approximate }: Count): string => {
  const range = min === max ? `${min}` : `${min ?? 'up'} to ${max ?? 'more'}`
  return approximate ? `about ${range}` : range
}

const wordsAt = (passage: Passage, value: Span | readonly Span[] | 'title' | undefined): string =>
  spanList(value)
    .map((span) => oneLine(passage.text.slice(...span)))
    .join(' … ')

/** "from another sentence, which speaks of the same act". */
const elsewhere = ({ event, sentence }: Told, field: string): string | undefined => {
  const spans = spanList(event.evidence[field])
  const away = spans.some(([from, to]) => from < sentence[0] || to > sentence[1])
  return away ? 'in another sentence, which tells of the same act or the same persons' : undefined
}

const value = (
  told: Told,
  field: string,
  shown: string | undefined,
  how?: string,
): readonly ValueAccount[] => {
  if (shown === undefined || shown === '') return []
  const words = wordsAt(told.passage, told.event.evidence[field])
  const why = [how, elsewhere(told, field)].filter((part) => part).join('; ')
  return [{ field, value: shown, ...(words && { words }), ...(why && { how: why }) }]
}

const dated = (
  told: Told,
  field: string,
  date: EventDate | undefined,
  anchor: string | undefined,
): readonly ValueAccount[] => (date ? value(told, field, dateShown(date), howDated(date, anchor)) : [])

const listed = (
  told: Told,
  field: string,
  items: readonly { readonly value: string; readonly span?: Span }[],
): readonly ValueAccount[] =>
  items.map(({ value: shown, span }) => ({
    field,
    value: shown,
    ...(span && { words: wordsAt(told.passage, span) }),
  }))

function background({ event, published }: Told): readonly ValueAccount[] {
  if (!event.background) return []
  const old = event.date && published && event.date.end < published.slice(0, 10)
  const how =
    old && event.date && published
      ? `dated ${awayFrom(event.date.end, published.slice(0, 10))}`
      : 'its tense, its clause or its place in the report tells it as earlier than the news'
  return [{ field: 'background', value: 'yes', how }]
}

const postShown = (post: NonNullable<Event['object']>['post']): string | undefined =>
  post &&
  [
    post.kind,
    post.of && `of ${post.of}`,
    post.accreditedTo && `to ${post.accreditedTo}`,
    post.city && `in ${post.city}`,
  ]
    .filter((part) => part)
    .join(' ')

/** Every value of an event beside its action, status and sides, with the words it came from and how it follows from them. */
export const explainValues = (told: Told): readonly ValueAccount[] => [
  ...ofObject(told),
  ...ofDays(told),
  ...ofCircumstances(told),
  ...ofAnswer(told),
  ...background(told),
]

/** Whom or what it fell on. */
function ofObject(told: Told): readonly ValueAccount[] {
  const { object } = told.event
  const people = (object?.people ?? []).map(({ name, title, span }) => ({
    value: [title, name].filter((part) => part).join(' '),
    ...(span && { span }),
  }))
  return [
    ...value(told, 'object', object?.kind),
    ...(object?.count ? value(told, 'count', countShown(object.count)) : []),
    ...listed(told, 'person', people),
    ...value(told, 'named', object?.named === 'yes' ? undefined : object?.named),
    ...value(told, 'post', postShown(object?.post)),
  ]
}

function ofDays(told: Told): readonly ValueAccount[] {
  const { event, published } = told
  const { date, deadline, effective } = event
  return [
    ...dated(told, 'date', date, published),
    ...dated(told, 'deadline', deadline, deadline?.basis === 'deadline' ? date?.start : published),
    ...dated(told, 'effective', effective, published),
  ]
}

/** Why, by what means, under what law, on what occasion, and who tells of it. */
function ofCircumstances(told: Told): readonly ValueAccount[] {
  const { grounds = [], instruments = [], legal = [], occasion, attribution = [] } = told.event
  const all = <T extends { readonly span?: Span }>(
    field: string,
    items: readonly T[],
    shown: (item: T) => string,
  ) =>
    listed(
      told,
      field,
      items.map((item) => ({ value: shown(item), ...(item.span && { span: item.span }) })),
    )
  return [
    ...all('ground', grounds, ({ ground }) => ground),
    ...all('instrument', instruments, ({ instrument }) => instrument),
    ...all('law', legal, ({ law }) => law),
    ...value(told, 'occasion', occasion),
    ...all('told by', attribution, ({ who }) => who),
  ]
}

function ofAnswer({ event: { inResponseTo } }: Told): readonly ValueAccount[] {
  if (!inResponseTo) return []
  const { event, text } = inResponseTo
  return [{ field: 'answers', value: event ?? 'an act that is no event here', ...(text && { words: text }) }]
}
