import type { Readable } from 'node:stream'
import { type Entry, openPromise } from 'yauzl'
import { DamagedInput, decompressed } from '../compressed.ts'

/** One file in a zip. Its bytes are read as they are asked for, decompressed where the file itself is compressed. */
export interface ZipMember {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * The files of a zip whose names fit, in the order of its directory. Throws DamagedInput where it is no zip or is broken, and
 * what the file system throws when it cannot be read.
 */
export async function* membersOfZip(path: string, named: RegExp): AsyncGenerator<ZipMember> {
  const zip = await orDamaged(openPromise(path, { lazyEntries: true, autoClose: false }))
  try {
    const entries = zip.eachEntry()
    for (let next = await orDamaged(entries.next()); !next.done; next = await orDamaged(entries.next())) {
      const { fileName: name } = next.value
      if (!named.test(name)) continue
      const stream = await orDamaged(zip.openReadStreamPromise(next.value))
      yield { name, chunks: decompressed(bytesOf(stream, next.value)) }
      stream.destroy()
    }
  } finally {
    zip.close()
  }
}

async function* bytesOf(stream: Readable, { fileName }: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) yield chunk
  } catch (cause) {
    throw damaged(cause, `${fileName} in the zip is damaged`)
  }
}

const orDamaged = async <T>(opening: Promise<T>): Promise<T> => {
  try {
    return await opening
  } catch (cause) {
    throw damaged(cause, 'is no zip, or a damaged one')
  }
}

const damaged = (cause: unknown, what: string): unknown =>
  cause instanceof Error && !('syscall' in cause) ? new DamagedInput(`${what} (${cause.message})`) : cause
