import type { DyadMonth, DyadView, Tally } from '../../ledger/index.ts'
import { sideInWords } from '../../wording/accounts.ts'
import type { Names } from '../../wording/values.ts'
import { type Rich, run } from '../table/rich.ts'
import { type ShownColumn, tableLines } from './table.ts'

const BARS = '▁▂▃▄▅▆▇█'

/** A bar of eight heights for `value` of at most `most`; nothing for nothing. */
const bar = (value: number, most: number): string =>
  value <= 0 || most <= 0
    ? ' '
    : (BARS[Math.min(BARS.length - 1, Math.ceil((value / most) * BARS.length) - 1)] ?? ' ')

const round = (value: number): string => (Math.round(value * 10) / 10).toFixed(1)

const meanOf = ({ goldstein }: Tally): string => (goldstein ? round(goldstein.mean) : '')
const sumOf = ({ goldstein }: Tally): string => (goldstein ? round(goldstein.sum) : '')

/** Every month from the first to the last: a month without events is a gap, not left out. */
export const withGaps = (months: readonly DyadMonth[]): readonly DyadMonth[] => {
  const dated = months.filter(({ month }) => /^\d{4}-\d{2}$/.test(month))
  const known = new Map(dated.map((month) => [month.month, month]))
  const none: Tally = { events: 0, goldstein: undefined }
  const all: DyadMonth[] = []
  const last = dated.at(-1)?.month
  for (let at = dated[0]?.month; at !== undefined && last !== undefined && at <= last; at = nextMonth(at))
    all.push(known.get(at) ?? { month: at, forth: none, back: none })
  return [...all, ...months.filter(({ month }) => !known.has(month))]
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`
}

/** Events and Goldstein values between two sides by month, each way, with bars for the counts. */
export const dyadViewLines = ({ a, b, months }: DyadView, names: Names, width: number): readonly Rich[] => {
  const rows = withGaps(months)
  const most = Math.max(...rows.flatMap(({ forth, back }) => [forth.events, back.events]))
  const [first, second] = [a, b].map((side) => sideInWords(side, undefined, names))
  const count = ({ events }: Tally): string => (events === 0 ? '' : String(events))
  const columns: readonly ShownColumn<DyadMonth>[] = [
    { heading: 'Month', cell: ({ month }) => [run(month)] },
    {
      heading: `${first} →\u00A0${second}`,
      cell: ({ forth }) => [run(`${bar(forth.events, most)} `, 'alert'), run(count(forth))],
    },
    { heading: 'Goldstein', cell: ({ forth }) => [run(sumOf(forth))] },
    { heading: 'mean', cell: ({ forth }) => [run(meanOf(forth))] },
    {
      heading: `${second} →\u00A0${first}`,
      cell: ({ back }) => [run(`${bar(back.events, most)} `, 'alert'), run(count(back))],
    },
    { heading: 'Goldstein', cell: ({ back }) => [run(sumOf(back))] },
    { heading: 'mean', cell: ({ back }) => [run(meanOf(back))] },
  ]
  return tableLines(columns, rows, width)
}
