import { Link } from '@tanstack/react-router'
import { groupedBy } from '../../../../src/base/grouped.ts'
import type { CaseClaim, CaseView } from '../../../../src/server/schemas/cases.ts'
import { Quote } from '../../parts/event-words.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'

/** The order of stances in the matrix, from owning to disowning. */
const ORDER = [
  'announces',
  'confirms',
  'alleges',
  'justifies',
  'demands',
  'threatens',
  'condemns',
  'denies',
  'disputes',
]

const place = (stance: string): number => (ORDER.indexOf(stance) + ORDER.length + 1) % (ORDER.length + 1)

/** Who says what about the case: a row for each speaker, a column for each stance. */
export const ClaimsMatrix = ({ view: { claims } }: { readonly view: CaseView }) => {
  if (claims.length === 0) return null
  const stances = [...new Set(claims.map(({ stance }) => stance))].sort((a, b) => place(a) - place(b))
  const speakers = [...groupedBy(claims, ({ words }) => words)].sort(([, a], [, b]) => b.length - a.length)
  return (
    <section aria-labelledby="case-claims" className="stack">
      <h2 id="case-claims">Who says what</h2>
      <Scrolled className="case-matrix" label="Speakers and stances">
        <table>
          <thead>
            <tr>
              <th>Speaker</th>
              {stances.map((stance) => (
                <th key={stance}>{stance}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.map(([speaker, said]) => (
              <tr key={speaker}>
                <th scope="row">{speaker}</th>
                {stances.map((stance) => (
                  <td key={stance}>
                    <ul className="stack case-said">
                      {said
                        .filter((claim) => claim.stance === stance)
                        .map((claim) => (
                          <li key={`${claim.event} ${claim.told[0]?.article} ${claim.told[0]?.claim}`}>
                            <Said claim={claim} />
                          </li>
                        ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  )
}

const Said = ({ claim: { quote, told, outlets } }: { readonly claim: CaseClaim }) => {
  const [first] = told
  if (first === undefined) return null
  return (
    <Link
      to="/articles/$id"
      params={{ id: first.article }}
      hash={`chars=${first.span.join(',')}`}
      title={`${outlets} ${outlets === 1 ? 'outlet' : 'outlets'}`}
    >
      {quote === undefined ? 'in other words' : <Quote>{quote}</Quote>}
    </Link>
  )
}
