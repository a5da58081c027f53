import {
  articleIdOf,
  type Comparison,
  comparePassage,
  figuresOf,
  judgedOf,
  type Predicted,
  predictedOf,
  reliabilityOf,
} from '../../evaluation/index.ts'
import type { CodebookChoice } from '../codebook-option.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { jsonLines } from '../json-lines.ts'
import { chosenCodebook, chosenReader } from '../opening.ts'
import { orComplainOfWriting, write } from '../output.ts'
import { createProgress } from '../progress.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint } from '../table/rich.ts'
import { figureLines } from './figures-text.ts'
import { type LocatedPassage, readGold } from './gold-files.ts'
import { pageOf } from './html.ts'
import { errorLines } from './wording.ts'
import { passageLines, worstFirst } from './worst-text.ts'

export interface EvalOptions extends CodebookChoice {
  /** Records made elsewhere, to be scored in place of reading. */
  readonly records?: string
  readonly errors?: boolean
  /** How many of the passages read worst are shown in full. */
  readonly worst?: number
  readonly html?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

/** A passage with where it stands and how it was read. */
export interface Scored extends LocatedPassage {
  readonly comparison: Comparison
}

const WORST = 5
const DEFAULT_WIDTH = 80
const MOST_WIDTH = 130

/** `demarche eval`: reads gold passages, or takes records made elsewhere, and tells how well they agree with gold. */
export const evaluate = async (paths: readonly string[], options: EvalOptions): Promise<void> => {
  if (paths.length === 0) throw new Complaint('no gold: name a file, a folder or a pattern', EXIT.usage)
  const codebook = await chosenCodebook(options)
  const gold = await readGold(paths, new Set(codebook.actions.map((a) => a.id)))
  const predictions = options.records ? await recordsOf(options.records, gold) : await readAll(gold, options)
  const scored = gold.map(
    (located): Scored => ({
      ...located,
      comparison: comparePassage(located.passage, predictions.get(located.passage.id)),
    }),
  )
  await tell(scored, options)
}

async function readAll(
  gold: readonly LocatedPassage[],
  options: EvalOptions,
): Promise<ReadonlyMap<string, Predicted>> {
  const reader = await chosenReader(options)
  const progress = createProgress(process.stderr, process.stdout)
  const predictions = new Map<string, Predicted>()
  for (const { passage } of gold) {
    const article = { ...passage.article, id: passage.id }
    await reader.prepare(article)
    predictions.set(passage.id, predictedOf(reader.read(article)))
    progress.add()
    // a person may want to stop a long run: let the terminal be heard
    await new Promise((resolve) => setImmediate(resolve))
  }
  progress.clear()
  return predictions
}

async function recordsOf(
  file: string,
  gold: readonly LocatedPassage[],
): Promise<ReadonlyMap<string, Predicted>> {
  const predictions = new Map<string, Predicted>()
  const problems: string[] = []
  for (const { line, value, problem } of await jsonLines(file)) {
    const id = articleIdOf(value)
    if (problem !== undefined || id === undefined)
      problems.push(`${file}:${line}: ${problem ?? 'no record: article.id is missing'}`)
    else predictions.set(id, predictedOf(value))
  }
  if (problems.length > 0) throw new Complaint(problems.join('\n'))
  const missing = gold.filter(({ passage }) => !predictions.has(passage.id))
  if (missing.length === gold.length)
    throw new Complaint(`${file}: none of its records is of a gold passage (article.id is the passage's id)`)
  if (missing.length > 0)
    say(`${file}: no record of ${missing.length} of ${gold.length} passages; they count as read empty`)
  return predictions
}

async function tell(scored: readonly Scored[], options: EvalOptions): Promise<void> {
  const comparisons = scored.map((s) => s.comparison)
  const figures = figuresOf(comparisons)
  const reliability = reliabilityOf(judgedOf(comparisons))
  if (options.html !== undefined)
    await orComplainOfWriting(options.html, pageOf(scored, figures, reliability))
  const errors = comparisons.flatMap(errorLines)
  if (options.json) {
    const shown = { ...figures, reliability, ...(options.errors && { errors }) }
    await write(`${JSON.stringify(shown, null, 2)}\n`)
    return
  }
  const worst = options.worst ?? (options.errors ? WORST : 0)
  if (options.errors)
    await write(errors.map((line) => `${line}\n`).join('') + (errors.length > 0 ? '\n' : ''))
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  for (const { comparison, file, line } of worstFirst(scored).slice(0, worst))
    await write(`${paintLines(passageLines(comparison, `${file}:${line}`, width), paint)}\n`)
  await write(
    figureLines(figures, reliability)
      .map((line) => `${line.trimEnd()}\n`)
      .join(''),
  )
}
