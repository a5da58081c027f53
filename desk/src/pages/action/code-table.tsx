import { StatusBadge } from '../../parts/event-words.tsx'
import type { ActionView } from '../codebook/queries.ts'

/** What other codings call the action, at every status. */
export const CodeTable = ({ crosswalk }: Pick<ActionView, 'crosswalk'>) => (
  <section className="stack" aria-labelledby="codes-title">
    <h2 id="codes-title">Codes by status</h2>
    <table className="code-table">
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">PLOVER</th>
          <th scope="col">CAMEO</th>
          <th scope="col" className="number">
            Goldstein
          </th>
        </tr>
      </thead>
      <tbody>
        {crosswalk.map(({ status, plover, cameo, icews, goldstein }) => (
          <tr key={status}>
            <th scope="row">
              <StatusBadge status={status} />
            </th>
            <td>{plover === undefined ? <span className="soft">none</span> : <Breakable code={plover} />}</td>
            <td>
              {cameo} {icews !== undefined && <span className="soft small">{icews}</span>}
            </td>
            <td className="number">{goldstein}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

/** `SANCTION/withdraw`, which may go on in the next line after the stroke. */
const Breakable = ({ code }: { readonly code: string }) => {
  const [event, mode] = code.split('/')
  return (
    <>
      {event}
      {mode !== undefined && (
        <>
          /<wbr />
          {mode}
        </>
      )}
    </>
  )
}
