import { orderDayOf } from '../../consolidation/index.ts'
import type { CaseView } from '../../ledger/index.ts'
import type { Case, CaseLink, EventDate, LedgerEvent } from '../../model/index.ts'
import { dyadInWords, plural, sideInWords } from '../../wording/accounts.ts'
import { countInWords, dateInWords, dayInWords, idInWords, type Names } from '../../wording/values.ts'
import { labelled } from '../table/columns.ts'
import { type Rich, run } from '../table/rich.ts'
import type { ShownColumn } from './table.ts'

const sidesOf = ({ sides }: Case, names: Names): string =>
  sides.map((side) => sideInWords(side, undefined, names)).join(' ↔\u00A0')

const openDeadlines = ({ deadlines }: Case, today: string): Case['deadlines'] =>
  deadlines.filter(({ day }) => day >= today)

/** The columns in which a list of cases is shown. `today` parts deadlines that run from those that are over. */
export const caseColumns = (names: Names, today: string): readonly ShownColumn<Case>[] => [
  { heading: 'Between', least: 12, cell: (each) => [run(sidesOf(each, names), 'strong')] },
  { heading: 'From', cell: ({ start }) => [run(dayInWords(start))] },
  { heading: 'To', cell: ({ end }) => [run(dayInWords(end))] },
  { heading: 'Moves', cell: ({ moves }) => [run(String(moves.length))] },
  {
    heading: 'Answered',
    cell: ({ links }) => [run(String(new Set(links.map(({ answers }) => answers)).size))],
  },
  {
    heading: 'Owes an answer',
    least: 8,
    cell: ({ unanswered }) => [
      run([...new Set(unanswered.map(({ by }) => sideInWords(by, undefined, names)))].join(', '), 'alert'),
    ],
  },
  {
    heading: 'Deadline runs',
    cell: (each) => [
      run(
        openDeadlines(each, today)
          .map(({ day }) => dayInWords(day))
          .join(', '),
        'alert',
      ),
    ],
  },
  { heading: 'Id', least: 12, cell: ({ id }) => [run(id, 'label')] },
]

const WHEN = 15

/** A case as a timeline: each side's moves in order, what answers what, and what was said meanwhile. */
export const caseViewLines = (
  view: CaseView,
  names: Names,
  today: string,
  width: number,
): readonly Rich[] => {
  const { case: found, events } = view
  const moves = new Set(found.moves)
  return [
    [run(sidesOf(found, names), 'strong'), run(`  ${dayInWords(found.start)} – ${dayInWords(found.end)}`)],
    [run(found.id, 'label')],
    [
      run(
        `${plural(found.moves.length, 'move')}, ${plural(found.links.length, 'answer')}, ${plural(events.length - found.moves.length, 'exchange')} of words`,
        'faint',
      ),
    ],
    [],
    ...events.flatMap((event) =>
      moves.has(event.id) ? moveLines(event, found, names, today, width) : wordLines(event, names, width),
    ),
    ...owedLines(found, names),
  ]
}

const whenOf = (event: LedgerEvent): string => {
  const date = (event.fields.date?.value ?? event.steps.at(-1)?.date) as EventDate | undefined
  const day = orderDayOf(event)
  return date ? dateInWords(date) : day === undefined ? '' : `(${dayInWords(day)})`
}

const moveLines = (
  event: LedgerEvent,
  { links, deadlines }: Case,
  names: Names,
  today: string,
  width: number,
): readonly Rich[] => {
  const { count } = event.fields
  const many = count ? ` ${countInWords(count.value as never)}` : ''
  const deadline = deadlines.find((each) => each.event === event.id)
  const lines = [
    [
      run(`${dyadInWords(event, names)}  `, 'strong'),
      run(`${idInWords(event.action)}${many}`, 'strong'),
      ...(event.status === 'performed' ? [] : [run(`  ${event.status}`, 'alert')]),
      run(`  ${event.id}`, 'faint'),
    ],
    ...links.filter((link) => link.event === event.id).map(answerLine),
    ...(deadline ? [deadlineLine(deadline.day, today)] : []),
  ]
  return lines.flatMap((line, i) => labelled(i === 0 ? [run(whenOf(event))] : [], WHEN, line, width))
}

const answerLine = ({ answers, basis }: CaseLink): Rich => [
  run(basis === 'said' ? 'answers ' : 'presumably answers ', 'faint'),
  run(answers, 'label'),
]

const deadlineLine = (day: string, today: string): Rich => [
  run('deadline ', 'faint'),
  run(dayInWords(day), day >= today ? 'alert' : 'plain'),
  run(day >= today ? ' runs' : ' is over', 'faint'),
]

const wordLines = (event: LedgerEvent, names: Names, width: number): readonly Rich[] =>
  labelled(
    [run(whenOf(event), 'faint')],
    WHEN,
    [run(`${dyadInWords(event, names)}  ${idInWords(event.action)}  ${event.id}`, 'faint')],
    width,
  )

const owedLines = ({ unanswered }: Case, names: Names): readonly Rich[] =>
  unanswered.length === 0
    ? []
    : [
        [],
        [run('Not answered yet', 'heading')],
        ...unanswered.map(
          ({ event, by }): Rich => [
            run(`  ${sideInWords(by, undefined, names)} owes an answer to `),
            run(event, 'label'),
          ],
        ),
      ]
