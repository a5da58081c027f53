import type { ToldEvent } from '../../ledger/index.ts'
import { isGeneric, type LedgerEvent } from '../../model/index.ts'
import { printable } from '../../wording/printable.ts'
import type { Names } from '../../wording/values.ts'
import { eventColumns } from '../ledger/event-list.ts'
import { paintLines } from '../table/columns.ts'
import { type Paint, type Rich, run } from '../table/rich.ts'

/** A new event as programs are told of it: a line of `--json`, and what a webhook's body has under `data`. */
export interface NewEvent {
  /** Address of the feed that led to it. */
  readonly feed: string
  readonly article: {
    readonly id: string
    readonly url?: string
    readonly title?: string
    readonly outlet?: string
    readonly published?: string
  }
  /** The sentences that tell of it. */
  readonly sentences: readonly string[]
  readonly event: LedgerEvent
}

/** Of the events that an article tells of, those that nothing told of before. */
export const newAmong = (
  told: readonly ToldEvent[],
  article: string,
  generic: boolean,
): readonly ToldEvent[] =>
  told.filter(
    ({ event }) =>
      event.reports.every((report) => report.article === article) && (generic || !isGeneric(event.action)),
  )

/** An event with what programs want to know of the article that told of it first. */
export const newEventOf = ({ event, reports }: ToldEvent, article: string, feed: string): NewEvent => {
  const own = reports.filter(({ report }) => report.from.article === article)
  const { url, title, outlet, published } = own[0]?.report.from ?? {}
  return {
    feed,
    article: {
      id: article,
      ...(url !== undefined && { url }),
      ...(title !== undefined && { title }),
      ...(outlet !== undefined && { outlet }),
      ...(published !== undefined && { published }),
    },
    sentences: [...new Set(own.map(({ sentence }) => sentence))],
    event,
  }
}

const SHOWN_OTHERWISE: ReadonlySet<string> = new Set(['Outlets', 'Review', 'Deadline'])

/** One line for a new event: the cells of `demarche find`, those that are empty left out, and the outlet. */
export const lineOf = ({ event, article }: NewEvent, names: Names, paint: Paint): string => {
  const cells = eventColumns(names).map(({ heading, cell }) => ({ heading, cell: cell(event) }))
  const deadline = cells.find(({ heading }) => heading === 'Deadline')?.cell ?? []
  const parts: readonly Rich[] = [
    ...cells
      .filter(({ heading }) => heading !== 'Id' && !SHOWN_OTHERWISE.has(heading))
      .map(({ cell }) => cell),
    ...(deadline.some(({ text }) => text !== '') ? [[run('until '), ...deadline]] : []),
    [run(printable(article.outlet ?? ''))],
    cells.find(({ heading }) => heading === 'Id')?.cell ?? [],
  ]
  const filled = parts.filter((part) => part.some(({ text }) => text.trim() !== ''))
  return paintLines([filled.flatMap((part, index) => (index === 0 ? part : [run('  '), ...part]))], paint)
}
