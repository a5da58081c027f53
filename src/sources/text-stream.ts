import type { Warning } from '../model/index.ts'
import { beginningOf } from './peek.ts'

/** Bytes by which the encoding of a stream is told. */
const LOOKED_AT = 2 ** 16

interface TextStream {
  readonly texts: AsyncIterable<string>
  readonly warnings: readonly Warning[]
}

/**
 * A stream of bytes as text, piece by piece: UTF-16 or UTF-8 by its byte order mark, else UTF-8 where the beginning is, else
 * windows-1252, which is told as a warning. Later bytes that do not fit are replaced.
 */
export const textStreamOf = async (bytes: AsyncIterable<Uint8Array>): Promise<TextStream> => {
  const { start, chunks } = await beginningOf(bytes, LOOKED_AT)
  const label = byMark(start) ?? (isUtf8(start) ? 'utf-8' : 'windows-1252')
  const guessed = label === 'windows-1252'
  const message = 'the bytes are not UTF-8; they were read as windows-1252'
  return {
    texts: decodedPieces(chunks, label),
    warnings: guessed ? [{ code: 'encoding-guessed', message }] : [],
  }
}

async function* decodedPieces(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label)
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

const byMark = ([first, second]: Uint8Array): string | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** The last character of the beginning may be cut. */
const isUtf8 = (start: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return true
  } catch {
    return false
  }
}
