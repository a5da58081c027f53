import type { Agreement, Disagreement } from '../../evaluation/double/index.ts'
import { printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'
import { type Column, columnWidths, rowLines } from '../table/columns.ts'
import { type Rich, run } from '../table/rich.ts'

/** Two values that stand for one another, and how often. */
export interface Confusion {
  readonly field: string
  readonly a: string
  readonly b: string
  readonly times: number
  /** Where, the first time. */
  readonly article: string
}

/** Which values the two give in place of one another, the commonest first. */
export function confusionsOf(disagreements: readonly Disagreement[]): readonly Confusion[] {
  const found = new Map<string, Confusion>()
  for (const { field, a, b, article, only } of disagreements) {
    if (only) continue
    const key = JSON.stringify([field, a, b])
    found.set(key, { article, ...found.get(key), field, a, b, times: (found.get(key)?.times ?? 0) + 1 })
  }
  return [...found.values()].sort((x, y) => y.times - x.times)
}

interface Listed {
  readonly agreement: Pick<Agreement, 'matching'>
  readonly disagreements: readonly Disagreement[]
  readonly most: number
}

const LONGEST_SENTENCE = 60

const more = (count: number): readonly Rich[] =>
  count > 0 ? [[run(`  ... and ${count} more`, 'faint')]] : []

/** What one of the two alone found, the first few. */
export function onlyLines(
  { agreement: { matching }, disagreements, most }: Listed,
  side: 'a' | 'b',
  width: number,
): readonly Rich[] {
  const only = disagreements.filter((each) => each.only === side)
  if (only.length === 0 || most === 0) return []
  const rows = only.slice(0, most).map(({ article, a, b, sentence }): readonly Rich[] => [
    // an event in short has its day already
    [run('  '), ...(matching === 'days' ? [] : [run(shorten(printable(article), 24), 'faint')])],
    [run(printable(a || b))],
    [run(shorten(printable(sentence), LONGEST_SENTENCE), 'faint')],
  ])
  const columns: readonly Column[] = [{ heading: '' }, { heading: '', least: 20 }, { heading: '', least: 12 }]
  const widths = columnWidths(columns, rows, width)
  return [
    [],
    [run(`Only ${side.toUpperCase()}`, 'heading')],
    ...rows.flatMap((row) => rowLines(row, widths)),
    ...more(only.length - most),
  ]
}

/** Values that the two give most often in place of one another. */
export function confusionLines({ disagreements, most }: Listed, width: number): readonly Rich[] {
  const all = confusionsOf(disagreements)
  if (all.length === 0 || most === 0) return []
  const columns: readonly Column[] = [
    { heading: '  field' },
    { heading: 'A', least: 12 },
    { heading: 'B', least: 12 },
    { heading: 'times' },
    { heading: 'first in' },
  ]
  const rows = all
    .slice(0, most)
    .map(({ field, a, b, times, article }): readonly Rich[] => [
      [run('  '), run(field, 'label')],
      [run(printable(a) || '–')],
      [run(printable(b) || '–', 'strong')],
      [run(`${times}`.padStart('times'.length))],
      [run(shorten(printable(article), 24), 'faint')],
    ])
  const widths = columnWidths(columns, rows, width)
  const headings = columns.map(({ heading }): Rich => [run(heading, 'faint')])
  return [
    [],
    [run('Where they differ, the commonest first', 'heading')],
    ...rowLines(headings, widths),
    ...rows.flatMap((row) => rowLines(row, widths)),
    ...more(all.length - most),
  ]
}
