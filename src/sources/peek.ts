/** Enough to tell JSON from prose; a slow writer's first line is not waited for beyond it. */
const ENOUGH = 16
/** Leading white space is looked through up to here. */
const MOST_BYTES = 4096

interface Peeked {
  readonly start: Uint8Array
  readonly chunks: AsyncIterable<Uint8Array>
}

/** The first bytes of a stream, until `isEnough` says so, and the whole stream from its beginning. */
const takenWhile = async (
  stream: AsyncIterable<Uint8Array>,
  isEnough: (start: Uint8Array) => boolean,
): Promise<Peeked> => {
  const iterator = stream[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let start: Uint8Array = new Uint8Array(0)
  while (!isEnough(start)) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    start = Buffer.concat(taken)
  }
  return { start, chunks: resume(taken, iterator) }
}

/** At least `length` first bytes of a stream, fewer only where it has no more, and the whole stream from its beginning. */
export const beginningOf = (stream: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> =>
  takenWhile(stream, (start) => start.length >= length)

const textOf = (start: Uint8Array): string => new TextDecoder().decode(start.subarray(0, MOST_BYTES))

/** The first words of a stream (undecodable bytes replaced), and the whole stream from its beginning. */
export const peek = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: string; readonly chunks: AsyncIterable<Uint8Array> }> => {
  const { start, chunks } = await takenWhile(
    stream,
    (bytes) => bytes.length >= MOST_BYTES || textOf(bytes).trim().length >= ENOUGH,
  )
  return { start: textOf(start), chunks }
}

async function* resume(
  taken: readonly Uint8Array[],
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* taken
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}
