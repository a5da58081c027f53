import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayFromNumber, dayNumber, formatDay, parseDay } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import { dyadOf, moveOf, orderDayOf, reviewersDiffer } from '../consolidation/index.ts'
import { type Count, type EventDate, GENERIC, isGeneric, type LedgerEvent } from '../model/index.ts'
import { isSettled } from './review-bits.ts'
import { plain } from './store.ts'
import type { EventClaimsTable, EventsTable, TellingsTable } from './tables.ts'

/** Numbers of events of one day. With the days of ten thousand years they fill the whole numbers that JavaScript has. */
export const PER_DAY = 2 ** 31
/** 0001-01-01, in days since 1970-01-01. */
const FIRST_DAY = -719_162

/** The least number that an event of this day can have; events without a day come before all others. */
export const numberOfDay = (day: string | undefined): number => {
  const civil = day === undefined ? undefined : parseDay(day)
  return civil === undefined ? 0 : (dayNumber(civil) - FIRST_DAY + 1) * PER_DAY
}

/** The day whose number this is, in days from that of {@link FIRST_DAY} on, which is 1. */
const dayAt = (day: number): string => formatDay(dayFromNumber(day + FIRST_DAY - 1))

/** The day of the number of an event that has one. */
export const dayOfNumber = (n: number): string => dayAt(Math.floor(n / PER_DAY))

/** The month of a day's number, `undated` for 0. */
export const monthAt = (day: number): string =>
  day === 0 ? 'undated' : dayAt(day).slice(0, 'YYYY-MM'.length)

/**
 * The number of an event (or of an article, by its day of publication) rises with its day, so that every index and the full-text search give the latest first without
 * sorting; within a day it is scattered.
 */
export const numberOf = (id: string, day: string | undefined): number =>
  numberOfDay(day) + (createHash('sha256').update(id).digest().readUInt32BE() % PER_DAY)

/** The last day on which the event may have been. */
const lastDayOf = (event: LedgerEvent, day: string | undefined): string | undefined => {
  const date = event.fields.date?.value as EventDate | undefined
  return date?.start === day ? (date?.end ?? day) : day
}

const orNull = (text: string | undefined): string | null => (text === undefined ? null : plain(text))

const differ = ({ fields }: LedgerEvent): boolean => Object.values(fields).some(reviewersDiffer)

/** True when reports or reviewers contradict each other on some field. */
const hasConflict = (event: LedgerEvent): boolean =>
  Object.values(event.fields).some(({ conflict }) => conflict) || differ(event)

/** An outlet more asks for a look by so much, up to so many outlets; a conflict by so much. Doubt counts in per cent. */
const PER_OUTLET = 5
const MOST_OUTLETS = 10
const PER_CONFLICT = 50

/** How much an event needs a look: 0 for what reviewers have settled, are not at odds on, or need not see. */
const worthOf = (event: LedgerEvent, review: number): number => {
  if (event.review.rejected.length > 0 || isGeneric(event.action)) return 0
  if (isSettled(review) && !differ(event)) return 0
  const outlets = PER_OUTLET * (Math.min(event.outlets, MOST_OUTLETS) - 1)
  return Math.round(100 * (1 - event.confidence)) + outlets + (hasConflict(event) ? PER_CONFLICT : 0)
}

/** What reviewers did to an event, a bit each, from what they did to its reports. */
export const reviewOf = ({ reports }: LedgerEvent, bits: ReadonlyMap<string, number>): number =>
  reports.reduce((all, { key }) => all | (bits.get(key) ?? 0), 0)

/** An event as a row. `block` is the one that its reports stand in, `review` what reviewers did to it. */
export const eventRow = (event: LedgerEvent, block: string, review: number): EventsTable => {
  const day = orderDayOf(event)
  const id = plain(event.id)
  const move = moveOf(event)
  return {
    n: numberOf(id, day),
    id,
    block,
    family: event.family,
    action: event.action,
    status: event.status,
    source: orNull(event.source),
    target: orNull(event.target),
    dyad: orNull(dyadOf(event)),
    day: day ?? null,
    last_day: lastDayOf(event, day) ?? null,
    outlets: event.outlets,
    rejected: event.review.rejected.length > 0 ? 1 : 0,
    confidence: event.confidence,
    goldstein: event.goldstein ?? null,
    move: move === undefined ? null : canonicalJson(move),
    conflict: hasConflict(event) ? 1 : 0,
    review,
    people: (event.fields.count?.value as Count | undefined)?.min ?? null,
    worth: worthOf(event, review),
    event: canonicalJson(event),
  }
}

/** Which articles tell of an event, as rows. */
export const tellingRows = ({ reports }: LedgerEvent, n: number): readonly TellingsTable[] =>
  [...new Set(reports.map(({ article }) => article))].map((article) => ({ article, n }))

/** The claims about an event, as rows. */
export const claimRows = ({ claims }: LedgerEvent, n: number): readonly EventClaimsTable[] =>
  claims.map(({ speaker, stance }, position) => ({ n, position, stance, speaker: orNull(speaker.key) }))

/** The condition that leaves out events of generic actions, told from an index alone. */
export const notGeneric = () => sql<boolean>`action not like ${sql.lit(`${GENERIC}%`)}`

export const eventOf = ({ event }: Pick<EventsTable, 'event'>): LedgerEvent =>
  JSON.parse(event) as LedgerEvent
