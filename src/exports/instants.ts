import type { ToldEvent } from '../ledger/index.ts'
import type { Decision } from '../model/index.ts'

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
  { event: { reports } }: Pick<ToldEvent, 'event'>,
  decisions: readonly Decision[],
): Known => {
  const times = (only: readonly { readonly published?: string }[]): readonly string[] =>
    only.flatMap(({ published }) => (published === undefined ? [] : (instantOf(published) ?? []))).sort()
  const all = times(reports)
  const news = times(reports.filter(({ background }) => !background))
  const decided = decisions
    .filter(({ on }) =>
      on.some(({ article, event }) =>
        reports.some((each) => each.article === article && each.event === event),
      ),
    )
    .flatMap(({ at }) => instantOf(at) ?? [])
  const last = [(news.length > 0 ? news : all).at(-1) ?? '', ...decided].sort().at(-1)
  return { ...(all[0] && { first: all[0] }), ...(last && { last }) }
}
