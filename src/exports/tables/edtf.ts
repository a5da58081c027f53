import type { EventDate } from '../../model/index.ts'

/**
 * A date in the Extended Date/Time Format (EDTF, ISO 8601-2, level 0): `2022-02-28`, `2022-02`, `2022`, or an interval
 * `2022-02-21/2022-02-27`.
 */
export const edtf = ({ start, end, precision }: EventDate): string => {
  if (precision === 'year' && start.slice(0, 4) === end.slice(0, 4)) return start.slice(0, 4)
  if (precision === 'month' && start.slice(0, 7) === end.slice(0, 7)) return start.slice(0, 7)
  return start === end ? start : `${start}/${end}`
}
