import './events.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import { useShortcuts } from '../../frame/keys.tsx'
import { useNotices } from '../../frame/notices.tsx'
import { useNarrow } from '../../parts/narrow.ts'
import { Page } from '../../parts/page.tsx'
import { Empty, Problem } from '../../parts/state.tsx'
import { RowTable } from '../../parts/table.tsx'
import { Chosen } from './chosen.tsx'
import { EventCard, eventColumns } from './columns.tsx'
import { ExportMenu } from './export-menu.tsx'
import { FacetList } from './facets.tsx'
import { facets, foundEvents } from './queries.ts'
import { type EventsSearch, filtersOf, SORTS } from './search.ts'

/** Facets stand beside the list from so many rem on, else in a drawer; the same as in events.css. */
const FACETS_BESIDE = 60

const SORT_NAMES: Readonly<Record<(typeof SORTS)[number], string>> = {
  latest: 'Latest first',
  earliest: 'Earliest first',
  outlets: 'Most outlets first',
  confidence: 'Least sure first',
}

export const EventsPage = () => {
  const search = useSearch({ from: '/events' })
  const found = useInfiniteQuery(foundEvents(search))
  const rows = useMemo(() => found.data?.pages.flatMap(({ events }) => events), [found.data])
  const columns = useMemo(() => eventColumns(search.sort), [search.sort])
  const total = found.data?.pages.at(-1)?.total
  return (
    <Page
      title="Events"
      lead={<Counted shown={rows?.length} total={total} />}
      actions={<Actions search={search} total={total} />}
    >
      <div className="events">
        <Beside search={search} total={total} />
        <section className="events-found" aria-label="Events found" aria-busy={found.isPlaceholderData}>
          <Toolbar search={search} />
          {found.isError && <Problem problem={found.error} onRetry={() => void found.refetch()} />}
          {rows?.length === 0 ? (
            <Loosen search={search} />
          ) : (
            <RowTable
              label="Events"
              one="event"
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              total={total ?? 0}
              card={(event) => <EventCard event={event} />}
              {...(found.hasNextPage && {
                onMore: () => {
                  if (!found.isFetching) void found.fetchNextPage()
                },
              })}
            />
          )}
        </section>
      </div>
    </Page>
  )
}

const Counted = ({
  shown,
  total,
}: {
  readonly shown: number | undefined
  readonly total: number | undefined
}) => (
  <span className="events-counted" role="status">
    {shown === undefined || total === undefined
      ? '\u00A0'
      : total === 0
        ? 'No events'
        : `1–${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`}
  </span>
)

const Actions = ({
  search,
  total,
}: {
  readonly search: EventsSearch
  readonly total: number | undefined
}) => {
  const { tell } = useNotices()
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => tell({ text: 'The link to this view is copied' }),
      () =>
        tell({
          text: 'The browser does not let this page copy: take the link from its address',
          tone: 'bad',
        }),
    )
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        Copy link
      </button>
      <ExportMenu search={search} total={total} />
    </>
  )
}

/** Search and order, and what the list is narrowed down by. */
const Toolbar = ({ search }: { readonly search: EventsSearch }) => {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const { data: found } = useQuery(facets(search))
  useShortcuts([{ keys: '/', does: 'search these events', run: () => field.current?.focus() }])
  const go = (next: EventsSearch) => void navigate({ to: '/events', search: next })
  const seek = (form: FormData): void => {
    const { text: _text, ...rest } = search
    const text = String(form.get('text') ?? '').trim()
    go(text === '' ? rest : { ...rest, text })
  }
  return (
    <div className="events-toolbar">
      <search>
        {/* The field starts anew whenever the address has other words. */}
        <form key={search.text} action={seek} className="row">
          <input
            ref={field}
            name="text"
            type="search"
            aria-label="Words of the reports"
            placeholder='Words of the reports, "together", -without'
            defaultValue={search.text ?? ''}
            maxLength={500}
          />
          <button type="submit">Find</button>
        </form>
      </search>
      <select
        aria-label="Order"
        value={search.sort ?? 'latest'}
        onChange={({ target }) => {
          const { sort: _sort, ...rest } = search
          const sort = SORTS.find((each) => each === target.value)
          go(sort === undefined || sort === 'latest' ? rest : { ...rest, sort })
        }}
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {SORT_NAMES[sort]}
          </option>
        ))}
      </select>
      <Chosen search={search} facets={found} />
    </div>
  )
}

/** The facets: beside the list, or in a drawer where there is no room. */
const Beside = ({ search, total }: { readonly search: EventsSearch; readonly total: number | undefined }) => {
  const isDrawer = useNarrow(FACETS_BESIDE)
  const drawer = useRef<HTMLDialogElement>(null)
  const aside = useRef<HTMLElement>(null)
  const show = (): void => {
    if (isDrawer) drawer.current?.showModal()
    else aside.current?.querySelector('a')?.focus()
  }
  useShortcuts([{ keys: 'f', does: 'narrow down', run: show }])
  const chosen = Object.keys(filtersOf(search)).length
  if (!isDrawer)
    return (
      <aside ref={aside} className="events-beside" aria-label="Narrow down">
        <FacetList search={search} />
      </aside>
    )
  return (
    <>
      <button type="button" className="events-narrow" onClick={show} aria-haspopup="dialog">
        Narrow down{chosen > 0 && ` (${chosen})`}
      </button>
      <dialog ref={drawer} className="drawer" aria-label="Narrow down">
        <form method="dialog" className="drawer-head">
          <h2>Narrow down</h2>
          <button type="submit" className="primary">
            {total === undefined ? 'Show' : `Show ${total.toLocaleString('en')} events`}
          </button>
        </form>
        <FacetList search={search} />
      </dialog>
    </>
  )
}

/** Says which conditions could be let go where nothing fits all of them. */
const Loosen = ({ search }: { readonly search: EventsSearch }) =>
  Object.keys(filtersOf(search)).length === 0 ? (
    <Empty title="No events yet">
      Read reports into the ledger with <code>demarche ingest</code>, or <Link to="/paste">paste a text</Link>
      .
    </Empty>
  ) : (
    <Empty title="No event fits all of this">
      Let one of the conditions above go, the narrowest first
      {search.generic === undefined && (
        <>
          , or{' '}
          <Link to="/events" search={{ ...search, generic: true }}>
            look among generic actions too
          </Link>
        </>
      )}
      .
    </Empty>
  )
