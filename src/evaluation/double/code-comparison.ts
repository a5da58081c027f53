import { addDays, compareDays } from '../../base/calendar.ts'
import { type Agreement, agreementOn, presence, tallyOf } from './agreement.ts'
import { CODE_FIELDS, type CodeEvent, type CodeRow, rootOf } from './code-event.ts'
import { type NearPlaces, pairCodes } from './code-pairs.ts'
import type { Matching } from './matching.ts'
import type { Found } from './pairs.ts'

/** What one article, or one row of event data, tells. */
export interface CodeSource {
  /** What the article is known by: its address, its id. None where event data name no article. */
  readonly keys: readonly string[]
  readonly rows: readonly CodeRow[]
}

/** What two codings have of one article, or of one day. */
export interface CodeGroup {
  readonly name: string
  readonly events: Found<CodeEvent>
}

/** Two codings compared by codes alone. */
export interface CodeComparison {
  readonly matching: Exclude<Matching, 'text'>
  readonly groups: readonly CodeGroup[]
  /** Articles, or days, that one of them alone covers. */
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
  /** Events that could not be compared: they have no day, where only the day brings events together. */
  readonly withoutDay: number
}

/** Rows of one article or day by the group's name, in order of appearance. */
type Grouped = ReadonlyMap<string, readonly CodeRow[]>

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

const cellOf = ({ day = '', source, target, code }: CodeRow): string =>
  JSON.stringify([day, source, target, rootOf(code)])

/** Puts rows that agree on day, sides and root together. */
function eventsOf(rows: readonly CodeRow[]): readonly CodeEvent[] {
  const cells = new Map<string, CodeRow[]>()
  for (const row of rows) {
    const cell = cells.get(cellOf(row))
    if (cell) cell.push(row)
    else cells.set(cellOf(row), [row])
  }
  return [...cells.values()].flatMap((same): readonly CodeEvent[] => {
    const [first] = same
    if (first === undefined) return []
    const values = same.flatMap(({ goldstein }) => goldstein ?? [])
    const { day, source, target, code } = first
    return [
      {
        ...(day !== undefined && { day }),
        source,
        target,
        root: rootOf(code),
        codes: [...new Set(same.map((row) => row.code))].sort(),
        ...(values.length > 0 && { goldstein: mean(values) }),
      },
    ]
  })
}

/** Rows by article; sources that share a key are one article. */
function byArticle(sources: readonly CodeSource[], known: Map<string, string>): Grouped {
  const articles = new Map<string, CodeRow[]>()
  for (const { keys, rows } of sources) {
    const name = keys.map((key) => known.get(key)).find((each) => each !== undefined) ?? keys[0]
    if (name === undefined) continue
    for (const key of keys) if (!known.has(key)) known.set(key, name)
    const article = articles.get(name)
    if (article) article.push(...rows)
    else articles.set(name, [...rows])
  }
  return articles
}

function byDay(sources: readonly CodeSource[]): Grouped {
  const days = new Map<string, CodeRow[]>()
  for (const row of sources.flatMap(({ rows }) => rows)) {
    if (row.day === undefined) continue
    const day = days.get(row.day)
    if (day) day.push(row)
    else days.set(row.day, [row])
  }
  return days
}

/** Every day from the first to the last. */
function everyDay(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from; compareDays(day, to) <= 0; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * Days that both codings span, with those on which nothing was found, and days with events outside that span. A
 * counterpart may lie `within` so many days before the other's first event or after its last.
 */
function sharedDays(a: Grouped, b: Grouped, within: number): Pick<Groups, 'names' | 'onlyA' | 'onlyB'> {
  const [some, others] = [[...a.keys()].sort(), [...b.keys()].sort()]
  const [first, later] = [some[0], others[0]].sort()
  const [earlier, last] = [some.at(-1), others.at(-1)].sort()
  if (first === undefined || later === undefined || earlier === undefined || last === undefined)
    return { names: [], onlyA: some, onlyB: others }
  const from = [addDays(later, -within), first].sort().at(-1) ?? later
  const to = [addDays(earlier, within), last].sort()[0] ?? earlier
  const outside = (days: readonly string[]): readonly string[] => days.filter((day) => day < from || day > to)
  return { names: everyDay(from, to), onlyA: outside(some), onlyB: outside(others) }
}

function sharedArticles(a: Grouped, b: Grouped): Pick<Groups, 'names' | 'onlyA' | 'onlyB'> {
  return {
    names: [...a.keys()].filter((name) => b.has(name)),
    onlyA: [...a.keys()].filter((name) => !b.has(name)),
    onlyB: [...b.keys()].filter((name) => !a.has(name)),
  }
}

interface Groups {
  readonly a: Grouped
  readonly b: Grouped
  readonly names: readonly string[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

function groupsOf(
  a: readonly CodeSource[],
  b: readonly CodeSource[],
  { matching, within }: CodeOptions,
): Groups {
  if (matching === 'days') {
    const grouped = { a: byDay(a), b: byDay(b) }
    return { ...grouped, ...sharedDays(grouped.a, grouped.b, within) }
  }
  const known = new Map<string, string>()
  const grouped = { a: byArticle(a, known), b: byArticle(b, known) }
  return { ...grouped, ...sharedArticles(grouped.a, grouped.b) }
}

/** Whether two codings name an article in common. */
export const shareArticles = (a: readonly CodeSource[], b: readonly CodeSource[]): boolean => {
  const known = new Set(a.flatMap(({ keys }) => keys))
  return b.some(({ keys }) => keys.some((key) => known.has(key)))
}

export interface CodeOptions {
  readonly matching: CodeComparison['matching']
  /** How many days two events may lie apart and still be one, where days are matched. */
  readonly within: number
}

const nearDays =
  (within: number): NearPlaces =>
  (day) =>
    Array.from({ length: 2 * within + 1 }, (_, i) => addDays(day, i - within))

const SAME_PLACE: NearPlaces = (place) => [place]

const sidesAndRoot = ({ source, target, root }: CodeEvent): string => JSON.stringify([source, target, root])

/** Two codings side by side, by codes alone. */
export function compareCodes(
  a: readonly CodeSource[],
  b: readonly CodeSource[],
  options: CodeOptions,
): CodeComparison {
  const { matching, within } = options
  const { names, onlyA, onlyB, ...rows } = groupsOf(a, b, options)
  const placedIn = (grouped: Grouped) =>
    names.flatMap((place) => eventsOf(grouped.get(place) ?? []).map((event) => ({ place, event })))
  const [some, others] = [placedIn(rows.a), placedIn(rows.b)]
  const found = pairCodes(some, others, matching === 'days' ? nearDays(within) : SAME_PLACE)
  const all = [...some, ...others].map(({ event }) => event)
  const dyads = new Set(all.map(({ source, target }) => JSON.stringify([source, target])))
  const cells = dyads.size * new Set(all.map(({ root }) => root)).size
  const everyRow = [...a, ...b].flatMap((source) => source.rows)
  return {
    matching,
    groups: names.map((name): CodeGroup => {
      const { both = [], onlyA = [], onlyB = [] } = found.get(name) ?? {}
      const loud = new Set([...both.flat(), ...onlyA, ...onlyB].map(sidesAndRoot))
      return { name, events: { both, onlyA, onlyB, quiet: cells - loud.size } }
    }),
    onlyA,
    onlyB,
    withoutDay: matching === 'days' ? everyRow.filter(({ day }) => day === undefined).length : 0,
  }
}

/** Krippendorff's alpha and the share of same values, field by field. */
export function codeAgreementOf({ matching, groups, onlyA, onlyB }: CodeComparison): Agreement {
  const events = groups.map((group) => group.events)
  return {
    matching,
    groups: { both: groups.length, onlyA: onlyA.length, onlyB: onlyB.length },
    events: tallyOf(events),
    fields: [
      presence('event', events),
      ...CODE_FIELDS.map((field) =>
        agreementOn(
          field,
          events.map(({ both }) => both),
        ),
      ),
    ],
  }
}
