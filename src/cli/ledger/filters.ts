import { didYouMean } from '../../codebook/nearest.ts'
import { loadCodebook } from '../../index.ts'
import type { EventQuery } from '../../ledger/index.ts'
import type { Preference, Status } from '../../model/index.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { sideFrom } from './sides.ts'

/** Which events, as options give it: sides as a person writes them. */
export interface EventFilters {
  readonly source?: string
  readonly target?: string
  readonly side?: string
  readonly action?: string
  readonly status?: Status
  readonly since?: string
  readonly until?: string
  readonly text?: string
  readonly minOutlets?: number
  readonly prefer?: Preference
  readonly rejected?: boolean
  readonly generic?: boolean
}

/** The query that filters stand for. Complains of a side or an action that nobody knows. */
export const queryFrom = async ({ source, target, side, ...rest }: EventFilters): Promise<EventQuery> => {
  if (rest.action !== undefined) await knownAction(rest.action)
  return { ...rest, ...(await sidesOf({ source, target, side })) }
}

/** Sides as the ledger keys them, from what a person wrote. */
export const sidesOf = async <K extends string>(
  written: {
    readonly [P in K]?: string | undefined
  },
): Promise<{ readonly [P in K]?: string }> => {
  const given = Object.entries<string | undefined>(written).filter(([, name]) => name !== undefined)
  if (given.length === 0) return {}
  const codebook = await loadCodebook()
  return Object.fromEntries(given.map(([place, name]) => [place, sideFrom(name ?? '', codebook)])) as {
    readonly [P in K]?: string
  }
}

/** A mistyped action would find nothing and look like an answer. */
const knownAction = async (written: string): Promise<void> => {
  const known = (await loadCodebook()).actions.map(({ id }) => id)
  if (known.includes(written)) return
  const guess = didYouMean(written, known)
  throw new Complaint(`no action "${written}" in the codebook${guess ? ` (${guess})` : ''}`, EXIT.usage)
}
