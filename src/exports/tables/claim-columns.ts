import type { ToldEvent } from '../../ledger/index.ts'
import type { LedgerClaim } from '../../model/index.ts'
import { boolean, type Column, integer, json, list, text } from './columns.ts'

/** A claim, with the event that it is about. */
export interface ClaimRow {
  readonly event: string
  readonly number: number
  readonly claim: LedgerClaim
}

/** One row a claim about an event: what one speaker said, by however many outlets it is told. */
export const CLAIM_COLUMNS: readonly Column<ClaimRow>[] = [
  text('event_id', 'id of the event in the ledger', ({ event }) => event),
  integer('claim', 'number of the claim within its event, from 1', ({ number }) => number),
  text(
    'speaker',
    'for whom the speaker speaks, written as source of events',
    ({ claim }) => claim.speaker.key,
  ),
  text('speaker_name', 'name of the speaker', ({ claim }) => claim.speaker.name),
  text('speaker_role', 'role of the speaker', ({ claim }) => claim.speaker.role),
  text('stance', 'announces, confirms, justifies, denies, condemns, ...', ({ claim }) => claim.stance),
  text('quote', 'the words', ({ claim }) => claim.quote),
  boolean(
    'verbatim',
    'true: words between quotation marks; false: in the words of the reporter',
    ({ claim }) => claim.verbatim,
  ),
  integer('outlets', 'independent outlets that tell it', ({ claim }) => claim.outlets),
  list('articles', 'ids of the articles that tell it', ({ claim }) => [
    ...new Set(claim.told.map(({ article }) => article)),
  ]),
  json(
    'told',
    'where it stands: article, claim of its record, span in UTF-16 offsets',
    ({ claim }) => claim.told,
  ),
]

export const claimRows = ({ event }: ToldEvent): readonly ClaimRow[] =>
  event.claims.map((claim, index) => ({ event: event.id, number: index + 1, claim }))
