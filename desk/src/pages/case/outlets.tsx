import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CaseValue, CaseView } from '../../../../src/server/schemas/cases.ts'
import { Scrolled } from '../../parts/scrolled.tsx'

const FIELDS = { count: 'How many', date: 'When', deadline: 'By when' } as const
type ComparedField = keyof typeof FIELDS

/** Which outlet reports which number: a row for each outlet, a column for each move. */
export const OutletsMatrix = ({ view }: { readonly view: CaseView }) => {
  const [field, setField] = useState<ComparedField>('count')
  const values = view.values.filter((value) => value.field === field)
  const columns = view.events.filter(({ event }) => values.some((value) => value.event === event.id))
  const outlets = [...new Set(values.map(({ outlet }) => outlet))].sort()
  if (view.values.length === 0) return null
  return (
    <section aria-labelledby="case-outlets" className="stack">
      <div className="row case-outlets-head">
        <h2 id="case-outlets">Which outlet reports which number</h2>
        <select
          aria-label="Value"
          value={field}
          onChange={({ target }) => setField(target.value as ComparedField)}
        >
          {Object.entries(FIELDS).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {outlets.length === 0 ? (
        <p className="soft">No outlet gives one.</p>
      ) : (
        <Scrolled className="case-matrix" label="Outlets and values">
          <table>
            <thead>
              <tr>
                <th>Outlet</th>
                {columns.map(({ event }) => (
                  <th key={event.id}>
                    <Link to="/events/$id" params={{ id: event.id }}>
                      {event.sentence}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlets.map((outlet) => (
                <tr key={outlet}>
                  <th scope="row">{outlet}</th>
                  {columns.map(({ event }) => (
                    <Cell
                      key={event.id}
                      values={values.filter((value) => value.outlet === outlet && value.event === event.id)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
      <p className="soft small">Marked ≠: another value than the one that the ledger prefers.</p>
    </section>
  )
}

const Cell = ({ values }: { readonly values: readonly CaseValue[] }) => (
  <td>
    {[...new Map(values.map((value) => [value.words, value])).values()].map(
      ({ article, words, preferred }) => (
        <Link
          key={`${article} ${words}`}
          to="/articles/$id"
          params={{ id: article }}
          className="case-value"
          data-differs={!preferred}
        >
          {preferred ? words : `≠ ${words}`}
        </Link>
      ),
    )}
  </td>
)
