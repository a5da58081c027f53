import './parts.css'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem } from '../api/client.ts'

/** Holds the place of what is being loaded, so that nothing moves when it comes. */
export const Loading = ({
  lines = 6,
  what = 'Loading',
}: {
  readonly lines?: number
  readonly what?: string
}) => (
  <div className="loading" role="status">
    <span className="unseen">{what}</span>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: bars without content of their own
      <div key={line} className="loading-bar" />
    ))}
  </div>
)

/** Says that there is nothing, and what one could do. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{title}</p>
    {children !== undefined && <div className="soft">{children}</div>}
  </div>
)

interface ProblemProps {
  readonly problem: unknown
  readonly onRetry?: () => void
}

/** Says what went wrong, in the server's words, and lets one try again. */
export const Problem = ({ problem, onRetry }: ProblemProps) => {
  const title = problem instanceof ApiProblem ? problem.title : 'This could not be shown'
  const detail =
    problem instanceof ApiProblem ? problem.detail : problem instanceof Error ? problem.message : undefined
  return (
    <div className="problem" role="alert">
      <p className="empty-title">{title}</p>
      {detail !== undefined && <p>{detail}</p>}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

interface ShownProps<T> {
  readonly query: UseQueryResult<T>
  /** How many lines its place takes while it loads. */
  readonly lines?: number
  readonly children: (value: T) => ReactNode
}

/** What a query gives, or that it is loading, or why it failed. */
export const Shown = <T,>({ query, lines, children }: ShownProps<T>) => {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) return <Problem problem={query.error} onRetry={() => void query.refetch()} />
  return <Loading {...(lines !== undefined && { lines })} />
}
