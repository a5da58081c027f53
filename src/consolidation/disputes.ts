import { groupedBy } from '../base/grouped.ts'
import type { Report } from '../model/index.ts'
import { isExact, isHeadlineOf, sameExactCount } from './agreement.ts'
import { daysOf, daysOverlap } from './days.ts'

/** Who is named as telling of an act, outlets and papers aside. */
const tellersOf = ({ event: { attribution = [] } }: Report): ReadonlySet<string> =>
  new Set(attribution.filter(({ kind }) => kind === 'speaker').map(({ who }) => who.toLowerCase()))

/**
 * "Moscow says three; *Stockholm counts four*": one article has two tellers give two numbers for what both tell as done on days
 * that do not exclude each other. Further acts are told by one and the same.
 */
export const isDispute = (a: Report, b: Report): boolean => {
  if (a.from.article !== b.from.article || a.status !== b.status || isHeadlineOf(a, b)) return false
  if (!isExact(a.event.object?.count) || !isExact(b.event.object?.count) || sameExactCount(a.event, b.event))
    return false
  const [tellers, others] = [tellersOf(a), tellersOf(b)]
  const areOthers = tellers.size > 0 && others.size > 0 && ![...tellers].some((who) => others.has(who))
  const [days, otherDays] = [daysOf(a), daysOf(b)]
  const areDated = days?.from !== undefined && otherDays?.from !== undefined
  return areOthers && areDated && daysOverlap(days, otherDays)
}

/** Clusters in the order given, with those put together in which one article's tellers disagree on the number of one act. */
export function withoutDisputes(clusters: readonly (readonly Report[])[]): readonly (readonly Report[])[] {
  const clusterOf = new Map(clusters.flatMap((cluster, i) => cluster.map((report) => [report, i] as const)))
  const firsts = clusters.map((_, i) => i)
  const firstOf = (i: number): number => {
    const first = firsts[i] ?? i
    return first === i ? i : firstOf(first)
  }
  for (const ofArticle of groupedBy(clusters.flat(), ({ from }) => from.article).values())
    for (const [at, report] of ofArticle.entries())
      for (const other of ofArticle.slice(at + 1)) {
        if (!isDispute(report, other)) continue
        const [a = 0, b = 0] = [report, other].map((each) => firstOf(clusterOf.get(each) ?? 0))
        firsts[Math.max(a, b)] = Math.min(a, b)
      }
  const joined = groupedBy(clusters.keys(), firstOf)
  return [...joined.values()].map((of) => of.flatMap((i) => clusters[i] ?? []))
}
