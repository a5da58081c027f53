import { Link } from '@tanstack/react-router'
import type { AssignmentLine } from '../../../../src/server/schemas/codings.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { Badge } from '../../parts/event-words.tsx'
import { codingsSearch } from './search.ts'
import { CoderState } from './state.tsx'

interface AssignmentListProps {
  readonly label: string
  readonly assignments: readonly AssignmentLine[]
  /** Place of the first among all rows of the page. */
  readonly first: number
  readonly as: string | undefined
}

const STARTS: Readonly<Record<AssignmentLine['start'], string>> = {
  machine: 'from what was read',
  blank: 'from an empty page',
}

const isDone = ({ coders }: AssignmentLine): boolean => coders.every(({ state }) => state === 'done')

/** Articles that two people code, and how far they have come. */
export const AssignmentList = ({ label, assignments, first, as }: AssignmentListProps) => (
  <ol className="codings-list" aria-label={label}>
    {assignments.map((assignment, index) => (
      <li key={assignment.id} data-index={first + index}>
        <Link
          className="row-link codings-title"
          to="/codings/$id"
          params={{ id: assignment.id }}
          search={codingsSearch({ as })}
        >
          {printable(assignment.title ?? '') || printable(assignment.article)}
        </Link>
        <span className="row">
          {assignment.coders.map((coder) => (
            <CoderState key={coder.name} {...coder} />
          ))}
          {assignment.adjudicated ? (
            <Badge tone="good">settled by {printable(assignment.adjudicated.by)}</Badge>
          ) : (
            isDone(assignment) && <Badge tone="warn">to settle</Badge>
          )}
          <span className="small soft">
            {[
              printable(assignment.outlet ?? ''),
              STARTS[assignment.start],
              `since ${dayInWords(assignment.at)}`,
            ]
              .filter((part) => part)
              .join(' · ')}
          </span>
        </span>
      </li>
    ))}
  </ol>
)
