import type { ToldEvent, ToldReport } from '../../ledger/index.ts'
import type { EventDate } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import type { ExportContext, ExportWriter } from '../format.ts'
import { createParties, type Party } from '../party.ts'
import { stableNumber } from '../stable-number.ts'
import type { Table } from '../tables/columns.ts'
import { delimited, TSV } from '../tables/delimited.ts'
import { whenOf } from '../when.ts'
import { createFinder } from '../whereabouts.ts'
import { type Country, ICEWS_COLUMNS, type IcewsParty, type IcewsRow } from './columns.ts'

export const icewsTables: readonly Table[] = [{ title: 'reports', columns: ICEWS_COLUMNS }]

/**
 * ICEWS's TSV with header, a row a report. It has days only and its readers refuse a row without one, so reports of acts whose day
 * nobody tells are left out.
 */
export const writeIcews: ExportWriter = (context) => delimited(rowsOf(context), ICEWS_COLUMNS, TSV)

async function* rowsOf({ ledger, query, codebook, note }: ExportContext): AsyncGenerator<IcewsRow> {
  const parties = createParties(codebook)
  const nameOf = namesOf(codebook)
  const whereabouts = createFinder(ledger)
  const countryOf = (code: string | undefined): Country | undefined =>
    code === undefined ? undefined : { code, name: nameOf(code) ?? code }
  const withCountry = (party: Party): IcewsParty => ({ ...party, country: countryOf(party.state) })
  let undated = 0
  for await (const { event, reports } of ledger.every(query)) {
    for (const told of reports) {
      const { report, key } = told
      const day = dayOf(told) ?? dayOf({ event })
      if (day === undefined) {
        undated += 1
        continue
      }
      const one = { event: report, reports: [told] }
      const { place } = report.event
      yield {
        event: stableNumber(key, 31),
        day,
        source: withCountry(parties.partyOf(one, 'source')),
        target: withCountry(parties.partyOf(one, 'target')),
        cameo: report.event.cameo,
        intensity: report.event.goldstein,
        story: storyNumber(report.from.article),
        sentence: (await whereabouts(told))?.sentence,
        publisher: report.from.outlet,
        city: place && parties.isCity(place.name, place.country) ? place.name : undefined,
        country: countryOf(place?.country),
      }
    }
  }
  if (undated > 0) note?.(`${undated} ${undated === 1 ? 'report' : 'reports'} of acts without a day left out`)
}

const dayOf = (told: ToldReport | Pick<ToldEvent, 'event'>): string | undefined => {
  const date: EventDate | undefined = 'report' in told ? told.report.event.date : whenOf(told.event)
  return date?.precision === 'day' ? date.start : undefined
}

const LARGEST = 2 ** 31 - 1

const storyNumber = (article: string): number =>
  /^[1-9]\d{0,9}$/.test(article) && Number(article) <= LARGEST ? Number(article) : stableNumber(article, 31)
