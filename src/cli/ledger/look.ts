import { withGaps } from '../../base/months.ts'
import { loadCodebook } from '../../index.ts'
import type { CaseQuery, DyadMonth, DyadView, EventQuery, OpenLedger } from '../../ledger/index.ts'
import type { Preference } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import type { Names } from '../../wording/values.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint } from '../complaint.ts'
import { write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint, type Rich, run } from '../table/rich.ts'
import { caseColumns, caseViewLines } from './case-view.ts'
import { dyadViewLines } from './dyad-view.ts'
import { eventColumns } from './event-list.ts'
import { eventViewLines } from './event-view.ts'
import { type EventFilters, queryFrom, sidesOf } from './filters.ts'
import { type LedgerChoice, withLedger } from './opening.ts'
import { sideFrom } from './sides.ts'
import { tableLines } from './table.ts'

export interface LookOptions extends LedgerChoice {
  readonly json?: boolean
  readonly color?: ColourWish
}

export interface FindOptions extends LookOptions, EventFilters {
  readonly limit?: number
  readonly offset?: number
}

export interface CasesOptions extends LookOptions {
  readonly side?: string
  readonly other?: string
  readonly since?: string
  readonly until?: string
  readonly open?: boolean
  readonly limit?: number
  readonly offset?: number
}

const DEFAULT_WIDTH = 120

/** The day that parts deadlines which run from those that are over. */
const today = (): string => new Date().toISOString().slice(0, 10)

interface Screen {
  readonly names: Names
  readonly width: number
}

/** Prints what was found: as JSON for programs, else as lines for people. */
const print = async (
  options: LookOptions,
  found: unknown,
  lines: (screen: Screen) => readonly Rich[],
): Promise<void> => {
  if (options.json) return write(`${JSON.stringify(found)}\n`)
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  const screen = { names: namesOf(await loadCodebook()), width: process.stdout.columns ?? DEFAULT_WIDTH }
  await write(paintLines(lines(screen), paint))
}

const more = (offset: number, shown: number): readonly Rich[] => [
  [],
  [run(`There are more: --offset ${offset + shown} goes on, --limit shows more at once.`, 'faint')],
]

/** `demarche find`: the events that fit, the latest first. */
export const find = async (options: FindOptions): Promise<void> => {
  const { json: _json, color: _color, ledger: _ledger, limit, offset, ...filters } = options
  const page = { ...(limit !== undefined && { limit }), ...(offset !== undefined && { offset }) }
  const query: EventQuery = { ...(await queryFrom(filters)), ...page }
  await withLedger(options, async (ledger) => {
    const found = await ledger.find(query)
    await print(options, found, ({ names, width }) =>
      found.events.length === 0
        ? [[run('No event fits.')]]
        : [
            ...tableLines(eventColumns(names), found.events, width),
            ...(found.more ? more(offset ?? 0, found.events.length) : []),
          ],
    )
  })
}

/** `demarche show`: all about one event. */
export const show = async (
  id: string,
  options: LookOptions & { readonly prefer?: Preference },
): Promise<void> => {
  await withLedger(options, async (ledger) => {
    const view = await ledger.show(id, options.prefer)
    if (view === undefined) throw new Complaint(`no event ${id}; demarche find lists them with their ids`)
    const decisions = ((await ledger.decisionsOn(view.event.id)) ?? []).filter(({ holds }) => holds)
    const shown = { ...view, decisions }
    await print(options, shown, ({ names, width }) => eventViewLines(shown, names, width))
  })
}

/** `demarche cases`: disputes, those that moved last first. */
export const cases = async (options: CasesOptions): Promise<void> => {
  const { side, other, json: _json, color: _color, ledger: _ledger, ...rest } = options
  const query: CaseQuery = { ...rest, ...(await sidesOf({ side, other })) }
  await withLedger(options, async (ledger) => {
    const found = await ledger.cases(query)
    await print(options, found, ({ names, width }) =>
      found.cases.length === 0
        ? [[run('No case fits.')]]
        : [
            ...tableLines(caseColumns(names, today()), found.cases, width),
            ...(found.more ? more(options.offset ?? 0, found.cases.length) : []),
          ],
    )
  })
}

/** `demarche case`: one dispute as a timeline. */
export const showCase = async (id: string, options: LookOptions): Promise<void> => {
  await withLedger(options, async (ledger) => {
    const view = await ledger.case(id)
    if (view === undefined) throw new Complaint(`no case ${id}; demarche cases lists them with their ids`)
    await print(options, view, ({ names, width }) => caseViewLines(view, names, today(), width))
  })
}

const monthWithout = (month: string): DyadMonth => {
  const none = { events: 0, goldstein: undefined }
  return { month, forth: none, back: none }
}

/** `demarche dyad`: what two sides did to each other, by month. */
export const dyad = async (
  first: string,
  second: string,
  options: LookOptions & { readonly generic?: boolean },
): Promise<void> => {
  const codebook = await loadCodebook()
  const [a, b] = [sideFrom(first, codebook), sideFrom(second, codebook)]
  await withLedger(options, async (ledger: OpenLedger) => {
    const view: DyadView = await ledger.dyad(a, b, options.generic)
    const complete = { ...view, months: withGaps(view.months, monthWithout) }
    await print(options, complete, ({ names, width }) =>
      complete.months.length === 0
        ? [[run('No event between these two.')]]
        : dyadViewLines(complete, names, width),
    )
  })
}
