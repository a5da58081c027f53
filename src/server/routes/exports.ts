import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { EXPORT_FORMATS } from '../../exports/index.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { forRole, json, ofLedger, problems } from '../declare.ts'
import { checkWishes, fileNameOf, mediaTypeOf, optionsOf } from '../exporting.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { given } from '../query.ts'
import { exportFormatsSchema, exportParameters, exportQuery } from '../schemas/exports.ts'

const formatsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/exports',
  summary: 'List the formats that events are exported in',
  responses: { 200: json(exportFormatsSchema, 'The formats.') },
})

const FILE = { schema: z.string().openapi({ format: 'binary' }) }

const exportRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/exports/{format}',
  summary: 'Export the events that fit, the earliest first',
  description:
    'A stream: it begins before it is all made, and is broken off where something goes wrong on the way. Every format is described in docs/exports.md.',
  request: { params: exportParameters, query: exportQuery },
  responses: {
    200: {
      content: Object.fromEntries(
        EXPORT_FORMATS.map((format) => [mediaTypeOf(format).replace(/;.*/, ''), FILE]),
      ),
      description: 'The file.',
    },
    ...problems('not-found', 'wrong-value'),
  },
})

export const addExportRoutes = (app: App, { ledger, codebook, version, now, log }: ServerParts): void => {
  app.openapi(formatsRoute, (c) => {
    const formats = EXPORT_FORMATS.map((format) => ({
      name: format.id,
      description: format.summary,
      mediaType: mediaTypeOf(format),
      file: fileNameOf(format),
      rows: format.rows ?? [],
      options: optionsOf(format),
    }))
    return c.json({ formats }, 200)
  })
  app.openapi(exportRoute, async (c) => {
    const { format: id } = c.req.valid('param')
    const format = EXPORT_FORMATS.find((each) => each.id === id)
    if (format === undefined) throw new Refusal('not-found', `No format ${id}. GET /api/exports lists them.`)
    const { rows, dyads, limit, excelSafe, withTexts, ...filters } = given(c.req.valid('query'))
    checkWishes(format, given({ rows, dyads, limit, excelSafe, withTexts }))
    const query = asked(filters, codebook)
    const writer = await format.load()
    const pieces = writer({
      ledger,
      query,
      codebook,
      rows: rows ?? format.rows?.[0] ?? 'events',
      ...(limit !== undefined && { limit }),
      ...(dyads !== undefined && { dyads }),
      ...(withTexts === true && { texts: true }),
      ...(excelSafe === true && { spreadsheet: true }),
      version,
      at: now().toISOString(),
    })
    return new Response(streamOf(pieces, log), {
      headers: {
        'content-type': mediaTypeOf(format),
        'content-disposition': `attachment; filename="${fileNameOf(format, rows)}"`,
        'cache-control': 'private, no-store',
      },
    })
  })
}

/**
 * Pieces as a stream that is made as fast as it is taken. Where the client goes away the writer is ended; where the writer fails the
 * connection is broken off, so that half a file is not taken for a whole one.
 */
const streamOf = (
  pieces: AsyncIterable<string | Uint8Array>,
  log: (line: string) => void,
): ReadableStream<Uint8Array> => {
  const stream = Readable.from(bytesOf(pieces), { objectMode: false, highWaterMark: 2 ** 16 })
  stream.on('error', (cause) => {
    if (cause.name !== 'AbortError') log(`an export was broken off: ${cause.message}`)
  })
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
