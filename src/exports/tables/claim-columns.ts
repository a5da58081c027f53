import type { ToldEvent } from '../../ledger/index.ts'
import type { Claim, LedgerClaim } from '../../model/index.ts'
import { CHANNELS, STANCES } from '../../model/index.ts'
import { boolean, type Column, day, integer, json, list, oneOf, text } from './columns.ts'

/** A claim, with the event that it is about. */
export interface ClaimRow {
  readonly event: string
  readonly number: number
  readonly claim: LedgerClaim
  /** As the records of the articles have it. */
  readonly records: readonly Claim[]
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
  text('stance', `what the speaker does: ${oneOf(STANCES)}`, ({ claim }) => claim.stance),
  text('quote', 'the words', ({ claim }) => claim.quote),
  boolean(
    'verbatim',
    'true: words between quotation marks; false: in the words of the reporter',
    ({ claim }) => claim.verbatim,
  ),
  text('channel', `how it was said: ${oneOf(CHANNELS)}`, ({ records }) =>
    firstOf(records, ({ channel }) => channel),
  ),
  text('addressee', 'to whom it was said', ({ records }) => firstOf(records, ({ addressee }) => addressee)),
  day('said_start', 'day on which it was said: first day that it can be', ({ records }) =>
    firstOf(records, ({ date }) => date?.start),
  ),
  day('said_end', 'day on which it was said: last day that it can be', ({ records }) =>
    firstOf(records, ({ date }) => date?.end),
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
  json('records', 'the claim whole, as the record of each article has it', ({ records }) => records),
]

const firstOf = <T>(claims: readonly Claim[], of: (claim: Claim) => T | undefined): T | undefined =>
  claims.map(of).find((value) => value !== undefined)

export const claimRows = ({ event, reports }: ToldEvent): readonly ClaimRow[] =>
  event.claims.map((claim, index) => ({
    event: event.id,
    number: index + 1,
    claim,
    records: claim.told.flatMap((place) => recordedAt(place, reports)),
  }))

const recordedAt = (place: LedgerClaim['told'][number], reports: ToldEvent['reports']): readonly Claim[] => {
  const claims = reports
    .filter(({ report }) => report.from.article === place.article)
    .flatMap(({ report }) => report.claims.filter(({ id }) => id === place.claim))
  return claims.slice(0, 1)
}
