const MONTH = /^\d{4}-\d{2}$/

const nextMonth = (month: string): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`
}

/** Every month from the first to the last, those that are not given made by `none`; what has no month stands at the end. */
export const withGaps = <T extends { readonly month: string }>(
  months: readonly T[],
  none: (month: string) => T,
): readonly T[] => {
  const dated = months.filter(({ month }) => MONTH.test(month))
  const known = new Map(dated.map((each) => [each.month, each]))
  const all: T[] = []
  const last = dated.at(-1)?.month
  for (let at = dated[0]?.month; at !== undefined && last !== undefined && at <= last; at = nextMonth(at))
    all.push(known.get(at) ?? none(at))
  return [...all, ...months.filter(({ month }) => !known.has(month))]
}
