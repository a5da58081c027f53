import type { EventDate, LedgerEvent } from '../model/index.ts'

/** When an event was, as its account prefers it; for one whose account gives no day, as its latest step does. */
export const whenOf = ({ fields, steps }: LedgerEvent): EventDate | undefined =>
  (fields.date?.value as EventDate | undefined) ?? steps.at(-1)?.date

/** The day, where it is known to the day. */
export const dayOnly = (date: EventDate | undefined): string | undefined =>
  date !== undefined && date.start === date.end ? date.start : undefined
