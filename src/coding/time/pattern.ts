import type {
  CalendarComponents,
  TimeAnchor,
  TimeExpression,
  TimeRelation,
  TimeUnit,
  TimeUse,
} from './expression.ts'
import { readAmount, type Trigger, UNITS } from './words.ts'

/** What a pattern found. Offsets index the text that was searched. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly components: CalendarComponents
  readonly relation?: TimeRelation
  readonly to?: CalendarComponents
  readonly edge?: NonNullable<TimeExpression['edge']>
  /** The use, where the pattern itself settles it ("48 hours to leave"). */
  readonly use?: TimeUse
}

type Found = Omit<Reading, 'start' | 'end'>
type Groups = Readonly<Record<string, string | undefined>>

/** A form of words and what it says. `read` may refuse a match; `before` and `after` are the text around it. */
export interface Pattern {
  readonly form: RegExp
  /** The kind of word without which it cannot match: looked for once for all patterns. */
  readonly needs: Trigger
  readonly read: (groups: Groups, match: string, before: string, after: string) => Found | undefined
}

/** Whole words; the hyphen of "mid-March" and "end-May" is no part of a word. */
export const pattern = (source: string): RegExp =>
  new RegExp(`(?<!\\w|(?<!\\b(?:mid|end|early|late))-)(?:${source})(?![\\w-])`, 'gi')

export const SHIFTS: Readonly<Record<string, readonly [offset: number, anchor: TimeAnchor]>> = {
  last: [-1, 'published'],
  past: [-1, 'published'],
  'this past': [-1, 'published'],
  this: [0, 'published'],
  current: [0, 'published'],
  'the current': [0, 'published'],
  next: [1, 'published'],
  coming: [1, 'published'],
  'the coming': [1, 'published'],
  'this coming': [1, 'published'],
  'the next': [1, 'event'],
  'the following': [1, 'event'],
  'the previous': [-1, 'event'],
  'the preceding': [-1, 'event'],
  'the same': [0, 'event'],
  'the very same': [0, 'event'],
  'that same': [0, 'event'],
  that: [0, 'event'],
}

export const shiftWords = Object.keys(SHIFTS)
  .sort((a, b) => b.length - a.length)
  .join('|')
  .replaceAll(' ', '\\s+')

export const lower = (words: string | undefined): string => (words ?? '').toLowerCase().replace(/\s+/g, ' ')

export const unitOf = (word: string | undefined): readonly [TimeUnit, number] => {
  const name = lower(word).replace(/-/g, ' ')
  return UNITS.get(name) ?? UNITS.get(name.replace(/s$/, '')) ?? ['day', 1]
}

export const unitRelation = (kind: TimeUnit, offset: number, anchor: TimeAnchor): TimeRelation => ({
  kind: 'unit',
  unit: kind,
  offset,
  anchor,
})

export const dayShift = (offset: number, anchor: TimeAnchor): Found => ({
  components: {},
  relation: unitRelation('day', offset, anchor),
})

export const length = (
  words: string | undefined,
  word: string | undefined,
  use: TimeUse,
): Found | undefined => {
  const [kind, times] = unitOf(word)
  const count = readAmount(words ?? '')
  if (count === undefined) return { components: {}, relation: { kind: 'vague', unit: kind }, use }
  if (times === 0) return { components: {}, relation: unitRelation('day', 0, 'act'), use }
  return {
    components: {},
    relation: { kind: 'distance', unit: kind, amount: count * times, anchor: 'act' },
    use,
  }
}
