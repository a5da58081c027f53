import { useQuery } from '@tanstack/react-query'
import { actions } from '../../api/codebook.ts'
import { DEFAULT_ACTION } from './queries.ts'
import { COUNTS, VIEWS, type WorldSearch } from './search.ts'

interface ChoicesProps {
  readonly search: WorldSearch
  readonly onChange: (changed: WorldSearch) => void
}

const VIEW_NAMES = { acts: 'who acts', hit: 'whom it hits' } as const
const COUNT_NAMES = { events: 'events', people: 'persons' } as const

/** What the map is of. */
export const WorldChoices = ({ search, onChange }: ChoicesProps) => {
  const { data: listed = [] } = useQuery(actions)
  const shown = search.action ?? DEFAULT_ACTION
  return (
    <form className="row world-choices" onSubmit={(event) => event.preventDefault()}>
      <label>
        What
        <select value={shown} onChange={({ target }) => onChange({ action: target.value })}>
          <option value="any">all actions</option>
          {listed.some(({ id }) => id === shown) || shown === 'any' ? null : (
            <option value={shown}>{shown.replaceAll('-', ' ')}</option>
          )}
          {listed.map(({ id }) => (
            <option key={id} value={id}>
              {id.replaceAll('-', ' ')}
            </option>
          ))}
        </select>
      </label>
      <Day name="From" value={search.since} onChange={(since) => onChange({ since: since as string })} />
      <Day name="To" value={search.until} onChange={(until) => onChange({ until: until as string })} />
      <label>
        Shade
        <select
          value={search.by ?? 'hit'}
          onChange={({ target }) => onChange({ by: target.value as (typeof VIEWS)[number] })}
        >
          {VIEWS.map((view) => (
            <option key={view} value={view}>
              {VIEW_NAMES[view]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Count
        <select
          value={search.count ?? 'events'}
          onChange={({ target }) => onChange({ count: target.value as (typeof COUNTS)[number] })}
        >
          {COUNTS.map((count) => (
            <option key={count} value={count}>
              {COUNT_NAMES[count]}
            </option>
          ))}
        </select>
      </label>
    </form>
  )
}

interface DayProps {
  readonly name: string
  readonly value: string | undefined
  readonly onChange: (day: string) => void
}

const Day = ({ name, value = '', onChange }: DayProps) => (
  <label>
    {name}
    <input type="date" value={value} onChange={({ target }) => onChange(target.value)} />
  </label>
)
