import { parseDay } from '../../base/calendar.ts'
import { splitLines } from '../lines.ts'

const GEO = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'] as const
type Geo = (typeof GEO)[number]

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
] as const

const actor = <N extends 1 | 2>(number: N) => ACTOR.map((part) => `Actor${number}${part}` as const)
const geo = <T extends 'Actor1' | 'Actor2' | 'Action'>(of: T) =>
  GEO.map((part): `${T}Geo_${Geo}` => `${of}Geo_${part}`)

/** The columns of a GDELT 2.0 event file, which has no line of headings (GDELT Event Database Data Format Codebook V2.0). */
export const GDELT_EVENT_COLUMNS = [
  'GlobalEventID',
  'Day',
  'MonthYear',
  'Year',
  'FractionDate',
  ...actor(1),
  ...actor(2),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...geo('Actor1'),
  ...geo('Actor2'),
  ...geo('Action'),
  'DATEADDED',
  'SOURCEURL',
] as const
export type GdeltEventColumn = (typeof GDELT_EVENT_COLUMNS)[number]

/** One row, its cells by name, as they are written; empty where there is nothing. */
export type GdeltEventRow = (column: GdeltEventColumn) => string

/** A row that has a day and a CAMEO code, or why it is none; lines count from 1. */
export type GdeltEventLine = { readonly line: number } & (
  | { readonly row: GdeltEventRow; readonly day: string; readonly cameo: string }
  | { readonly problem: string }
)

/** Far more than any row needs. */
export const LONGEST_ROW = 2 ** 20
const PLACES: ReadonlyMap<string, number> = new Map(GDELT_EVENT_COLUMNS.map((name, i) => [name, i]))

/** Whether a file that begins so is one of GDELT 2.0 events. */
export const isGdeltEventStart = (start: string): boolean => {
  const cells = (start.split(/\r?\n/, 1)[0] ?? '').split('\t')
  return (
    cells.length === GDELT_EVENT_COLUMNS.length &&
    /^\d+$/.test(cells[0] ?? '') &&
    /^\d{8}$/.test(cells[1] ?? '')
  )
}

const CAMEO = /^(?:0[1-9]|1\d|20)\d{0,2}$/

function checked(
  text: string,
): Omit<Extract<GdeltEventLine, { row: unknown }>, 'line'> | { problem: string } {
  const cells = text.split('\t')
  if (cells.length !== GDELT_EVENT_COLUMNS.length)
    return { problem: `${cells.length} columns in place of ${GDELT_EVENT_COLUMNS.length}` }
  const row: GdeltEventRow = (column) => cells[PLACES.get(column) ?? -1]?.trim() ?? ''
  const day = row('Day').replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  if (parseDay(day) === undefined) return { problem: `Day "${row('Day')}" is none` }
  const cameo = row('EventCode')
  return CAMEO.test(cameo) ? { row, day, cameo } : { problem: `EventCode "${cameo}" is none of CAMEO` }
}

/** The rows of a GDELT 2.0 event file. A row that cannot be read is a problem in its place. */
export async function* readGdeltEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<GdeltEventLine> {
  const decoder = new TextDecoder()
  for await (const { number: line, bytes } of splitLines(chunks, LONGEST_ROW)) {
    if (bytes === undefined) yield { line, problem: 'the line is too long for a row' }
    else if (bytes.length > 0) yield { line, ...checked(decoder.decode(bytes)) }
  }
}
