import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** One file of an archive. It is asked for when all before it are written. */
export interface ArchivedFile {
  readonly path: string
  readonly pieces: (written: readonly Written[]) => Pieces | Promise<Pieces>
}

/** A file that was written. */
export interface Written {
  readonly path: string
  readonly bytes: number
  /** 64 hex digits. */
  readonly sha256: string
}

/** Small pieces are put together, for each goes through a compressor, a counter and a hash. */
const AT_ONCE = 65_536

/**
 * A zip of files in their order, all in one folder, in flat memory. The same files and day give the same bytes, in every time
 * zone: zip has no zones, so all are of noon.
 */
export async function* zipped(
  folder: string,
  files: readonly ArchivedFile[],
  day: string,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (cause: Error) => output.destroy(cause))
  const written: Written[] = []
  const mtime = new Date(`${day}T12:00:00`)
  for (const file of files)
    zip.addReadStreamLazy(
      `${folder}/${file.path}`,
      { mtime, mode: 0o100644, forceDosTimestamp: true },
      (give) => {
        const content = Readable.from(bytesOf(file, written), { objectMode: false })
        content.on('error', (cause) => output.destroy(cause))
        give(null, content)
      },
    )
  zip.end()
  yield* output
}

/** The bytes of a file, in large pieces; kept is what they were when the last is given. */
async function* bytesOf(file: ArchivedFile, written: Written[]): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  let held: Buffer[] = []
  let size = 0
  for await (const piece of await file.pieces(written)) {
    const part = Buffer.from(piece)
    hash.update(part)
    bytes += part.length
    held.push(part)
    size += part.length
    if (size < AT_ONCE) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  written.push({ path: file.path, bytes, sha256: hash.digest('hex') })
  if (held.length > 0) yield Buffer.concat(held)
}
