import { splitLines } from '../lines.ts'
import { LONGEST_ROW } from './event-rows.ts'

/** The columns of a GDELT 2.0 mentions file, which has no line of headings (GDELT Event Database Data Format Codebook V2.0). */
export const GDELT_MENTION_COLUMNS = [
  'GlobalEventID',
  'EventTimeDate',
  'MentionTimeDate',
  'MentionType',
  'MentionSourceName',
  'MentionIdentifier',
  'SentenceID',
  'Actor1CharOffset',
  'Actor2CharOffset',
  'ActionCharOffset',
  'InRawText',
  'Confidence',
  'MentionDocLen',
  'MentionDocTone',
  'MentionDocTranslationInfo',
  'Extras',
] as const
export type GdeltMentionColumn = (typeof GDELT_MENTION_COLUMNS)[number]

/** One row, its cells by name, as they are written; empty where there is nothing. */
export type GdeltMentionRow = (column: GdeltMentionColumn) => string

/** A row, or why it is none; lines count from 1. */
export type GdeltMentionLine = { readonly line: number } & (
  | { readonly row: GdeltMentionRow }
  | { readonly problem: string }
)

const PLACES: ReadonlyMap<string, number> = new Map(GDELT_MENTION_COLUMNS.map((name, i) => [name, i]))

/** Whether a file that begins so is one of GDELT 2.0 mentions. */
export const isGdeltMentionStart = (start: string): boolean => /^\d+\t\d{14}\t\d{14}\t\d\t/.test(start)

/** GDELT leaves the last columns out where there is nothing in them. */
const FEWEST_COLUMNS = GDELT_MENTION_COLUMNS.length - 2

const checked = (text: string): { readonly row: GdeltMentionRow } | { readonly problem: string } => {
  const cells = text.split('\t')
  if (cells.length > GDELT_MENTION_COLUMNS.length || cells.length < FEWEST_COLUMNS)
    return { problem: `${cells.length} columns in place of ${GDELT_MENTION_COLUMNS.length}` }
  const row: GdeltMentionRow = (column) => cells[PLACES.get(column) ?? -1]?.trim() ?? ''
  return row('MentionIdentifier') === '' ? { problem: 'MentionIdentifier is empty' } : { row }
}

/** The rows of a GDELT 2.0 mentions file. A row that cannot be read is a problem in its place. */
export async function* readGdeltMentions(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<GdeltMentionLine> {
  const decoder = new TextDecoder()
  for await (const { number: line, bytes } of splitLines(chunks, LONGEST_ROW)) {
    if (bytes === undefined) yield { line, problem: 'the line is too long for a row' }
    else if (bytes.length > 0) yield { line, ...checked(decoder.decode(bytes)) }
  }
}
