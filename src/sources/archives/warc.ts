import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio'
import { DamagedInput } from '../compressed.ts'
import { type Incoming, inMegabytes, type Origin, problem } from '../incoming.ts'
import { incomingOfPage } from '../page.ts'
import { LARGEST_PAGE, PAGE_TOO_LARGE } from '../web/extract.ts'
import { responseOf } from './response.ts'

/** Headers of a record, and what may stand between two records. */
const LARGEST_HEADERS = 2 ** 20
/** A page and the headers that it came with. */
const LARGEST_RESPONSE = LARGEST_PAGE + LARGEST_HEADERS

/** Which archive it is, and how many records others had before it. */
interface Place extends Origin {
  readonly before?: number
}

/**
 * The articles of a web archive (WARC 1.0 and 1.1): its HTML responses of status 200, in order, in flat memory; requests,
 * images, redirects and the like are passed over. `line` is the record's number, from 1. An archive that ends early or is
 * damaged gives what stands before, then a problem. Returns how many records there were, with those before.
 */
export async function* articlesOfWarc(
  chunks: AsyncIterable<Uint8Array>,
  { before = 0, ...archive }: Place,
): AsyncGenerator<Incoming, number> {
  let number = before
  let pages = 0
  try {
    for await (const record of recordsOf(chunks)) {
      number += 1
      const incoming = await articleOfRecord(record, { ...archive, line: number })
      if (incoming === undefined) continue
      pages += 1
      yield incoming
    }
  } catch (cause) {
    if (!(cause instanceof DamagedInput)) throw cause
    yield problem({ ...archive, line: number + 1 }, cause.message)
    return number
  }
  if (pages === 0) yield problem(archive, 'holds no web pages (HTML responses of status 200)')
  return number
}

/** A record, read to its end. */
interface WholeRecord {
  readonly type: string
  readonly url?: string
  /** What a response holds; of one that is too large for a page, its beginning. */
  readonly block: Uint8Array
  readonly isCut: boolean
}

const articleOfRecord = async (
  { type, url, block, isCut }: WholeRecord,
  origin: Origin,
): Promise<Incoming | undefined> => {
  if (type !== 'response' || (url !== undefined && !/^https?:/i.test(url))) return undefined
  const response = await responseOf(block)
  if (response?.status !== 200 || !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(response.contentType))
    return undefined
  const body = isCut ? { reason: PAGE_TOO_LARGE } : response.body()
  if ('reason' in body) return problem(origin, url === undefined ? body.reason : `${url}: ${body.reason}`)
  const { contentType, contentLanguage } = response
  return incomingOfPage(body.bytes, origin, {
    contentType,
    ...(url !== undefined && { url }),
    ...(contentLanguage !== undefined && { contentLanguage }),
  })
}

/** Every record in order; throws DamagedInput where the archive is none or ends early. */
async function* recordsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<WholeRecord> {
  const supply = new Supply(chunks)
  const parser = new WARCParser(new AsyncIterReader(supply, null), { parseHttp: false })
  try {
    for (let record = await parser.parse(); record !== null; record = await parser.parse()) {
      const length = record.warcContentLength
      if (!/^WARC\/\d/.test(record.warcHeaders.statusline))
        throw new DamagedInput('no record of a WARC begins here')
      if (!Number.isSafeInteger(length) || length < 0)
        throw new DamagedInput('the record does not say how long it is, so that the next one cannot be found')
      supply.allow(length + LARGEST_HEADERS)
      yield await wholeRecord(record)
    }
  } finally {
    await supply.close()
  }
}

/** The parser would wait for ever for the end of a record that is not there: every record is read here to its last byte. */
const wholeRecord = async (record: WARCRecord): Promise<WholeRecord> => {
  const { reader, warcType: type, warcTargetURI } = record
  const url = warcTargetURI ?? undefined
  const isCut = record.warcContentLength > LARGEST_RESPONSE
  let room = type !== 'response' ? 0 : isCut ? LARGEST_HEADERS : LARGEST_RESPONSE
  const parts: Uint8Array[] = []
  for await (const part of reader) {
    if (room > 0) parts.push(part)
    room -= part.length
  }
  if (reader instanceof LimitReader && reader.limit > 0)
    throw new DamagedInput(
      `the archive ends within this record${url ? ` (${url})` : ''}; fetch the file again`,
    )
  return { type, ...(url !== undefined && { url }), block: Buffer.concat(parts), isCut }
}

/** Bytes for a parser that keeps headers whole, however long: no more of them than the record at hand may have. */
class Supply {
  private given = 0
  private allowed = LARGEST_HEADERS
  private readonly chunks: AsyncIterator<Uint8Array>

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]()
  }

  allow(more: number): void {
    this.allowed = this.given + more
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let next = await this.chunks.next(); !next.done; next = await this.chunks.next()) {
      if (this.given > this.allowed)
        throw new DamagedInput(
          `has headers of more than ${inMegabytes(LARGEST_HEADERS)}, as no record of a WARC has`,
        )
      this.given += next.value.length
      yield next.value
    }
  }

  /** The parser leaves its source open when it is not read to the end. */
  async close(): Promise<void> {
    await this.chunks.return?.()
  }
}
