import { orderDayOf } from '../consolidation/index.ts'
import type { ToldEvent, ToldReport } from '../ledger/index.ts'
import type { EventDate } from '../model/index.ts'
import type { ExportWriter } from './format.ts'
import { createParties, type Parties, type Party } from './party.ts'
import { quadOf } from './quad.ts'
import { triggerOf } from './trigger.ts'
import { whenOf } from './when.ts'

/**
 * PLOVER JSON, one object a line, by the field names of the PLOVER manual (draft 0.7b1, chapter "JSON Data Fields"); what it has no
 * name for follows under our own. Events that PLOVER does not know (denied, considered) are left out: `event` is required.
 */
export const writePlover: ExportWriter = async function* ({ ledger, query, codebook, version }) {
  const parties = createParties(codebook)
  const coder = `demarche ${version}, codebook ${codebook.hash}`
  for await (const told of ledger.every(query)) {
    if (told.event.plover !== undefined) yield `${JSON.stringify(recordOf(told, parties, coder))}\n`
  }
}

/** Drops what is undefined, and lists and objects that are empty: unknown is absent. */
const known = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)))

const isNothing = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

const recordOf = (told: ToldEvent, parties: Parties, coder: string): object =>
  known({ ...ploverFields(told, parties), coder, ...ourFields(told) })

const ploverFields = (told: ToldEvent, parties: Parties) => {
  const { event, reports } = told
  const when = whenOf(event)
  const place = event.fields.place?.value as { readonly name: string; readonly country?: string } | undefined
  const { plover } = event
  const dayOfCodes = orderDayOf(event)
  return {
    id: event.id,
    date: when?.start,
    enddate: when && when.end !== when.start ? when.end : undefined,
    source: actorsOf(parties.partyOf(told, 'source'), parties, dayOfCodes),
    recipient: actorsOf(parties.partyOf(told, 'target'), parties, dayOfCodes),
    event: plover && [plover.event],
    event_loc: place && known({ name: place.name, cc3: place.country }),
    event_text: [...new Set(reports.flatMap((report) => triggerOf(report) ?? []))],
    quad_code: quadOf(plover?.event),
    event_scale: event.goldstein,
    mode: plover?.mode && [plover.mode],
    context: plover?.context,
    cite_info: reports.map(citeInfo),
  }
}

/** One side as a list of actors. The outside codes are those of the day. */
const actorsOf = (party: Party, { crosswalk }: Parties, day: string | undefined): readonly object[] => {
  if (party.key === undefined) return []
  const { cow, gw, alpha2 } = party.state === undefined ? {} : crosswalk.codesOn(party.state, day)
  const actor = known({
    code: party.code,
    sector: party.sectors[0],
    actor_text: party.told,
    identifier_text: party.name,
    office: party.titles[0],
    body: party.id,
    cow,
    gw,
    iso2: alpha2,
  })
  return [actor]
}

/** PLOVER gives the sentence itself (`text`) only to who has the rights; it is left to be looked up by its place. */
const citeInfo = ({ report }: ToldReport): object =>
  known({
    citation: report.key,
    publication: report.from.outlet,
    title: report.from.title,
    url: report.from.url,
    published: report.from.published,
    text_info: known({
      start: report.event.evidence.sentence[0],
      end: report.event.evidence.sentence[1],
      in: report.event.evidence.in,
    }),
  })

/** What PLOVER has no name for. */
const ourFields = ({ event, reports }: ToldEvent) => {
  const deadline = event.fields.deadline?.value as EventDate | undefined
  return {
    action: event.action,
    status: event.status,
    cameo: event.cameo,
    date_precision: whenOf(event)?.precision,
    deadline: deadline?.end,
    object: event.fields.kind?.value,
    count: event.fields.count?.value,
    grounds: event.fields.grounds?.value,
    instruments: event.fields.instruments?.value,
    in_conflict: Object.entries(event.fields).flatMap(([field, account]) =>
      account.conflict ? [field] : [],
    ),
    outlets: event.outlets,
    reports: reports.length,
    confidence: event.confidence,
  }
}
