/** Enough to tell JSON from prose; a slow writer's first line is not waited for beyond it. */
const ENOUGH = 16
/** Leading white space is looked through up to here. */
const MOST_BYTES = 4096

/** The first bytes of a stream as text (undecodable ones replaced), and the whole stream from its beginning. */
export const peek = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly start: string; readonly chunks: AsyncIterable<Uint8Array> }> => {
  const iterator = stream[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let start = ''
  for (let length = 0; start.trim().length < ENOUGH && length < MOST_BYTES; ) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
    start = new TextDecoder().decode(Buffer.concat(taken).subarray(0, MOST_BYTES))
  }
  return { start, chunks: resume(taken, iterator) }
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
