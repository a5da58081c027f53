import { createReadStream } from 'node:fs'
import { isWebAddress } from '../../sources/index.ts'
import { readAtMost } from '../../sources/lines.ts'
import { otherThanPage, pageOptionsOf } from '../../sources/web/articles.ts'
import { articleOfPage, LARGEST_PAGE, type PageOptions, type PageReading } from '../../sources/web/extract.ts'
import { firstPageOf } from '../../sources/web/kept-pages.ts'
import { type ColourWish, wantsColour } from '../colour.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { orComplain } from '../opening.ts'
import { write } from '../output.ts'
import { paintLines } from '../table/columns.ts'
import { createPaint } from '../table/rich.ts'
import { fetcherOf, type WebOptions } from '../web.ts'
import { pageLines } from './text.ts'

export interface PageCommandOptions extends WebOptions {
  readonly url?: string
  readonly json?: boolean
  readonly color?: ColourWish
}

/** The bytes of a page with what is known of them. */
interface Opened extends PageOptions {
  readonly body: Uint8Array
  readonly retrievedAt?: string
}

const DEFAULT_WIDTH = 80
const MOST_WIDTH = 120

/** `demarche page`: how one page is read. */
export const page = async (given: string, options: PageCommandOptions): Promise<void> => {
  const { body, retrievedAt, ...known } = await opened(given, options)
  const reading = articleOfPage(body, { ...known, ...(options.url !== undefined && { url: options.url }) })
  const told = { ...reading, ...(retrievedAt !== undefined && { retrievedAt }) }
  if (options.json) await write(`${JSON.stringify(told, null, 2)}\n`)
  else await write(painted(reading, options.color))
  if (!('reason' in reading)) return
  say(`${given}: ${reading.reason}`)
  process.exitCode = EXIT.unread
}

const painted = (reading: PageReading, wish: ColourWish): string => {
  const width = Math.max(60, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, MOST_WIDTH))
  return paintLines(pageLines(reading, width), createPaint(wantsColour(wish, process.env, process.stdout)))
}

const opened = async (given: string, options: PageCommandOptions): Promise<Opened> => {
  if (isWebAddress(given)) return fetched(given, options)
  const chunks = given === '-' ? process.stdin : createReadStream(given)
  return /\.warc(?:\.gz)?$/i.test(given)
    ? orComplain(kept(chunks, given), given)
    : orComplain(whole(chunks, given), given)
}

const fetched = async (address: string, options: PageCommandOptions): Promise<Opened> => {
  const fetcher = await fetcherOf(options)
  const answer = await fetcher.fetchPage(address)
  if (answer.kind === 'refused') throw new Complaint(`${address}: ${answer.reason}`)
  if (answer.kind === 'unchanged') throw new Complaint(`${address}: is answered with nothing`)
  const other = otherThanPage(answer)
  if (other !== undefined) throw new Complaint(`${address}: ${other}`)
  return { ...pageOptionsOf(answer), body: answer.body, retrievedAt: answer.retrievedAt }
}

const whole = async (chunks: AsyncIterable<Uint8Array>, file: string): Promise<Opened> => {
  const body = await readAtMost(chunks, LARGEST_PAGE)
  if (body === undefined)
    throw new Complaint(`${file}: is larger than any page (${LARGEST_PAGE / 2 ** 20} MB)`)
  return { body }
}

const kept = async (chunks: AsyncIterable<Uint8Array>, file: string): Promise<Opened> => {
  const found = await firstPageOf(chunks, LARGEST_PAGE)
  if (found === undefined) throw new Complaint(`${file}: holds no page`)
  return found
}
