import { parseDay } from '../../base/calendar.ts'
import type { EventDate } from '../../model/index.ts'
import { type Cell, type Column, integer, number, text } from '../tables/columns.ts'
import type { CameoActor } from './actor.ts'
import type { Geography } from './geography.ts'

/** One event of the ledger, in GDELT's terms. */
export interface GdeltEvent {
  readonly id: number
  readonly when: EventDate | undefined
  readonly actors: Readonly<Record<1 | 2, CameoActor>>
  readonly isRoot: boolean | undefined
  readonly cameo: string | undefined
  readonly quadClass: number | undefined
  readonly goldstein: number | undefined
  readonly mentions: number
  readonly sources: number | undefined
  readonly articles: number
  readonly place: Geography
  /** `YYYYMMDDHHMMSS`. */
  readonly added: number | undefined
  readonly source: string | undefined
}

type EventColumn = Column<GdeltEvent>

const NOTHING = (): Cell => undefined

/** The first so many digits of a date, where both of its ends have them in common: `202202` of a week in February. */
const digits =
  (length: number) =>
  ({ when }: GdeltEvent): Cell => {
    if (when === undefined) return undefined
    const [start, end] = [when.start, when.end].map((day) => day.replaceAll('-', '').slice(0, length))
    return start === end ? Number(start) : undefined
  }

const DAYS_OF_MONTH = 30
const DAYS_OF_YEAR = 365
const DECIMALS = 10_000

const fractionDate = ({ when }: GdeltEvent): Cell => {
  const day = when?.start === when?.end && when ? parseDay(when.start) : undefined
  if (day === undefined) return undefined
  const fraction = ((day.month - 1) * DAYS_OF_MONTH + day.day) / DAYS_OF_YEAR
  return Math.round((day.year + fraction) * DECIMALS) / DECIMALS
}

const actorColumns = (place: 1 | 2, who: string): readonly EventColumn[] => {
  const column = (part: string, what: string, of: (actor: CameoActor) => Cell): EventColumn =>
    text(`Actor${place}${part}`, `${who}: ${what}`, ({ actors }) => of(actors[place]))
  return [
    column('Code', 'CAMEO code of country or body and role: USA, USAGOV, IGOUNO', ({ code }) => code),
    column('Name', 'name in the codebook, else as the reports have it, in capitals', ({ name }) => name),
    column('CountryCode', 'CAMEO country, or region of an organisation', ({ country }) => country),
    column('KnownGroupCode', 'CAMEO code of an organisation', ({ group }) => group),
    column('EthnicCode', 'always empty', NOTHING),
    column('Religion1Code', 'always empty', NOTHING),
    column('Religion2Code', 'always empty', NOTHING),
    column(
      'Type1Code',
      'CAMEO type: kind of body, or the role that most reports give',
      ({ types }) => types[0],
    ),
    column('Type2Code', 'a further type', ({ types }) => types[1]),
    column('Type3Code', 'a further type', ({ types }) => types[2]),
  ]
}

const geoColumns = (of: string, read: (event: GdeltEvent) => Geography): readonly EventColumn[] => [
  integer(
    `${of}Geo_Type`,
    '1 a country, 3 a city in the United States, 4 a city elsewhere',
    (e) => read(e).type,
  ),
  text(`${of}Geo_FullName`, 'city and country, or country', (e) => read(e).name),
  text(`${of}Geo_CountryCode`, 'FIPS 10-4 country on the day of the event', (e) => read(e).fips),
  text(`${of}Geo_ADM1Code`, 'the country code, for a whole country', (e) =>
    read(e).type === 1 ? read(e).fips : undefined,
  ),
  text(`${of}Geo_ADM2Code`, 'always empty', NOTHING),
  number(`${of}Geo_Lat`, 'always empty: places are not looked up in a gazetteer', NOTHING),
  number(`${of}Geo_Long`, 'always empty', NOTHING),
  text(`${of}Geo_FeatureID`, 'the country code, for a whole country', (e) =>
    read(e).type === 1 ? read(e).fips : undefined,
  ),
]

/** Where an actor was the ledger does not tell. */
const NOWHERE = (): Geography => ({})
const emptyGeo = (of: string): readonly EventColumn[] =>
  geoColumns(of, NOWHERE).map((column) => ({
    ...column,
    what: 'always empty: the ledger tells where the act was',
  }))

/** GDELT 2.0's event table (GDELT Event Database Data Format Codebook V2.0). The file has no header. */
export const GDELT_EVENTS: readonly EventColumn[] = [
  integer('GlobalEventID', 'number made from the id of the event, always the same, 53 bits', ({ id }) => id),
  integer('Day', 'YYYYMMDD, where the act is known to the day', digits('YYYYMMDD'.length)),
  integer('MonthYear', 'YYYYMM, where it is known to the month', digits('YYYYMM'.length)),
  integer('Year', 'YYYY, where it is known to the year', digits('YYYY'.length)),
  number(
    'FractionDate',
    'year and ((month - 1) * 30 + day) / 365, where it is known to the day',
    fractionDate,
  ),
  ...actorColumns(1, 'who acts'),
  ...actorColumns(2, 'who is acted on'),
  integer(
    'IsRootEvent',
    '1: the first report tells it in title or first paragraph; 0: it does not',
    ({ isRoot }) => (isRoot === undefined ? undefined : Number(isRoot)),
  ),
  text('EventCode', 'CAMEO code; it may begin with 0: read it as text', ({ cameo }) => cameo),
  text('EventBaseCode', 'its first three digits', ({ cameo }) => cameo?.slice(0, 'nnn'.length)),
  text('EventRootCode', 'its first two digits', ({ cameo }) => cameo?.slice(0, 'nn'.length)),
  integer(
    'QuadClass',
    '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict',
    ({ quadClass }) => quadClass,
  ),
  number('GoldsteinScale', 'Goldstein value, -10 to 10', ({ goldstein }) => goldstein),
  integer('NumMentions', 'places in all reports that tell it', ({ mentions }) => mentions),
  integer(
    'NumSources',
    'outlets, reprints included; empty where no report names one',
    ({ sources }) => sources,
  ),
  integer('NumArticles', 'articles', ({ articles }) => articles),
  number('AvgTone', 'always empty', NOTHING),
  ...emptyGeo('Actor1'),
  ...emptyGeo('Actor2'),
  ...geoColumns('Action', ({ place }) => place),
  integer('DATEADDED', 'YYYYMMDD000000: day of publication of the first report', ({ added }) => added),
  text(
    'SOURCEURL',
    'address of the first report that has one, else a citation of the first',
    ({ source }) => source,
  ),
]
