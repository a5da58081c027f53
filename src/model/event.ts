import type { Span } from '../base/span.ts'
import type { Actor, Post } from './actor.ts'
import type { Ground, Instrument, ObjectKind, Status } from './codes.ts'

export type DatePrecision = 'day' | 'week' | 'month' | 'year'
export type DateBasis = 'explicit' | 'relative' | 'weekday' | 'deadline' | 'published'

/** A day or a longer stretch. `start` and `end` are ISO dates, both inclusive; equal for precision `day`. */
export interface EventDate {
  readonly start: string
  readonly end: string
  readonly precision: DatePrecision
  /** The words it was read from. Absent when nothing in the text gives it. */
  readonly text?: string
  readonly basis: DateBasis
}

/** Both ends inclusive; an open end is absent. `approximate`: the text says so ("about", "dozens"). */
export interface Count {
  readonly min?: number
  readonly max?: number
  readonly approximate: boolean
}

export interface Person {
  readonly name?: string
  readonly title?: string
  readonly span?: Span
}

/** What the act falls on. */
export interface EventObject {
  readonly kind: ObjectKind
  readonly count?: Count
  readonly people?: readonly Person[]
  readonly named?: 'yes' | 'withheld' | 'unknown'
  readonly post?: Post
  /** For a request: whom the requested act would hit. */
  readonly against?: Actor
}

export interface Attribution {
  readonly who: string
  readonly kind: 'speaker' | 'outlet' | 'document' | 'unnamed'
  readonly span: Span
}

/** Where each value was read: field name to the span or spans of its words. */
export interface Evidence {
  readonly trigger: Span | readonly Span[]
  readonly sentence: Span
  /** `title` when the event is told only there: every span then indexes `article.title`. */
  readonly in?: 'title'
  readonly [field: string]: Span | readonly Span[] | 'title' | undefined
}

export interface Mention {
  readonly span: Span
  readonly in?: 'title'
}

export interface PloverCode {
  readonly event: string
  readonly mode?: string
  readonly context: readonly string[]
}

/** One distinct act that the article tells (RECORD.md, "Event"). */
export interface Event {
  readonly id: string
  readonly action: string
  readonly status: Status
  /** Absent where PLOVER has no event for the action and status (denied, considered). */
  readonly plover?: PloverCode
  readonly cameo?: string
  readonly goldstein?: number
  readonly source: readonly Actor[]
  readonly target: readonly Actor[]
  readonly object?: EventObject
  readonly date?: EventDate
  readonly deadline?: EventDate
  readonly effective?: EventDate
  readonly place?: { readonly name: string; readonly country?: string }
  readonly occasion?: string
  readonly grounds?: readonly { readonly ground: Ground; readonly span: Span }[]
  readonly instruments?: readonly { readonly instrument: Instrument; readonly span: Span }[]
  readonly legal?: readonly { readonly law: string; readonly by: Actor; readonly span: Span }[]
  readonly inResponseTo?: { readonly event?: string; readonly text?: string }
  readonly background: boolean
  readonly attribution?: readonly Attribution[]
  readonly evidence: Evidence
  readonly mentions: readonly Mention[]
  readonly rule: string
  /** 0..1. */
  readonly confidence: number
}

/**
 * An act that an article tells and the coder did not find, as a reviewer gives it: an event without what the ledger gives it
 * by itself. Ids of a record are no place to point at, since a later reading numbers events anew.
 */
export interface MissedEvent extends Omit<Event, 'id' | 'rule' | 'confidence' | 'mentions' | 'inResponseTo'> {
  readonly mentions?: readonly Mention[]
  readonly inResponseTo?: { readonly text: string }
}
