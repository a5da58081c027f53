import type { Party } from '../party.ts'
import { type Cell, type Column, day, integer, number, text } from '../tables/columns.ts'
import { CAMEO_LABELS, ICEWS_COUNTRIES, ICEWS_SECTORS } from './labels.ts'

/** A state by its code and the codebook's name. */
export interface Country {
  readonly code: string
  readonly name: string
}

export interface IcewsParty extends Party {
  readonly country: Country | undefined
}

/** One report: ICEWS has a row for each story that tells of an event. */
export interface IcewsRow {
  readonly event: number
  readonly day: string
  readonly source: IcewsParty
  readonly target: IcewsParty
  readonly cameo: string | undefined
  readonly intensity: number | undefined
  readonly story: number
  readonly sentence: number | undefined
  readonly publisher: string | undefined
  readonly city: string | undefined
  readonly country: Country | undefined
}

const countryName = (country: Country | undefined): string | undefined =>
  country && (ICEWS_COUNTRIES[country.code] ?? country.name)

/** ICEWS calls an act of a state by the country's own name. */
const nameOf = ({ country, name }: IcewsParty): string | undefined => countryName(country) ?? name

const sectorsOf = ({ sectors }: IcewsParty): string | undefined =>
  sectors.flatMap((sector) => ICEWS_SECTORS[sector] ?? []).join(',') || undefined

const NOTHING = (): Cell => undefined
const SECTORS = 'PLOVER sectors in the words of ICEWS, joined by commas'
const COUNTRY = 'country as ICEWS spells it; empty for what is no state'

/** The columns of the ICEWS files in the Dataverse, in their order. */
export const ICEWS_COLUMNS: readonly Column<IcewsRow>[] = [
  integer(
    'Event ID',
    'number made from the key of the report, always the same, 31 bits',
    ({ event }) => event,
  ),
  day('Event Date', 'day of the act as the report tells it, else as the ledger prefers it', (row) => row.day),
  text('Source Name', 'who acts: country, organisation, or the name in the text', (row) =>
    nameOf(row.source),
  ),
  text('Source Sectors', SECTORS, ({ source }) => sectorsOf(source)),
  text('Source Country', COUNTRY, ({ source }) => countryName(source.country)),
  text('Event Text', 'label of the CAMEO code', ({ cameo }) => cameo && CAMEO_LABELS[cameo]),
  text('CAMEO Code', 'CAMEO code; it may begin with 0: read it as text', ({ cameo }) => cameo),
  number('Intensity', 'Goldstein value, -10 to 10', ({ intensity }) => intensity),
  text('Target Name', 'who is acted on, written as Source Name', ({ target }) => nameOf(target)),
  text('Target Sectors', SECTORS, ({ target }) => sectorsOf(target)),
  text('Target Country', COUNTRY, ({ target }) => countryName(target.country)),
  integer(
    'Story ID',
    'id of the article where it is a number, else a number made from it, 31 bits',
    ({ story }) => story,
  ),
  integer('Sentence Number', 'sentence of the article, from 1; 0 is the title', ({ sentence }) => sentence),
  text('Publisher', 'outlet', ({ publisher }) => publisher),
  text('City', 'where it was done or declared, where the codebook knows it as a city', ({ city }) => city),
  text('District', 'always empty', NOTHING),
  text('Province', 'always empty', NOTHING),
  text('Country', 'country of the place, as ICEWS spells it', ({ country }) => countryName(country)),
  number('Latitude', 'always empty', NOTHING),
  number('Longitude', 'always empty', NOTHING),
]
