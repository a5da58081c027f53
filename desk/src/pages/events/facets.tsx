import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Shown } from '../../parts/state.tsx'
import { DateRange } from './date-range.tsx'
import { FACETS, type FacetSpec, isChosen, shownValues, without } from './facet-table.ts'
import { facets } from './queries.ts'
import type { EventsSearch } from './search.ts'
import type { Facet, FacetValue } from './shapes.ts'

/** Values of a facet that are shown before one asks for more. */
const FEW = 7

const OTHERS: readonly { readonly name: 'generic' | 'rejected'; readonly label: string }[] = [
  { name: 'generic', label: 'Generic actions' },
  { name: 'rejected', label: 'Rejected events' },
]

/** What the list can be narrowed down by, with how many events each leaves. */
export const FacetList = ({ search }: { readonly search: EventsSearch }) => {
  const query = useQuery(facets(search))
  return (
    <Shown query={query} lines={24}>
      {(found) => (
        <div className="facets">
          {FACETS.filter(({ name }) => name !== 'month' || search.since !== undefined).map((spec) => (
            <FacetGroup key={spec.name} spec={spec} facet={found[spec.name]} search={search} />
          ))}
          <DateRange search={search} />
          <section>
            <h2>Also show</h2>
            <ul>
              {OTHERS.map(({ name, label }) => (
                <li key={name}>
                  <Link
                    to="/events"
                    search={search[name] ? without(search, [name]) : { ...search, [name]: true }}
                    className="facet-value"
                    aria-current={search[name] ? 'true' : undefined}
                  >
                    <span>{label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </Shown>
  )
}

interface GroupProps {
  readonly spec: FacetSpec
  readonly facet: Facet
  readonly search: EventsSearch
}

const FacetGroup = ({ spec, facet, search }: GroupProps) => {
  const [isAll, setAll] = useState(false)
  const [sought, setSought] = useState('')
  const values = shownValues(spec, facet.values, search)
  const fitting = values.filter(({ words }) => words.toLowerCase().includes(sought.toLowerCase()))
  const shown = isAll ? fitting : fitting.filter(({ value }, at) => at < FEW || isChosen(spec, value, search))
  if (values.length === 0) return null
  const name = spec.title.toLowerCase()
  return (
    <section aria-label={spec.title}>
      <h2>{spec.title}</h2>
      {isAll && (
        <input
          type="search"
          value={sought}
          aria-label={`Among ${name}`}
          placeholder="Find"
          onChange={({ target }) => setSought(target.value)}
        />
      )}
      <ul>
        {shown.map((each) => (
          <FacetLine key={each.value} spec={spec} each={each} search={search} />
        ))}
      </ul>
      {(values.length > FEW || isAll) && (
        <button
          type="button"
          className="plain facet-more"
          onClick={() => setAll(!isAll)}
          aria-expanded={isAll}
        >
          {isAll ? 'Fewer' : `${values.length - FEW} more`}
          <span className="unseen"> of {name}</span>
        </button>
      )}
      {isAll && facet.more > 0 && (
        <p className="small soft">{facet.more} with fewer events: narrow down to see them.</p>
      )}
    </section>
  )
}

interface LineProps {
  readonly spec: FacetSpec
  readonly each: FacetValue
  readonly search: EventsSearch
}

const FacetLine = ({ spec, each: { value, words, events }, search }: LineProps) => {
  const isOn = isChosen(spec, value, search)
  const rest = without(search, spec.parts)
  return (
    <li>
      <Link
        to="/events"
        search={isOn ? rest : { ...rest, ...spec.chosen(value) }}
        className="facet-value"
        aria-current={isOn ? 'true' : undefined}
      >
        <span>{words}</span>
        <span className="facet-count">{events.toLocaleString('en')}</span>
      </Link>
    </li>
  )
}
