import { type Count, type EventDate, LEDGER_FIELDS, type LedgerEvent } from '../../model/index.ts'
import { sideInWords } from '../../wording/accounts.ts'
import { eventInSentence } from '../../wording/sentence.ts'
import { countInWords, dateInWords, idInWords, type Names } from '../../wording/values.ts'
import type { EventLine } from '../schemas/events.ts'

/** The day of an event: of its date or, where none is told, of its latest step. */
export const dateOf = ({ fields, steps }: LedgerEvent): EventDate | undefined =>
  (fields.date?.value as EventDate | undefined) ?? steps.at(-1)?.date

/** An event as lists show it. */
export const eventLine = (event: LedgerEvent, names: Names): EventLine => {
  const { id, status, outlets, confidence, goldstein, review } = event
  const date = dateOf(event)
  const count = event.fields.count?.value as Count | undefined
  const deadline = event.fields.deadline?.value as EventDate | undefined
  const side = (place: 'source' | 'target') => {
    const key = event[place]
    return (
      key !== undefined && { [place]: { value: key, words: sideInWords(key, event.names[place], names) } }
    )
  }
  return {
    id,
    sentence: eventInSentence(event, names),
    action: { value: event.action, words: idInWords(event.action) },
    status,
    ...side('source'),
    ...side('target'),
    ...(date && { date: { value: date, words: dateInWords(date) } }),
    ...(count && { count: { value: count, words: countInWords(count) } }),
    ...(deadline && { deadline: { value: deadline, words: dateInWords(deadline) } }),
    outlets,
    reports: event.reports.length,
    confidence,
    conflicts: LEDGER_FIELDS.filter((field) => event.fields[field]?.conflict === true),
    ...(goldstein !== undefined && { goldstein }),
    review,
  }
}
