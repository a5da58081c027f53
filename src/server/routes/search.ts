import { createRoute } from '@hono/zod-openapi'
import type { Codebook } from '../../codebook/codebook.ts'
import { speakerInWords } from '../../wording/accounts.ts'
import { namesOf } from '../../wording/names.ts'
import type { App } from '../app.ts'
import { asked } from '../asked.ts'
import { json, ofLedger, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { given } from '../query.ts'
import { orRefuse } from '../refusal.ts'
import {
  claimsQuery,
  decisionsQuery,
  foundClaimsSchema,
  foundDecisionsSchema,
  type Search,
  searchQuery,
  searchSchema,
} from '../schemas/search.ts'
import { codebookIndex } from '../words/codebook.ts'
import { keptDecision } from '../words/decision.ts'
import { eventLine } from '../words/event-line.ts'

const searchRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/search',
  summary: 'Find events, articles and sides by words',
  request: { query: searchQuery },
  responses: { 200: json(searchSchema, 'What was found.'), ...problems('wrong-value') },
})

const claimsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/claims',
  summary: 'Find claims: who announces, confirms, denies, condemns what',
  request: { query: claimsQuery },
  responses: { 200: json(foundClaimsSchema, 'The claims that fit.'), ...problems('wrong-value') },
})

const decisionsRoute = createRoute({
  ...ofLedger('reader'),
  method: 'get',
  path: '/api/decisions',
  summary: 'Find decisions, the latest first',
  request: { query: decisionsQuery },
  responses: { 200: json(foundDecisionsSchema, 'The decisions that fit.'), ...problems('wrong-value') },
})

const MOST_FOUND = 10

export const addSearchRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  const sides = sidesOf(codebook)
  app.openapi(searchRoute, async (c) => {
    const { q: text, limit = MOST_FOUND } = c.req.valid('query')
    const [{ events }, { articles }] = await Promise.all([
      ledger.find({ text, limit }),
      ledger.articles({ text, limit }),
    ])
    const actors = sides(text).slice(0, limit)
    return c.json({ events: events.map((event) => eventLine(event, names)), articles, actors }, 200)
  })
  app.openapi(claimsRoute, async (c) => {
    const query = asked(c.req.valid('query'), codebook)
    const { claims, ...rest } = await orRefuse(() => ledger.claims(query))
    const worded = claims.map(({ event, claim }) => ({
      ...claim,
      event,
      words: speakerInWords(claim, names),
    }))
    return c.json({ claims: worded, ...rest }, 200)
  })
  app.openapi(decisionsRoute, async (c) => {
    const query = given(c.req.valid('query'))
    const { decisions, ...rest } = await orRefuse(() => ledger.findDecisions(query))
    return c.json({ decisions: decisions.map((each) => keptDecision(each, names)), ...rest }, 200)
  })
}

/** Finds sides of the codebook by any of their names: those first that begin so. */
const sidesOf = (codebook: Codebook): ((written: string) => Search['actors']) => {
  const { states, organisations } = codebookIndex(codebook)
  const all = [...states.map(({ code, names }) => ({ key: code, names })), ...organisations].map(
    ({ key, names }) => ({
      key,
      name: names[0] ?? key,
      names: [key, ...names].map((each) => each.toLowerCase()),
    }),
  )
  return (written) => {
    const wanted = written.toLowerCase()
    const begins = all.filter(({ names }) => names.some((name) => name.startsWith(wanted)))
    const holds = all.filter(({ names }) => names.some((name) => name.includes(` ${wanted}`)))
    return [...new Set([...begins, ...holds])].map(({ key, name }) => ({ value: key, words: name }))
  }
}
