import { addDays, endOfMonth, parseDay } from '../../../src/base/calendar.ts'
import type { Count, EventDate, Person } from '../../../src/model/index.ts'

/** What stands in the inputs of a form, and the value that it makes; `undefined` while it makes none. */

export const COUNT_FORMS = ['exactly', 'about', 'at least', 'at most', 'between'] as const

export interface CountDraft {
  readonly form: (typeof COUNT_FORMS)[number]
  /** The number, or the lower of two. */
  readonly from: string
  readonly to: string
}

const whole = (written: string): number | undefined =>
  /^\d{1,9}$/.test(written.trim()) ? Number(written.trim()) : undefined

export const countOf = ({ form, from, to }: CountDraft): Count | undefined => {
  const [least, most] = [whole(from), whole(to)]
  if (least === undefined) return undefined
  switch (form) {
    case 'at least':
      return { min: least, approximate: false }
    case 'at most':
      return { max: least, approximate: false }
    case 'between':
      return most === undefined || most < least ? undefined : { min: least, max: most, approximate: false }
    default:
      return { min: least, max: least, approximate: form === 'about' }
  }
}

export const draftOfCount = (count: Count | undefined): CountDraft => {
  const { min, max, approximate = false } = count ?? {}
  const [from, to] = [String(min ?? max ?? ''), String(max ?? '')]
  if (count === undefined) return { form: 'exactly', from: '', to: '' }
  if (max === undefined) return { form: 'at least', from, to }
  if (min === undefined) return { form: 'at most', from, to }
  if (min !== max) return { form: 'between', from, to }
  return { form: approximate ? 'about' : 'exactly', from, to }
}

export const DATE_FORMS = ['day', 'month', 'year', 'from … to'] as const

export interface DateDraft {
  readonly form: (typeof DATE_FORMS)[number]
  /** `2022-02-28`, `2022-02` or `2022`, as the form has it. */
  readonly from: string
  readonly to: string
}

const isDay = (written: string): boolean => written.length === 10 && parseDay(written) !== undefined

/** A reviewer's date is explicit. */
export const dateOf = ({ form, from, to }: DateDraft): EventDate | undefined => {
  const made = (start: string, end: string, precision: EventDate['precision']): EventDate => ({
    start,
    end,
    precision,
    basis: 'explicit',
  })
  switch (form) {
    case 'day':
      return isDay(from) ? made(from, from, 'day') : undefined
    case 'month':
      return /^\d{4}-\d{2}$/.test(from) && isDay(`${from}-01`)
        ? made(`${from}-01`, endOfMonth(`${from}-01`), 'month')
        : undefined
    case 'year':
      return /^[1-9]\d{3}$/.test(from)
        ? made(`${from}-01-01`, addDays(`${from}-12-30`, 1), 'year')
        : undefined
    case 'from … to':
      return isDay(from) && isDay(to) && from < to ? made(from, to, 'week') : undefined
  }
}

const WRITTEN: Readonly<Record<EventDate['precision'], (start: string) => Pick<DateDraft, 'form' | 'from'>>> =
  {
    day: (start) => ({ form: 'day', from: start }),
    week: (start) => ({ form: 'from … to', from: start }),
    month: (start) => ({ form: 'month', from: start.slice(0, 7) }),
    year: (start) => ({ form: 'year', from: start.slice(0, 4) }),
  }

export const draftOfDate = (date: EventDate | undefined): DateDraft =>
  date === undefined
    ? { form: 'day', from: '', to: '' }
    : { ...WRITTEN[date.precision](date.start), to: date.precision === 'week' ? date.end : '' }

/** What stands on each line, empty ones left out; `undefined` when there is none. */
export const linesOf = (written: string): readonly string[] | undefined => {
  const lines = written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length === 0 ? undefined : lines
}

/** Persons, one a line: the name, after a comma the title. */
export const peopleOf = (written: string): readonly Person[] | undefined =>
  linesOf(written)?.map((line) => {
    const [, name = line, title] = /^([^,]+),\s*(.+)$/.exec(line) ?? []
    return { name, ...(title !== undefined && { title }) }
  })

export const draftOfPeople = (people: readonly Person[] = []): string =>
  people.map(({ name, title }) => [name ?? title, name && title].filter((part) => part).join(', ')).join('\n')
