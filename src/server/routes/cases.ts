import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { cursorOf, offsetOf } from '../cursor.ts'
import { forRole, json, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { casesQuery, caseViewSchema, foundCasesSchema } from '../schemas/cases.ts'
import { caseLine, caseView } from '../words/case-view.ts'

const DEFAULT_LIMIT = 50

const listRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/cases',
  summary: 'Find disputes, those with the latest move first',
  request: { query: casesQuery },
  responses: { 200: json(foundCasesSchema, 'The cases that fit.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...forRole('reader'),
  method: 'get',
  path: '/api/cases/{id}',
  summary: 'Show a dispute: moves, answers, deadlines, who said what, which outlet gives which number',
  request: { params: z.strictObject({ id: z.string().max(500) }) },
  responses: { 200: json(caseViewSchema, 'The case.'), ...problems('not-found') },
})

export const addCaseRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(listRoute, async (c) => {
    const { cursor, limit = DEFAULT_LIMIT, side, other, since, until, open } = c.req.valid('query')
    const offset = offsetOf(cursor)
    const found = await ledger.cases({
      limit,
      offset,
      ...(side !== undefined && { side }),
      ...(other !== undefined && { other }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(open !== undefined && { open }),
    })
    return c.json(
      {
        cases: found.cases.map((each) => caseLine(each, names)),
        ...(found.more && { next: cursorOf(offset + limit) }),
      },
      200,
    )
  })
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const found = await ledger.case(id)
    if (found === undefined)
      throw new Refusal('not-found', `No case ${id}. GET /api/cases lists them with their ids.`)
    return c.json(caseView(found, names), 200)
  })
}
