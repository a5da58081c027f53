import './case-table.css'
import { Link } from '@tanstack/react-router'
import type { CaseLine } from '../../../src/server/schemas/cases.ts'
import { dayInWords } from '../../../src/wording/values.ts'
import { Badge } from './event-words.tsx'

/** Disputes, one a row: between whom, since when, who owes what, and which deadline runs. */
export const CaseTable = ({
  cases,
  today = '',
}: {
  readonly cases: readonly CaseLine[]
  readonly today?: string
}) => (
  <table className="case-table">
    <thead>
      <tr>
        <th>Between</th>
        <th>From – to</th>
        <th className="number">Moves</th>
        <th className="number">Answered</th>
        <th>Owes an answer</th>
        <th>Deadline runs</th>
      </tr>
    </thead>
    <tbody>
      {cases.map((each) => (
        <CaseRow key={each.id} found={each} today={today} />
      ))}
    </tbody>
  </table>
)

const CaseRow = ({ found, today }: { readonly found: CaseLine; readonly today: string }) => {
  const [first, second] = found.sides
  const owing = [...new Set(found.unanswered.map(({ by }) => by.words))]
  const running = found.deadlines.filter(({ day }) => day >= today).map(({ day }) => day)
  return (
    <tr>
      <td data-label="Between">
        <Link to="/cases/$id" params={{ id: found.id }} className="case-sides">
          {first.words} – {second.words}
        </Link>
      </td>
      <td data-label="From – to" className="soft">
        {dayInWords(found.start)} – {dayInWords(found.end)}
      </td>
      <td data-label="Moves" className="number">
        {found.moves}
      </td>
      <td data-label="Answered" className="number">
        {found.answered}
      </td>
      <td data-label="Owes an answer">
        {owing.map((name) => (
          <Badge key={name} tone="warn">
            {name}
          </Badge>
        ))}
      </td>
      <td data-label="Deadline runs">
        {today === ''
          ? ''
          : running
              .slice(0, 3)
              .map((day) => dayInWords(day))
              .join(', ')}
      </td>
    </tr>
  )
}
