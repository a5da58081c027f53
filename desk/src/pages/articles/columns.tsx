import { Link, useSearch } from '@tanstack/react-router'
import type { ArticleLine } from '../../../../src/server/schemas/articles.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { Badge, Confidence } from '../../parts/event-words.tsx'
import type { Column } from '../../parts/table.tsx'

const titleOf = ({ title, id }: ArticleLine): string => printable(title ?? '') || id

const ArticleLink = ({ article }: { readonly article: ArticleLine }) => (
  <Link
    to="/articles/$id"
    params={{ id: article.id }}
    search={useSearch({ from: '/articles' })}
    className="row-link"
    title={titleOf(article)}
  >
    {titleOf(article)}
  </Link>
)

/** Who looked last; read anew since then, it is to be looked at again. */
const Looked = ({ article: { look, isReviewed } }: { readonly article: ArticleLine }) => {
  if (look === undefined) return null
  return isReviewed ? <Badge tone="good">{look.by}</Badge> : <Badge tone="warn">read anew</Badge>
}

const published = ({ published: day }: ArticleLine): string => (day === undefined ? '–' : dayInWords(day))

const Conflicts = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <Badge tone="warn">
      {count} differ{count === 1 ? 's' : ''}
    </Badge>
  )

/** The columns of the list of articles. */
export const ARTICLE_COLUMNS: readonly Column<ArticleLine>[] = [
  {
    id: 'published',
    header: 'Published',
    cell: ({ row }) => published(row.original),
    meta: { className: 'articles-published' },
  },
  {
    id: 'title',
    header: 'Article',
    cell: ({ row }) => <ArticleLink article={row.original} />,
    meta: { className: 'articles-title' },
  },
  {
    id: 'outlet',
    header: 'Outlet',
    cell: ({ row }) => printable(row.original.outlet ?? '–'),
    meta: { className: 'articles-outlet' },
  },
  {
    id: 'events',
    header: 'Events',
    cell: ({ row }) => row.original.events,
    meta: { className: 'articles-events' },
  },
  {
    id: 'conflicts',
    header: 'Reports',
    cell: ({ row }) => <Conflicts count={row.original.conflicts} />,
    meta: { className: 'articles-conflicts' },
  },
  {
    id: 'lowest',
    header: 'Least sure',
    cell: ({ row }) =>
      row.original.lowestConfidence === undefined ? (
        <span className="soft">–</span>
      ) : (
        <Confidence value={row.original.lowestConfidence} />
      ),
    meta: { className: 'articles-lowest' },
  },
  {
    id: 'looked',
    header: 'Looked at',
    cell: ({ row }) => <Looked article={row.original} />,
    meta: { className: 'articles-looked' },
  },
]

/** An article where there is no room for columns. */
export const ArticleCard = ({ article }: { readonly article: ArticleLine }) => (
  <div className="articles-card">
    <ArticleLink article={article} />
    <span className="small soft">
      {printable(article.outlet ?? '')} · {published(article)} · {article.events}{' '}
      {article.events === 1 ? 'event' : 'events'}
      {article.conflicts > 0 && ` · ${article.conflicts} in conflict`}
      {article.isReviewed && ` · looked at by ${article.look?.by ?? 'somebody'}`}
    </span>
  </div>
)
