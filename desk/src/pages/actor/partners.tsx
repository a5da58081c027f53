import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { ActorView, DyadView } from '../../../../src/server/schemas/tallies.ts'
import { Figure } from '../../figures/figure.tsx'
import { drawCounts } from '../../figures/months.ts'
import { dyad, pointsOf, rowsOf } from '../dyad/queries.ts'

/** So many of the other sides are drawn, those with most events. */
const MOST = 6

/** The other sides with most events, one small picture each, all over the same months. */
export const Partners = ({ view }: { readonly view: ActorView }) => {
  const others = useMemo(() => busiest(view), [view])
  const found = useQueries({ queries: others.map((other) => dyad(view.side.value, other)) })
  const dyads = found.flatMap(({ data }) => data ?? [])
  if (dyads.length < 2) return null
  return (
    <section aria-labelledby="actor-partners" className="stack">
      <h2 id="actor-partners">With whom, by month</h2>
      <div className="actor-partners">
        {dyads.map((each) => (
          <Partner key={each.b.value} view={each} />
        ))}
      </div>
    </section>
  )
}

const busiest = ({ asSource, asTarget }: ActorView): readonly string[] => {
  const events = new Map<string, number>()
  for (const { side, events: count } of [...asSource.others, ...asTarget.others])
    events.set(side.value, (events.get(side.value) ?? 0) + count)
  return [...events]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([side]) => side)
}

const Partner = ({ view }: { readonly view: DyadView }) => {
  const rows = useMemo(() => rowsOf(view), [view])
  const points = useMemo(() => pointsOf(view, rows), [view, rows])
  const draw = useCallback((width: number) => drawCounts(points, rows, width), [points, rows])
  return (
    <Figure
      title={`${view.a.words} and ${view.b.words}`}
      description={`Bars for events by month, ${rows.join(' above ')}.`}
      scope={rows.join(', ')}
      name={`demarche-${view.a.value}-${view.b.value}-events`.toLowerCase()}
      draw={draw}
      height={290}
    />
  )
}
