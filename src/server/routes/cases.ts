import { createRoute, z } from '@hono/zod-openapi'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { cursorOf, offsetOf } from '../cursor.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { casesQuery, caseViewSchema, foundCasesSchema } from '../schemas/cases.ts'
import { caseLine, caseView } from '../words/case-view.ts'

const DEFAULT_LIMIT = 50

const listRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/cases',
  summary: 'Find cases, those that moved last first',
  description: 'A case is made of moves between two sides that answer one another.',
  request: { query: casesQuery },
  responses: { 200: json(foundCasesSchema, 'The cases that fit.'), ...problems('wrong-value') },
})

const showRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/cases/{id}',
  summary: 'Show a case: moves, answers, deadlines, who said what, which outlet gives which number',
  request: { params: z.strictObject({ id: z.string().max(500) }) },
  responses: { 200: json(caseViewSchema, 'The case.'), ...problems('not-found') },
})

export const addCaseRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  app.openapi(listRoute, async (c) => {
    const { cursor, limit = DEFAULT_LIMIT, ...filters } = c.req.valid('query')
    const offset = offsetOf(cursor)
    const found = await ledger.cases({ ...asked(filters, codebook), limit, offset })
    const cases = found.cases.map((each) => caseLine(each, names))
    return c.json({ cases, ...(found.more && { next: cursorOf(offset + limit) }) }, 200)
  })
  app.openapi(showRoute, async (c) => {
    const { id } = c.req.valid('param')
    const found = await ledger.case(id)
    if (found === undefined)
      throw new Refusal('not-found', `No case ${id}. GET /api/cases lists them with their ids.`)
    return c.json(caseView(found, names), 200)
  })
}
