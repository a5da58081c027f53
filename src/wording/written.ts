import { addDays, endOfMonth, parseDay } from '../base/calendar.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { didYouMean } from '../codebook/nearest.ts'
import {
  CORRECTABLE,
  type CorrectableField,
  type Count,
  type EventDate,
  GROUNDS,
  INSTRUMENTS,
  OBJECT_KINDS,
  POST_KINDS,
  STATUSES,
} from '../model/index.ts'
import { sideMeant } from './sides.ts'

/** One of a closed list, with a guess where it is none of them. */
const oneOf = <T extends string>(known: readonly T[], what: string, written: string): T => {
  const found = known.find((each) => each === written)
  if (found !== undefined) return found
  const guess = didYouMean(written, known)
  throw new RangeError(`"${written}" is no ${what}${guess ? ` (${guess})` : `; known: ${known.join(', ')}`}`)
}

const listOf = (known: readonly string[], what: string, written: string): readonly string[] =>
  written.split(',').map((each) => oneOf(known, what, each.trim()))

/** `13`, `12-15`, `20+`, `-30` (up to), each with `~` before it for about. */
const countWritten = (written: string): Count => {
  const match = /^(~)?(?:(\d+)|(\d+)-(\d+)|(\d+)\+|-(\d+))$/.exec(written.replaceAll(' ', ''))
  if (match === null)
    throw new RangeError(`"${written}" is no number; write it as 13, 12-15, 20+, -30 or ~600`)
  const [, about, exact, from, to, least, most] = match
  const min = exact ?? from ?? least
  const max = exact ?? to ?? most
  return {
    ...(min !== undefined && { min: Number(min) }),
    ...(max !== undefined && { max: Number(max) }),
    approximate: about !== undefined,
  }
}

/** `2022-03-07`, `2022-03`, `2022`. A reviewer's date is explicit. */
const dateWritten = (written: string): EventDate => {
  if (parseDay(written) && written.length === 10)
    return { start: written, end: written, precision: 'day', basis: 'explicit' }
  if (/^\d{4}-\d{2}$/.test(written) && parseDay(`${written}-01`))
    return { start: `${written}-01`, end: endOfMonth(`${written}-01`), precision: 'month', basis: 'explicit' }
  if (/^\d{4}$/.test(written) && parseDay(`${written}-01-01`))
    return {
      start: `${written}-01-01`,
      end: addDays(`${written}-12-30`, 1),
      precision: 'year',
      basis: 'explicit',
    }
  throw new RangeError(`"${written}" is no date; write it as 2022-02-28, 2022-02 or 2022`)
}

const actionsOf = (codebook: Codebook): readonly string[] => codebook.actions.map(({ id }) => id)

/** What each field may be set to, from what a person writes. */
const READERS: Readonly<Record<CorrectableField, (written: string, codebook: Codebook) => unknown>> = {
  action: (written, codebook) => oneOf(actionsOf(codebook), 'action', written),
  source: sideMeant,
  target: sideMeant,
  status: (written) => oneOf(STATUSES, 'status', written),
  count: countWritten,
  date: dateWritten,
  deadline: dateWritten,
  effective: dateWritten,
  kind: (written) => oneOf(OBJECT_KINDS, 'kind of those hit', written),
  post: (written) => ({ kind: oneOf(POST_KINDS, 'kind of mission', written) }),
  named: (written) => oneOf(['yes', 'withheld', 'unknown'], 'such value', written),
  people: (written) => written.split(',').map((name) => ({ name: name.trim() })),
  grounds: (written) => listOf(GROUNDS, 'ground', written),
  instruments: (written) => listOf(INSTRUMENTS, 'instrument', written),
  legal: (written) => written.split(',').map((law) => law.trim()),
  place: (written) => ({ name: written }),
  occasion: (written) => written,
}

/** The field that a person names. Throws RangeError, with a guess, for one that nobody may correct. */
export const fieldWritten = (written: string): CorrectableField =>
  oneOf(CORRECTABLE, 'field that can be corrected', written)

/** The value that a person's words give a field. Throws RangeError, with what to write instead, when they give none. */
export const valueWritten = (field: CorrectableField, written: string, codebook: Codebook): unknown => {
  if (written.trim() === '') throw new RangeError(`${field}: the value is empty`)
  return READERS[field](written.trim(), codebook)
}
