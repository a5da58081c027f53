import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { dayNumber, parseDay } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import { dyadOf, moveOf, orderDayOf } from '../consolidation/index.ts'
import { type EventDate, GENERIC, type LedgerEvent } from '../model/index.ts'
import { plain } from './store.ts'
import type { EventsTable } from './tables.ts'

/** Numbers of events of one day. With the days of ten thousand years they fill the whole numbers that JavaScript has. */
export const PER_DAY = 2 ** 31
/** 0001-01-01, in days since 1970-01-01. */
export const FIRST_DAY = -719_162

/** The least number that an event of this day can have; events without a day come before all others. */
export const numberOfDay = (day: string | undefined): number => {
  const civil = day === undefined ? undefined : parseDay(day)
  return civil === undefined ? 0 : (dayNumber(civil) - FIRST_DAY + 1) * PER_DAY
}

/**
 * The number of an event rises with its day, so that every index and the full-text search give the latest first without
 * sorting; within a day it is scattered.
 */
const numberOf = (id: string, day: string | undefined): number =>
  numberOfDay(day) + (createHash('sha256').update(id).digest().readUInt32BE() % PER_DAY)

/** The last day on which the event may have been. */
const lastDayOf = (event: LedgerEvent, day: string | undefined): string | undefined => {
  const date = event.fields.date?.value as EventDate | undefined
  return date?.start === day ? (date?.end ?? day) : day
}

const orNull = (text: string | undefined): string | null => (text === undefined ? null : plain(text))

/** An event as a row. `block` is the one that its reports stand in. */
export const eventRow = (event: LedgerEvent, block: string): EventsTable => {
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
    event: canonicalJson(event),
  }
}

/** The condition that leaves out events of generic actions, told from an index alone. */
export const notGeneric = () =>
  sql<boolean>`substr(action, 1, ${sql.lit(GENERIC.length)}) <> ${sql.lit(GENERIC)}`

export const eventOf = ({ event }: Pick<EventsTable, 'event'>): LedgerEvent =>
  JSON.parse(event) as LedgerEvent
