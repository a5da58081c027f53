import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FoundDyads } from '../../../../src/server/schemas/tallies.ts'
import { read } from '../../api/client.ts'
import { Page } from '../../parts/page.tsx'
import { Empty, Shown } from '../../parts/state.tsx'

const dyads = queryOptions({
  queryKey: ['dyads'],
  queryFn: ({ signal }) => read<FoundDyads>('/api/dyads', { limit: 200 }, signal),
})

/** The pairs of sides between which most happened. */
export const DyadsPage = () => {
  const found = useQuery(dyads)
  return (
    <Page title="Dyads" lead="Pairs of sides, those with most events between them first.">
      <Shown query={found} lines={12}>
        {({ dyads: listed, more }) =>
          listed.length === 0 ? (
            <Empty title="No events between two sides yet" />
          ) : (
            <>
              <table>
                <thead>
                  <tr>
                    <th>Between</th>
                    <th className="number">Events →</th>
                    <th className="number">Events ←</th>
                    <th>Last</th>
                  </tr>
                </thead>
                <tbody>
                  {listed.map(({ a, b, forth, back }) => (
                    <tr key={`${a.value} ${b.value}`}>
                      <td>
                        <Link to="/dyads/$a/$b" params={{ a: a.value, b: b.value }}>
                          {a.words} and {b.words}
                        </Link>
                      </td>
                      <td className="number">{forth.events}</td>
                      <td className="number">{back.events}</td>
                      <td>{[forth.last, back.last].filter(Boolean).sort().at(-1)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {more > 0 && <p className="soft small">{more} more pairs have fewer events.</p>}
            </>
          )
        }
      </Shown>
    </Page>
  )
}
