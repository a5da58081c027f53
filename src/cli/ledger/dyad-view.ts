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

/** Events and Goldstein values between two sides by month, each way, with bars for the counts. */
export const dyadViewLines = ({ a, b, months }: DyadView, names: Names, width: number): readonly Rich[] => {
  const most = Math.max(...months.flatMap(({ forth, back }) => [forth.events, back.events]))
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
  return tableLines(columns, months, width)
}
