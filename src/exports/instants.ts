import type { Decision, LedgerEvent } from '../model/index.ts'

/**
 * A day, or a time with `Z`, as RFC 3339 has it in UTC: `2022-02-28T00:00:00Z`; a day counts from its midnight. Undefined for what
 * is no date.
 */
export const instantOf = (written: string): string | undefined => {
  const at = new Date(written)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace(/\.\d+Z$/, 'Z')
}

/** When an event was first told, and when what is known of it last changed: by a report that is about it, or by a reviewer. */
export interface Known {
  readonly first?: string
  readonly last?: string
}

export const knownSince = (
  { reports }: Pick<LedgerEvent, 'reports'>,
  decisions: readonly Pick<Decision, 'at'>[],
): Known => {
  const times = (only: readonly { readonly published?: string }[]): readonly string[] =>
    only.flatMap(({ published }) => (published === undefined ? [] : (instantOf(published) ?? []))).sort()
  const all = times(reports)
  const news = times(reports.filter(({ background }) => !background))
  const decided = decisions.flatMap(({ at }) => instantOf(at) ?? [])
  const last = [(news.length > 0 ? news : all).at(-1) ?? '', ...decided].sort().at(-1)
  return { ...(all[0] && { first: all[0] }), ...(last && { last }) }
}
