import './articles.css'
import '../../parts/forms.css'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useShortcuts } from '../../frame/keys.tsx'
import { Labelled } from '../../parts/inputs.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Problem } from '../../parts/state.tsx'
import { RowTable } from '../../parts/table.tsx'
import { ARTICLE_COLUMNS, ArticleCard } from './columns.tsx'
import { foundArticles, progress } from './queries.ts'
import { type ArticlesSearch, articlesSearch, ORDERS, STATES } from './search.ts'

const STATE_NAMES: Readonly<Record<(typeof STATES)[number], string>> = {
  unreviewed: 'To look at',
  reviewed: 'Looked at',
  all: 'All',
}

const ORDER_NAMES: Readonly<Record<(typeof ORDERS)[number], string>> = {
  'worth-looking': 'What needs a look most',
  newest: 'Latest first',
}

/** The chosen list is the one whose address this is, its search too. */
const ONLY_THIS = { exact: true, includeSearch: true } as const

/** How far the review of these articles has come. */
const Progress = ({ search }: { readonly search: ArticlesSearch }) => {
  const { data: counts } = useQuery(progress(search))
  if (counts === undefined) return <>{'\u00A0'}</>
  const { reviewed, left } = counts
  return (
    <span className="row articles-progress">
      <progress value={reviewed} max={Math.max(1, reviewed + left)} aria-label="Articles looked at" />
      {reviewed.toLocaleString('en')} looked at, {left.toLocaleString('en')} left
    </span>
  )
}

const States = ({ search }: { readonly search: ArticlesSearch }) => {
  const { state: _state, ...rest } = search
  return (
    <nav aria-label="Which articles" className="row articles-states">
      {STATES.map((state) => (
        <Link
          key={state}
          to="/articles"
          search={articlesSearch({ ...rest, state })}
          className="articles-state"
          activeOptions={ONLY_THIS}
        >
          {STATE_NAMES[state]}
        </Link>
      ))}
    </nav>
  )
}

/** What the list is narrowed down by. It is sent when a field is left or Enter is pressed, so that a view is an address. */
const Filters = ({ search }: { readonly search: ArticlesSearch }) => {
  const navigate = useNavigate()
  const filter = (form: FormData): void => {
    const { state, order } = search
    const asked = { state, order, ...Object.fromEntries(form) }
    void navigate({ to: '/articles', search: articlesSearch(asked) })
  }
  const order = (chosen: string): void =>
    void navigate({ to: '/articles', search: articlesSearch({ ...search, order: chosen }) })
  return (
    <form key={JSON.stringify(search)} action={filter} className="row articles-filters">
      <Labelled label="Words">
        {(id) => <input id={id} name="text" type="search" defaultValue={search.text} maxLength={200} />}
      </Labelled>
      <Labelled label="Outlet">
        {(id) => <input id={id} name="outlet" defaultValue={search.outlet} maxLength={200} />}
      </Labelled>
      <Labelled label="Published from">
        {(id) => <input id={id} name="since" type="date" defaultValue={search.since} />}
      </Labelled>
      <Labelled label="Until">
        {(id) => <input id={id} name="until" type="date" defaultValue={search.until} />}
      </Labelled>
      <Labelled label="Order">
        {(id) => (
          <select
            id={id}
            value={search.order ?? 'worth-looking'}
            onChange={({ target }) => order(target.value)}
          >
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {ORDER_NAMES[each]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <button type="submit">Filter</button>
    </form>
  )
}

const Nothing = ({ search }: { readonly search: ArticlesSearch }) => {
  const { state, order, ...filters } = search
  if (Object.keys(filters).length > 0)
    return (
      <Empty title="No article fits">
        <Link to="/articles" search={articlesSearch({ state, order })}>
          Without the filters
        </Link>
      </Empty>
    )
  return state === 'reviewed' ? (
    <Empty title="Nobody has looked at an article yet">
      Open one, and press <kbd>d</kbd> when it is done.
    </Empty>
  ) : (
    <Empty title="Every article has been looked at">
      New ones come with <code>demarche ingest</code> or <code>demarche watch</code>.
    </Empty>
  )
}

export const ArticlesPage = () => {
  const search = useSearch({ from: '/articles' })
  const navigate = useNavigate()
  const found = useInfiniteQuery(foundArticles(search))
  const rows = useMemo(() => found.data?.pages.flatMap(({ articles }) => articles), [found.data])
  const total = found.data?.pages.at(-1)?.total ?? rows?.length ?? 0
  const first = rows?.[0]?.id
  useShortcuts(
    first === undefined
      ? []
      : [
          {
            keys: 'n',
            does: 'open the first article',
            run: () => void navigate({ to: '/articles/$id', params: { id: first }, search }),
          },
        ],
  )
  return (
    <Page
      title="Review"
      lead={<Progress search={search} />}
      actions={
        first !== undefined && (
          <Link to="/articles/$id" params={{ id: first }} search={search} className="articles-begin">
            Begin <kbd>n</kbd>
          </Link>
        )
      }
    >
      <div className="articles-head">
        <States search={search} />
        <Filters search={search} />
      </div>
      <section aria-label="Articles" aria-busy={found.isPlaceholderData}>
        {found.isError && <Problem problem={found.error} onRetry={() => void found.refetch()} />}
        {rows?.length === 0 ? (
          <Nothing search={search} />
        ) : (
          !found.isError && (
            <RowTable
              label="Articles"
              one="article"
              columns={ARTICLE_COLUMNS}
              rows={rows}
              keyOf={({ id }) => id}
              total={total}
              card={(article) => <ArticleCard article={article} />}
              {...(found.hasNextPage && {
                onMore: () => {
                  if (!found.isFetching) void found.fetchNextPage()
                },
              })}
            />
          )
        )}
      </section>
    </Page>
  )
}
