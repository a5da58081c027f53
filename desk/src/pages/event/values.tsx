import type { ReactNode } from 'react'
import type { CorrectableField } from '../../../../src/model/index.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { Badge, Side } from '../../parts/event-words.tsx'
import type { EventField, EventReport, EventVariant, ShownEvent } from './shapes.ts'
import { reportsOf, WhoSays } from './who-says.tsx'

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The variant that gives the preferred value, or some of it where that is a list. */
const isPreferred = ({ value }: EventField, variant: EventVariant): boolean =>
  same(value, variant.value) || (Array.isArray(value) && value.some((each) => same(each, variant.value)))

interface ValuesProps {
  readonly event: ShownEvent
  /** Absent for those who may not. */
  readonly onCorrect?: (field: CorrectableField) => void
}

/** Every value with who says it. */
export const Values = ({ event, onCorrect }: ValuesProps) => {
  const { words, source, target, reports } = event
  const row = (field: CorrectableField, label: string, value: ReactNode, who: ReactNode) => (
    <tr key={field}>
      <th scope="row">{label}</th>
      <td>{value}</td>
      <td className="small">{who}</td>
      {onCorrect && (
        <td className="value-correct">
          <button type="button" className="plain small" onClick={() => onCorrect(field)}>
            Correct<span className="unseen"> {label}</span>
          </button>
        </td>
      )}
    </tr>
  )
  const side = (key: string | undefined, name: string) =>
    key === undefined ? <span className="soft">{name}</span> : <Side side={key} name={name} />
  return (
    <table className="values">
      <thead className="unseen">
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value</th>
          <th scope="col">Who says it</th>
          {onCorrect && <th scope="col">Correct it</th>}
        </tr>
      </thead>
      <tbody>
        {row('source', 'who', side(source, words.source), <WhoSays reports={reports} field="source" />)}
        {row('target', 'whom', side(target, words.target), <WhoSays reports={reports} field="target" />)}
        {row('action', 'what', words.action, <WhoSays reports={reports} field="trigger" />)}
        {row('status', 'status', event.status, <WhoSays reports={latestStep(event)} field="trigger" />)}
        {event.fields.map((field) =>
          row(field.field, field.label, <Value field={field} />, <Sayers field={field} reports={reports} />),
        )}
      </tbody>
    </table>
  )
}

const latestStep = ({ steps, reports }: ShownEvent): readonly EventReport[] => {
  const last = steps.at(-1)
  return last === undefined ? reports : reportsOf(last, reports)
}

const Value = ({ field }: { readonly field: EventField }) => (
  <>
    <strong className="value">{field.words}</strong>{' '}
    {field.why !== '' && <span className="small soft">{field.why}</span>}{' '}
    {field.conflict && <Badge tone="warn">conflict</Badge>}
  </>
)

/** Who gives the value that is preferred, and what others give instead. */
const Sayers = ({
  field,
  reports,
}: {
  readonly field: EventField
  readonly reports: readonly EventReport[]
}) => {
  const preferred = field.variants.filter((variant) => isPreferred(field, variant))
  const others = field.variants.filter((variant) => !isPreferred(field, variant))
  const reviewer = field.reviewed?.at(-1)
  return (
    <ul className="sayers">
      {reviewer && field.rule === 'reviewer' && <li>{reviewer.by}, reviewer</li>}
      {preferred.map((variant) => (
        <VariantLine
          key={JSON.stringify(variant.value)}
          field={field}
          variant={variant}
          reports={reports}
          hasWords={preferred.length > 1}
        />
      ))}
      {others.map((variant) => (
        <VariantLine
          key={JSON.stringify(variant.value)}
          field={field}
          variant={variant}
          reports={reports}
          hasWords
        />
      ))}
    </ul>
  )
}

interface VariantLineProps {
  readonly field: EventField
  readonly variant: EventVariant
  readonly reports: readonly EventReport[]
  readonly hasWords: boolean
}

const VariantLine = ({ field, variant, reports, hasWords }: VariantLineProps) => (
  <li>
    {hasWords && <span className="soft">{variant.words}: </span>}
    <WhoSays reports={reportsOf(variant, reports)} field={field.field} actingSide={variant.actingSide} />
  </li>
)

/** Fields on which reports or reviewers contradict each other: all values side by side, and the rule that chose. */
export const Conflicts = ({ event }: { readonly event: ShownEvent }) =>
  event.fields
    .filter(({ conflict }) => conflict)
    .map((field) => (
      <section key={field.field} className="conflict" aria-label={`Conflict: ${field.label}`}>
        <h3>
          {field.label} {field.why !== '' && <span className="small soft">chosen: {field.why}</span>}
        </h3>
        <ul className="conflict-variants">
          {field.variants.map((variant) => (
            <li
              key={JSON.stringify(variant.value)}
              className="sheet"
              data-preferred={isPreferred(field, variant)}
            >
              <p>
                <strong className="value">{variant.words}</strong>{' '}
                {isPreferred(field, variant) && <Badge tone="good">preferred</Badge>}
                {variant.yields && <Badge>vaguer</Badge>}
              </p>
              <p className="small">
                {variant.outlets} independent {variant.outlets === 1 ? 'outlet' : 'outlets'}:{' '}
                <WhoSays
                  reports={reportsOf(variant, event.reports)}
                  field={field.field}
                  actingSide={variant.actingSide}
                />
              </p>
              <p className="small soft">{between(variant)}</p>
            </li>
          ))}
          {field.reviewed?.map(({ decision, by, words }) => (
            <li key={decision} className="sheet">
              <p>
                <strong className="value">{words}</strong> <Badge tone="good">reviewer</Badge>
              </p>
              <p className="small">{by}</p>
            </li>
          ))}
        </ul>
      </section>
    ))

const between = ({ first, last }: EventVariant): string => {
  if (first === undefined || last === undefined) return 'Without a day of publication'
  const [from, to] = [dayInWords(first), dayInWords(last)]
  return from === to ? `Published ${from}` : `Published ${from} – ${to}`
}
