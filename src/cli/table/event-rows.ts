import { type ArticleRecord, type Event, isGeneric } from '../../model/index.ts'
import { countInWords, dateInWords, dyadInWords, idInWords, type Names } from '../../wording/values.ts'
import { type Column, columnWidths, labelled, rowLines } from './columns.ts'
import { eventDetails } from './event-details.ts'
import { wordsOfField } from './evidence.ts'
import { faded, type Rich, run } from './rich.ts'

interface EventColumn extends Column {
  readonly cell: (event: Event, names: Names) => Rich
}

const COLUMNS: readonly EventColumn[] = [
  { heading: '', cell: ({ id }) => [run(id, 'label')] },
  { heading: 'Who → whom', least: 12, cell: (event, names) => [run(dyadInWords(event, names), 'strong')] },
  { heading: 'What', least: 10, cell: ({ action }) => [run(idInWords(action), 'strong')] },
  {
    heading: 'How many',
    least: 8,
    cell: ({ object }) => [run(object?.count ? countInWords(object.count) : '')],
  },
  { heading: 'When', least: 6, cell: ({ date }) => [run(date ? dateInWords(date) : '')] },
  { heading: 'Deadline', least: 6, cell: ({ deadline }) => [run(deadline ? dateInWords(deadline) : '')] },
  {
    heading: 'Status',
    cell: ({ status }) => [run(status, status === 'performed' ? 'plain' : 'alert')],
  },
]

const INDENT = 4
const LABEL_WIDTH = INDENT + 11

const linesOf = (event: Event, widths: readonly number[], table: EventTable): readonly Rich[] => {
  const row = rowLines(
    table.columns.map(({ cell }) => cell(event, table.names)),
    widths,
  )
  const details = eventDetails({ event, ...table }).flatMap(([label, text]) =>
    labelled([run(' '.repeat(INDENT)), run(label, 'faint')], LABEL_WIDTH, text, table.width),
  )
  const lines = [...row, ...details]
  return event.background ? lines.map(faded) : lines
}

interface EventTable {
  readonly record: ArticleRecord
  readonly names: Names
  readonly width: number
  readonly columns: readonly EventColumn[]
}

/** Generic actions code what is no act of diplomacy: one line each, after all others, so that those are not lost among them. */

const genericLines = (events: readonly Event[], table: EventTable): readonly Rich[] => {
  if (events.length === 0) return []
  const text = ({ plover, status }: Event): Rich => [
    run(plover?.event ?? '', 'strong'),
    run(status === 'performed' ? '' : ` (${status})`, 'alert'),
  ]
  const lines = events.flatMap((event) =>
    labelled(
      [run(event.id, 'label')],
      INDENT,
      [
        run(`${dyadInWords(event, table.names)}  `),
        ...text(event),
        run(' '),
        ...wordsOfField(event, 'trigger', table.record),
      ],
      table.width,
    ).map((line) => (event.background ? faded(line) : line)),
  )
  return [[run('Other events, by their PLOVER class', 'heading')], ...lines, []]
}

/** The events of a record as a table, news first, each row over the words that its values were read from. */
export const eventLines = (record: ArticleRecord, names: Names, width: number): readonly Rich[] => {
  const events = record.events.filter(({ action }) => !isGeneric(action))
  const others = genericLines(
    record.events.filter(({ action }) => isGeneric(action)),
    { record, names, width, columns: [] },
  )
  if (events.length === 0)
    return [[run('No diplomatic action found.')], ...(others.length > 0 ? [[], ...others] : [])]
  // A column that no event fills would only take room from the others.
  const columns = COLUMNS.filter(
    ({ heading, cell }) =>
      heading === '' || events.some((event) => cell(event, names).some(({ text }) => text !== '')),
  )
  const rows = events.map((event) => columns.map(({ cell }) => cell(event, names)))
  const widths = columnWidths(columns, rows, width)
  const table = { record, names, width, columns }
  const block = (event: Event): readonly Rich[] => [...linesOf(event, widths, table), []]
  const [news, earlier] = [events.filter((e) => !e.background), events.filter((e) => e.background)]
  return [
    ...rowLines(
      columns.map(({ heading }) => [run(heading, 'heading')]),
      widths,
    ),
    [run('─'.repeat(width), 'faint')],
    ...news.flatMap(block),
    ...(earlier.length === 0 ? [] : [[run('Told as background', 'heading')], ...earlier.flatMap(block)]),
    ...others,
  ]
}
