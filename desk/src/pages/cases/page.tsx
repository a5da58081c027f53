import './cases.css'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FoundCases } from '../../../../src/server/schemas/cases.ts'
import { read } from '../../api/client.ts'
import { CaseTable } from '../../parts/case-table.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Loading, Problem } from '../../parts/state.tsx'
import { today } from '../../parts/today.ts'
import type { CasesSearch } from './search.ts'

const AT_ONCE = 100

const cases = (search: CasesSearch) =>
  infiniteQueryOptions({
    queryKey: ['cases', search],
    queryFn: ({ signal, pageParam }) =>
      read<FoundCases>('/api/cases', { ...search, limit: AT_ONCE, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })

/** Disputes between two sides, the latest moved first. */
export const CasesPage = () => {
  const search = useSearch({ from: '/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const found = useInfiniteQuery(cases(search))
  const choose = (form: FormData) => {
    const text = (name: string) => String(form.get(name) ?? '').trim() || undefined
    const chosen = {
      side: text('side'),
      other: text('other'),
      since: text('since'),
      until: text('until'),
      open: form.get('open') === 'on' || undefined,
    }
    void navigate({ search: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value)) })
  }
  const listed = found.data?.pages.flatMap((page) => page.cases)
  return (
    <Page title="Cases" lead="Moves between two sides that answer one another, or belong to one dispute.">
      <form key={JSON.stringify(search)} action={choose} className="row cases-filter">
        <label>
          Side
          <input name="side" defaultValue={search.side} placeholder="RUS or Russia" size={14} />
        </label>
        <label>
          and
          <input name="other" defaultValue={search.other} placeholder="any" size={14} />
        </label>
        <label>
          From
          <input type="date" name="since" defaultValue={search.since} />
        </label>
        <label>
          To
          <input type="date" name="until" defaultValue={search.until} />
        </label>
        <label>
          <input type="checkbox" name="open" defaultChecked={search.open} />
          an answer is owed
        </label>
        <button type="submit">Show</button>
      </form>
      {listed === undefined &&
        (found.isError ? (
          <Problem problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Loading lines={10} />
        ))}
      {listed?.length === 0 && (
        <Empty title="No case fits">
          <p>
            A case begins with two moves between two sides, or with a deadline. Loosen the conditions above.
          </p>
        </Empty>
      )}
      {listed !== undefined && listed.length > 0 && <CaseTable cases={listed} today={today()} />}
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
    </Page>
  )
}
