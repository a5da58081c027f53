import { sql } from 'kysely'
import { canonicalJson, contentHash } from '../base/canonical.ts'
import { groupedBy } from '../base/grouped.ts'
import {
  articlesOf,
  liesWithin,
  type PlacedSpan,
  type ResolvedDecision,
  spansBeyond,
  spansOfClaim,
  spansOfEvent,
  versionOf,
} from '../consolidation/index.ts'
import type { ArticleRecord } from '../model/index.ts'
import { backlogOf } from './consolidating.ts'
import { decisionsNamed, resolvedAbout, tiedTo } from './decided.ts'
import { PER_DAY } from './event-row.ts'
import { resolvedRows } from './neighbours.ts'
import { readingsOf } from './readings.ts'
import { withTexts } from './search.ts'
import { currentOf, placedOf } from './stage-articles.ts'
import { madeOf } from './stage-blocks.ts'
import { casesAmong } from './stage-dyads.ts'
import { among, nextTurn, type Store } from './store.ts'
import type { CasesTable, EventsTable } from './tables.ts'
import { articlesListedWrongly, eventsFoundWrongly } from './verify-desk.ts'

/** Something in a ledger that does not follow from its records and decisions. */
export interface Flaw {
  readonly what: 'article' | 'report' | 'decision' | 'event' | 'case' | 'span' | 'backlog'
  /** Which one, by id or key. */
  readonly where: string
  readonly message: string
}

interface Check {
  /** The table and column whose values are gone through. */
  readonly over: readonly [table: string, column: string]
  readonly flawsIn: (store: Store, keys: readonly string[]) => Promise<readonly Flaw[]>
}

const AT_ONCE = 200

/**
 * Makes everything that follows from records and decisions once more and holds it against what is stored; looks at every span
 * of every record ever kept. Gives all flaws, none for a ledger that is sound. Changes nothing.
 */
export const verifyLedger = async (
  store: Store,
  onProgress: (checked: number) => void = () => {},
): Promise<readonly Flaw[]> => {
  const { articles, blocks, dyads } = await backlogOf(store)
  const waiting = articles + blocks + dyads
  const flaws: Flaw[] =
    waiting > 0 ? [{ what: 'backlog', where: '', message: `${waiting} changes wait to be consolidated` }] : []
  let checked = 0
  for (const { over, flawsIn } of CHECKS)
    for await (const keys of pagesOf(store, over)) {
      flaws.push(...(await flawsIn(store, keys)))
      checked += keys.length
      await nextTurn()
      onProgress(checked)
    }
  return flaws
}

/** The distinct values of a column, page by page. */
async function* pagesOf({ db }: Store, [table, column]: Check['over']): AsyncGenerator<readonly string[]> {
  let after = ''
  for (;;) {
    const { rows } = await sql<{
      key: string
    }>`select distinct ${sql.ref(column)} as key from ${sql.table(table)}
      where ${sql.ref(column)} > ${after} order by 1 limit ${AT_ONCE}`.execute(db)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map(({ key }) => key)
    after = last.key
  }
}

/** Holds what is stored against what should be, row by row. */
const differences = (
  what: Flaw['what'],
  stored: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
): readonly Flaw[] => [
  ...[...wanted].flatMap(([where, content]): readonly Flaw[] => {
    const found = stored.get(where)
    if (found === content) return []
    const message = found === undefined ? 'is missing' : 'is not what its records and decisions give'
    return [{ what, where, message }]
  }),
  ...[...stored.keys()]
    .filter((where) => !wanted.has(where))
    .map((where): Flaw => ({ what, where, message: 'follows from no record' })),
]

/** Looks at every record ever kept of these articles, also at those that no longer count. */
const articleFlaws = async (store: Store, articles: readonly string[]): Promise<readonly Flaw[]> => {
  const current = await currentOf(store, articles)
  const rows = await store.db
    .selectFrom('current_readings')
    .select(['article', 'record'])
    .where(among(store, 'article', articles))
    .execute()
  const kept = new Map((await readingsOf(store, articles)).map(({ hash, record }) => [hash, record]))
  const listed = await articlesListedWrongly(
    store,
    current.map((article) => article.current),
  )
  return [
    ...differences(
      'article',
      new Map(rows.map(({ article, record }) => [article, record])),
      new Map(current.map(({ current: { record }, hash }) => [record.article.id, hash])),
    ),
    ...listed.map((where): Flaw => ({ what: 'article', where, message: 'is listed otherwise than it is' })),
    ...[...kept].flatMap(([hash, record]) => [
      ...(contentHash(record) === hash ? [] : [changedRecord(record)]),
      ...spanFlaws(record),
    ]),
  ]
}

const changedRecord = ({ article }: ArticleRecord): Flaw => ({
  what: 'article',
  where: article.id,
  message: 'has a record that was changed after it was kept',
})

const reportFlaws = async (store: Store, articles: readonly string[]): Promise<readonly Flaw[]> => {
  const tied = await tiedTo(store, articles)
  const { placed, resolved } = await placedOf(store, tied, await currentOf(store, tied))
  const asked = new Set(articles)
  const wanted = await resolvedRows(
    store,
    placed.filter(({ article }) => asked.has(article)),
  )
  const stored = await store.db
    .selectFrom('reports')
    .selectAll()
    .where(among(store, 'article', articles))
    .execute()
  const content = (row: (typeof stored)[number]): readonly [string, string] => [
    row.key,
    JSON.stringify([row.block, row.report, row.resolved, row.sentence]),
  ]
  return [
    ...differences('report', new Map(stored.map(content)), new Map(wanted.map(content))),
    ...differences(
      'decision',
      foundReports(await resolvedAbout(store, articles)),
      foundReports(resolved.filter(({ decision }) => articlesOf(decision).some((each) => asked.has(each)))),
    ),
  ]
}

/** Which reports decisions were found to be about. */
const foundReports = (resolved: readonly ResolvedDecision[]): ReadonlyMap<string, string> =>
  new Map(resolved.map(({ decision, on, others }) => [decision.id, JSON.stringify([on, others])]))

/** A row without its number, of which only the day follows from its content. */
const rowContent = ({ n, ...row }: EventsTable): readonly [string, string] => [
  row.id,
  canonicalJson([Math.floor(n / PER_DAY), row]),
]

const eventFlaws = async (store: Store, blocks: readonly string[]): Promise<readonly Flaw[]> => {
  const stored = groupedBy(
    await store.db
      .selectFrom('events')
      .selectAll()
      .where(among(store, 'block', blocks))
      .execute(),
    ({ block }) => block,
  )
  const made = groupedBy(
    (await madeOf(store, blocks)).map(({ row }) => row),
    ({ block }) => block,
  )
  const all = [...stored.values()].flat()
  const numbers = all.map(({ n }) => n)
  const found = new Set(await withTexts(store, 'event_text', numbers))
  const wrong = await eventsFoundWrongly(store, all)
  const message = 'cannot be found by its articles or claims'
  return [
    ...wrong.map((where): Flaw => ({ what: 'event', where, message })),
    ...blocks.flatMap((block) => [
      ...differences(
        'event',
        new Map((stored.get(block) ?? []).map(rowContent)),
        new Map((made.get(block) ?? []).map(rowContent)),
      ),
      ...(stored.get(block) ?? [])
        .filter(({ n }) => !found.has(n))
        .map(({ id }): Flaw => ({ what: 'event', where: id, message: 'cannot be found by its words' })),
    ]),
  ]
}

const caseFlaws = async (store: Store, dyads: readonly string[]): Promise<readonly Flaw[]> => {
  const stored = await store.db
    .selectFrom('cases')
    .selectAll()
    .where(among(store, 'dyad', dyads))
    .execute()
  const made = await casesAmong(store, dyads)
  const contentOf = (row: CasesTable): readonly [string, string] => [
    JSON.stringify([row.dyad, row.id]),
    canonicalJson(row),
  ]
  return differences('case', new Map(stored.map(contentOf)), new Map(made.map(contentOf))).map((flaw) => ({
    ...flaw,
    where: (JSON.parse(flaw.where) as readonly string[])[1] ?? '',
  }))
}

/** Every span of a record that does not lie within the text it points into. */
const spanFlaws = ({ article, events, claims }: ArticleRecord): readonly Flaw[] => {
  const lengths = { text: article.text.length, title: article.title?.length ?? 0 }
  const spans: readonly PlacedSpan[] = [
    ...events.flatMap((event) => spansOfEvent(`${article.id}#${event.id}`, event)),
    ...claims.flatMap((claim) => spansOfClaim(`${article.id}#${claim.id}`, claim)),
  ]
  return spans
    .filter(({ span, of }) => !liesWithin(span, lengths[of]))
    .map(({ path, span: [start, end], of }) => ({
      what: 'span',
      where: path,
      message: `[${start}, ${end}] points outside its text of ${lengths[of]}`,
    }))
}

/** Looks at every decision ever kept: that nobody has changed it, and where what it adds stands. */
const decisionFlaws = async (store: Store, ids: readonly string[]): Promise<readonly Flaw[]> => {
  const decisions = await decisionsNamed(store, ids)
  const adding = decisions.flatMap(({ id, verdict }) => (verdict.kind === 'add' ? [{ id, verdict }] : []))
  const readings = await readingsOf(
    store,
    adding.map(({ verdict }) => verdict.article),
  )
  const texts = new Map(
    readings.map(({ record: { article } }) => [JSON.stringify([article.id, versionOf(article)]), article]),
  )
  return [
    ...decisions
      .filter(({ id, ...rest }) => id !== contentHash(rest))
      .map(({ id }): Flaw => ({ what: 'decision', where: id, message: 'was changed after it was kept' })),
    ...adding.flatMap(({ id, verdict: { article, version, event } }): readonly Flaw[] => {
      const text = texts.get(JSON.stringify([article, version]))
      if (text === undefined)
        return [{ what: 'decision', where: id, message: `adds to a text of ${article} that is not here` }]
      return spansBeyond(event, text).map((path) => ({
        what: 'span',
        where: `${id}.${path}`,
        message: 'points outside its text',
      }))
    }),
  ]
}

const CHECKS: readonly Check[] = [
  { over: ['records', 'article'], flawsIn: articleFlaws },
  { over: ['records', 'article'], flawsIn: reportFlaws },
  { over: ['reports', 'block'], flawsIn: eventFlaws },
  { over: ['events', 'block'], flawsIn: eventFlaws },
  { over: ['events', 'dyad'], flawsIn: caseFlaws },
  { over: ['cases', 'dyad'], flawsIn: caseFlaws },
  { over: ['decisions', 'id'], flawsIn: decisionFlaws },
]
