import type { MonthPoint } from './months.ts'

const twoPlaces = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(2))

/** The numbers of a picture by month. */
export const MonthTable = ({
  points,
  rows,
}: {
  readonly points: readonly MonthPoint[]
  readonly rows: readonly string[]
}) => {
  const months = [...new Set(points.map(({ month }) => month))].sort()
  const at = (month: string, row: string) =>
    points.find((point) => point.month === month && point.row === row)
  return (
    <table>
      <thead>
        <tr>
          <th rowSpan={2}>Month</th>
          {rows.map((row) => (
            <th key={row} colSpan={2}>
              {row}
            </th>
          ))}
        </tr>
        <tr>
          {rows.flatMap((row) => [
            <th key={`${row} events`} className="number">
              Events
            </th>,
            <th key={`${row} goldstein`} className="number">
              Goldstein, mean
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <td>{month}</td>
            {rows.flatMap((row) => [
              <td key={`${row} events`} className="number">
                {at(month, row)?.events ?? 0}
              </td>,
              <td key={`${row} goldstein`} className="number">
                {twoPlaces(at(month, row)?.goldstein)}
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
