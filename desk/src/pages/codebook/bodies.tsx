import type { CodebookIndex } from './queries.ts'

interface BodiesProps {
  readonly organisations: CodebookIndex['organisations']
  readonly isOpen: boolean
}

/** Organisations and their organs, with the key that the ledger has them by. */
export const Bodies = ({ organisations, isOpen }: BodiesProps) => (
  <details className="sheet bodies" open={isOpen}>
    <summary>
      <h2>Organisations ({organisations.length})</h2>
    </summary>
    <ul>
      {organisations.map(({ key, names }) => (
        <li key={key}>
          <code>{key}</code> {names.join(', ')}
        </li>
      ))}
    </ul>
  </details>
)
