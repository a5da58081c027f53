import * as Plot from '@observablehq/plot'

/** One month of one row of the picture. */
export interface MonthPoint {
  /** `YYYY-MM`. */
  readonly month: string
  /** What the row is of: `Germany → Russia`. */
  readonly row: string
  readonly events: number
  /** Mean Goldstein value; absent where no event has one. */
  readonly goldstein?: number
}

/** Colours of the rows, in order; the same in all pictures of a page. */
export const ROW_COLOURS = ['var(--event-line-1)', 'var(--event-line-5)'] as const

const ROW_HEIGHT = 120
const MARGINS = { marginLeft: 36, marginRight: 12, marginTop: 26, marginBottom: 28 } as const

const dated = (points: readonly MonthPoint[]) =>
  points.map((point) => ({ ...point, date: new Date(`${point.month}-01T00:00:00Z`) }))

/** A year at least, so that a month is never as wide as the picture. */
const LEAST_MONTHS = 12

const spanOf = (points: readonly MonthPoint[]): readonly [from: Date, to: Date] => {
  const months = points.map(({ month }) => month).sort()
  const from = new Date(`${months[0] ?? '2000-01'}-01T00:00:00Z`)
  const end = new Date(`${months.at(-1) ?? '2000-01'}-01T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 1)
  const least = new Date(from)
  least.setUTCMonth(least.getUTCMonth() + LEAST_MONTHS)
  return [from, end > least ? end : least]
}

const common = (points: readonly MonthPoint[], rows: readonly string[], width: number) =>
  ({
    ...MARGINS,
    width,
    height: rows.length * ROW_HEIGHT + MARGINS.marginTop + MARGINS.marginBottom,
    x: { type: 'utc', label: null, domain: spanOf(points) },
    fy: { domain: rows, label: null, axis: null, padding: 0.35 },
    color: { domain: rows, range: [...ROW_COLOURS] },
  }) as const

/** The name of each row, above it and not beside it: names of states are long and screens may be narrow. */
const names = (rows: readonly string[]) =>
  Plot.text(rows, {
    fy: (row: string) => row,
    text: (row: string) => row,
    frameAnchor: 'top-left',
    dy: -17,
    fontWeight: 600,
  })

/** Events of each row by month, as bars. */
export const drawCounts = (
  points: readonly MonthPoint[],
  rows: readonly string[],
  width: number,
): SVGSVGElement =>
  Plot.plot({
    ...common(points, rows, width),
    y: {
      label: null,
      grid: true,
      ticks: Math.min(3, Math.max(...points.map(({ events }) => events))),
      tickFormat: 'd',
    },
    marks: [
      Plot.rectY(dated(points), {
        x: 'date',
        interval: 'month',
        y: 'events',
        fy: 'row',
        fill: 'row',
        insetLeft: 0.5,
      }),
      Plot.ruleY([0]),
      names(rows),
    ],
  }) as SVGSVGElement

/** Mean Goldstein value of each row by month, from -10 (the worst) to 10. */
export const drawGoldstein = (
  points: readonly MonthPoint[],
  rows: readonly string[],
  width: number,
): SVGSVGElement => {
  const valued = dated(points).filter(({ goldstein }) => goldstein !== undefined)
  return Plot.plot({
    ...common(points, rows, width),
    y: { domain: [-10, 10], label: null, grid: true, ticks: [-10, -5, 0, 5, 10] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--rule-strong)' }),
      Plot.line(valued, { x: 'date', y: 'goldstein', fy: 'row', stroke: 'row', strokeWidth: 1.5 }),
      Plot.dot(valued, { x: 'date', y: 'goldstein', fy: 'row', fill: 'row', r: 3 }),
      names(rows),
    ],
  }) as SVGSVGElement
}
