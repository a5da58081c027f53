import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CodingAgreement } from '../../../../src/server/schemas/codings.ts'
import { plural } from '../../../../src/wording/accounts.ts'
import { printable } from '../../../../src/wording/printable.ts'
import { Quote } from '../../parts/event-words.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Empty, Shown } from '../../parts/state.tsx'
import { agreementQuery } from './queries.ts'
import { codingsSearch } from './search.ts'

const share = (value: number | undefined): string =>
  value === undefined ? '–' : `${Math.round(value * 100)}%`

const Fields = ({ fields }: Pick<CodingAgreement, 'fields'>) => (
  <Scrolled label="Agreement, field by field" className="codings-fields">
    <table>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col" className="number">
            Alpha
          </th>
          <th scope="col" className="number">
            Agreed
          </th>
          <th scope="col" className="number">
            Both
          </th>
          <th scope="col" className="number">
            Only one
          </th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, alpha, agreement, units, onlyOne }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td className="number">{alpha === undefined ? '–' : alpha.toFixed(2)}</td>
            <td className="number">{share(agreement)}</td>
            <td className="number">{units}</td>
            <td className="number">{onlyOne}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolled>
)

interface DisagreementsProps extends Pick<CodingAgreement, 'disagreements'> {
  readonly as: string | undefined
}

/** Every value that the two coders of an article differ on, leading to where it is settled. */
const Disagreements = ({ disagreements, as }: DisagreementsProps) => (
  <ol className="codings-list" aria-label="Disagreements">
    {disagreements.map(({ article, field, words, a, b, sentence }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that is shown as it came
      <li key={index}>
        <span>
          <Link to="/codings/$id" params={{ id: article }} search={codingsSearch({ as })}>
            {field}
          </Link>
          : {printable(a) || 'nothing'} <span aria-hidden="true">≠</span>
          <span className="unseen">or</span> {printable(b) || 'nothing'}
        </span>
        <span className="small soft">
          <Quote>{printable(sentence || words)}</Quote>
        </span>
      </li>
    ))}
  </ol>
)

/** How well the coders agree over all articles that both are done with. */
export const Agreement = ({ as }: { readonly as: string | undefined }) => {
  const agreement = useQuery(agreementQuery)
  return (
    <section className="stack" aria-labelledby="codings-agreement">
      <h2 id="codings-agreement">Agreement</h2>
      <Shown query={agreement} lines={6}>
        {({ pairs, events: { both, onlyA, onlyB }, fields, disagreements }) =>
          pairs === 0 ? (
            <Empty title="No article is coded by both yet">
              Agreement by field is shown when both coders of an article are done.
            </Empty>
          ) : (
            <>
              <p>
                {plural(pairs, 'article')}: {plural(both, 'event')} found by both, {onlyA} by the first coder
                alone, {onlyB} by the second alone.
              </p>
              <h3 id="codings-by-field">By field</h3>
              <Fields fields={fields} />
              <p className="small soft">
                Alpha is Krippendorff’s: 1 where all agree, 0 where it is no better than chance; none where
                nothing varies.
              </p>
              <div className="codings-head">
                <h3>
                  {disagreements.length === 0
                    ? 'No disagreement'
                    : plural(disagreements.length, 'disagreement')}
                </h3>
                {disagreements.length > 0 && (
                  <a href="/api/codings/disagreements.csv" download="disagreements.csv">
                    As CSV
                  </a>
                )}
              </div>
              <Disagreements disagreements={disagreements} as={as} />
            </>
          )
        }
      </Shown>
    </section>
  )
}
