import { parseDay } from '../base/calendar.ts'
import { splitLines } from './lines.ts'

/** The columns of an ICEWS file, which begins with them (Boschee et al., ICEWS Coded Event Data, Harvard Dataverse). */
export const ICEWS_COLUMNS = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
] as const
type IcewsColumn = (typeof ICEWS_COLUMNS)[number]

/** An actor as ICEWS names it; its country is empty for organisations that have none. */
export interface IcewsActor {
  readonly name: string
  readonly country: string
}

/** One row: who did what to whom by one sentence of one story. */
export interface IcewsEvent {
  readonly day: string
  readonly source: IcewsActor
  readonly target: IcewsActor
  /** With its leading zero: `042`. */
  readonly cameo: string
  /** On the Goldstein scale; absent where the row gives none. */
  readonly intensity?: number
  /** Empty where the row gives none. */
  readonly story: string
}

/** A row, or why it is none; lines count from 1. */
export type IcewsLine = { readonly line: number } & (
  | { readonly event: IcewsEvent }
  | { readonly problem: string }
)

/** Far more than any row needs. */
const LONGEST_LINE = 2 ** 20

const cellsOf = (line: string): readonly string[] => line.split('\t').map((cell) => cell.trim())

/** Whether a file that begins so is one of ICEWS. */
export const isIcewsStart = (start: string): boolean => {
  const [first, second] = cellsOf(start.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '')
  return first === ICEWS_COLUMNS[0] && second === ICEWS_COLUMNS[1]
}

const CAMEO = /^(?:0[1-9]|1\d|20)\d{0,2}$/

/** A code that a spreadsheet has taken for a number has lost its zero; ICEWS itself gives at least three digits. */
const cameoOf = (cell: string): string => (/^[1-9]\d$/.test(cell) ? `0${cell}` : cell)

const numberOf = (cell: string): number | undefined =>
  cell === '' || !Number.isFinite(Number(cell)) ? undefined : Number(cell)

type CellOf = (column: IcewsColumn) => string

function eventOf(cell: CellOf): { readonly event: IcewsEvent } | { readonly problem: string } {
  const [day, cameo] = [cell('Event Date').slice(0, 10), cameoOf(cell('CAMEO Code'))]
  if (parseDay(day) === undefined) return { problem: `Event Date "${cell('Event Date')}" is no day` }
  if (!CAMEO.test(cameo)) return { problem: `CAMEO Code "${cell('CAMEO Code')}" is none` }
  const intensity = numberOf(cell('Intensity'))
  return {
    event: {
      day,
      source: { name: cell('Source Name'), country: cell('Source Country') },
      target: { name: cell('Target Name'), country: cell('Target Country') },
      cameo,
      story: cell('Story ID'),
      ...(intensity !== undefined && { intensity }),
    },
  }
}

/** ICEWS writes "None" where there is nothing. */
const given = (cell: string | undefined): string => (cell === undefined || cell === 'None' ? '' : cell)

/** The rows of an ICEWS file, by the names of its columns, whatever their order. A row that cannot be read is a problem in its place. */
export async function* readIcews(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<IcewsLine> {
  const decoder = new TextDecoder()
  let columns: ReadonlyMap<string, number> | undefined
  for await (const { number, bytes } of splitLines(chunks, LONGEST_LINE)) {
    const text = bytes && decoder.decode(bytes)
    if (text === undefined) yield { line: number, problem: 'the line is too long for a row' }
    else if (text.trim() === '') continue
    else if (columns === undefined) {
      columns = new Map(cellsOf(text.replace(/^\uFEFF/, '')).map((name, i) => [name, i]))
      const missing = ICEWS_COLUMNS.filter((name) => !columns?.has(name))
      if (missing.length > 0) {
        yield { line: number, problem: `not ICEWS: without the ${missing.join(', ')} column` }
        return
      }
    } else {
      const cells = cellsOf(text)
      const at = columns
      yield cells.length === columns.size
        ? { line: number, ...eventOf((column) => given(cells[at.get(column) ?? -1])) }
        : { line: number, problem: `${cells.length} columns in place of ${columns.size}` }
    }
  }
}
