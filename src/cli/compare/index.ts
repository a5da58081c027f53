import { BOOTSTRAP, type Matching } from '../../evaluation/double/index.ts'
import { csvOfDisagreements } from '../../exports/disagreements.ts'
import { printable } from '../../wording/printable.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { chosenCodebook } from '../opening.ts'
import { orComplainOfWriting, write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint } from '../table/rich.ts'
import { readCodings } from './codings.ts'
import { pageOf } from './html.ts'
import { compareCodings } from './matching.ts'
import { comparisonLines, levelOf, type Shown } from './text.ts'

export interface CompareOptions extends CodebookChoice {
  readonly match?: Matching
  readonly within: number
  /** How many of each kind of disagreement are shown. */
  readonly show: number
  /** Where to write the disagreements; `-` is standard output, in place of the table. */
  readonly csv?: string
  readonly html?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 100

/** `demarche compare`: what only one of two codings has, where they differ, how well they agree. */
export const compare = async (a: string, b: string, options: CompareOptions): Promise<void> => {
  if (options.csv === '-' && options.json)
    throw new Complaint('--csv - and --json cannot both be written to standard output', EXIT.usage)
  const codebook = await chosenCodebook(options)
  const codings = [await readCodings(a, codebook), await readCodings(b, codebook)] as const
  const compared = compareCodings(codings, [a, b], codebook, options)
  const shown: Shown = {
    ...compared,
    files: [printable(a), printable(b)],
    most: options.show,
    ...(options.csv !== undefined && { csv: printable(options.csv) }),
  }
  if (options.html !== undefined) await orComplainOfWriting(options.html, pageOf(shown))
  if (options.csv === '-') return write(csvOfDisagreements(compared.disagreements))
  if (options.csv !== undefined)
    await orComplainOfWriting(options.csv, csvOfDisagreements(compared.disagreements))
  await write(options.json ? json(shown) : table(shown, options))
}

const json = ({ files, agreement, disagreements, notes }: Shown): string => {
  const fields = agreement.fields.map((field) => ({ ...field, level: levelOf(field) }))
  const all = { a: files[0], b: files[1], ...agreement, fields, notes, disagreements, bootstrap: BOOTSTRAP }
  return `${JSON.stringify(all, null, 2)}\n`
}

const table = (shown: Shown, { color }: CompareOptions): string => {
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  const paint = createPaint(wantsColour(color, process.env, process.stdout))
  return paintLines(comparisonLines(shown, width), paint)
}
