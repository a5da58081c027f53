import { groupedBy } from '../base/grouped.ts'
import { anchorOf, eventsOfBlock } from '../consolidation/index.ts'
import type { Anchor, LedgerEvent, Report } from '../model/index.ts'
import { countEvents } from './article-lines.ts'
import { articlesTelling, putBeside, removeBeside } from './beside-events.ts'
import { markChanged } from './changes.ts'
import { resolvedAbout } from './decided.ts'
import { eventRow, reviewOf } from './event-row.ts'
import { withFreeNumbers } from './free-numbers.ts'
import { reportOf } from './report-row.ts'
import { bitsByReport } from './review-bits.ts'
import { putTexts, removeTexts } from './search.ts'
import { markStale } from './stage-articles.ts'
import { among, inPieces, inTransaction, plain, type Store } from './store.ts'
import type { EventsTable, ReportsTable } from './tables.ts'

type Row = Pick<ReportsTable, 'key' | 'article' | 'block' | 'report' | 'resolved' | 'sentence'>

/** An event as it is to be kept, with the words to find it by and where it stands. */
interface Made {
  readonly event: LedgerEvent
  readonly row: EventsTable
  readonly body: string
  readonly anchors: readonly Anchor[]
}

/** Blocks are taken together until they hold so many reports; one of more is taken alone. */
const REPORTS_AT_ONCE = 2000

/**
 * Second stage: makes the events of the next stale blocks anew, and marks the dyads whose events have changed. One
 * transaction. Gives the number of blocks taken, 0 when none is left.
 */
export const consolidateBlocks = (store: Store, limit: number): Promise<number> =>
  inTransaction(
    store,
    async (inside) => {
      const blocks = await nextBlocks(inside, limit)
      if (blocks.length > 0) await renewBlocks(inside, blocks)
      return blocks.length
    },
    { alone: true },
  )

const nextBlocks = async ({ db }: Store, limit: number): Promise<readonly string[]> => {
  const stale = await db
    .selectFrom('stale')
    .select('key')
    .where('kind', '=', 'block')
    .orderBy('key')
    .limit(limit)
    .execute()
  const taken: string[] = []
  let reports = 0
  for (const { key } of stale) {
    const { n } = await db
      .selectFrom('reports')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('block', '=', key)
      .executeTakeFirstOrThrow()
    if (taken.length > 0 && reports + n > REPORTS_AT_ONCE) break
    reports += n
    taken.push(key)
  }
  return taken
}

const renewBlocks = async (store: Store, blocks: readonly string[]): Promise<void> => {
  const made = await madeOf(store, blocks)
  const before = await store.db
    .selectFrom('events')
    .select(['n', 'id', 'block', 'dyad', 'move', 'review', 'event'])
    .where(among(store, 'block', blocks))
    .execute()
  const keyOf = ({ block, id }: Pick<EventsTable, 'block' | 'id'>): string => JSON.stringify([block, id])
  const was = new Map(before.map((row) => [keyOf(row), row]))
  const is = new Map(made.map((each) => [keyOf(each.row), each]))
  const gone = before.filter((row) => !isSame(row, is.get(keyOf(row))?.row))
  const fresh = made.filter(({ row }) => !isSame(row, was.get(keyOf(row))))
  const numbers = gone.map(({ n }) => n)
  const articles = [
    ...(await articlesTelling(store, numbers)),
    ...fresh.flatMap(({ event }) => event.reports.map(({ article }) => article)),
  ]
  await removeEvents(store, numbers)
  await insertEvents(store, fresh)
  await countEvents(store, [...new Set(articles)])
  await markStale(
    store,
    'dyad',
    [...gone, ...fresh.map(({ row }) => row)].flatMap(({ dyad, move }) =>
      move === null ? [] : (dyad ?? []),
    ),
  )
  await store.db
    .deleteFrom('stale')
    .where('kind', '=', 'block')
    .where(among(store, 'key', blocks))
    .execute()
  await markChanged(store)
}

type Kept = Pick<EventsTable, 'event' | 'review'>

const isSame = (a: Kept, b: Kept | undefined): boolean => a.event === b?.event && a.review === b.review

/** The events of some blocks, from all their reports and the decisions about them. */
export const madeOf = async (store: Store, blocks: readonly string[]): Promise<readonly Made[]> => {
  const rows = await store.db
    .selectFrom('reports')
    .select(['key', 'article', 'block', 'report', 'resolved', 'sentence'])
    .where(among(store, 'block', blocks))
    .execute()
  const decisions = await resolvedAbout(store, [...new Set(rows.map(({ article }) => article))])
  const bits = bitsByReport(decisions)
  return [...groupedBy(rows, ({ block }) => block)].flatMap(([block, ofBlock]) => {
    const reports = new Map(ofBlock.map((row) => [row.key, { row, report: reportOf(row) }]))
    const all = [...reports.values()].map(({ report }) => report)
    return eventsOfBlock(all, decisions).map((event): Made => {
      const own = event.reports.flatMap(({ key }) => reports.get(plain(key)) ?? [])
      return {
        event,
        row: eventRow(event, block, reviewOf(event, bits)),
        body: bodyOf(
          event,
          own.map(({ row }) => row),
        ),
        anchors: anchorsOf(own.map(({ report }) => report)),
      }
    })
  })
}

/** The sentences it was read from, the names of its sides, and what was said of it. */
const bodyOf = ({ names, claims }: LedgerEvent, reports: readonly Row[]): string =>
  plain(
    [
      ...new Set([
        names.source ?? '',
        names.target ?? '',
        ...reports.map(({ sentence }) => JSON.parse(sentence) as string),
        ...claims.flatMap(({ speaker, quote }) => [speaker.name, quote ?? '']),
      ]),
    ].join('\n'),
  )

/** Anchors kept for a name at most: enough to find the event again when one of its articles is read anew or merged elsewhere. */
const MOST_ANCHORS = 3

const anchorsOf = (reports: readonly Report[]): readonly Anchor[] =>
  [...groupedBy(reports, ({ from }) => from.article).values()]
    .slice(0, MOST_ANCHORS)
    .flatMap(([first]) => (first === undefined ? [] : [anchorOf(first)]))

const removeEvents = async (store: Store, numbers: readonly number[]): Promise<void> => {
  if (numbers.length === 0) return
  await store.db
    .deleteFrom('events')
    .where(among(store, 'n', numbers))
    .execute()
  await removeTexts(store, 'event_text', numbers)
  await removeBeside(store, numbers)
}

const insertEvents = async (store: Store, made: readonly Made[]): Promise<void> => {
  for (const piece of inPieces(made)) {
    const rows = await withFreeNumbers(
      store,
      'events',
      piece.map(({ row }) => row),
    )
    const numbered = piece.map((each, i) => ({ ...each, n: rows[i]?.n ?? each.row.n }))
    await store.db.insertInto('events').values(rows).execute()
    await putTexts(store, 'event_text', numbered)
    await putBeside(store, numbered)
    await store.db
      .insertInto('names')
      .values(namesOf(piece))
      .onConflict((on) => on.column('id').doUpdateSet((eb) => ({ anchors: eb.ref('excluded.anchors') })))
      .execute()
  }
}

const namesOf = (made: readonly Made[]) =>
  [...groupedBy(made, ({ row }) => row.id)].flatMap(([id, [first]]) =>
    first === undefined ? [] : [{ id, anchors: JSON.stringify(first.anchors) }],
  )
