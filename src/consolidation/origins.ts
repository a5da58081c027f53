import { groupedBy } from '../base/grouped.ts'
import type { Report } from '../model/index.ts'
import { compareKeys } from './clusters.ts'
import { outletKey } from './sides.ts'
import { areReprints, bandsOf } from './signature.ts'

/**
 * Numbers the independent sources among reports, from 1 in the order given. Reprints of one text have one source, and so has what
 * one outlet reports or is named as the origin of ("CNN, via X"). An outlet that reprints two agencies does not make one of them.
 */
export const originsOf = (reports: readonly Report[]): readonly number[] => {
  const families = familiesOf(reports)
  const members = groupedBy(reports.keys(), (i) => families[i])
  const sources = new Map(
    [...members].map(([family, of]) => [family, sourceIn(of.flatMap((i) => reports[i] ?? []))]),
  )
  const numbers = new Map<string, number>()
  return families.map((family) => {
    const source = sources.get(family) ?? ''
    const number = numbers.get(source) ?? numbers.size + 1
    numbers.set(source, number)
    return number
  })
}

/** Whose a text is that several have: of the one that the others' bylines credit, else of the first that had it. */
const sourceIn = (reprints: readonly Report[]): string => {
  const own = reprints.map(originOf)
  const credits = (origin: string): number =>
    reprints.filter((r, i) => own[i] !== origin && isCredited(origin, r)).length
  const [first] = reprints
    .map((report, i) => ({ origin: own[i] ?? '', day: report.from.published ?? '~' }))
    .sort(
      (a, b) => credits(b.origin) - credits(a.origin) || compareKeys([a.day, a.origin], [b.day, b.origin]),
    )
  return first?.origin ?? ''
}

/** "Harbour Wire via Pearl Coast News". */
const isCredited = (origin: string, { from: { byline } }: Report): boolean =>
  byline !== undefined && `-${outletKey(byline)}-`.includes(`-${origin}-`)

/** Whose report it is: of the outlets named as tellers the outermost, else the outlet itself, else its address or article. */
const originOf = ({ from, event }: Report): string => {
  const named = event.attribution?.findLast(({ kind }) => kind === 'outlet')?.who
  const outlet = named ?? from.outlet ?? hostOf(from.url)
  return outlet === undefined ? `article ${from.article}` : outletKey(outlet)
}

const hostOf = (url: string | undefined): string | undefined => /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]

/** For each report the first of those that reprint its text, found by union of what is alike two by two. */
const familiesOf = (reports: readonly Report[]): readonly number[] => {
  const parents = reports.map((_, i) => i)
  const rootOf = (item: number): number => {
    let root = item
    while (parents[root] !== root) root = parents[root] ?? root
    parents[item] = root
    return root
  }
  const signature = (i: number): string => reports[i]?.from.signature ?? ''
  const byBand = new Map<string, number[]>()
  for (const i of reports.keys())
    for (const band of bandsOf(signature(i))) {
      const others = byBand.get(band) ?? []
      for (const other of others)
        if (rootOf(i) !== rootOf(other) && areReprints(signature(i), signature(other)))
          parents[rootOf(i)] = rootOf(other)
      others.push(i)
      byBand.set(band, others)
    }
  return reports.map((_, i) => rootOf(i))
}
