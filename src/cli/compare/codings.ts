import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Codebook } from '../../codebook/codebook.ts'
import {
  addressKey,
  type CodeSource,
  type Coding,
  checkCoding,
  codeSourceOf,
} from '../../evaluation/double/index.ts'
import { isGdeltEventStart, readGdeltEvents } from '../../sources/gdelt/event-rows.ts'
import { gdeltSideFinder } from '../../sources/gdelt/sides.ts'
import { isIcewsStart, readIcews } from '../../sources/icews.ts'
import { whyUnreadable } from '../../sources/index.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { filesOf } from '../files.ts'
import { jsonLines } from '../json-lines.ts'
import { sideFinder } from './sides.ts'

/** A coding with where it stands. */
export interface LocatedCoding {
  readonly coding: Coding
  readonly place: string
}

/** One coder's records, by article. */
export type CodingsByArticle = ReadonlyMap<string, LocatedCoding>

/** Everything that one of the two codings holds. */
export interface Codings {
  /** Records and gold passages. */
  readonly records: CodingsByArticle
  /** Rows of event data, which have no text. */
  readonly rows: readonly CodeSource[]
}

/** Of a file with nothing but slips nobody reads thousands. */
const MOST_PROBLEMS = 50

const atMost = (problems: readonly string[], most: number): readonly string[] => {
  const rest = problems.length - most
  return [...problems.slice(0, most), ...(rest > 0 ? [`... and ${rest} more`] : [])]
}

export const complainOf = (problems: readonly string[]): void => {
  if (problems.length > 0) throw new Complaint(atMost(problems, MOST_PROBLEMS).join('\n'))
}

const NAMED = /\.(?:ndjson|jsonl|tsv|tab|csv|txt)$/i

/** Everything that one coder coded, in a file or a folder of files. All that is wrong with records is told at once, as `file:line`. */
export async function readCodings(path: string, codebook: Codebook): Promise<Codings> {
  const files = await filesOf(path, NAMED, 'codings (.ndjson, .jsonl, .tsv, .tab, .csv)')
  const reading = new Reading(codebook)
  for (const file of files) await reading.add(file)
  return reading.end(path)
}

class Reading {
  private readonly known: ReadonlySet<string>
  private readonly records = new Map<string, LocatedCoding>()
  private readonly rows: CodeSource[] = []
  private readonly problems: string[] = []
  private withoutText = 0

  constructor(private readonly codebook: Codebook) {
    this.known = new Set(codebook.actions.map(({ id }) => id))
  }

  async add(file: string): Promise<void> {
    const start = await startOf(file)
    if (isIcewsStart(start)) await this.addRows(file, rowsOfIcews(file, this.codebook))
    else if (isGdeltEventStart(start)) await this.addRows(file, rowsOfGdelt(file, this.codebook))
    else if (/^\uFEFF?\s*(?:[{[]|$)/.test(start)) await this.addRecords(file)
    else
      this.problems.push(
        `${file}: is neither records (one JSON object a line), nor events of ICEWS (20 columns, the first line their names) or GDELT 2.0 (61 columns)`,
      )
  }

  end(path: string): Codings {
    complainOf(this.problems)
    if (this.withoutText > 0)
      say(
        `${path}: ${this.withoutText} ${this.withoutText === 1 ? 'record' : 'records'} without text, counted as not coded`,
      )
    if (this.records.size + this.rows.length === 0) throw new Complaint(`${path}: holds no codings`)
    return { records: this.records, rows: this.rows }
  }

  private async addRecords(file: string): Promise<void> {
    for (const { line, value, problem } of await jsonLines(file)) {
      const place = `${file}:${line}`
      const checked = problem === undefined ? checkCoding(value, this.known) : { problems: [problem] }
      if ('problems' in checked) {
        this.problems.push(...checked.problems.map((each) => `${place}: ${each}`))
        continue
      }
      const { article, text, events } = checked.coding
      const earlier = this.records.get(article)
      if (text === '' && events.length === 0) this.withoutText += 1
      // an outside coder may have said several things of one article, each in a record of its own
      else if (text === '') this.rows.push(codeSourceOf(checked.coding, this.codebook))
      else if (earlier) this.problems.push(`${place}: article "${article}" is also that of ${earlier.place}`)
      else this.records.set(article, { coding: checked.coding, place })
    }
  }

  /** Rows that cannot be read are told and left out: nobody mends what others publish. */
  private async addRows(file: string, rows: AsyncIterable<OutsideRow>): Promise<void> {
    const bad: string[] = []
    for await (const row of rows)
      if ('problem' in row) bad.push(`${file}:${row.line}: ${row.problem}`)
      else this.rows.push(row)
    tellOfRows(bad)
  }
}

/** A row of event data, or why it is none. */
type OutsideRow = CodeSource | { readonly line: number; readonly problem: string }

async function* rowsOfIcews(file: string, codebook: Codebook): AsyncGenerator<OutsideRow> {
  const sides = sideFinder(codebook)
  for await (const each of readIcews(createReadStream(file))) {
    if ('problem' in each) {
      yield each
      continue
    }
    const { day, source, target, cameo, intensity, story } = each.event
    const goldstein = intensity !== undefined && { goldstein: intensity }
    const row = {
      day,
      source: sides.ofIcews(source),
      target: sides.ofIcews(target),
      code: cameo,
      ...goldstein,
    }
    yield { keys: story === '' ? [] : [story], rows: [row] }
  }
}

async function* rowsOfGdelt(file: string, codebook: Codebook): AsyncGenerator<OutsideRow> {
  const sideOf = gdeltSideFinder(codebook)
  for await (const each of readGdeltEvents(createReadStream(file))) {
    if ('problem' in each) {
      yield each
      continue
    }
    const { day, cameo, row } = each
    const [scale, address] = [row('GoldsteinScale'), row('SOURCEURL')]
    const goldstein = scale !== '' && Number.isFinite(Number(scale)) && { goldstein: Number(scale) }
    yield {
      keys: address === '' ? [] : [addressKey(address)],
      rows: [{ day, source: sideOf(row, 1), target: sideOf(row, 2), code: cameo, ...goldstein }],
    }
  }
}

const MOST_ROWS_TOLD = 5

function tellOfRows(bad: readonly string[]): void {
  for (const each of atMost(bad, MOST_ROWS_TOLD)) say(each)
  if (bad.length === 0) return
  say(`${bad.length} ${bad.length === 1 ? 'row' : 'rows'} left out`)
  process.exitCode = EXIT.unread
}

const START = 8192

/** The first bytes of a file as text. */
async function startOf(file: string): Promise<string> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(START), 0, START, 0)
      return new TextDecoder().decode(buffer.subarray(0, bytesRead))
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw new Complaint(`${file}: ${whyUnreadable(cause) ?? String(cause)}`)
  }
}
