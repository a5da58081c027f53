import { DamagedInput } from '../compressed.ts'
import { type Incoming, type Origin, problem } from '../incoming.ts'
import { articlesOfWarc } from './warc.ts'
import { membersOfZip } from './zip.ts'

const WARC = /^archive\/.*\.warc(?:\.gz)?$/i

/**
 * The articles of a WACZ file (a zip of web archives and their indexes): those of all web archives in it, whose records are
 * counted through. What is broken becomes a problem after what stands before it.
 */
export async function* articlesOfWacz(file: string): AsyncGenerator<Incoming> {
  const origin: Origin = { file, kind: 'wacz' }
  let [records, archives] = [0, 0]
  try {
    for await (const { chunks } of membersOfZip(file, WARC)) {
      archives += 1
      records = yield* articlesOfWarc(chunks, { ...origin, before: records })
    }
  } catch (cause) {
    if (!(cause instanceof DamagedInput)) throw cause
    yield problem(origin, cause.message)
    return
  }
  if (archives === 0) yield problem(origin, 'holds no web archives (archive/*.warc.gz), as a WACZ does')
}
