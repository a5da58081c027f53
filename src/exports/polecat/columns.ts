import type { Person } from '../../model/index.ts'
import type { Party } from '../party.ts'
import { QUADS, quadOf } from '../quad.ts'
import { day, integer, list, number, text } from '../tables/columns.ts'
import { dayOnly, whenOf } from '../when.ts'
import { codesOf, type PolecatColumn, type PolecatRow, unique } from './row.ts'

/** Why a column that POLECAT has is always empty here. */
const NO_GAZETTEER = 'always empty: places are not looked up in a gazetteer'
const NO_WIKIPEDIA = 'always empty: sides are not looked up in Wikipedia'
const nothing = (): undefined => undefined

type Place = { readonly name: string; readonly country?: string }
const placeOf = ({ event }: PolecatRow): Place | undefined => event.fields.place?.value as Place | undefined

const cityOf = (row: PolecatRow): string | undefined => {
  const place = placeOf(row)
  return place !== undefined && row.parties.isCity(place.name, place.country) ? place.name : undefined
}

const quadNameOf = ({ event }: PolecatRow): string | undefined => {
  const quad = quadOf(event.plover?.event)
  return quad === undefined ? undefined : QUADS[quad - 1]
}

const peopleOf = ({ event }: PolecatRow): readonly string[] | undefined => {
  const hit = (event.fields.people?.value ?? []) as readonly Person[]
  const speakers = event.claims.flatMap(({ speaker: { name, role } }) => (role === undefined ? [] : name))
  return unique([...hit.flatMap(({ name }) => name ?? []), ...speakers])
}

const isOrganisation = ({ code, state }: Party): boolean => code !== undefined && state === undefined

/** What a code says of bodies that are no state; the others are PLOVER sectors themselves (IGO, NGO, MNC). */
const SECTOR_OF_CODE: Readonly<Record<string, string>> = { UNO: 'IGO', EUR: 'IGO' }

const sectorsOf = (party: Party): readonly string[] | undefined => {
  const { sectors, code } = party
  const own = code !== undefined && isOrganisation(party) ? [SECTOR_OF_CODE[code] ?? code] : []
  return unique(sectors.length > 0 ? sectors : own)
}

const sideColumns = (
  side: 'Actor' | 'Recipient',
  of: (row: PolecatRow) => Party,
): readonly PolecatColumn[] => [
  text(`${side} Name`, 'name in the codebook, else as the reports have it', (row) => of(row).name),
  text(
    `${side} Country`,
    'ISO 3166-1 alpha-3 (3166-3 for states that are no more, KOS for Kosovo); empty for what is no state',
    (row) => of(row).state,
  ),
  integer(
    `${side} COW`,
    'Correlates of War number on the day of the event',
    (row) => codesOf(of(row), row).cow,
  ),
  text(`Primary ${side} Sector`, 'PLOVER sector that most reports give', (row) => sectorsOf(of(row))?.[0]),
  list(`${side} Sectors`, 'all PLOVER sectors that reports give, the most frequent first', (row) =>
    sectorsOf(of(row)),
  ),
  list(`${side} Title`, 'offices that reports give, the most frequent first', (row) =>
    unique(of(row).titles),
  ),
  text(`${side} Name Raw`, 'name as the reports have it', (row) => of(row).told),
  text(`Wikipedia ${side} ID`, NO_WIKIPEDIA, nothing),
]

/** The 40 columns of POLECAT, in its order. */
export const POLECAT_COLUMNS: readonly PolecatColumn[] = [
  text('Event ID', 'id of the event in the ledger', ({ event }) => event.id),
  day('Event Date', 'the day, where it is known to the day; Event Date EDTF has vaguer ones', ({ event }) =>
    dayOnly(whenOf(event)),
  ),
  text(
    'Event Type',
    'PLOVER event; empty where PLOVER has none (denied, considered)',
    ({ event }) => event.plover?.event,
  ),
  text('Event Mode', 'PLOVER mode', ({ event }) => event.plover?.mode),
  number('Intensity', 'Goldstein value, -10 to 10', ({ event }) => event.goldstein),
  text('Quad Code', QUADS.join(', '), quadNameOf),
  list('Contexts', 'PLOVER contexts', ({ event }) => unique(event.plover?.context)),
  ...sideColumns('Actor', ({ actor }) => actor),
  ...sideColumns('Recipient', ({ recipient }) => recipient),
  text('Placename', 'where it was done or declared', (row) => placeOf(row)?.name),
  text('City', 'the place, where the codebook knows it as a city', cityOf),
  text('District', NO_GAZETTEER, nothing),
  text('Province', NO_GAZETTEER, nothing),
  text('Country', 'country of the place, ISO 3166-1 alpha-3', (row) => placeOf(row)?.country),
  number('Latitude', NO_GAZETTEER, nothing),
  number('Longitude', NO_GAZETTEER, nothing),
  integer('GeoNames ID', NO_GAZETTEER, nothing),
  text('Raw Placename', 'the place as the reports have it', (row) => placeOf(row)?.name),
  text('Feature Type', NO_GAZETTEER, nothing),
  list('Source', 'outlets', ({ event }) => unique(event.reports.flatMap(({ outlet }) => outlet ?? []))),
  day(
    'Publication Date',
    'day of the first report',
    ({ event }) => event.reports.flatMap(({ published }) => published ?? []).sort()[0],
  ),
  list('Story People', 'persons whom the act falls on, and speakers with an office', peopleOf),
  list('Story Organizations', 'sides that are no state', ({ actor, recipient }) =>
    unique([actor, recipient].filter(isOrganisation).flatMap(({ name }) => name ?? [])),
  ),
  text('Story Locations', 'the place', (row) => placeOf(row)?.name),
  text('Language', 'language of the reports, BCP 47: events are read from English', () => 'en'),
  text('Version', 'version of demarche and hash of the codebook of the export', ({ coder }) => coder),
]
