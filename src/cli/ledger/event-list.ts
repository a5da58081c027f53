import type { Count, EventDate, LedgerEvent } from '../../model/index.ts'
import { dyadInWords } from '../../wording/accounts.ts'
import { countInWords, dateInWords, idInWords, type Names } from '../../wording/values.ts'
import { run } from '../table/rich.ts'
import type { ShownColumn } from './table.ts'

const countCell = ({ fields: { count } }: LedgerEvent): string => {
  if (count === undefined) return ''
  const others = count.conflict
    ? count.variants.filter(
        ({ yields, value }) => !yields && countInWords(value as Count) !== countInWords(count.value as Count),
      )
    : []
  const told = countInWords(count.value as Count)
  return others.length === 0
    ? told
    : `${told} (or ${others.map(({ value }) => countInWords(value as Count)).join(', ')})`
}

const dateCell = (event: LedgerEvent): string => {
  const date = (event.fields.date?.value ?? event.steps.at(-1)?.date) as EventDate | undefined
  return date ? dateInWords(date) : ''
}

const deadlineCell = ({ fields: { deadline } }: LedgerEvent): string =>
  deadline ? dateInWords(deadline.value as EventDate) : ''

const reviewed = ({ review }: LedgerEvent): string =>
  review.rejected.length > 0 ? 'rejected' : review.confirmed.length > 0 ? 'confirmed' : ''

/** The columns in which a list of events is shown. */
export const eventColumns = (names: Names): readonly ShownColumn<LedgerEvent>[] => [
  { heading: 'When', cell: (event) => [run(dateCell(event))] },
  { heading: 'Who → whom', least: 12, cell: (event) => [run(dyadInWords(event, names), 'strong')] },
  { heading: 'What', least: 10, cell: ({ action }) => [run(idInWords(action), 'strong')] },
  {
    heading: 'How many',
    least: 8,
    cell: (event) => [run(countCell(event), event.fields.count?.conflict ? 'alert' : 'plain')],
  },
  { heading: 'Deadline', cell: (event) => [run(deadlineCell(event))] },
  { heading: 'Status', cell: ({ status }) => [run(status, status === 'performed' ? 'plain' : 'alert')] },
  { heading: 'Outlets', cell: ({ outlets }) => [run(String(outlets))] },
  { heading: 'Review', cell: (event) => [run(reviewed(event), 'alert')] },
  { heading: 'Id', least: 20, cell: ({ id }) => [run(id, 'label')] },
]
