import type { CalendarComponents, TimeExpression } from '../../../src/coding/time/index.ts'
import type { EventDate } from '../../../src/model/event.ts'

const PARTS = [
  ['year', 'y'],
  ['month', 'm'],
  ['day', 'd'],
  ['weekday', 'w'],
  ['season', ''],
] as const

const components = (c: CalendarComponents): string =>
  PARTS.flatMap(([part, letter]) => (c[part] === undefined ? [] : [`${letter}${c[part]}`])).join(' ')

const signed = (value: number): string => (value < 0 ? String(value) : `+${value}`)

const relation = ({ relation: r }: TimeExpression): string => {
  switch (r?.kind) {
    case 'unit':
      return `${r.unit}${signed(r.offset)}@${r.anchor}`
    case 'recurring':
      return `${r.which}@${r.anchor}`
    case 'distance':
      return `${signed(r.amount)} ${r.unit}@${r.anchor}`
    case 'vague':
      return `vague ${r.unit}`
    default:
      return ''
  }
}

/** `Monday, Feb. 28 | plain | m2 d28 w1`. */
export const showExpression = (expression: TimeExpression): string =>
  [
    expression.text,
    expression.use,
    [
      components(expression.components),
      relation(expression),
      expression.edge ?? '',
      expression.to ? `to ${components(expression.to)}` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  ].join(' | ') // prettier-ignore

/** `2022-02-28 weekday`, `2022-02 explicit`, `2022 relative`, `2022-02-21..2022-02-27 relative`. */
export const showDate = (date: EventDate | undefined): string => {
  if (date === undefined) return 'none'
  const { start, end, precision, basis } = date
  if (precision === 'day') return `${start} ${basis}`
  if (precision === 'year') return `${start.slice(0, 4)} ${basis}`
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return `${start.slice(0, 7)} ${basis}`
  return `${start}..${end} ${basis}`
}

/** Rows of a golden table: `text => expected`, blank lines and `#` lines left out. */
export const rows = (table: string): readonly (readonly [text: string, expected: string])[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', expected = ''] = line.split('=>')
      return [text.trim(), expected.trim()] as const
    })
