import type { Agreement, FieldAgreement, Tally } from '../../evaluation/double/index.ts'
import { type Column, columnWidths, rowLines } from '../table/columns.ts'
import { type Rich, run, type Tone, wrap } from '../table/rich.ts'

/** Krippendorff's bounds. */
const RELIABLE = 0.8
const TENTATIVE = 0.667

export type Level = 'reliable' | 'tentative' | 'too low'

export const levelOf = ({ alpha }: Pick<FieldAgreement, 'alpha'>): Level | undefined => {
  if (alpha === undefined) return undefined
  if (alpha >= RELIABLE) return 'reliable'
  return alpha >= TENTATIVE ? 'tentative' : 'too low'
}

const TONES: Readonly<Record<Level, Tone>> = { reliable: 'strong', tentative: 'plain', 'too low': 'alert' }

const COLUMNS: readonly Column[] = [
  { heading: 'field' },
  { heading: 'units' },
  { heading: 'agree %' },
  { heading: 'alpha' },
  { heading: '95 % interval' },
  { heading: '' },
  { heading: 'only one' },
]

const right = (text: string, width: number): Rich => [run(text.padStart(width))]

/** Why there is no alpha. */
const reasonOf = ({ units }: FieldAgreement): string => (units === 0 ? 'no units' : 'one value only')

const cellsOf = (field: FieldAgreement): readonly Rich[] => {
  const level = levelOf(field)
  const { alpha, agreement, interval, units, onlyOne } = field
  return [
    [run(field.field, 'label')],
    right(`${units}`, 'units'.length),
    right(agreement === undefined ? '–' : (100 * agreement).toFixed(1), 'agree %'.length),
    right(alpha === undefined ? '–' : alpha.toFixed(3), 'alpha'.length),
    [run(interval === undefined ? '–' : `${interval[0].toFixed(3)} to ${interval[1].toFixed(3)}`)],
    [level === undefined ? run(reasonOf(field), 'faint') : run(level, TONES[level])],
    onlyOne === 0 ? [] : right(`${onlyOne}`, 'only one'.length),
  ]
}

const tallyLine = (name: string, { both, onlyA, onlyB }: Tally, verb: string, note = ''): Rich => [
  run(name.padEnd(10), 'label'),
  run(`${both} ${verb} by both, ${onlyA} only by A, ${onlyB} only by B${note}`),
]

/** Gold passages need not list all claims: one that only the other coder has is no disagreement then. */
const claimsNote = ({ articles, claims }: Agreement): string =>
  claims.articlesListed === articles.both ? '' : ` (where all are listed: ${claims.articlesListed} articles)`

const EXPLANATIONS: readonly string[] = [
  'Alpha is 1 where the coders always agree and 0 where they agree no more than by chance; below 0 they agree less than that. By the usual thresholds 0.8 and more is reliable, 0.667 to 0.8 enough for tentative conclusions only, less is too low to build on (Krippendorff 2019, Content Analysis, 4th ed., ch. 12).',
  'A unit is an event (claim) that both found; of "event" ("claim") also one that only one of them found, and every sentence in which neither found any. Count, date and deadline are compared by distance; source, target, grounds, instruments and claim side as sets, where sharing some counts for something (MASI); the rest is the same or not. "Only one": events for which only one coder gives a value, so that there is no distance. The interval is a bootstrap over articles; there is none where nearly all values are the same.',
]

export interface Shown {
  readonly files: readonly [a: string, b: string]
  readonly agreement: Agreement
  readonly disagreements: number
  /** Where they were written. */
  readonly csv?: string
}

const disagreementLine = ({ disagreements, csv }: Shown): string => {
  const many = `${disagreements} ${disagreements === 1 ? 'disagreement' : 'disagreements'}`
  if (csv !== undefined) return `${many}, in ${csv}`
  return disagreements === 0 ? many : `${many}; --csv FILE lists them, each with its sentence`
}

/** The agreement of two coders as a table for a person. */
export function agreementLines(shown: Shown, width: number): readonly Rich[] {
  const { files, agreement } = shown
  const rows = agreement.fields.map(cellsOf)
  const widths = columnWidths(COLUMNS, rows, width)
  const headings = COLUMNS.map(({ heading }): Rich => [run(heading, 'heading')])
  return [
    [run('A', 'label'), run(` ${files[0]}`)],
    [run('B', 'label'), run(` ${files[1]}`)],
    [],
    tallyLine('articles', agreement.articles, 'coded'),
    tallyLine('events', agreement.events, 'found'),
    tallyLine('claims', agreement.claims, 'found', claimsNote(agreement)),
    [],
    ...rowLines(headings, widths),
    ...rows.flatMap((row) => rowLines(row, widths)),
    [],
    ...wrap([run(disagreementLine(shown))], width),
    ...EXPLANATIONS.flatMap((text) => [[], ...wrap([run(text, 'faint')], width)]),
  ]
}
