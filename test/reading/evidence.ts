import type { Span } from '../../src/base/span.ts'
import type { Actor, ArticleRecord, Event } from '../../src/model/index.ts'

/** A span of a record, where in the record it stands, and which text it indexes. */
export interface Placed {
  readonly path: string
  readonly span: Span
  readonly in: 'title' | 'text'
}

const isSpan = (value: unknown): value is Span =>
  Array.isArray(value) && value.length === 2 && value.every((n) => typeof n === 'number')

/** Every span within a value: those under the key `in: "title"`, and all below it, index the title. */
function* spansIn(value: unknown, path: string, where: 'title' | 'text'): Generator<Placed> {
  if (isSpan(value)) {
    yield { path, span: value, in: where }
  } else if (typeof value === 'object' && value !== null) {
    const inside = 'in' in value && value.in === 'title' ? 'title' : where
    for (const [key, child] of Object.entries(value)) yield* spansIn(child, `${path}.${key}`, inside)
  }
}

const eventSpans = (event: Event): readonly Placed[] => {
  const { mentions, ...rest } = event
  return [
    ...spansIn(rest, event.id, event.evidence.in ?? 'text'),
    ...spansIn(mentions, `${event.id}.mentions`, 'text'),
  ]
}

/** Every span of a record. */
export const spansOf = (record: ArticleRecord): readonly Placed[] => [
  ...record.events.flatMap(eventSpans),
  ...record.claims.flatMap((claim) => [...spansIn(claim, claim.id, 'text')]),
  ...record.warnings.flatMap((warning, i) => [...spansIn(warning, `warnings.${i}`, 'text')]),
]

/** The characters that a span points at. */
export const wordsAt = (record: ArticleRecord, span: Span, where: 'title' | 'text' = 'text'): string =>
  (where === 'title' ? (record.article.title ?? '') : record.article.text).slice(...span)

/** Every actor of an event or claim, with the text that its span indexes. */
export const actorsOf = (
  record: ArticleRecord,
): readonly { path: string; actor: Actor; in: 'title' | 'text' }[] => [
  ...record.events.flatMap((event) =>
    [
      ...event.source,
      ...event.target,
      ...(event.object?.against ? [event.object.against] : []),
      ...(event.legal ?? []).map((l) => l.by),
    ].map((actor) => ({ path: event.id, actor, in: event.evidence.in ?? ('text' as const) })),
  ),
  ...record.claims.map(({ id, speaker }) => ({ path: id, actor: speaker, in: 'text' as const })),
]
