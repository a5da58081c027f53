import type { Span } from '../../base/span.ts'

/**
 * What the words around a time say it is: `deadline` (by, before, within, "48 hours to leave", "at once"), `until`,
 * `since`, `effective` (from, as of, starting), `duration` (how long, not when), `plain` (everything else).
 */
export type TimeUse = 'plain' | 'deadline' | 'duration' | 'since' | 'until' | 'effective'

export type TimeUnit = 'hour' | 'day' | 'workday' | 'weekend' | 'week' | 'month' | 'year' | 'decade'

export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** What the words give outright; nothing is implied. */
export interface CalendarComponents {
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31. */
  readonly day?: number
  /** 0 = Sunday ... 6 = Saturday. */
  readonly weekday?: number
  readonly season?: Season
}

/**
 * From where a relation counts: the day of publication ("yesterday"), the act told just before ("the same day"), the act
 * that carries the time itself ("within 72 hours", "by the end of the month"), or an act that the words name ("a day
 * after *the vote*").
 */
export type TimeAnchor = 'published' | 'event' | 'act' | 'named'

export type TimeRelation =
  /** The unit `offset` units away from the anchor's: "last week" is week -1, "yesterday" day -1, "the same day" day 0. */
  | { readonly kind: 'unit'; readonly unit: TimeUnit; readonly offset: number; readonly anchor: TimeAnchor }
  /** "last Friday", "next March": which of the recurring days, months or seasons in `components`. */
  | { readonly kind: 'recurring'; readonly which: 'last' | 'this' | 'next'; readonly anchor: TimeAnchor }
  /** `amount` units away from the anchor, back (negative) or ahead: "two weeks ago", "a day after". */
  | {
      readonly kind: 'distance'
      readonly unit: TimeUnit
      readonly amount: number
      readonly anchor: TimeAnchor
      /** "nearly", "less than", "about": near that many. */
      readonly rough?: true
    }
  /** A stretch that the words do not fix: "in recent days", "years ago". Never resolved. */
  | { readonly kind: 'vague'; readonly unit: TimeUnit }

/** One date or time as written, not yet placed on the calendar. */
export interface TimeExpression {
  /** The time words, without the preposition. */
  readonly span: Span
  /** The preposition or cue before them that decided `use` ("by noon on", "within", "since"). */
  readonly marker?: Span
  readonly text: string
  readonly use: TimeUse
  readonly components: CalendarComponents
  readonly relation?: TimeRelation
  /** Last day of a range ("March 5-9"). */
  readonly to?: CalendarComponents
  /** "the end of", "early", "mid-": which part of the stretch. `last-day`: that very day. */
  readonly edge?: 'start' | 'middle' | 'end' | 'first-day' | 'last-day'
}
