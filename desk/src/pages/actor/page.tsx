import './actor.css'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { ActorPart, ActorView } from '../../../../src/server/schemas/tallies.ts'
import { read } from '../../api/client.ts'
import { Figure } from '../../figures/figure.tsx'
import { MonthTable } from '../../figures/month-table.tsx'
import { drawCounts, drawGoldstein, type MonthPoint } from '../../figures/months.ts'
import { CaseTable } from '../../parts/case-table.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { Partners } from './partners.tsx'

const actor = (key: string) =>
  queryOptions({
    queryKey: ['actor', key],
    queryFn: ({ signal }) => read<ActorView>(`/api/actors/${encodeURIComponent(key)}`, {}, signal),
  })

/** One side: what it did, what was done to it, with whom, and its disputes. */
export const ActorPage = () => {
  const { key } = useParams({ from: '/actors/$key' })
  const found = useQuery(actor(key))
  const name = found.data?.side.words ?? key
  return (
    <Page
      title={name}
      lead={name === key ? undefined : key}
      actions={
        <>
          <Link to="/events" search={{ side: key }}>
            All its events
          </Link>
          <Link to="/cases" search={{ side: key }}>
            Its cases
          </Link>
        </>
      }
    >
      <Shown query={found} lines={14}>
        {(view) =>
          view.asSource.events + view.asTarget.events === 0 ? (
            <Empty title={`No events of ${name}`}>
              <p>The ledger has none with it on either side.</p>
            </Empty>
          ) : (
            <Actor view={view} />
          )
        }
      </Shown>
    </Page>
  )
}

const Actor = ({ view }: { readonly view: ActorView }) => {
  const { side, asSource, asTarget, cases } = view
  const rows = useMemo(() => [`By ${side.words}`, `To ${side.words}`] as const, [side])
  const points = useMemo(
    () => [...pointsOf(asSource, rows[0]), ...pointsOf(asTarget, rows[1])],
    [asSource, asTarget, rows],
  )
  const counts = useCallback((width: number) => drawCounts(points, rows, width), [points, rows])
  const goldstein = useCallback((width: number) => drawGoldstein(points, rows, width), [points, rows])
  const numbers = <MonthTable points={points} rows={rows} />
  const name = `demarche-${side.value.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
  return (
    <>
      <div className="actor-figures">
        <Figure
          title="Events by month"
          description={`Bars for ${asSource.events} events by ${side.words} and ${asTarget.events} to it, by month.`}
          scope={side.words}
          name={`${name}-events`}
          draw={counts}
          numbers={numbers}
          height={270}
        />
        <Figure
          title="Goldstein values by month, mean"
          description={`Lines from -10 to 10 for the mean Goldstein value by month, of events by ${side.words} and to it.`}
          scope={side.words}
          name={`${name}-goldstein`}
          draw={goldstein}
          numbers={numbers}
          height={270}
        />
      </div>
      <div className="actor-parts">
        <Part title={`What ${side.words} did`} part={asSource} side={side.value} place="source" />
        <Part title={`What was done to ${side.words}`} part={asTarget} side={side.value} place="target" />
      </div>
      <Partners view={view} />
      <section className="stack">
        <h2>Cases</h2>
        {cases.length === 0 ? <p className="soft">None.</p> : <CaseTable cases={cases} />}
      </section>
    </>
  )
}

const pointsOf = ({ months }: ActorPart, row: string): readonly MonthPoint[] =>
  months
    .filter(({ month }) => month !== 'undated')
    .map(({ month, events, goldstein }) => ({
      month,
      row,
      events,
      ...(goldstein !== undefined && { goldstein: goldstein / events }),
    }))

interface PartProps {
  readonly title: string
  readonly part: ActorPart
  readonly side: string
  readonly place: 'source' | 'target'
}

/** So many others and actions are shown; the events page has them all. */
const MOST = 12

const Part = ({ title, part, side, place }: PartProps) => {
  const other = place === 'source' ? 'target' : 'source'
  return (
    <section className="stack">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th>{place === 'source' ? 'To whom' : 'By whom'}</th>
            <th className="number">Events</th>
            <th className="number">Goldstein, mean</th>
            <th>Between them</th>
          </tr>
        </thead>
        <tbody>
          {part.others.slice(0, MOST).map((each) => (
            <tr key={each.side.value}>
              <td>
                <Link to="/actors/$key" params={{ key: each.side.value }}>
                  {each.side.words}
                </Link>
              </td>
              <td className="number">
                <Link to="/events" search={{ [place]: side, [other]: each.side.value }}>
                  {each.events}
                </Link>
              </td>
              <td className="number">
                {each.goldstein === undefined ? '' : (each.goldstein / each.events).toFixed(1)}
              </td>
              <td>
                <Link to="/dyads/$a/$b" params={{ a: side, b: each.side.value }}>
                  over time
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <thead>
          <tr>
            <th>What</th>
            <th className="number">Events</th>
          </tr>
        </thead>
        <tbody>
          {part.actions.slice(0, MOST).map(({ action, events }) => (
            <tr key={action.value}>
              <td>{action.words}</td>
              <td className="number">
                <Link to="/events" search={{ [place]: side, action: action.value }}>
                  {events}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
