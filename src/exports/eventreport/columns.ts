import { sideKeyOf } from '../../consolidation/index.ts'
import type { ToldEvent, ToldReport } from '../../ledger/index.ts'
import type { Actor, Event, EventDate } from '../../model/index.ts'
import type { Names } from '../../wording/values.ts'
import { type Column, day, integer, list, number, text } from '../tables/columns.ts'
import { actorPrecision, countPrecision, datePrecision, postPrecision } from './precision.ts'

/** One report of one event. */
export interface EventReportRow extends ToldReport {
  readonly event: ToldEvent['event']
  readonly nameOf: Names
}

type EventReportColumn = Column<EventReportRow>

const told = ({ report }: EventReportRow): Event => report.event

/** R has no type that all its readers give to true and false alike; the package's binary rule takes 0 and 1. */
const flag = (yes: boolean): number => (yes ? 1 : 0)

/** `Harbour Wire (2022-02-28) Headline`, as the package's own data cite a report. */
const citation = ({ report: { from } }: EventReportRow): string =>
  [from.outlet, from.published && `(${from.published})`, from.title].filter((part) => part).join(' ') ||
  from.article

const sides = { actor1: 'source', actor2: 'target' } as const

/** The actor that this report names on a side, before other reports or reviewers filled it in. */
const actorOf = ({ report }: EventReportRow, side: 'source' | 'target'): Actor | undefined => {
  const key = report.read[side]
  const { source, target } = report.event
  // in a mutual act the sides stand in the order of their keys, whoever the report names first
  const named = side === 'source' ? [...source, ...target] : [...target, ...source]
  return key === undefined ? undefined : named.find((actor) => sideKeyOf(actor) === key)
}

const nameOf = (row: EventReportRow, side: 'source' | 'target'): string | undefined => {
  const [code, id] = row.report.read[side]?.split(':') ?? []
  return (code !== undefined && row.nameOf(code, id)) || actorOf(row, side)?.name
}

const actorColumns = (actor: keyof typeof sides, who: string): readonly EventReportColumn[] => {
  const side = sides[actor]
  return [
    text(actor, `${who}: its name in the codebook, else as the report has it`, (row) => nameOf(row, side)),
    text(
      `${actor}_id`,
      `${who}: key in the ledger (RUS, IGO:NATO, the-west)`,
      ({ report }) => report.read[side],
    ),
    text(`${actor}_type`, `${who}: PLOVER sector`, (row) => actorOf(row, side)?.sector),
    text(`${actor}_title`, `${who}: office`, (row) => actorOf(row, side)?.role),
    text(`${actor}_text`, `${who}: in the words of the report`, (row) => actorOf(row, side)?.name),
    integer(
      `${actor}_precision`,
      `${who}: 0 not told, 1 somebody without a code, 2 a state or organisation, 3 a body, office or mission of it`,
      (row) => actorPrecision(actorOf(row, side)),
    ),
  ]
}

const dateColumns = (
  field: 'date' | 'deadline' | 'effective',
  what: string,
): readonly EventReportColumn[] => {
  const date = (row: EventReportRow): EventDate | undefined => told(row)[field]
  return [
    day(`${field}_start`, `${what}: first day that it can be`, (row) => date(row)?.start),
    day(`${field}_end`, `${what}: last day that it can be`, (row) => date(row)?.end),
    integer(
      `${field}_precision`,
      `${what}: 0 not told, 1 only the day of the news, 2 a year, 3 a month, 4 a week, 5 a day`,
      (row) => datePrecision(date(row)),
    ),
  ]
}

const count = (row: EventReportRow) => told(row).object?.count

const exactCount = (row: EventReportRow): number | undefined => {
  const found = count(row)
  return found?.min === found?.max ? found?.min : undefined
}

/** Columns of the R package eventreport: what identifies a report, then its attributes as it tells them. */
export const EVENT_REPORT_COLUMNS: readonly EventReportColumn[] = [
  text('id', 'key of the report', ({ key }) => key),
  text('event_id', 'id of the event in the ledger: what reports are grouped by', ({ event }) => event.id),
  text('source', 'the report: outlet, day, title', citation),
  text('source_outlet', 'outlet', ({ report }) => report.from.outlet),
  day('source_date', 'day of publication', ({ report }) => report.from.published),
  text('source_url', 'address', ({ report }) => report.from.url),
  text('source_article', 'id of the article in the ledger', ({ report }) => report.from.article),
  integer(
    'source_origin',
    'reports of one event with the same number are one independent source',
    ({ key, event }) => event.reports.find((line) => line.key === key)?.origin,
  ),
  ...dateColumns('date', 'day of the act'),
  ...actorColumns('actor1', 'who acts'),
  ...actorColumns('actor2', 'who is acted on'),
  text('action', 'action of the codebook', (row) => told(row).action),
  text('status', 'performed, intended, threatened, ...', (row) => told(row).status),
  text('plover_event', 'PLOVER event', (row) => told(row).plover?.event),
  text('plover_mode', 'PLOVER mode', (row) => told(row).plover?.mode),
  text('cameo', 'CAMEO code, with its leading zero', (row) => told(row).cameo),
  number('goldstein', 'Goldstein value', (row) => told(row).goldstein),
  text('object', 'what the act falls on', (row) => told(row).object?.kind),
  integer('persons_low', 'how many persons or missions, at least', (row) => count(row)?.min),
  integer('persons_best', 'how many, where one number is told', exactCount),
  integer('persons_high', 'how many, at most', (row) => count(row)?.max),
  integer(
    'persons_precision',
    'how many: 0 not told, 1 one end open, 2 a range or about so many, 3 exact',
    (row) => countPrecision(count(row)),
  ),
  text('post', 'kind of the mission of those hit', (row) => told(row).object?.post?.kind),
  text('post_of', 'whose mission it is', (row) => told(row).object?.post?.of),
  text('post_city', 'where it is', (row) => told(row).object?.post?.city),
  integer(
    'post_precision',
    'mission: 0 not told, 1 its kind, 2 and whose it is or its city, 3 all three',
    (row) => postPrecision(told(row)),
  ),
  ...dateColumns('deadline', 'by when what the act orders must be done'),
  ...dateColumns('effective', 'from when the act holds'),
  text(
    'country',
    'country where it was done or declared, ISO 3166-1 alpha-3',
    (row) => told(row).place?.country,
  ),
  text('location', 'place where it was done or declared', (row) => told(row).place?.name),
  integer('location_precision', 'place: 0 not told, 1 told', (row) => flag(told(row).place !== undefined)),
  list('grounds', 'grounds that the acting side gives', (row) =>
    told(row).grounds?.map(({ ground }) => ground),
  ),
  list('instruments', 'how it was made known', (row) =>
    told(row).instruments?.map(({ instrument }) => instrument),
  ),
  list('legal', 'treaties that somebody invokes', (row) => told(row).legal?.map(({ law }) => law)),
  text('occasion', 'meeting or visit', (row) => told(row).occasion),
  integer('background', '1: told as what happened before the news', (row) => flag(told(row).background)),
  number(
    'confidence',
    'that the report is read right, 0 to 1: serves as tie_break',
    (row) => told(row).confidence,
  ),
  text('sentence', 'the sentence it was read from', ({ sentence }) => sentence),
  text('unit_of_analysis', 'Event report, as the package names it', () => 'Event report'),
]
