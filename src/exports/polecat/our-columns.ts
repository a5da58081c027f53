import type { Count, EventDate, LedgerField, Post } from '../../model/index.ts'
import type { Party } from '../party.ts'
import { boolean, integer, list, number, text } from '../tables/columns.ts'
import { edtf } from '../tables/edtf.ts'
import { whenOf } from '../when.ts'
import { codesOf, type PolecatColumn, type PolecatRow, unique } from './row.ts'

const preferred = <T>({ event }: PolecatRow, field: LedgerField): T | undefined =>
  event.fields[field]?.value as T | undefined

const dated = (date: EventDate | undefined): string | undefined => date && edtf(date)

const listOf =
  (field: LedgerField) =>
  (row: PolecatRow): readonly string[] | undefined =>
    unique(preferred(row, field))

const sideColumns = (
  side: 'Actor' | 'Recipient',
  of: (row: PolecatRow) => Party,
): readonly PolecatColumn[] => [
  text(`${side} Key`, 'the side in the ledger: RUS, IGO:NATO, the-west', (row) => of(row).key),
  text(
    `${side} COW Abbreviation`,
    'Correlates of War abbreviation on the day of the event',
    (row) => codesOf(of(row), row).cowAbbreviation,
  ),
  integer(`${side} GW`, 'Gleditsch-Ward number on the day of the event', (row) => codesOf(of(row), row).gw),
  text(`${side} ISO2`, 'ISO 3166-1 alpha-2 on the day of the event', (row) => codesOf(of(row), row).alpha2),
]

/** What POLECAT has no column for; after its 40. */
export const OUR_COLUMNS: readonly PolecatColumn[] = [
  text('Action', 'action of the codebook', ({ event }) => event.action),
  text('Status', 'latest step: performed, intended, threatened, ...', ({ event }) => event.status),
  text('Event Date EDTF', 'the date at its own precision, EDTF level 0', ({ event }) => dated(whenOf(event))),
  text(
    'Date Basis',
    'how the date was told: explicit, weekday, relative, deadline or published',
    ({ event }) => whenOf(event)?.basis,
  ),
  text('CAMEO Code', 'CAMEO code, with its leading zero', ({ event }) => event.cameo),
  ...sideColumns('Actor', ({ actor }) => actor),
  ...sideColumns('Recipient', ({ recipient }) => recipient),
  text('Object', 'what the act falls on', (row) => preferred<string>(row, 'kind')),
  integer('Count Min', 'how many, at least', (row) => preferred<Count>(row, 'count')?.min),
  integer('Count Max', 'how many, at most', (row) => preferred<Count>(row, 'count')?.max),
  boolean(
    'Count Approximate',
    'true: reports say about so many',
    (row) => preferred<Count>(row, 'count')?.approximate,
  ),
  text('Post', 'kind of the mission of those hit', (row) => preferred<Post>(row, 'post')?.kind),
  text('Deadline', 'by when what the act orders must be done, EDTF', (row) =>
    dated(preferred<EventDate>(row, 'deadline')),
  ),
  list('Grounds', 'grounds that the acting side gives', listOf('grounds')),
  list('Instruments', 'persona-non-grata, note-verbale, ...', listOf('instruments')),
  list('Laws', 'treaties that somebody invokes', listOf('legal')),
  integer('Outlets', 'independent outlets', ({ event }) => event.outlets),
  integer('Reports', 'reports', ({ event }) => event.reports.length),
  list('Fields In Conflict', 'fields on which reports contradict each other', ({ event }) =>
    unique(Object.entries(event.fields).flatMap(([field, { conflict }]) => (conflict ? [field] : []))),
  ),
  number(
    'Confidence',
    'that one of the independent outlets at least is read right, 0 to 1',
    ({ event }) => event.confidence,
  ),
]
