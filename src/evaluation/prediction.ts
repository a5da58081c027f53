import type { Span } from '../base/span.ts'

/** What of a record is measured. Records made elsewhere may write actors, grounds and dates as plain strings. */
export interface Predicted {
  readonly events: readonly PredictedEvent[]
  readonly claims: readonly PredictedClaim[]
}

export interface PredictedEvent {
  readonly id?: string
  readonly action: string
  readonly status?: string
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** In the body; an event told only in the title has none. */
  readonly triggers: readonly Span[]
  readonly mentions: readonly Span[]
  readonly count?: { readonly min?: number; readonly max?: number }
  /** At its own precision: `2022`, `2022-03`, `2022-03-01`. */
  readonly date?: string
  readonly deadline?: string
  readonly post?: string
  readonly named?: string
  readonly background: boolean
  readonly inResponseTo?: string
  readonly grounds: readonly string[]
  readonly instruments: readonly string[]
  /** Names; empty where a person has none. */
  readonly people: readonly (string | undefined)[]
  readonly rule?: string
  readonly confidence?: number
  readonly cameo?: string
  readonly goldstein?: number
}

export interface PredictedClaim {
  readonly speaker?: string
  readonly actor: readonly string[]
  readonly stance?: string
  readonly quote?: string
  readonly span?: Span
}

type Loose = Readonly<Record<string, unknown>>

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null
const partsOf = (value: unknown): Loose => (isLoose(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Codes that stand for many bodies; the id says which. */
const BODIES = new Set(['IGO', 'NGO', 'ISM', 'IMG', 'MNC'])

const actorKey = (actor: unknown): string | undefined => {
  if (typeof actor === 'string') return actor
  const { code, id } = partsOf(actor)
  const known = text(code)
  return text(id) && known !== undefined && BODIES.has(known) ? `${known}:${text(id)}` : known
}

/** Actors as a sorted set of keys: `USA`, `IGO:NATO`. */
export const actorKeys = (actors: readonly unknown[]): readonly string[] =>
  [...new Set(actors.flatMap((a) => actorKey(a) || []))].map((key) => key.toUpperCase()).sort()

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number'

const spans = (value: unknown): readonly Span[] => (isSpan(value) ? [value] : listOf(value).filter(isSpan))

const LENGTH_OF_DATE: Readonly<Record<string, number>> = { year: 4, month: 7 }

const dateKey = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value || undefined
  const { start, precision } = partsOf(value)
  return text(start)?.slice(0, LENGTH_OF_DATE[text(precision) ?? ''] ?? 10) || undefined
}

/** An entry that is a plain id, or an object that holds it under `key`. */
const ids = (value: unknown, key: string): readonly string[] =>
  listOf(value).flatMap((entry) => text(partsOf(entry)[key]) ?? text(entry) ?? [])

/** Leaves out what is undefined, so that absent stays absent. */
const present = <T extends object>(parts: { readonly [K in keyof T]?: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>

const countOf = (value: unknown): PredictedEvent['count'] | undefined =>
  isLoose(value) ? present({ min: number(value.min), max: number(value.max) }) : undefined

const mentionSpans = (value: unknown): readonly Span[] =>
  listOf(value).flatMap((mention) => {
    const { in: where, span } = partsOf(mention)
    return where === 'title' ? [] : spans(span ?? mention)
  })

const predictedEvent = (value: unknown): PredictedEvent => {
  const event = partsOf(value)
  const evidence = partsOf(event.evidence)
  const object = partsOf(event.object)
  return {
    action: text(event.action) ?? '',
    source: actorKeys(listOf(event.source)),
    target: actorKeys(listOf(event.target)),
    triggers: evidence.in === 'title' ? [] : spans(evidence.trigger),
    mentions: mentionSpans(event.mentions),
    background: Boolean(event.background),
    grounds: ids(event.grounds, 'ground'),
    instruments: ids(event.instruments, 'instrument'),
    people: listOf(object.people).map((person) => text(partsOf(person).name)),
    ...present<PredictedEvent>({
      id: text(event.id),
      status: text(event.status),
      count: countOf(object.count),
      date: dateKey(event.date),
      deadline: dateKey(event.deadline),
      post: text(partsOf(object.post).kind),
      named: text(object.named),
      inResponseTo: text(partsOf(event.inResponseTo).event),
      rule: text(event.rule),
      confidence: number(event.confidence),
      cameo: text(event.cameo),
      goldstein: number(event.goldstein),
    }),
  }
}

const predictedClaim = (value: unknown): PredictedClaim => {
  const claim = partsOf(value)
  return {
    actor: actorKeys([claim.speaker]),
    ...present<PredictedClaim>({
      speaker: text(partsOf(claim.speaker).name),
      stance: text(claim.stance),
      quote: text(claim.quote),
      span: isSpan(claim.span) ? claim.span : undefined,
    }),
  }
}

/** Takes from a record what is measured. What is not there, or of another shape, counts as not read. */
export const predictedOf = (record: unknown): Predicted => ({
  events: listOf(partsOf(record).events).map(predictedEvent),
  claims: listOf(partsOf(record).claims).map(predictedClaim),
})

/** Id of the article that a record is of. */
export const articleIdOf = (record: unknown): string | undefined => text(partsOf(partsOf(record).article).id)

/** What a record says of its article, as far as it says anything. */
export interface PredictedArticle {
  readonly text?: string
  readonly title?: string
  readonly url?: string
  readonly published?: string
}

export const articleOf = (record: unknown): PredictedArticle => {
  const article = partsOf(partsOf(record).article)
  return present<PredictedArticle>({
    text: text(article.text),
    title: text(article.title),
    url: text(article.url),
    published: text(article.published),
  })
}
