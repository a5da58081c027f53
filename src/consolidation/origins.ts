import type { Report } from '../model/index.ts'
import { outletKey } from './sides.ts'
import { areReprints, bandsOf } from './signature.ts'

/**
 * Numbers the independent sources among reports, from 1 in the order given: reports of one outlet, of one outlet named as the
 * origin ("CNN, via X"), or in reprints of one text share a number.
 */
export const originsOf = (reports: readonly Report[]): readonly number[] => {
  const groups = createGroups(reports.length)
  joinByOutlet(reports, groups)
  joinReprints(reports, groups)
  const numbers = new Map<number, number>()
  return reports.map((_, i) => {
    const root = groups.rootOf(i)
    const number = numbers.get(root) ?? numbers.size + 1
    numbers.set(root, number)
    return number
  })
}

interface Groups {
  readonly rootOf: (item: number) => number
  readonly join: (a: number, b: number) => void
}

/** Union-find. */
const createGroups = (size: number): Groups => {
  const parents = Array.from({ length: size }, (_, i) => i)
  const rootOf = (item: number): number => {
    let root = item
    while (parents[root] !== root) root = parents[root] ?? root
    parents[item] = root
    return root
  }
  return {
    rootOf,
    join: (a, b) => {
      parents[rootOf(a)] = rootOf(b)
    },
  }
}

/** Whose report it is: of the outlets named as tellers the outermost, else the outlet itself, else its address or article. */
const originOf = ({ from, event }: Report): string => {
  const named = event.attribution?.findLast(({ kind }) => kind === 'outlet')?.who
  const outlet = named ?? from.outlet ?? hostOf(from.url)
  return outlet === undefined ? `article ${from.article}` : outletKey(outlet)
}

const hostOf = (url: string | undefined): string | undefined => /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]

const joinByOutlet = (reports: readonly Report[], { join }: Groups): void => {
  const first = new Map<string, number>()
  for (const [i, report] of reports.entries()) {
    const origin = originOf(report)
    const other = first.get(origin)
    if (other === undefined) first.set(origin, i)
    else join(i, other)
  }
}

const joinReprints = (reports: readonly Report[], { rootOf, join }: Groups): void => {
  const byBand = new Map<string, number[]>()
  for (const [i, report] of reports.entries()) {
    for (const band of bandsOf(report.from.signature)) {
      const others = byBand.get(band) ?? []
      for (const other of others)
        if (
          rootOf(i) !== rootOf(other) &&
          areReprints(report.from.signature, reports[other]?.from.signature ?? '')
        )
          join(i, other)
      others.push(i)
      byBand.set(band, others)
    }
  }
}
