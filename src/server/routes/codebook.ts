import { createRoute, z } from '@hono/zod-openapi'
import { inert } from '../../wording/printable.ts'
import { checkRulesAsked, concerning, uncalledIn } from '../../wording/trial.ts'
import type { App } from '../app.ts'
import { actionNamed } from '../asked.ts'
import { forRole, json, jsonBody, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { given } from '../query.ts'
import { orRefuse } from '../refusal.ts'
import { actionViewSchema, codebookSchema, trialSchema, triedSchema } from '../schemas/codebook.ts'
import { actionView, codebookIndex } from '../words/codebook.ts'

const indexRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/codebook',
  summary: 'List actions, states and organisations',
  responses: { 200: json(codebookSchema, 'What the codebook has.') },
})

const actionRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/codebook/actions/{id}',
  summary: 'Show an action with its codes and rules',
  request: { params: z.strictObject({ id: z.string().max(100) }) },
  responses: { 200: json(actionViewSchema, 'The action.'), ...problems('not-found') },
})

const tryRoute = createRoute({
  ...forRole('reader'),
  method: 'post',
  path: '/api/codebook/try',
  summary: 'Try a sentence against all rules, or those of one action, or one',
  description: 'Tells which rules fire, which nearly do, and what keeps them from it. Nothing is kept.',
  request: jsonBody(trialSchema),
  responses: {
    200: json(triedSchema, 'What came of it.'),
    ...problems('wrong-value', 'unavailable', 'took-too-long'),
  },
})

export const addCodebookRoutes = (app: App, { codebook, readerApart }: ServerParts): void => {
  const index = codebookIndex(codebook)
  app.openapi(indexRoute, (c) => c.json(index, 200))
  app.openapi(actionRoute, (c) => {
    const { id } = c.req.valid('param')
    const action = actionNamed(id, codebook, 'not-found')
    return c.json(actionView(action), 200)
  })
  app.openapi(tryRoute, async (c) => {
    const { sentence, published, ...rules } = given(c.req.valid('json'))
    await orRefuse(async () => checkRulesAsked(codebook, rules))
    const everyRule = rules.rule !== undefined || rules.action !== undefined
    const article = { text: inert(sentence), ...(published !== undefined && { published }) }
    const account = concerning(await readerApart.explain(article, { everyRule }), rules)
    return c.json({ account, uncalled: uncalledIn(account, codebook, rules) }, 200)
  })
}
