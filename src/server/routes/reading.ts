import { createRoute } from '@hono/zod-openapi'
import type { Article, Warning } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import { viewerOf } from '../access/known.ts'
import type { App } from '../app.ts'
import { forRole, json, jsonBody, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { given } from '../query.ts'
import { readSchema, toReadSchema } from '../schemas/reading.ts'
import { recordWords } from '../words/record.ts'

const readRoute = createRoute({
  ...forRole('reader'),
  method: 'post',
  path: '/api/read',
  summary: 'Read a text, or a web page, into a record',
  description: 'The same record that the ledger is made of, and how it came about. Nothing is kept.',
  request: jsonBody(toReadSchema),
  responses: {
    200: json(readSchema, 'What was read.'),
    ...problems(
      'not-allowed',
      'wrong-value',
      'too-large',
      'wrong-media-type',
      'unavailable',
      'took-too-long',
    ),
  },
})

interface Page {
  readonly article: Article
  readonly warnings: readonly Warning[]
}

export const addReadingRoutes = (app: App, { codebook, readerApart, fetcher }: ServerParts): void => {
  const names = namesOf(codebook)
  const fetched = async (url: string): Promise<Page> => {
    if (fetcher === undefined)
      throw new Refusal('unavailable', 'Web pages are not fetched here: send the text.')
    const { articleOfAddress } = await import('../../sources/web/articles.ts')
    const incoming = await articleOfAddress(url, await fetcher())
    if (incoming.kind === 'problem') throw new Refusal('wrong-value', `${url}: ${incoming.problem.reason}.`)
    return incoming
  }
  app.openapi(readRoute, async (c) => {
    const asked = c.req.valid('json')
    const { title, outlet, published } = asked
    if ('url' in asked && viewerOf(c).role === 'reader')
      throw new Refusal('not-allowed', 'To have a page fetched takes the role coder: send the text.')
    const { article, warnings } =
      'url' in asked ? await fetched(asked.url) : { article: { text: asked.text }, warnings: [] }
    const { record, account } = await readerApart.both({ ...article, ...given({ title, outlet, published }) })
    return c.json(
      {
        record: { ...record, warnings: [...warnings, ...record.warnings] },
        words: recordWords(record, names),
        account,
      },
      200,
    )
  })
}
