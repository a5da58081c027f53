import type { Span } from '../../../../src/base/span.ts'
import type { Actor, Event, MissedEvent } from '../../../../src/model/index.ts'
import { spansByField, textOfEvent } from '../../../../src/wording/evidence.ts'
import type { MissedDraft, MissedWords } from '../article/missed.ts'
import type { Mark } from '../article/segments.ts'
import type { Look } from '../article/text.tsx'

/** What an event of a person's coding has in the place of a rule of the codebook. */
const BY_HAND = 'reviewer'

const COLOURS = 8

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

/** The words that tell an event. */
export const triggersOf = ({ evidence: { trigger } }: Pick<Event, 'evidence'>): readonly Span[] =>
  isSpan(trigger) ? [trigger] : trigger

export const isInTitle = ({ evidence }: Event): boolean => evidence.in === 'title'

const startOf = (event: Event): number =>
  isInTitle(event) ? -1 : Math.min(...triggersOf(event).map(([start]) => start))

/** Events in text order, those of the title first, with ids `e1`, `e2`, ... that what they refer to keeps pace with. */
export const inTextOrder = (events: readonly Event[]): readonly Event[] => {
  const sorted = [...events].sort((a, b) => startOf(a) - startOf(b))
  const ids = new Map(sorted.map(({ id }, index) => [id, `e${index + 1}`]))
  return sorted.map(({ inResponseTo, ...event }, index) => {
    const to = inResponseTo?.event === undefined ? undefined : ids.get(inResponseTo.event)
    const text = inResponseTo?.text
    return {
      ...event,
      id: `e${index + 1}`,
      ...((to !== undefined || text !== undefined) && {
        inResponseTo: { ...(to !== undefined && { event: to }), ...(text !== undefined && { text }) },
      }),
    }
  })
}

/** The id of an event that is not among these yet; `inTextOrder` gives it its own. */
const freshId = (events: readonly Event[]): string =>
  `e${Math.max(0, ...events.map(({ id }) => Number(id.slice(1)))) + 1}`

/** These events and one more that a person found. */
export const withAdded = (
  events: readonly Event[],
  { inResponseTo, mentions = [], ...added }: MissedEvent,
): readonly Event[] =>
  inTextOrder([
    ...events,
    {
      ...added,
      ...(inResponseTo && { inResponseTo }),
      id: freshId(events),
      mentions,
      rule: BY_HAND,
      confidence: 1,
    },
  ])

/** What the form for an event was left with. */
export interface Changed {
  readonly changed: MissedEvent
  readonly draft: MissedDraft
  /** Other words of the text tell it now. */
  readonly isElsewhere: boolean
}

/**
 * These events with one as the form has it now. What the form does not ask for stays, and so do sides that were not written anew,
 * with their posts and words.
 */
export const withChanged = (events: readonly Event[], id: string, change: Changed): readonly Event[] =>
  inTextOrder(events.map((event) => (event.id === id ? changedTo(event, change) : event)))

const OF_FORM = ['source', 'target', 'count', 'date'] as const

const changedTo = (event: Event, { changed, draft, isElsewhere }: Changed): Event => {
  const { object: old, date: _date, evidence, ...rest } = event
  const before = draftOfEvent(event)
  const isSame = (field: (typeof OF_FORM)[number]): boolean =>
    JSON.stringify(before[field]) === JSON.stringify(draft[field])
  const leavesTitle = isElsewhere && isInTitle(event)
  const { trigger, sentence, ...words } = changed.evidence
  const { count: _count, ...thing } = old ?? {}
  const object = changed.object && { ...thing, ...changed.object }
  const side = (name: 'source' | 'target'): readonly Actor[] => {
    if (!isSame(name)) return changed[name]
    return leavesTitle
      ? event[name].map((actor) => ({ ...actor, span: triggersOf(changed)[0] ?? sentence }))
      : event[name]
  }
  const read = Object.entries(leavesTitle ? {} : evidence).filter(
    ([field]) => !OF_FORM.some((each) => each === field && !isSame(each)),
  )
  const written = Object.entries(words).filter(
    ([field]) => leavesTitle || OF_FORM.some((each) => each === field && !isSame(each)),
  )
  return {
    ...rest,
    action: changed.action,
    status: changed.status,
    source: side('source'),
    target: side('target'),
    ...(object && { object }),
    ...(changed.date && { date: changed.date }),
    evidence: {
      ...Object.fromEntries([...read, ...written]),
      ...(isElsewhere ? { trigger, sentence } : { trigger: evidence.trigger, sentence: evidence.sentence }),
    },
    rule: BY_HAND,
    confidence: 1,
  }
}

const keyOf = ({ code, id, name }: Actor): string =>
  code === undefined ? name : id === undefined ? code : `${code}:${id}`

/** An event as the form has it. */
export const draftOfEvent = ({ action, status, source, target, object, date }: Event): MissedDraft => ({
  action,
  status,
  source: [...new Set(source.map(keyOf))].join(', '),
  target: [...new Set(target.map(keyOf))].join(', '),
  kind: object?.kind ?? '',
  count: object?.count,
  date,
})

/** The words that an event was made from. */
export const wordsOfEvent = (
  event: Event,
  { title, text }: { readonly title?: string | undefined; readonly text: string },
): MissedWords => ({
  text: textOfEvent(event, { text, ...(title !== undefined && { title }) }),
  words: triggersOf(event)[0] ?? event.evidence.sentence,
  sentence: event.evidence.sentence,
})

export const looksOf = (count: number): readonly Look[] =>
  Array.from({ length: count }, (_, index) => ({ number: String(index + 1), colour: (index % COLOURS) + 1 }))

/** The marks of an event in the text; of one that only the title tells there are none. */
export const marksOfEvent = (event: Event, index: number): readonly Mark[] =>
  isInTitle(event)
    ? []
    : Object.entries(spansByField(event)).flatMap(([field, spans]) =>
        spans.map((span) => ({ span, event: index, field })),
      )
