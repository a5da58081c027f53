import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Decompress } from 'fzstd'
import { beginningOf } from './peek.ts'

/** An input that is broken from some point on: what came before it has been given. */
export class DamagedInput extends Error {
  override readonly name = 'DamagedInput'
}

type Bytes = AsyncIterable<Uint8Array>

interface Compression {
  readonly name: string
  /** Its first bytes. */
  readonly magic: readonly number[]
  readonly undo: (bytes: Bytes) => Bytes
  /** Why it is not undone, told by its first bytes. */
  readonly refusal?: (start: Uint8Array) => string | undefined
}

const COMPRESSIONS: readonly Compression[] = [
  { name: 'gzip', magic: [0x1f, 0x8b], undo: gunzipped },
  { name: 'Zstandard', magic: [0x28, 0xb5, 0x2f, 0xfd], undo: unzstd, refusal: whyTooWide },
]

/** Bytes in which a compression shows what it is and asks for. */
const REACH = 18

/**
 * The bytes of an input, decompressed where its first bytes say that it is gzip (of one or many members) or Zstandard, whatever
 * its name. Memory is flat. Throws DamagedInput where the compressed bytes are broken or end early, after all that came before.
 */
export async function* decompressed(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { start, chunks } = await beginningOf(bytes, REACH)
  const found = COMPRESSIONS.find(({ magic }) => magic.every((byte, i) => start[i] === byte))
  if (found === undefined) {
    yield* chunks
    return
  }
  const refusal = found.refusal?.(start)
  if (refusal !== undefined) throw new DamagedInput(refusal)
  let given = 0
  try {
    for await (const chunk of found.undo(chunks)) {
      given += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw damaged(cause, found.name, given)
  }
}

async function* gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  yield* Readable.from(bytes, { objectMode: false }).pipe(createGunzip())
}

/** Other programs give no more either, unless they are told to. */
const WIDEST_WINDOW = 128 * 2 ** 20

/** How far back a frame may reach, which has to be held in memory (RFC 8878, 3.1.1.1); a frame in one piece says its size. */
function whyTooWide(start: Uint8Array): string | undefined {
  const [flags = 0, descriptor = 0] = start.subarray(4)
  const base = 2 ** (10 + (descriptor >> 3))
  const window = (flags & 0x20) === 0 ? base + (base / 8) * (descriptor & 7) : sizeIn(flags, start)
  return window > WIDEST_WINDOW
    ? `needs more than ${WIDEST_WINDOW / 2 ** 20} MB of memory to be unpacked; pack it again without --long`
    : undefined
}

/** The size of what a frame holds. */
const sizeIn = (flags: number, start: Uint8Array): number => {
  const at = 5 + ([0, 1, 2, 4][flags & 3] ?? 0)
  const length = [1, 2, 4, 8][flags >> 6] ?? 1
  const bytes = start.subarray(at, at + length)
  return bytes.reduceRight((size, byte) => size * 256 + byte, 0)
}

async function* unzstd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let fault: unknown
  let ended = false
  const stream = new Decompress((chunk, final) => {
    if (chunk.length > 0) ready.push(chunk)
    ended ||= final === true
  })
  /** What came of a piece up to where it is broken. */
  const push = (chunk: Uint8Array, final: boolean): readonly Uint8Array[] => {
    try {
      stream.push(chunk, final)
    } catch (cause) {
      fault = cause
    }
    const given = ready
    ready = []
    return given
  }
  for await (const chunk of bytes) {
    yield* push(chunk, false)
    if (fault !== undefined) throw fault
  }
  yield* push(new Uint8Array(0), true)
  if (fault !== undefined) throw fault
  if (!ended) throw new Error('unexpected EOF')
}

const EARLY = /unexpected end|unexpected eof/i

/** `given`: bytes that were unpacked before. */
const damaged = (cause: unknown, name: string, given: number): unknown => {
  if (!(cause instanceof Error) || 'syscall' in cause || cause instanceof DamagedInput) return cause
  const where = given === 0 ? 'at its beginning' : `after ${given} bytes of what it holds`
  return EARLY.test(cause.message)
    ? new DamagedInput(`the ${name} ends early, ${where}; fetch the file again`)
    : new DamagedInput(`the ${name} is damaged ${where} (${cause.message})`)
}
