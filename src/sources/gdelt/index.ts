import { createReadStream } from 'node:fs'
import { membersOfZip } from '../archives/zip.ts'
import { DamagedInput, decompressed } from '../compressed.ts'
import type { OutsideEvent, OutsideRecord } from '../outside-record.ts'
import { beginningOf } from '../peek.ts'
import { whyUnreadable } from '../unreadable.ts'
import { isGdeltEventStart, readGdeltEvents } from './event-rows.ts'
import { isGdeltMentionStart, readGdeltMentions } from './mention-rows.ts'
import type { GdeltRecords } from './records.ts'

/** What came of a row, or of a whole file that cannot be read. */
export type GdeltFound =
  | { readonly kind: 'record'; readonly record: OutsideRecord }
  /** No action of the codebook is like its CAMEO code. */
  | { readonly kind: 'no-action'; readonly cameo: string }
  /** A mention of an event that no event file has, or whose code has no action. */
  | { readonly kind: 'unknown-event' }
  | { readonly kind: 'problem'; readonly file: string; readonly line?: number; readonly reason: string }

/** The bytes of a GDELT file: plain, compressed, or in a zip as GDELT publishes it. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  if (!/\.zip$/i.test(file)) yield* decompressed(createReadStream(file))
  else for await (const { chunks } of membersOfZip(file, /\.csv$/i)) yield* chunks
}

/** Enough for the first row of any file. */
const START = 8192

const startOf = async (file: string): Promise<string> => {
  const { start, chunks } = await beginningOf(bytesOf(file), START)
  await chunks[Symbol.asyncIterator]().return?.()
  return new TextDecoder().decode(start)
}

/** A file that cannot be opened, or breaks off, is a problem after what it has given. */
async function* guarded(file: string, rows: AsyncGenerator<GdeltFound>): AsyncGenerator<GdeltFound> {
  try {
    yield* rows
  } catch (cause) {
    const reason = cause instanceof DamagedInput ? cause.message : whyUnreadable(cause)
    if (reason === undefined) throw cause
    yield { kind: 'problem', file, reason }
  }
}

/** Records of the rows of event files, each in the article that GDELT found its event in first; in order, in flat memory. */
export async function* recordsOfGdeltEvents(
  files: readonly string[],
  records: GdeltRecords,
): AsyncGenerator<GdeltFound> {
  for (const file of files) yield* guarded(file, eventRecords(file, records))
}

async function* eventRecords(file: string, records: GdeltRecords): AsyncGenerator<GdeltFound> {
  if (isGdeltMentionStart(await startOf(file))) {
    yield {
      kind: 'problem',
      file,
      reason: 'holds mentions, which --from gdelt-mentions takes with their events',
    }
    return
  }
  for await (const each of readGdeltEvents(bytesOf(file))) {
    if ('problem' in each) {
      yield { kind: 'problem', file, line: each.line, reason: each.problem }
      continue
    }
    const event = records.eventOf(each)
    yield event === undefined
      ? { kind: 'no-action', cameo: each.cameo }
      : { kind: 'record', record: records.ofEvent(event, each.row) }
  }
}

/**
 * Records of the rows of mentions files: an event in each article that mentions it. The rows tell events by number alone; what
 * they are is taken from the event files among `files`, which are read first and held in memory.
 */
export async function* recordsOfGdeltMentions(
  files: readonly string[],
  records: GdeltRecords,
): AsyncGenerator<GdeltFound> {
  const events = new Map<string, OutsideEvent>()
  const rest: string[] = []
  for (const file of files)
    yield* guarded(file, takeEvents(file, { records, events, otherwise: () => rest.push(file) }))
  for (const file of rest) yield* guarded(file, mentionRecords(file, records, events))
}

interface Taking {
  readonly records: GdeltRecords
  readonly events: Map<string, OutsideEvent>
  /** The file is none of events. */
  readonly otherwise: () => void
}

/** Keeps the events of a file; gives only what cannot be read. */
async function* takeEvents(file: string, { records, events, otherwise }: Taking): AsyncGenerator<GdeltFound> {
  if (!isGdeltEventStart(await startOf(file))) return otherwise()
  for await (const each of readGdeltEvents(bytesOf(file))) {
    if ('problem' in each) yield { kind: 'problem', file, line: each.line, reason: each.problem }
    else {
      const event = records.eventOf(each)
      if (event !== undefined) events.set(event.id, event)
    }
  }
}

async function* mentionRecords(
  file: string,
  records: GdeltRecords,
  events: ReadonlyMap<string, OutsideEvent>,
): AsyncGenerator<GdeltFound> {
  for await (const each of readGdeltMentions(bytesOf(file))) {
    if ('problem' in each) {
      yield { kind: 'problem', file, line: each.line, reason: each.problem }
      continue
    }
    const event = events.get(each.row('GlobalEventID'))
    yield event === undefined
      ? { kind: 'unknown-event' }
      : { kind: 'record', record: records.ofMention(event, each.row) }
  }
}
