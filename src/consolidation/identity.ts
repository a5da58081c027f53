import type { EventDate, LedgerEvent } from '../model/index.ts'
import { compareKeys } from './clusters.ts'
import { sideInId } from './sides.ts'

const LENGTH_OF: Readonly<Record<EventDate['precision'], number>> = { day: 10, week: 10, month: 7, year: 4 }

const whenInId = ({ fields: { date }, steps, reports }: Omit<LedgerEvent, 'id'>): string => {
  const when = (date?.value ?? steps.at(-1)?.date) as EventDate | undefined
  if (when) return when.start.slice(0, LENGTH_OF[when.precision])
  const news = reports.find(({ background, published }) => !background && published !== undefined)
  return news?.published ?? 'undated'
}

const stemOf = (event: Omit<LedgerEvent, 'id'>): string =>
  [sideInId(event.source), sideInId(event.target), event.action, whenInId(event)].join('-')

/** Gives events of one block ids that read like what they name; what would be named alike is numbered by its first report. */
export const withIds = (events: readonly Omit<LedgerEvent, 'id'>[]): readonly LedgerEvent[] => {
  const named = events
    .map((event) => ({
      event,
      stem: stemOf(event),
      first: event.reports.map(({ key }) => key).sort()[0] ?? '',
    }))
    .sort((a, b) => compareKeys([a.stem, a.first], [b.stem, b.first]))
  const uses = new Map<string, number>()
  return named.map(({ event, stem }) => {
    const number = (uses.get(stem) ?? 0) + 1
    uses.set(stem, number)
    return { id: number === 1 ? stem : `${stem}.${number}`, ...event }
  })
}
