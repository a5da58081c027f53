const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** One line without its end. `number` counts from 1. `bytes` is absent when the line is longer than allowed. */
export interface Line {
  readonly number: number
  readonly bytes?: Uint8Array
}

/** Bytes of an unfinished line, given up (but counted as a line) once there are more than `limit` of them. */
class LineBuffer {
  private parts: Uint8Array[] = []
  private length = 0

  constructor(private readonly limit: number) {}

  get isEmpty(): boolean {
    return this.length === 0
  }

  add(part: Uint8Array): void {
    this.length += part.length
    if (this.length > this.limit) this.parts = []
    else this.parts.push(part)
  }

  take(number: number): Line {
    const tooLong = this.length > this.limit
    const bytes = Buffer.concat(this.parts)
    this.parts = []
    this.length = 0
    if (tooLong) return { number }
    return { number, bytes: bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes }
  }
}

/**
 * Cuts a stream of bytes into lines (LF or CRLF), holding at most one line of at most `limit` bytes in memory.
 * A longer line is skipped to its end and comes out without bytes, so that one bad line cannot take the memory of the rest.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  const buffer = new LineBuffer(limit)
  let number = 1
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      buffer.add(chunk.subarray(start, end))
      yield buffer.take(number++)
      start = end + 1
    }
    if (start < chunk.length) buffer.add(chunk.subarray(start))
  }
  if (!buffer.isEmpty) yield buffer.take(number)
}

/** All bytes of a stream, or nothing when there are more than `limit`; the rest of a longer stream is left unread. */
export async function readAtMost(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return undefined
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}
