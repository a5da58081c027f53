import { Buffer } from 'node:buffer'
import { dayNumber, parseDay } from '../base/calendar.ts'
import type { ToldEvent } from '../ledger/index.ts'
import type { EventDate, Status } from '../model/index.ts'
import { outletsInWords } from '../wording/accounts.ts'
import { namesOf } from '../wording/names.ts'
import { inert, printable } from '../wording/printable.ts'
import { eventInSentence } from '../wording/sentence.ts'
import { dateInWords, type Names } from '../wording/values.ts'
import { shorten } from '../wording/width.ts'
import { webAddress } from './addresses.ts'
import { decisionsOn } from './decided.ts'
import type { ExportWriter } from './format.ts'
import { instantOf, knownSince } from './instants.ts'

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75
const LONGEST = 300
const MOST_REPORTS = 10

/** An act that is not to be, or no longer, has no deadline that runs. */
const OVER: ReadonlySet<Status> = new Set(['refused', 'denied', 'reversed'])

/**
 * An iCalendar (RFC 5545) with an all-day event for every deadline that runs on the day of the export. They are events and not
 * tasks (VTODO), because calendars that are subscribed to show only events.
 */
export const writeCalendar: ExportWriter = async function* ({ ledger, query, codebook, at, version }) {
  const names = namesOf(codebook)
  const decided = decisionsOn(await ledger.decisions())
  const today = at.slice(0, 10)
  yield lines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', text(`-//Demarche//Demarche ${version}//EN`)],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', 'Diplomatic deadlines'],
    ['X-WR-CALNAME', 'Diplomatic deadlines'],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
  ])
  for await (const told of ledger.every(query)) {
    const deadline = told.event.fields.deadline?.value as EventDate | undefined
    if (deadline === undefined || deadline.end < today || OVER.has(told.event.status)) continue
    const cases = (await ledger.show(told.event.id))?.cases.map(({ id }) => id) ?? []
    const { last } = knownSince(told.event, decided(told.event))
    yield lines(entryOf({ ...told, deadline, cases, last, at }, names))
  }
  yield lines([['END', 'VCALENDAR']])
}

interface Due extends ToldEvent {
  readonly deadline: EventDate
  readonly cases: readonly string[]
  /** When what is known of it last changed. */
  readonly last: string | undefined
  readonly at: string
}

type Line = readonly [name: string, value: string]

const entryOf = (due: Due, names: Names): readonly Line[] => {
  const { event, reports, deadline, last, at } = due
  const [page] = reports.flatMap(({ report: { from } }) => webAddress(from.url) ?? [])
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', text(`${event.id}-deadline@demarche`)],
    ['DTSTAMP', basic(at)],
    ...(last === undefined ? [] : [['LAST-MODIFIED', basic(last)] as const]),
    ['SEQUENCE', String(revisionOf(last))],
    ['DTSTART;VALUE=DATE', deadline.end.replaceAll('-', '')],
    ['SUMMARY', text(shorten(`Deadline: ${eventInSentence(event, names)}`, LONGEST))],
    ['DESCRIPTION', text(descriptionOf(due, names))],
    ...(page === undefined ? [] : [['URL', page] as const]),
    ['CATEGORIES', text(event.action)],
    ['STATUS', event.status === 'performed' || event.status === 'begun' ? 'CONFIRMED' : 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

const descriptionOf = ({ event, reports, deadline, cases }: Due, names: Names): string => {
  const variants = event.fields.deadline?.variants ?? []
  const told = variants.map(
    (variant) => `${dateInWords(variant.value as EventDate)} (${outletsInWords(variant, event)})`,
  )
  const where = reports
    .slice(0, MOST_REPORTS)
    .map(({ report: { from } }) =>
      [shorten(printable(from.outlet ?? 'outlet not given'), LONGEST), webAddress(from.url) ?? '']
        .join(' ')
        .trim(),
    )
  const left = reports.length - where.length
  return [
    `${eventInSentence(event, names)}.`,
    `Deadline: ${dateInWords(deadline)}`,
    ...(told.length > 1 ? [`As told: ${shorten(told.join('; '), LONGEST)}`] : []),
    `Event: ${event.id}`,
    ...cases.map((id) => `Case: ${id}`),
    'Reports:',
    ...where,
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('\n')
}

/** Rises with every report and decision, and is the same for the same ledger: days and minutes since 1970, as far as known. */
const revisionOf = (last: string | undefined): number => {
  const day = last === undefined ? undefined : parseDay(last)
  if (last === undefined || day === undefined) return 0
  const minutes = Number(last.slice(11, 13)) * 60 + Number(last.slice(14, 16))
  return Math.min(Math.max(dayNumber(day) * 1440 + minutes, 0), MOST_REVISIONS)
}

/** INTEGER of RFC 5545, 3.3.8, has 32 bits. */
const MOST_REVISIONS = 2 ** 31 - 1

/** `20220228T000000Z`. */
const basic = (instant: string): string => (instantOf(instant) ?? instant).replace(/[-:]/g, '')

/** A value of the type TEXT (RFC 5545, 3.3.11). */
const text = (words: string): string =>
  inert(words)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

const lines = (all: readonly Line[]): string =>
  all.map(([name, value]) => folded(`${name}:${value}`)).join('')

/** A line cut where it is longer than 75 octets, never within a character; all that follow begin with a space. */
const folded = (line: string): string => {
  let out = ''
  let octets = 0
  for (const character of line) {
    const more = Buffer.byteLength(character)
    if (octets + more > LINE) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += more
  }
  return `${out}\r\n`
}
