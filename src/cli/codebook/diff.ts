import {
  type Change,
  claimShown,
  compareRecords,
  eventShown,
  type RecordChanges,
} from '../../evaluation/index.ts'
import { type OpenedReader, openReader } from '../../index.ts'
import type { ArticleRecord, Event } from '../../model/index.ts'
import { readArticles } from '../../sources/index.ts'
import { printable } from '../../wording/printable.ts'
import { shorten } from '../../wording/width.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { orComplain } from '../opening.ts'
import { write } from '../output.ts'
import { createProgress } from '../progress.ts'
import { problemInWords } from '../refused.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint, type Rich, run } from '../table/rich.ts'

export interface DiffOptions {
  /** Articles to read by both. */
  readonly on: readonly string[]
  readonly json?: boolean
  readonly color?: ColourWish
}

/** Exit codes in the manner of diff(1). */
const DIFFERS = 1
const TROUBLE = EXIT.usage

const SIGN = { added: '+', removed: '−', changed: '~' } as const
const LONGEST_QUOTE = 70

/** `demarche codebook diff`: reads articles by two codebooks and tells every coding that differs. */
export const diff = async (oldFolder: string, newFolder: string, options: DiffOptions): Promise<void> => {
  const before = await opened(oldFolder)
  const after = await opened(newFolder)
  const paint = createPaint(wantsColour(options.color, process.env, process.stdout))
  const progress = createProgress(process.stderr, process.stdout)
  const tally = { articles: 0, touched: 0, added: 0, removed: 0, changed: 0 }
  let unread = false
  for await (const incoming of readArticles(options.on, { stdin: process.stdin })) {
    if (incoming.kind === 'problem') {
      progress.clear()
      say(problemInWords(incoming.problem))
      unread = true
      continue
    }
    const { article } = incoming
    const read = async (reader: OpenedReader): Promise<ArticleRecord> => {
      await reader.prepare(article)
      return reader.read(article)
    }
    const [old, now] = [await read(before), await read(after)]
    const changes = compareRecords(old, now)
    count(tally, changes)
    const name = incoming.origin.line === undefined ? incoming.origin.file : article.id
    if (changes.events.length + changes.claims.length > 0)
      await write(
        options.json
          ? `${JSON.stringify(changes)}\n`
          : paintLines(changeLines(name ?? changes.article, changes, old, now), paint),
      )
    progress.add()
  }
  progress.clear()
  if (!options.json) await write(`${summary(tally)}\n`)
  process.exitCode = unread ? TROUBLE : tally.touched > 0 ? DIFFERS : 0
}

/** A codebook that cannot be read must not look like one that differs. */
async function opened(codebook: string): Promise<OpenedReader> {
  try {
    return await orComplain(openReader({ codebook }), codebook)
  } catch (cause) {
    throw cause instanceof Complaint ? new Complaint(cause.message, TROUBLE) : cause
  }
}

type Tally = Record<'articles' | 'touched' | Change<Event>['kind'], number>

function count(tally: Tally, { events, claims }: RecordChanges): void {
  tally.articles += 1
  if (events.length + claims.length > 0) tally.touched += 1
  for (const { kind } of [...events, ...claims]) tally[kind] += 1
}

const summary = ({ articles, touched, added, removed, changed }: Tally): string =>
  `${articles} ${articles === 1 ? 'article' : 'articles'} read, ${touched} coded differently: ${added} added, ${removed} removed, ${changed} changed`

const triggerOf = ({ evidence }: Event, { article }: ArticleRecord): string => {
  const text = evidence.in === 'title' ? (article.title ?? '') : article.text
  return shorten(printable(text.slice(...evidence.sentence)), LONGEST_QUOTE)
}

const fieldLines = ({ fields }: Change<unknown>): readonly Rich[] =>
  fields.map(({ field, before, after }) => [
    run(`        ${field}: `, 'faint'),
    run(printable(before) || '–'),
    run(' → '),
    run(printable(after) || '–', 'strong'),
  ])

function changeLines(
  name: string,
  { events, claims }: RecordChanges,
  old: ArticleRecord,
  now: ArticleRecord,
): readonly Rich[] {
  const line = (kind: Change<unknown>['kind'], words: string, more: string): Rich => [
    run(`  ${SIGN[kind]} `, 'alert'),
    run(printable(words), 'strong'),
    run(more === '' ? '' : `  ${more}`, 'faint'),
  ]
  return [
    [run(printable(name), 'heading')],
    ...events.flatMap((change) => {
      const event = change.after ?? change.before
      if (!event) return []
      const sentence = triggerOf(event, change.after ? now : old)
      return [line(change.kind, eventShown(event), `${event.rule}  ${sentence}`), ...fieldLines(change)]
    }),
    ...claims.flatMap((change) => {
      const claim = change.after ?? change.before
      return claim
        ? [line(change.kind, shorten(claimShown(claim), LONGEST_QUOTE), ''), ...fieldLines(change)]
        : []
    }),
    [],
  ]
}
