import type { Span } from '../base/span.ts'
import type { Event } from '../model/index.ts'

/** The text that an event's spans index. */
export const textOfEvent = (
  { evidence }: Event,
  { title, text }: { readonly title?: string; readonly text: string },
): string => (evidence.in === 'title' ? (title ?? '') : text)

/** Fields that are no values: where the evidence lies. */
const NO_VALUES = ['sentence', 'in']

const isSpan = (value: Span | readonly Span[]): value is Span => typeof value[0] === 'number'

/**
 * The spans that each value of an event was read from, by field (`trigger`, `source`, `count`, `grounds`, ...); a value that
 * carries its own span has it where the evidence has none.
 */
export const spansByField = (event: Event): Readonly<Record<string, readonly Span[]>> => {
  const { source, target, grounds = [], instruments = [], legal = [], attribution = [], object } = event
  const own = { source, target, people: object?.people ?? [], grounds, instruments, legal, attribution }
  const told = Object.entries(own).map(([field, values]): [string, readonly Span[]] => [
    field,
    values.flatMap(({ span }) => (span === undefined ? [] : [span])),
  ])
  const evidence = Object.entries(event.evidence)
    .filter(([field]) => !NO_VALUES.includes(field))
    .map(([field, value]): [string, readonly Span[]] => [field, spansOf(value)])
  return Object.fromEntries([...told, ...evidence].filter(([, spans]) => spans.length > 0))
}

const spansOf = (value: Event['evidence'][string]): readonly Span[] => {
  if (value === undefined || typeof value === 'string') return []
  return isSpan(value) ? [value] : value
}
