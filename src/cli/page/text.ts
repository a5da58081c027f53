import type { PageReading } from '../../sources/web/extract.ts'
import { printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'
import { labelled } from '../table/columns.ts'
import { type Rich, run } from '../table/rich.ts'

const INDENT = 4
const FIELD = INDENT + 11
const KIND = INDENT + 11
/** Wide enough for the longest reason a block is left out for. */
const REASON = INDENT + 27
/** What is left out is told in a line: only what it is has to be seen. */
const SHORT = 100

const indented = (label: string, column: number, text: Rich, width: number): readonly Rich[] =>
  labelled([run(' '.repeat(INDENT)), run(label, 'label')], column, text, width)

const heading = (text: string, note = ''): readonly Rich[] => [[], [run(text, 'heading'), run(note, 'faint')]]

/** A page's reading for people: what it says of itself, what was taken, what was left out, what there is to be warned of. */
export const pageLines = (reading: PageReading, width: number): readonly Rich[] => [
  ...foundLines(reading, width),
  ...keptLines(reading, width),
  ...leftOutLines(reading, width),
  ...warningLines(reading, width),
]

const foundLines = ({ found, charset }: PageReading, width: number): readonly Rich[] => {
  const encoding = charset ? [{ field: 'encoding', value: charset.name, from: charset.from }] : []
  const rows = [...found, ...encoding]
  if (rows.length === 0) return []
  return [
    [run('What the page says of itself', 'heading')],
    ...rows.flatMap(({ field, value, from }) =>
      indented(field, FIELD, [run(printable(value)), run(`  ${from}`, 'faint')], width),
    ),
  ]
}

const keptLines = ({ kept }: PageReading, width: number): readonly Rich[] => [
  ...heading('Kept', `  ${kept.length} of its blocks`),
  ...kept.flatMap(({ kind, text }) => indented(kind, KIND, [run(printable(text))], width)),
]

const leftOutLines = ({ leftOut, dropped }: PageReading, width: number): readonly Rich[] => {
  const elements = Object.entries(dropped)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
  return [
    ...heading(
      'Left out',
      `  ${leftOut.length} blocks${elements === '' ? '' : `; elements without words: ${elements}`}`,
    ),
    ...leftOut.flatMap(({ reason, text }) =>
      indented(reason, REASON, [run(shorten(printable(text), SHORT), 'faint')], width),
    ),
  ]
}

const warningLines = ({ warnings }: PageReading, width: number): readonly Rich[] =>
  warnings.length === 0
    ? []
    : [
        ...heading('Warnings'),
        ...warnings.flatMap(({ code, message }) =>
          labelled(
            [run(' '.repeat(INDENT))],
            INDENT,
            [run(`${code}: `, 'alert'), run(printable(message))],
            width,
          ),
        ),
      ]
