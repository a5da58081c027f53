import type { Span } from '../../base/span.ts'
import { orderDayOf } from '../../consolidation/index.ts'
import { quadClassOf } from '../../evaluation/double/index.ts'
import type { ToldEvent, ToldReport } from '../../ledger/index.ts'
import type { Event } from '../../model/index.ts'
import { webAddress } from '../addresses.ts'
import type { ExportContext, ExportWriter } from '../format.ts'
import { createParties } from '../party.ts'
import { stableNumber } from '../stable-number.ts'
import type { Table } from '../tables/columns.ts'
import { BARE_TSV, delimited } from '../tables/delimited.ts'
import { whenOf } from '../when.ts'
import { createFinder } from '../whereabouts.ts'
import { cameoActor } from './actor.ts'
import { GDELT_EVENTS, type GdeltEvent } from './event-columns.ts'
import { geographer } from './geography.ts'
import { GDELT_MENTIONS, type GdeltMention } from './mention-columns.ts'

export const gdeltTables: readonly Table[] = [
  { title: 'events', columns: GDELT_EVENTS },
  { title: 'reports (mentions)', columns: GDELT_MENTIONS },
]

/** GDELT 2.0's tab-separated files without header: events, and reports as its mentions. */
export const writeGdelt: ExportWriter = (context) =>
  context.rows === 'reports'
    ? delimited(mentionsOf(context), GDELT_MENTIONS, BARE_TSV)
    : delimited(eventsOf(context), GDELT_EVENTS, BARE_TSV)

async function* eventsOf({ ledger, query, codebook }: ExportContext): AsyncGenerator<GdeltEvent> {
  const parties = createParties(codebook)
  const describe = geographer(codebook, parties)
  const whereabouts = createFinder(ledger)
  for await (const told of ledger.every(query)) {
    const { event, reports } = told
    const ordered = inOrder(reports)
    const [first] = ordered
    yield {
      id: numberOf(event),
      when: whenOf(event),
      actors: {
        1: cameoActor(parties.partyOf(told, 'source')),
        2: cameoActor(parties.partyOf(told, 'target')),
      },
      isRoot: first && (await whereabouts(first))?.inLead,
      cameo: event.cameo,
      quadClass: event.cameo === undefined ? undefined : quadClassOf(event.cameo.slice(0, 2)),
      goldstein: event.goldstein,
      mentions: reports.reduce((sum, { report }) => sum + 1 + report.event.mentions.length, 0),
      sources: distinct(reports.map(({ report }) => report.from.outlet)) || undefined,
      articles: distinct(reports.map(({ report }) => report.from.article)),
      place: describe(event.fields.place?.value as Event['place'], orderDayOf(event)),
      added: timeOf(first),
      source: ordered.map(urlOf).find((url) => url !== undefined) ?? (first && citationOf(first)),
    }
  }
}

async function* mentionsOf({ ledger, query }: ExportContext): AsyncGenerator<GdeltMention> {
  const whereabouts = createFinder(ledger)
  for await (const { event, reports } of ledger.every(query)) {
    const added = timeOf(inOrder(reports)[0])
    for (const told of reports) {
      const { evidence, confidence } = told.report.event
      const found = await whereabouts(told)
      yield {
        event: numberOf(event),
        added,
        at: timeOf(told),
        outlet: told.report.from.outlet,
        url: urlOf(told),
        citation: citationOf(told),
        sentence: found?.sentence,
        offsets: {
          source: startOf(evidence.source),
          target: startOf(evidence.target),
          trigger: startOf(evidence.trigger),
        },
        confidence,
        length: found?.length,
        key: told.key,
      }
    }
  }
}

/** 53 bits are as many as every reader of 64-bit integers and of doubles takes. */
const numberOf = ({ id }: ToldEvent['event']): number => stableNumber(id, 53)

/** The first published first; those of unknown day last. */
const inOrder = (reports: readonly ToldReport[]): readonly ToldReport[] => {
  const day = ({ report }: ToldReport): string => report.from.published ?? '9'
  return [...reports].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}

/** Midnight of the day of publication: the ledger keeps no hour. */
const timeOf = (told: ToldReport | undefined): number | undefined => {
  const published = told?.report.from.published
  return published === undefined ? undefined : Number(`${published.replaceAll('-', '')}000000`)
}

const urlOf = ({ report }: ToldReport): string | undefined => webAddress(report.from.url)

const citationOf = ({ report: { from } }: ToldReport): string =>
  [from.outlet, from.title && `"${from.title}"`, from.published, from.article]
    .filter((part) => part)
    .join(', ')

const distinct = (values: readonly (string | undefined)[]): number =>
  new Set(values.filter((value) => value !== undefined)).size

/** Where the first of the spans begins. */
const startOf = (spans: Event['evidence'][string]): number | undefined => {
  if (spans === undefined || typeof spans === 'string') return undefined
  const starts = (typeof spans[0] === 'number' ? [spans as Span] : (spans as readonly Span[])).map(
    ([start]) => start,
  )
  return starts.length === 0 ? undefined : Math.min(...starts)
}
