import type { Agreement, FieldAgreement, Matching, Tally } from '../../evaluation/double/index.ts'
import { type Column, columnWidths, rowLines } from '../table/columns.ts'
import { type Rich, run, type Tone, wrap } from '../table/rich.ts'
import { confusionLines, onlyLines } from './listing.ts'
import type { Compared } from './matching.ts'

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
export const reasonOf = ({ units }: FieldAgreement): string => (units === 0 ? 'no units' : 'one value only')

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

const tallyLine = ({ name, tally: { both, onlyA, onlyB }, verb, note }: Tallied): Rich => [
  run(name.padEnd(10), 'label'),
  run(`${both} ${verb} by both, ${onlyA} only by A, ${onlyB} only by B${note}`),
]

/** Gold passages need not list all claims: one that only the other coder has is no disagreement then. */
const claimsNote = (claims: NonNullable<Agreement['claims']>, { both }: Tally): string =>
  claims.articlesListed === both ? '' : ` (where all are listed: ${claims.articlesListed} articles)`

export interface Tallied {
  readonly name: string
  readonly tally: Tally
  readonly verb: string
  readonly note: string
}

/** What is counted, in the order in which it is shown. */
export const talliesOf = ({ matching, groups, events, claims }: Agreement): readonly Tallied[] => [
  {
    name: matching === 'days' ? 'days' : 'articles',
    tally: groups,
    verb: matching === 'days' ? 'spanned' : 'coded',
    note: '',
  },
  { name: 'events', tally: events, verb: 'found', note: '' },
  ...(claims ? [{ name: 'claims', tally: claims, verb: 'found', note: claimsNote(claims, groups) }] : []),
]

const MEANING =
  'Alpha is 1 where the coders always agree and 0 where they agree no more than by chance; below 0 they agree less than that. By the usual thresholds 0.8 and more is reliable, 0.667 to 0.8 enough for tentative conclusions only, less is too low to build on (Krippendorff 2019, Content Analysis, 4th ed., ch. 12).'

const OF_CODES =
  'Rows that agree on day, sides and CAMEO root are one event. A unit is an event that both have; of "event" also one that only one of them has, and every combination of two sides and a root, among those that either has anywhere, of which neither has one. Day and Goldstein value are compared by distance; code as a set, where sharing some counts for something (MASI); the rest is the same or not.'

const UNITS: Readonly<Record<Matching, string>> = {
  text: 'A unit is an event (claim) that both found; of "event" ("claim") also one that only one of them found, and every sentence in which neither found any. Count, date and deadline are compared by distance; source, target, grounds, instruments and claim side as sets, where sharing some counts for something (MASI); the rest is the same or not. "Only one": events for which only one coder gives a value, so that there is no distance. The interval is a bootstrap over articles; there is none where nearly all values are the same.',
  articles: `${OF_CODES} The interval is a bootstrap over articles.`,
  days: `${OF_CODES} The interval is a bootstrap over days.`,
}

/** How the figures are to be read. */
export const explanationsOf = ({ matching }: Agreement): readonly string[] => [MEANING, UNITS[matching]]

export interface Shown extends Compared {
  readonly files: readonly [a: string, b: string]
  /** How many of each kind of disagreement are listed. */
  readonly most: number
  /** Where all of them were written. */
  readonly csv?: string
}

const disagreementLine = ({ disagreements, csv }: Shown): string => {
  const many = `${disagreements.length} ${disagreements.length === 1 ? 'disagreement' : 'disagreements'}`
  if (csv !== undefined) return `${many}, in ${csv}`
  return disagreements.length === 0 ? many : `${many}; --csv FILE and --html FILE list them all`
}

/** Two codings compared, for a person at a terminal. */
export function comparisonLines(shown: Shown, width: number): readonly Rich[] {
  const { files, agreement, notes } = shown
  const rows = agreement.fields.map(cellsOf)
  const widths = columnWidths(COLUMNS, rows, width)
  const headings = COLUMNS.map(({ heading }): Rich => [run(heading, 'heading')])
  return [
    [run('A', 'label'), run(` ${files[0]}`)],
    [run('B', 'label'), run(` ${files[1]}`)],
    [],
    ...talliesOf(agreement).map(tallyLine),
    ...notes.flatMap((note) => wrap([run(note, 'alert')], width)),
    [],
    ...rowLines(headings, widths),
    ...rows.flatMap((row) => rowLines(row, widths)),
    ...onlyLines(shown, 'a', width),
    ...onlyLines(shown, 'b', width),
    ...confusionLines(shown, width),
    [],
    ...wrap([run(disagreementLine(shown))], width),
    ...explanationsOf(agreement).flatMap((text) => [[], ...wrap([run(text, 'faint')], width)]),
  ]
}
