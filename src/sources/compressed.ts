import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Decompress } from 'fzstd'
import { beginningOf } from './peek.ts'

/** An input that is broken from some point on: what came before it has been given. */
export class DamagedInput extends Error {
  override readonly name = 'DamagedInput'
}

type Bytes = AsyncIterable<Uint8Array>

/** First bytes of each compression, and how it is undone. */
const COMPRESSIONS: readonly (readonly [magic: readonly number[], undo: (bytes: Bytes) => Bytes])[] = [
  [[0x1f, 0x8b], gunzipped],
  [[0x28, 0xb5, 0x2f, 0xfd], unzstd],
]

const LONGEST_MAGIC = 4

/**
 * The bytes of an input, decompressed where its first bytes say that it is gzip (of one or many members) or Zstandard, whatever
 * its name. Memory is flat. Throws DamagedInput where the compressed bytes are broken or end early, after all that came before.
 */
export async function* decompressed(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { start, chunks } = await beginningOf(bytes, LONGEST_MAGIC)
  const undo = COMPRESSIONS.find(([magic]) => magic.every((byte, i) => start[i] === byte))?.[1]
  yield* undo === undefined ? chunks : undo(chunks)
}

async function* gunzipped(bytes: Bytes): AsyncGenerator<Uint8Array> {
  try {
    yield* Readable.from(bytes, { objectMode: false }).pipe(createGunzip())
  } catch (cause) {
    throw damaged(cause, 'gzip')
  }
}

async function* unzstd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let ended = false
  const stream = new Decompress((chunk, final) => {
    if (chunk.length > 0) ready.push(chunk)
    ended ||= final === true
  })
  const push = (chunk: Uint8Array, final: boolean): readonly Uint8Array[] => {
    try {
      stream.push(chunk, final)
    } catch (cause) {
      if (ready.length === 0) throw damaged(cause, 'Zstandard')
    }
    const given = ready
    ready = []
    return given
  }
  for await (const chunk of bytes) yield* push(chunk, false)
  yield* push(new Uint8Array(0), true)
  if (!ended) throw damaged(undefined, 'Zstandard')
}

const EARLY = /unexpected end|unexpected eof/i

const damaged = (cause: unknown, format: string): Error => {
  const message = cause instanceof Error ? cause.message : ''
  if (cause instanceof Error && 'syscall' in cause) return cause
  return new DamagedInput(
    cause === undefined || EARLY.test(message)
      ? `the ${format} ends early: what came before has been read; fetch the file again`
      : `the ${format} is damaged (${message}): what came before has been read`,
  )
}
