import type { DyadChoice, ExportFormat, RowKind } from '../exports/index.ts'
import { Refusal } from './problem.ts'

interface FileKind {
  readonly mediaType: string
  readonly ending: string
}

const CSV: FileKind = { mediaType: 'text/csv; charset=utf-8; header=present', ending: 'csv' }
const TSV: FileKind = { mediaType: 'text/tab-separated-values; charset=utf-8', ending: 'tsv' }
const LINES: FileKind = { mediaType: 'application/x-ndjson', ending: 'ndjson' }

/** What each format is on the web. */
const FILES: Readonly<Record<string, FileKind>> = {
  ndjson: LINES,
  csv: CSV,
  parquet: { mediaType: 'application/vnd.apache.parquet', ending: 'parquet' },
  icews: TSV,
  gdelt: TSV,
  polecat: TSV,
  plover: LINES,
  eventreport: CSV,
  'dyad-month': CSV,
  'json-ld': { mediaType: 'application/ld+json', ending: 'jsonld' },
  atom: { mediaType: 'application/atom+xml; charset=utf-8', ending: 'atom' },
  ics: { mediaType: 'text/calendar; charset=utf-8', ending: 'ics' },
  replication: { mediaType: 'application/zip', ending: 'zip' },
}

const UNKNOWN: FileKind = { mediaType: 'application/octet-stream', ending: 'bin' }

export const mediaTypeOf = ({ id }: ExportFormat): string => (FILES[id] ?? UNKNOWN).mediaType

/** What a file is called: `demarche-events.csv`. */
export const fileNameOf = ({ id, rows }: ExportFormat, row: RowKind = rows?.[0] ?? 'events'): string =>
  `demarche-${rows === undefined ? id : row}.${(FILES[id] ?? UNKNOWN).ending}`

export interface Wishes {
  readonly rows?: RowKind
  readonly dyads?: DyadChoice
  readonly limit?: number
  readonly excelSafe?: boolean
  readonly withTexts?: boolean
}

interface Taken {
  readonly option: keyof Wishes
  /** What stands for it in a format that takes it. */
  readonly by: keyof ExportFormat
}

const TAKEN: readonly Taken[] = [
  { option: 'rows', by: 'rows' },
  { option: 'limit', by: 'limit' },
  { option: 'dyads', by: 'dyads' },
  { option: 'excelSafe', by: 'spreadsheet' },
  { option: 'withTexts', by: 'texts' },
]

/** Parameters that a format takes beside the filters, `rows` left out. */
export const optionsOf = (format: ExportFormat) =>
  TAKEN.flatMap(({ option, by }) => (option === 'rows' || format[by] === undefined ? [] : [option]))

/** Refuses wishes that a format does not take: they would be passed over in silence. */
export const checkWishes = (format: ExportFormat, wishes: Wishes): void => {
  const refused = TAKEN.find(
    ({ option, by }) => wishes[option] !== undefined && wishes[option] !== false && format[by] === undefined,
  )
  if (refused !== undefined)
    throw new Refusal(
      'wrong-value',
      `${format.id} takes no ${refused.option}. GET /api/exports says what each takes.`,
    )
  if (wishes.rows !== undefined && !format.rows?.includes(wishes.rows))
    throw new Refusal('wrong-value', `${format.id} has rows of ${format.rows?.join(', ')}.`)
}
