import type { OutsideCodes } from '../../codebook/index.ts'
import { orderDayOf } from '../../consolidation/index.ts'
import type { ToldEvent } from '../../ledger/index.ts'
import type { Parties, Party } from '../party.ts'
import type { Column } from '../tables/columns.ts'

/** An event as POLECAT has one. */
export interface PolecatRow extends ToldEvent {
  readonly actor: Party
  readonly recipient: Party
  readonly parties: Parties
  /** Name and version of the program, hash of the codebook. */
  readonly coder: string
}

export type PolecatColumn = Column<PolecatRow>

/** Each once; none at all is not known. */
export const unique = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values === undefined || values.length === 0 ? undefined : [...new Set(values)]

export const codesOf = (party: Party, { event, parties }: PolecatRow): OutsideCodes =>
  party.state === undefined ? {} : parties.crosswalk.codesOn(party.state, orderDayOf(event))
