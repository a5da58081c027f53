import { queryOptions } from '@tanstack/react-query'
import type { DyadView } from '../../../../src/server/schemas/tallies.ts'
import { read } from '../../api/client.ts'
import type { MonthPoint } from '../../figures/months.ts'

/** What two sides did to each other, by month. */
export const dyad = (a: string, b: string) =>
  queryOptions({
    queryKey: ['dyad', a, b],
    queryFn: ({ signal }) =>
      read<DyadView>(`/api/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, {}, signal),
  })

/** The two directions, as rows of a picture. */
export const rowsOf = ({ a, b }: DyadView): readonly [forth: string, back: string] => [
  `${a.words} → ${b.words}`,
  `${b.words} → ${a.words}`,
]

/** The months as points of a picture; events without a day have no place in it. */
export const pointsOf = (
  { months }: DyadView,
  [forth, back]: readonly [string, string],
): readonly MonthPoint[] =>
  months
    .filter(({ month }) => month !== 'undated')
    .flatMap((each) => [
      { month: each.month, row: forth, ...pointOf(each.forth) },
      { month: each.month, row: back, ...pointOf(each.back) },
    ])

const pointOf = ({ events, goldstein }: DyadView['months'][number]['forth']) => ({
  events,
  ...(goldstein && { goldstein: goldstein.mean }),
})
