import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'
import { AsyncIterReader, StatusAndHeadersParser } from 'warcio'
import { LARGEST_PAGE, PAGE_TOO_LARGE } from '../web/extract.ts'

/** The answer of a server as an archive keeps it. */
export interface KeptResponse {
  readonly status: number
  readonly contentType: string
  readonly contentLanguage?: string
  /** Whole and as the server meant it: chunks put together, compression undone. */
  readonly body: () => { readonly bytes: Uint8Array } | { readonly reason: string }
}

/** Reads an HTTP response, headers and body, from the block of a record. Undefined where it is none. */
export const responseOf = async (block: Uint8Array): Promise<KeptResponse | undefined> => {
  const reader = new AsyncIterReader([block], null)
  const head = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers })
  if (head === null || !/^HTTP\/\d/i.test(head.statusline)) return undefined
  const header = (name: string): string | undefined => head.headers.get(name)?.trim().toLowerCase()
  const rest = await reader.readFully()
  const language = header('content-language')
  return {
    status: Number(head.statusCode),
    contentType: head.headers.get('content-type') ?? '',
    ...(language !== undefined && { contentLanguage: language }),
    body: () => {
      const whole = header('transfer-encoding') === 'chunked' ? withoutChunks(rest) : rest
      return unpacked(whole, header('content-encoding') ?? '')
    },
  }
}

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Uint8Array

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: (bytes, options) => {
    try {
      return inflateSync(bytes, options)
    } catch {
      // servers send either of the two formats under this name
      return inflateRawSync(bytes, options)
    }
  },
  br: brotliDecompressSync,
}

/** Many archives keep the header of a compression that they have undone: what does not decompress is taken as it is. */
const unpacked = (
  bytes: Uint8Array,
  encoding: string,
): { readonly bytes: Uint8Array } | { readonly reason: string } => {
  const unpack = UNPACK[encoding]
  if (unpack === undefined) return { bytes }
  try {
    return { bytes: unpack(bytes, { maxOutputLength: LARGEST_PAGE }) }
  } catch (cause) {
    return cause instanceof RangeError ? { reason: PAGE_TOO_LARGE } : { bytes }
  }
}

const LINE_FEED = 0x0a
/** Digits of a chunk's size, with its extensions. */
const LONGEST_SIZE_LINE = 256

/**
 * Puts the chunks of a body together (RFC 9112, 7.1). Archives keep the header of chunks that they have put together
 * already: what does not begin with a chunk is taken as it is.
 */
const withoutChunks = (body: Uint8Array): Uint8Array => {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.subarray(at, at + LONGEST_SIZE_LINE).indexOf(LINE_FEED)
    const line = end === -1 ? '' : Buffer.from(body.subarray(at, at + end)).toString('latin1')
    const size = /^[\da-f]{1,8}(?=\s*(?:;|\r?$))/i.exec(line)?.[0]
    if (size === undefined) return chunks.length === 0 ? body : Buffer.concat(chunks)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    const start = at + end + 1
    chunks.push(body.subarray(start, start + length))
    at = start + length + 2
  }
  return Buffer.concat(chunks)
}
