import {
  agreementOf,
  BOOTSTRAP,
  type Coding,
  disagreementsOf,
  sideBySide,
} from '../../evaluation/double/index.ts'
import { loadCodebook } from '../../index.ts'
import { printable } from '../../wording/printable.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { orComplain } from '../opening.ts'
import { orComplainOfWriting, write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint } from '../table/rich.ts'
import { type CodingsOfFile, orComplainOfTexts, readCodings } from './codings.ts'
import { csvOf } from './csv.ts'
import { agreementLines, levelOf, type Shown } from './text.ts'

export interface AgreementOptions {
  /** Where to write the disagreements; `-` is standard output, in place of the table. */
  readonly csv?: string
  readonly json?: boolean
  readonly codebook?: string
  readonly color?: ColourWish
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 100

/** `demarche agreement`: how well two coders of the same reports agree, and where they do not. */
export const agree = async (a: string, b: string, options: AgreementOptions): Promise<void> => {
  if (options.csv === '-' && options.json)
    throw new Complaint('--csv - and --json cannot both be written to standard output', EXIT.usage)
  const codebook = await orComplain(loadCodebook(options.codebook))
  const known = new Set(codebook.actions.map(({ id }) => id))
  const codings = [await readCodings(a, known), await readCodings(b, known)] as const
  orComplainOfTexts(codings, [a, b])
  const coding = sideBySide(codingsIn(codings[0]), codingsIn(codings[1]))
  const disagreements = disagreementsOf(coding)
  if (options.csv === '-') return write(csvOf(disagreements))
  if (options.csv !== undefined) await orComplainOfWriting(options.csv, csvOf(disagreements))
  const files = [printable(a), printable(b)] as const
  const shown: Shown = {
    files,
    agreement: agreementOf(coding),
    disagreements: disagreements.length,
    ...(options.csv !== undefined && { csv: printable(options.csv) }),
  }
  await write(options.json ? json(shown) : table(shown, options))
}

const codingsIn = (codings: CodingsOfFile): readonly Coding[] =>
  [...codings.values()].map(({ coding }) => coding)

const json = ({ files, agreement, disagreements }: Shown): string => {
  const fields = agreement.fields.map((field) => ({ ...field, level: levelOf(field) }))
  const all = { a: files[0], b: files[1], ...agreement, fields, disagreements, bootstrap: BOOTSTRAP }
  return `${JSON.stringify(all, null, 2)}\n`
}

const table = (shown: Shown, { color }: AgreementOptions): string => {
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  const paint = createPaint(wantsColour(color, process.env, process.stdout))
  return paintLines(agreementLines(shown, width), paint)
}
