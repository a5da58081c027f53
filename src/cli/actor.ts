import { createInterface } from 'node:readline'
import type { OpenedReader } from '../index.ts'
import type { Actor } from '../model/index.ts'
import { denotedName } from '../wording/names.ts'
import { printable } from '../wording/printable.ts'
import type { CodebookChoice } from './codebook-option.ts'
import { type ColourWish, wantsColour } from './colour.ts'
import { Complaint, EXIT, say } from './complaint.ts'
import { chosenReader } from './opening.ts'
import { write } from './output.ts'
import { type Column, columnWidths, paintLines, rowLines } from './table/columns.ts'
import { createPaint, type Rich, run } from './table/rich.ts'

export interface ActorOptions extends CodebookChoice {
  readonly context?: string
  readonly date?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

/** A phrase to code, with what its own line says of it. */
interface Asked {
  readonly phrase: string
  readonly id?: string
  readonly context?: string
  readonly date?: string
}

/** What a phrase denotes, one of these each. */
interface Answer {
  readonly code?: string
  readonly sector?: string
  readonly id?: string
  /** The codebook's name for it, else the words of the phrase. */
  readonly name: string
}

/** `demarche actor`: the codes of actors that stand by themselves, as in a column of a table. */
export const actor = async (phrases: readonly string[], options: ActorOptions): Promise<void> => {
  const reader = await chosenReader(options)
  const nameOf = denotedName(reader.codebook)
  const rows: (readonly Rich[])[] = []
  for await (const asked of allAsked(phrases)) {
    const answers = codedAs(reader, asked, options, nameOf)
    if (options.json)
      await write(`${JSON.stringify({ ...idOf(asked), phrase: asked.phrase, actors: answers })}\n`)
    else rows.push(...rowsOf(asked, answers))
  }
  if (options.json) return
  const width = process.stdout.columns ?? DEFAULT_WIDTH
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  await write(tableOf(rows, width, paint))
}

const DEFAULT_WIDTH = 100

const idOf = ({ id }: Asked): { readonly id?: string } => (id === undefined ? {} : { id })

const codedAs = (
  reader: OpenedReader,
  { phrase, context, date }: Asked,
  options: ActorOptions,
  nameOf: (actor: Actor) => string,
): readonly Answer[] => {
  const around = context ?? options.context
  const day = date ?? options.date
  const actors = reader.actors(phrase, {
    ...(around !== undefined && { context: around }),
    ...(day !== undefined && { date: day }),
  })
  return actors.map((each) => ({
    ...(each.code !== undefined && { code: each.code }),
    ...(each.sector !== undefined && { sector: each.sector }),
    ...(each.id !== undefined && { id: each.id }),
    name: nameOf(each),
  }))
}

async function* allAsked(phrases: readonly string[]): AsyncGenerator<Asked> {
  const given = phrases.length === 0 && !process.stdin.isTTY ? ['-'] : phrases
  if (given.length === 0)
    throw new Complaint('no phrase: give some in quotation marks, or - for a phrase a line', EXIT.usage)
  for (const phrase of given) {
    if (phrase === '-') yield* linesAsked()
    else if (phrase.trim() !== '') yield { phrase }
  }
}

async function* linesAsked(): AsyncGenerator<Asked> {
  let line = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    line += 1
    if (text.trim() === '') continue
    const asked = text.trimStart().startsWith('{') ? askedIn(text) : { phrase: text.trim() }
    if (asked) yield asked
    else {
      say(`standard input, line ${line}: expected {"phrase": "...", "context"?, "date"?, "id"?}; left out`)
      process.exitCode = EXIT.unread
    }
  }
}

/** A line of NDJSON: `{"phrase": ..., "id"?, "context"?, "date"?}`. */
function askedIn(text: string): Asked | undefined {
  let value: Partial<Record<keyof Asked, unknown>>
  try {
    value = JSON.parse(text) as typeof value
  } catch {
    return undefined
  }
  const { phrase, id, context, date } = value
  if (typeof phrase !== 'string') return undefined
  return {
    phrase,
    ...(typeof id === 'string' && { id }),
    ...(typeof context === 'string' && { context }),
    ...(typeof date === 'string' && { date }),
  }
}

const COLUMNS: readonly Column[] = [
  { heading: 'Phrase', least: 20 },
  { heading: 'Code' },
  { heading: 'Sector' },
  { heading: 'Who', least: 16 },
]

const rowsOf = ({ phrase }: Asked, answers: readonly Answer[]): readonly (readonly Rich[])[] =>
  answers.length === 0
    ? [[[run(printable(phrase))], [], [], [run('nobody that is known', 'faint')]]]
    : answers.map(({ code = '', sector = '', name }, i) => [
        i === 0 ? [run(printable(phrase))] : [],
        [run(code, 'strong')],
        [run(sector)],
        [run(printable(name))],
      ])

const tableOf = (
  rows: readonly (readonly Rich[])[],
  width: number,
  paint: ReturnType<typeof createPaint>,
): string => {
  if (rows.length === 0) return ''
  const widths = columnWidths(COLUMNS, rows, width)
  const heading = rowLines(
    COLUMNS.map(({ heading }) => [run(heading, 'heading')]),
    widths,
  )
  return paintLines([...heading, ...rows.flatMap((row) => rowLines(row, widths))], paint)
}
