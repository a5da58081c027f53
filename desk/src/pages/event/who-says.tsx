import { Fragment } from 'react'
import { printable } from '../../../../src/wording/printable.ts'
import { Evidence } from '../../parts/evidence.tsx'
import type { EventReport, EventVariant } from './shapes.ts'

/** Outlets that are named; of more the number is said. */
const MOST = 6

/** The first report of each outlet. */
const byOutlet = (reports: readonly EventReport[]): readonly EventReport[] =>
  [
    ...new Map(
      [...reports].reverse().map((report) => [report.outlet ?? report.article, report] as const),
    ).values(),
  ].reverse()

interface WhoSaysProps {
  readonly reports: readonly EventReport[]
  readonly field?: string
  readonly actingSide?: boolean
}

/** The outlets that say something, each leading to its words. */
export const WhoSays = ({ reports, field, actingSide = false }: WhoSaysProps) => {
  const told = byOutlet(reports)
  const more = told.length - MOST
  return (
    <>
      {told.slice(0, MOST).map((report, at) => (
        <Fragment key={report.key}>
          {at > 0 && ', '}
          <Evidence told={report} {...(field !== undefined && { field })}>
            {printable(report.outlet ?? report.article)}
          </Evidence>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
      {actingSide && (told.length > 0 ? ', the acting side itself' : 'the acting side itself')}
    </>
  )
}

/** The reports that give a value, of those of the event. */
export const reportsOf = (
  { reports }: Pick<EventVariant, 'reports'>,
  all: readonly EventReport[],
): readonly EventReport[] => all.filter(({ key }) => reports.includes(key))
