import { useNavigate } from '@tanstack/react-router'
import { without } from './facet-table.ts'
import { type EventsSearch, eventsSearch } from './search.ts'

/** Events between two days. */
export const DateRange = ({ search }: { readonly search: EventsSearch }) => {
  const navigate = useNavigate()
  const apply = (form: FormData): void => {
    const range = eventsSearch({ since: form.get('since'), until: form.get('until') })
    void navigate({ to: '/events', search: { ...without(search, ['since', 'until']), ...range } })
  }
  // The inputs start anew whenever the address has other days.
  return (
    <form key={`${search.since} ${search.until}`} action={apply} className="date-range" aria-label="Days">
      <h2>Days</h2>
      <label>
        From
        <input type="date" name="since" defaultValue={search.since ?? ''} />
      </label>
      <label>
        To
        <input type="date" name="until" defaultValue={search.until ?? ''} />
      </label>
      <button type="submit">Show these days</button>
    </form>
  )
}
