import { Link, useSearch } from '@tanstack/react-router'
import type { EventLine } from '../../../../src/server/schemas/events.ts'
import { fieldInWords } from '../../../../src/wording/accounts.ts'
import { Confidence, StatusBadge } from '../../parts/event-words.tsx'
import type { Column } from '../../parts/table.tsx'
import type { EventSort } from './search.ts'

const NOBODY = <span className="soft">not said</span>

const Sides = ({ source, target }: EventLine) => (
  <>
    {source?.words ?? NOBODY} <span className="soft">→</span> {target?.words ?? NOBODY}
  </>
)

/** Both sides of an event, leading to it. */
const EventLink = ({ event }: { readonly event: EventLine }) => (
  <Link to="/events/$id" params={{ id: event.id }} className="row-link" title={event.sentence}>
    <Sides {...event} />
  </Link>
)

const CONFLICTS = (conflicts: EventLine['conflicts']): string =>
  `Reports contradict each other: ${conflicts.map(fieldInWords).join(', ')}`

/** Says that reports contradict each other, and on what. */
export const ConflictMark = ({ conflicts }: Pick<EventLine, 'conflicts'>) =>
  conflicts.length === 0 ? null : (
    <span className="conflict-mark" role="img" aria-label={CONFLICTS(conflicts)} title={CONFLICTS(conflicts)}>
      ≠
    </span>
  )

const REVIEWED = 'A reviewer has confirmed it'

const ReviewMark = ({ review }: Pick<EventLine, 'review'>) =>
  review.confirmed.length === 0 ? null : (
    <span className="review-mark" role="img" aria-label={REVIEWED} title={REVIEWED}>
      ✓
    </span>
  )

/** Which column each order is of. */
const SORTED: Readonly<
  Record<EventSort, { readonly column: string; readonly direction: Direction; readonly said: string }>
> = {
  latest: { column: 'when', direction: 'descending', said: 'latest first' },
  earliest: { column: 'when', direction: 'ascending', said: 'earliest first' },
  outlets: { column: 'outlets', direction: 'descending', said: 'most first' },
  confidence: { column: 'confidence', direction: 'ascending', said: 'least sure first' },
}

type Direction = 'ascending' | 'descending'
const MARKS: Readonly<Record<Direction, string>> = { ascending: ' ▴', descending: ' ▾' }

interface SortHeadProps {
  readonly column: string
  readonly label: string
  readonly sorts: readonly EventSort[]
}

const SortHead = ({ column, label, sorts }: SortHeadProps) => {
  const search = useSearch({ from: '/events' })
  const now = search.sort ?? 'latest'
  const sorted = SORTED[now]
  const isSorted = sorted.column === column
  const next = sorts[(sorts.indexOf(now) + 1) % sorts.length] ?? 'latest'
  return (
    <Link
      to="/events"
      search={{ ...search, sort: next }}
      className="sort-head"
      title={`Sort: ${SORTED[next].said}`}
    >
      {label}
      {isSorted && <span aria-hidden="true">{MARKS[sorted.direction]}</span>}
    </Link>
  )
}

const soft = (words: string | undefined) => words ?? <span className="soft">–</span>

const COLUMNS: readonly Column<EventLine>[] = [
  {
    id: 'when',
    header: () => <SortHead column="when" label="When" sorts={['latest', 'earliest']} />,
    cell: ({ row }) => soft(row.original.date?.words),
    meta: { className: 'events-when' },
  },
  {
    id: 'sides',
    header: 'Who → whom',
    cell: ({ row }) => <EventLink event={row.original} />,
    meta: { className: 'events-sides' },
  },
  {
    id: 'what',
    header: 'What',
    cell: ({ row }) => row.original.action.words,
    meta: { className: 'events-what' },
  },
  {
    id: 'count',
    header: 'How many',
    cell: ({ row }) => row.original.count?.words,
    meta: { className: 'events-count' },
  },
  {
    id: 'status',
    header: 'Status',
    cell: ({ row }) => <StatusBadge status={row.original.status} />,
    meta: { className: 'events-status' },
  },
  {
    id: 'deadline',
    header: 'Deadline',
    cell: ({ row }) => row.original.deadline?.words,
    meta: { className: 'events-deadline' },
  },
  {
    id: 'outlets',
    header: () => <SortHead column="outlets" label="Outlets" sorts={['outlets', 'latest']} />,
    cell: ({ row }) => row.original.outlets,
    meta: { className: 'events-outlets' },
  },
  {
    id: 'confidence',
    header: () => <SortHead column="confidence" label="Sure" sorts={['confidence', 'latest']} />,
    cell: ({ row }) => <Confidence value={row.original.confidence} />,
    meta: { className: 'events-confidence' },
  },
  {
    id: 'marks',
    header: () => <span className="unseen">Marks</span>,
    cell: ({ row }) => (
      <>
        <ConflictMark {...row.original} />
        <ReviewMark {...row.original} />
      </>
    ),
    meta: { className: 'events-marks' },
  },
]

/** The columns of the list of events, in the order that it is sorted in. */
export const eventColumns = (sort: EventSort = 'latest'): readonly Column<EventLine>[] =>
  COLUMNS.map((column) =>
    column.id === SORTED[sort].column
      ? { ...column, meta: { ...column.meta, sorted: SORTED[sort].direction } }
      : column,
  )

/** An event on a narrow screen, in two lines. */
export const EventCard = ({ event }: { readonly event: EventLine }) => {
  const { action, count, date, status, outlets, confidence } = event
  return (
    <>
      <div className="event-card-line">
        <EventLink event={event} />
        <StatusBadge status={status} />
      </div>
      <div className="event-card-line small soft">
        <span>{[date?.words, action.words, count?.words].filter((part) => part).join(' · ')}</span>
        <span className="event-card-end">
          <ConflictMark {...event} /> {outlets} {outlets === 1 ? 'outlet' : 'outlets'} ·{' '}
          {Math.round(confidence * 100)}%
        </span>
      </div>
    </>
  )
}
