import { overlaps } from '../base/span.ts'
import type { Actor, ArticleRecord, Claim, Event, EventDate } from '../model/index.ts'

/** One field that two readings of an article give differently, in words for a person. */
export interface FieldChange {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface Change<T> {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: T
  readonly after?: T
  /** For `changed`. */
  readonly fields: readonly FieldChange[]
}

/** What differs between two readings of one article. */
export interface RecordChanges {
  readonly article: string
  readonly events: readonly Change<Event>[]
  readonly claims: readonly Change<Claim>[]
}

const actorShown = ({ code, id, name, sector }: Actor): string =>
  [code ?? '?', id, sector, code === undefined ? name : undefined].filter((part) => part).join(':')

const listShown = (values: readonly string[] | undefined): string => [...(values ?? [])].sort().join(', ')

const dateShown = (date: EventDate | undefined): string =>
  date === undefined ? '' : date.start === date.end ? date.start : `${date.start}..${date.end}`

type Shown<T> = Readonly<Record<string, (of: T, idOf: (id: string) => string) => string>>

/** Fields that are compared. Evidence is not: other words for the same values are no other coding. */
const EVENT_FIELDS: Shown<Event> = {
  action: (e) => e.action,
  status: (e) => e.status,
  source: (e) => listShown(e.source.map(actorShown)),
  target: (e) => listShown(e.target.map(actorShown)),
  object: (e) => e.object?.kind ?? '',
  count: ({ object }) =>
    object?.count
      ? `${object.count.approximate ? '~' : ''}${object.count.min ?? ''}..${object.count.max ?? ''}`
      : '',
  people: (e) => listShown(e.object?.people?.map(({ name, title }) => name ?? title ?? '')),
  named: (e) => e.object?.named ?? '',
  post: (e) => (e.object?.post ? Object.values(e.object.post).join(' ') : ''),
  against: (e) => (e.object?.against ? actorShown(e.object.against) : ''),
  date: (e) => dateShown(e.date),
  deadline: (e) => dateShown(e.deadline),
  effective: (e) => dateShown(e.effective),
  place: (e) => e.place?.name ?? '',
  occasion: (e) => e.occasion ?? '',
  grounds: (e) => listShown(e.grounds?.map((g) => g.ground)),
  instruments: (e) => listShown(e.instruments?.map((i) => i.instrument)),
  legal: (e) => listShown(e.legal?.map((l) => l.law)),
  answers: ({ inResponseTo }, idOf) =>
    inResponseTo ? (inResponseTo.event ? idOf(inResponseTo.event) : 'an act outside') : '',
  background: (e) => String(e.background),
  'told by': (e) => listShown(e.attribution?.map((a) => a.who)),
  mentions: (e) => String(e.mentions.length),
  rule: (e) => e.rule,
}

const CLAIM_FIELDS: Shown<Claim> = {
  stance: (c) => c.stance,
  speaker: (c) => `${actorShown(c.speaker)} ${c.speaker.name}`,
  about: (c, idOf) => listShown(c.about.map(idOf)),
  quote: (c) => c.quote ?? '',
  channel: (c) => c.channel ?? '',
}

const fieldChanges = <T>(
  table: Shown<T>,
  [before, after]: readonly [T, T],
  idOf: (id: string) => string,
): readonly FieldChange[] =>
  Object.entries(table).flatMap(([field, shown]) => {
    const was = shown(before, idOf)
    const is = shown(after, (id) => id)
    return was === is ? [] : [{ field, before: was, after: is }]
  })

const sameWords = (a: Event, b: Event): boolean => {
  if (a.evidence.in !== b.evidence.in) return false
  const spans = (e: Event) => [e.evidence.trigger].flat(1)
  const [from, to] = spans(a)
  const [otherFrom, otherTo] = spans(b)
  if (
    typeof from === 'number' &&
    typeof to === 'number' &&
    typeof otherFrom === 'number' &&
    typeof otherTo === 'number'
  )
    return overlaps([from, to], [otherFrom, otherTo])
  return JSON.stringify(a.evidence.trigger) === JSON.stringify(b.evidence.trigger)
}

const sides = (e: Event): string => `${EVENT_FIELDS.source?.(e, String)}>${EVENT_FIELDS.target?.(e, String)}`

/** What makes two events of two readings one, the strongest first. */
const SAME_EVENT: readonly ((a: Event, b: Event) => boolean)[] = [
  (a, b) => a.action === b.action && sameWords(a, b) && sides(a) === sides(b),
  (a, b) => a.action === b.action && sameWords(a, b),
  (a, b) => a.action === b.action && a.status === b.status && sides(a) === sides(b),
  sameWords,
]

const SAME_CLAIM: readonly ((a: Claim, b: Claim) => boolean)[] = [
  (a, b) => a.span[0] === b.span[0] && a.span[1] === b.span[1] && a.stance === b.stance,
  (a, b) => overlaps(a.span, b.span),
]

/** Pairs items of two lists, each once, by the strongest sign first. */
function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  signs: readonly ((a: T, b: T) => boolean)[],
): ReadonlyMap<T, T> {
  const pairs = new Map<T, T>()
  const taken = new Set<T>()
  for (const same of signs)
    for (const old of before) {
      if (pairs.has(old)) continue
      const found = after.find((candidate) => !taken.has(candidate) && same(old, candidate))
      if (!found) continue
      pairs.set(old, found)
      taken.add(found)
    }
  return pairs
}

function changesOf<T>(
  before: readonly T[],
  after: readonly T[],
  pairs: ReadonlyMap<T, T>,
  compare: (pair: readonly [T, T]) => readonly FieldChange[],
): readonly Change<T>[] {
  const kept = new Set(pairs.values())
  return [
    ...before.flatMap((old): readonly Change<T>[] => {
      const now = pairs.get(old)
      if (now === undefined) return [{ kind: 'removed', before: old, fields: [] }]
      const fields = compare([old, now])
      return fields.length > 0 ? [{ kind: 'changed', before: old, after: now, fields }] : []
    }),
    ...after
      .filter((now) => !kept.has(now))
      .map((now): Change<T> => ({ kind: 'added', after: now, fields: [] })),
  ]
}

/** Every coding that differs between two readings of one article. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord): RecordChanges {
  const events = pairUp(before.events, after.events, SAME_EVENT)
  const claims = pairUp(before.claims, after.claims, SAME_CLAIM)
  const ids = new Map([...events].map(([old, now]) => [old.id, now.id]))
  // an event may have another number in the other reading and still be the same one
  const idOf = (id: string): string => ids.get(id) ?? `${id}, no longer there`
  return {
    article: after.article.id,
    events: changesOf(before.events, after.events, events, (pair) => fieldChanges(EVENT_FIELDS, pair, idOf)),
    claims: changesOf(before.claims, after.claims, claims, (pair) => fieldChanges(CLAIM_FIELDS, pair, idOf)),
  }
}

/** One event in a line: `expel-diplomats performed POL → RUS`. */
export const eventShown = (event: Event): string => {
  const side = (actors: readonly Actor[]): string =>
    listShown(actors.map(({ code, name }) => code ?? `?${name}`)) || '–'
  return `${event.action} ${event.status} ${side(event.source)} → ${side(event.target)}`
}

export const claimShown = ({ stance, speaker, quote }: Claim): string =>
  `claim ${speaker.code ?? '?'} (${speaker.name}) ${stance}${quote === undefined ? '' : ` “${quote}”`}`
