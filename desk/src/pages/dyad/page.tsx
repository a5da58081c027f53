import './dyad.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { DyadView } from '../../../../src/server/schemas/tallies.ts'
import { Figure } from '../../figures/figure.tsx'
import { MonthTable } from '../../figures/month-table.tsx'
import { drawCounts, drawGoldstein } from '../../figures/months.ts'
import { Side } from '../../parts/event-words.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { dyad, pointsOf, rowsOf } from './queries.ts'

/** What two sides did to each other, month by month. */
export const DyadPage = () => {
  const { a, b } = useParams({ from: '/dyads/$a/$b' })
  const found = useQuery(dyad(a, b))
  const [first, second] = [found.data?.a.words ?? a, found.data?.b.words ?? b]
  return (
    <Page
      title={`${first} and ${second}`}
      lead="What they did to each other, by month. Goldstein values run from -10, the most hostile, to 10."
      actions={
        <>
          <Link to="/events" search={{ source: a, target: b }}>
            {first} → {second}
          </Link>
          <Link to="/events" search={{ source: b, target: a }}>
            {second} → {first}
          </Link>
          <Link to="/cases" search={{ side: a, other: b }}>
            Cases
          </Link>
        </>
      }
    >
      <Shown query={found} lines={12}>
        {(view) => <DyadFigures view={view} />}
      </Shown>
    </Page>
  )
}

const DyadFigures = ({ view }: { readonly view: DyadView }) => {
  const { a, b } = view
  const rows = useMemo(() => rowsOf(view), [view])
  const points = useMemo(() => pointsOf(view, rows), [view, rows])
  const counts = useCallback((width: number) => drawCounts(points, rows, width), [points, rows])
  const goldstein = useCallback((width: number) => drawGoldstein(points, rows, width), [points, rows])
  const undated = view.months.find(({ month }) => month === 'undated')
  if (points.length === 0 && undated === undefined)
    return (
      <Empty title="Nothing between these two">
        <p>
          Look at <Side side={a.value} name={a.words} /> or <Side side={b.value} name={b.words} /> alone.
        </p>
      </Empty>
    )
  const numbers = <MonthTable points={points} rows={rows} />
  const scope = rows.join(', ')
  const total = points.reduce((sum, { events }) => sum + events, 0)
  return (
    <div className="dyad">
      <Figure
        title="Events by month"
        description={`Bars for ${total} events by month, ${rows.join(' above ')}.`}
        scope={scope}
        name={`demarche-${a.value}-${b.value}-events`.toLowerCase()}
        draw={counts}
        numbers={numbers}
        height={270}
      />
      <Figure
        title="Goldstein values by month, mean"
        description={`Lines from -10 to 10 for the mean Goldstein value by month, ${rows.join(' above ')}.`}
        scope={scope}
        name={`demarche-${a.value}-${b.value}-goldstein`.toLowerCase()}
        draw={goldstein}
        numbers={numbers}
        height={270}
      />
      {undated && (
        <p className="soft small">
          Without a date, and not drawn: {undated.forth.events + undated.back.events} events.
        </p>
      )}
    </div>
  )
}
