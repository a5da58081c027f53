import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AUDITED, type AuditEntry } from '../../../../src/model/index.ts'
import { idInWords } from '../../../../src/wording/values.ts'
import { Labelled } from '../../parts/inputs.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Loading, Problem } from '../../parts/state.tsx'
import { type AuditFilter, audit, minuteOf } from './queries.ts'

const Entries = ({ entries }: { readonly entries: readonly AuditEntry[] }) => (
  <Scrolled label="The audit log, row by row" className="wide">
    <table aria-labelledby="audit">
      <thead>
        <tr>
          <th scope="col">When (UTC)</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Of what</th>
          <th scope="col">From</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, who, through, what, subject, address }) => (
          <tr key={seq}>
            <td className="time">{minuteOf(at)}</td>
            <td>
              {who || <span className="soft">unknown</span>}
              {through !== undefined && <span className="soft"> by {through}</span>}
            </td>
            <td>{idInWords(what)}</td>
            <td>{subject}</td>
            <td className="soft">{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolled>
)

/** Who did what, and from where, for admins; the newest first. */
export const AuditLog = () => {
  const [filter, setFilter] = useState<AuditFilter>({})
  const found = useInfiniteQuery(audit(filter))
  const entries = found.data?.pages.flatMap((page) => page.entries)
  const narrow = (name: keyof AuditFilter, value: string) =>
    setFilter((before) => {
      const { [name]: _, ...rest } = before
      return value === '' ? rest : { ...rest, [name]: value }
    })
  return (
    <section className="sheet stack">
      <h2 id="audit">Audit log</h2>
      <div className="row inputs">
        <Labelled label="Who">
          {(id) => (
            <input
              id={id}
              type="search"
              autoComplete="off"
              placeholder="anyone"
              onChange={({ target }) => narrow('who', target.value.trim())}
            />
          )}
        </Labelled>
        <Labelled label="What">
          {(id) => (
            <select id={id} onChange={({ target }) => narrow('what', target.value)}>
              <option value="">anything</option>
              {AUDITED.map((what) => (
                <option key={what} value={what}>
                  {idInWords(what)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {entries === undefined &&
        (found.isError ? (
          <Problem problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Loading lines={6} />
        ))}
      {entries?.length === 0 && <p className="soft">Nothing of the kind.</p>}
      {entries !== undefined && entries.length > 0 && <Entries entries={entries} />}
      {found.hasNextPage && (
        <div>
          <button
            type="button"
            disabled={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {found.isFetchingNextPage ? 'Loading' : 'Show more'}
          </button>
        </div>
      )}
    </section>
  )
}
