import { createHash } from 'node:crypto'
import { access, mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio'
import type { Fetched } from './fetch.ts'

export type FetchedPage = Extract<Fetched, { kind: 'page' }>

/** Keeps pages as they came, so that they can be read again when they are gone from the web. */
export interface PageKeeper {
  /** Keeps a page; gives the file that holds it. Throws what the file system throws. */
  readonly keep: (page: FetchedPage) => Promise<string>
}

/**
 * Keeps pages in a folder, each as a WARC file of one `response` record, compressed: its bytes (unpacked), headers, address,
 * time and SHA-256. `HOST/` and the first 32 hex digits of SHA-256 over address, newline, bytes name the file: the same page
 * is kept once, with the time that it was first so.
 */
export const createPageKeeper = (folder: string): PageKeeper => ({
  keep: async (page) => {
    const host = new URL(page.finalUrl).hostname.replace(/[^a-z0-9.-]/g, '_').replace(/^\.+/, '_')
    const name = createHash('sha256')
      .update(`${page.finalUrl}\n`)
      .update(page.body)
      .digest('hex')
      .slice(0, 32)
    const file = join(folder, host, `${name}.warc.gz`)
    if (await isThere(file)) return file
    await mkdir(dirname(file), { recursive: true })
    // Renamed when it is whole: a run that is killed leaves no half page under a page's name.
    const unfinished = `${file}.${process.pid}.part`
    await writeFile(unfinished, await WARCSerializer.serialize(recordOf(page), { gzip: true }))
    await rename(unfinished, file)
    return file
  },
})

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Headers that were true of the bytes on their way only, or are nobody's business. */
const NOT_KEPT: ReadonlySet<string> = new Set([
  ...['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive'],
  ...['set-cookie', 'set-cookie2'],
])

const recordOf = ({ finalUrl, retrievedAt, status, statusText, headers, body }: FetchedPage): WARCRecord => {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || NOT_KEPT.has(name) ? [] : [[name, [value].flat().join(', ')] as const],
  )
  return WARCRecord.create(
    {
      type: 'response',
      url: finalUrl,
      date: retrievedAt,
      warcVersion: 'WARC/1.1',
      statusline: `HTTP/1.1 ${status} ${statusText}`.trim(),
      httpHeaders: { ...Object.fromEntries(kept), 'content-length': String(body.length) },
    },
    [body],
  )
}

/** A page as it was kept. */
export interface KeptPage {
  readonly url?: string
  readonly contentType?: string
  readonly contentLanguage?: string
  /** ISO 8601. */
  readonly retrievedAt?: string
  readonly body: Uint8Array
}

/**
 * The first page (`response` record) of a WARC file, at most `limit` bytes of it. Undefined when there is none; throws on
 * what is no WARC.
 */
export const firstPageOf = async (
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<KeptPage | undefined> => {
  for await (const record of WARCParser.iterRecords(chunks)) {
    if (record.warcType !== 'response') continue
    const parts: Uint8Array[] = []
    let length = 0
    for await (const part of record) {
      length += part.length
      parts.push(part)
      if (length > limit) break
    }
    const header = (name: string): string | undefined => record.httpHeaders?.headers.get(name) ?? undefined
    const known = {
      url: record.warcTargetURI ?? undefined,
      retrievedAt: record.warcDate ?? undefined,
      contentType: header('content-type'),
      contentLanguage: header('content-language'),
    }
    const present = Object.entries(known).filter(([, value]) => value !== undefined)
    return { ...(Object.fromEntries(present) as Omit<KeptPage, 'body'>), body: Buffer.concat(parts) }
  }
  return undefined
}
