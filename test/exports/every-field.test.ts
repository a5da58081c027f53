import { describe, expect, it } from 'vitest'
import type { RowKind } from '../../src/exports/index.ts'
import { ROW_TABLES } from '../../src/exports/tables/rows.ts'
import type { Claim, Event, LedgerClaim, LedgerEvent, Report, ReportLine } from '../../src/model/index.ts'

/** Columns for every field of a type: a field that is new to the model has no place here until it has a column. */
type Places<T> = Readonly<Record<keyof T, readonly string[]>>

const EVENTS: Places<LedgerEvent> = {
  id: ['event_id'],
  block: ['family', 'source', 'target'],
  family: ['family'],
  action: ['action'],
  status: ['status'],
  source: ['source', 'source_sectors'],
  target: ['target', 'target_sectors'],
  names: ['source_name', 'target_name'],
  plover: ['plover_event', 'plover_mode', 'plover_context'],
  cameo: ['cameo'],
  goldstein: ['goldstein'],
  fields: ['accounts', 'conflicts', 'date_edtf', 'date_rule', 'count_min', 'count_max', 'count_conflict'],
  steps: ['steps'],
  reports: ['reports', 'articles', 'outlet_names'],
  outlets: ['outlets'],
  claims: ['claims', 'claims_denies'],
  answers: ['answers', 'answers_words'],
  confidence: ['confidence'],
  review: ['confirmed_by', 'rejected_by', 'notes'],
}

const REPORTS: Places<Report> & Places<Omit<ReportLine, 'event'>> = {
  key: ['report'],
  from: ['article', 'outlet', 'url', 'title', 'published'],
  event: ['record'],
  family: ['family'],
  action: ['action'],
  status: ['status'],
  source: ['source', 'source_sector', 'source_id', 'source_role'],
  target: ['target', 'target_sector', 'target_id', 'target_role'],
  read: ['source_read', 'target_read'],
  names: ['source_name', 'target_name'],
  claims: ['claims'],
  answers: ['answers'],
  added: ['added_by'],
  article: ['article'],
  outlet: ['outlet'],
  published: ['published'],
  background: ['background'],
  confidence: ['confidence'],
  origin: ['origin'],
}

const OF_RECORDS: Places<Event> = {
  id: ['record_event'],
  action: ['action'],
  status: ['status'],
  plover: ['plover_event', 'plover_mode', 'plover_context'],
  cameo: ['cameo'],
  goldstein: ['goldstein'],
  source: ['source'],
  target: ['target'],
  object: ['kind', 'count_min', 'count_max', 'count_approximate', 'people', 'named', 'post_kind', 'record'],
  date: ['date_start', 'date_end', 'date_edtf', 'date_precision', 'date_basis', 'date_text'],
  deadline: ['deadline_start', 'deadline_edtf'],
  effective: ['effective_start', 'effective_edtf'],
  place: ['place', 'place_country'],
  occasion: ['occasion'],
  grounds: ['grounds'],
  instruments: ['instruments'],
  legal: ['legal', 'record'],
  inResponseTo: ['answers', 'answers_words'],
  background: ['background'],
  attribution: ['attribution', 'record'],
  evidence: ['evidence', 'evidence_in', 'trigger_start', 'sentence'],
  mentions: ['record'],
  rule: ['rule'],
  confidence: ['confidence'],
}

const CLAIMS: Places<LedgerClaim> & Places<Claim> = {
  speaker: ['speaker', 'speaker_name', 'speaker_role'],
  stance: ['stance'],
  quote: ['quote'],
  verbatim: ['verbatim'],
  told: ['told', 'articles'],
  outlets: ['outlets'],
  id: ['told'],
  about: ['event_id', 'records'],
  span: ['told'],
  channel: ['channel'],
  addressee: ['addressee'],
  attribution: ['records'],
  date: ['said_start', 'said_end', 'records'],
}

const PLACES: readonly (readonly [rows: RowKind, type: string, places: Places<object>])[] = [
  ['events', 'LedgerEvent', EVENTS],
  ['reports', 'Report', REPORTS],
  ['reports', 'Event', OF_RECORDS],
  ['claims', 'Claim', CLAIMS],
]

describe('csv and parquet', () => {
  it.each(PLACES)('have every field in %s of %s', (rows, _type, places) => {
    const columns = new Set(ROW_TABLES[rows].columns.map(({ name }) => name))
    const named = Object.values<readonly string[]>(places).flat()
    expect(named.filter((name) => !columns.has(name))).toEqual([])
  })
})
