import './world.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { TalliedPair } from '../../../../src/server/schemas/tallies.ts'
import { Figure, LegendEntry } from '../../figures/figure.tsx'
import { Side } from '../../parts/event-words.tsx'
import { Page } from '../../parts/page.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Empty, Problem, Shown } from '../../parts/state.tsx'
import { type Country, countries } from './atlas.ts'
import { WorldChoices } from './choices.tsx'
import { type Arrow, colourOfShade, drawMap, SHADES } from './map.ts'
import { actionShown, world } from './queries.ts'
import type { WorldSearch } from './search.ts'

const amountOf = (pair: TalliedPair, { count = 'events' }: WorldSearch): number => pair[count]

/** How much is counted for each side, on the end of the pair that is looked at. */
const amountsOf = (pairs: readonly TalliedPair[], search: WorldSearch): ReadonlyMap<string, number> => {
  const end = search.by === 'acts' ? 'source' : 'target'
  const amounts = new Map<string, number>()
  for (const pair of pairs) {
    const side = pair[end].value
    amounts.set(side, (amounts.get(side) ?? 0) + amountOf(pair, search))
  }
  return amounts
}

const arrowsOf = (pairs: readonly TalliedPair[], search: WorldSearch): readonly Arrow[] =>
  pairs
    .map((pair) => {
      const amount = amountOf(pair, search)
      const words = `${pair.source.words} → ${pair.target.words}: ${amount}`
      return { from: pair.source.value, to: pair.target.value, amount, words }
    })
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)

const scopeOf = (search: WorldSearch): string =>
  [
    actionShown(search) ?? 'all actions',
    search.since && `since ${search.since}`,
    search.until && `until ${search.until}`,
    search.side && `with ${search.side}`,
  ]
    .filter(Boolean)
    .join(', ')

/** Who did what to whom in a period, on a map. */
export const WorldPage = () => {
  const search = useSearch({ from: '/world' })
  const navigate = useNavigate({ from: '/world' })
  const found = useQuery(world(search))
  const atlas = useQuery(countries)
  const choose = (changed: WorldSearch) => void navigate({ search: { ...search, ...changed }, replace: true })
  return (
    <Page title="World" lead="Who did what to whom in a period.">
      <WorldChoices search={search} onChange={choose} />
      {atlas.isError && <Problem problem={atlas.error} onRetry={() => void atlas.refetch()} />}
      <Shown query={found} lines={12}>
        {({ pairs, more }) =>
          pairs.length === 0 ? (
            <Empty title="No event fits">
              <p>Choose a longer period or another action.</p>
            </Empty>
          ) : (
            <div className="world">
              <WorldMap countries={atlas.data ?? NO_COUNTRIES} pairs={pairs} search={search} />
              <PairTable pairs={pairs} more={more} search={search} />
            </div>
          )
        }
      </Shown>
    </Page>
  )
}

const NO_COUNTRIES: readonly Country[] = []

/** `Expel diplomats: events by whom it hits`. */
const titleOf = (search: WorldSearch): string => {
  const action = (actionShown(search) ?? 'all actions').replaceAll('-', ' ')
  const what = search.count === 'people' ? 'persons' : 'events'
  const who = search.by === 'acts' ? 'who acts' : 'whom it hits'
  return `${action.charAt(0).toUpperCase()}${action.slice(1)}: ${what} by ${who}`
}

interface WorldMapProps {
  readonly countries: readonly Country[]
  readonly pairs: readonly TalliedPair[]
  readonly search: WorldSearch
}

const WorldMap = ({ countries: all, pairs, search }: WorldMapProps) => {
  const content = useMemo(
    () => ({ countries: all, amounts: amountsOf(pairs, search), arrows: arrowsOf(pairs, search) }),
    [all, pairs, search],
  )
  const draw = useCallback((width: number) => drawMap(content, width), [content])
  const most = Math.max(...content.amounts.values())
  const what = search.count === 'people' ? 'persons' : 'events'
  const offMap = [...content.amounts.keys()].filter((side) => !all.some(({ code }) => code === side))
  return (
    <div>
      <Figure
        title={titleOf(search)}
        description={`Map of the world: ${what} for ${content.amounts.size} sides, ${most} at most; arrows for ${content.arrows.length} pairs. The table below has every number.`}
        scope={scopeOf(search)}
        name={`demarche-world-${actionShown(search) ?? 'all'}`}
        draw={draw}
        height={360}
        legend={
          <>
            <LegendEntry colour={colourOfShade(0)}>few</LegendEntry>
            <LegendEntry colour={colourOfShade(SHADES.length - 1)}>
              most: {most} {what}
            </LegendEntry>
            <LegendEntry colour="var(--event-line-5)">who → whom, wider for more</LegendEntry>
          </>
        }
      />
      {all.length > 0 && offMap.length > 0 && (
        <p className="soft small">Not on the map, but in the table: {offMap.join(', ')}</p>
      )}
    </div>
  )
}

interface PairTableProps {
  readonly pairs: readonly TalliedPair[]
  readonly more: number
  readonly search: WorldSearch
}

const PairTable = ({ pairs, more, search }: PairTableProps) => (
  <section className="world-pairs" aria-labelledby="world-pairs-title">
    <h2 id="world-pairs-title">Who → whom</h2>
    <Scrolled className="world-scroll" label="Pairs of sides">
      <table>
        <thead>
          <tr>
            <th>Who</th>
            <th>Whom</th>
            <th className="number">Events</th>
            <th className="number">Persons</th>
            <th>Last</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.source.value} ${pair.target.value}`}>
              <td>
                <Side side={pair.source.value} name={pair.source.words} />
              </td>
              <td>
                <Side side={pair.target.value} name={pair.target.words} />
              </td>
              <td className="number">
                <Link to="/events" search={eventsOf(pair, search)}>
                  {pair.events}
                </Link>
              </td>
              <td className="number">{pair.people || ''}</td>
              <td className="world-day">{pair.last}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
    {more > 0 && <p className="soft small">{more} pairs with fewer events are left out.</p>}
  </section>
)

const eventsOf = ({ source, target }: TalliedPair, { since, until, ...search }: WorldSearch) => {
  const action = actionShown(search)
  return {
    source: source.value,
    target: target.value,
    ...(action && { action }),
    ...(since && { since }),
    ...(until && { until }),
  }
}
