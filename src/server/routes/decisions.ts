import { createRoute, z } from '@hono/zod-openapi'
import { didYouMean } from '../../codebook/nearest.ts'
import type { Decision, MissedEvent } from '../../model/index.ts'
import { namesOf } from '../../wording/names.ts'
import { signatureOf } from '../access/known.ts'
import type { App } from '../app.ts'
import { actionNamed } from '../asked.ts'
import { judgementOf } from '../corrections.ts'
import { forRole, json, jsonBody, problems } from '../declare.ts'
import type { ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import { orRefuse } from '../refusal.ts'
import { decidedSchema, decidingSchema, undoingSchema } from '../schemas/decisions.ts'
import { keptDecision } from '../words/decision.ts'
import { eventLine } from '../words/event-line.ts'

const decideRoute = createRoute({
  ...forRole('coder'),
  method: 'post',
  path: '/api/decisions',
  summary: 'Decide about an event, or add one that was missed',
  description: 'Signed with the name of whoever asks, kept for ever, and in force at once. It can be undone.',
  request: jsonBody(decidingSchema),
  responses: {
    201: json(decidedSchema, 'Decided.'),
    ...problems('not-found', 'wrong-value', 'too-large', 'wrong-media-type'),
  },
})

const undoRoute = createRoute({
  ...forRole('coder'),
  method: 'post',
  path: '/api/decisions/{id}/undo',
  summary: 'Take a decision back',
  description: 'That is a decision too: undoing it brings the first one back.',
  request: { params: z.strictObject({ id: z.string().max(100) }), ...jsonBody(undoingSchema) },
  responses: { 201: json(decidedSchema, 'Taken back.'), ...problems('not-found', 'wrong-value') },
})

export const addDecisionRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const names = namesOf(codebook)
  const decided = async (decision: Decision, about = decision.id) => ({
    ...keptDecision({ ...decision, holds: true }, names),
    events: (await ledger.about(about)).map(({ event }) => eventLine(event, names)),
  })

  app.openapi(decideRoute, async (c) => {
    const given = c.req.valid('json')
    const signature = signatureOf(c, given.reason)
    if ('article' in given) {
      actionNamed(given.verdict.event.action, codebook)
      await mustBeThere('article', given.article, ledger.record(given.article))
      return c.json(
        await decided(
          await orRefuse(() =>
            ledger.addMissed(given.article, given.verdict.event as MissedEvent, signature, codebook),
          ),
        ),
        201,
      )
    }
    await mustBeThere('event', given.event, ledger.show(given.event))
    const judgement = judgementOf(given.verdict, codebook)
    return c.json(await decided(await orRefuse(() => ledger.decide(given.event, judgement, signature))), 201)
  })
  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param')
    const all = await ledger.decisions()
    if (!all.some((each) => each.id === id)) {
      const guess = didYouMean(
        id,
        all.map((each) => each.id),
      )
      throw new Refusal(
        'not-found',
        `No decision ${id}${guess ? ` (${guess})` : ''}. GET /api/decisions lists them.`,
      )
    }
    const undoing = await ledger.decide(
      '',
      { kind: 'undo', decision: id },
      signatureOf(c, c.req.valid('json').reason),
    )
    const events = await eventsOf(id)
    return c.json({ ...(await decided(undoing)), events }, 201)
  })

  /** Of a decision that no longer holds the ledger tells no events: they are those of the articles that it was about. */
  const eventsOf = async (id: string) => {
    const found = (await ledger.decisions()).find((each) => each.id === id)
    const articles = [...new Set(found?.on.map(({ article }) => article) ?? [])]
    const told = await Promise.all(articles.map((article) => ledger.toldBy(article)))
    const keys = new Set(found?.on.map(({ article, event }) => `${article}#${event}`) ?? [])
    const about = told
      .flat()
      .filter(({ reports }) => reports.some(({ anchor }) => keys.has(`${anchor.article}#${anchor.event}`)))
    return [...new Map(about.map(({ event }) => [event.id, eventLine(event, names)])).values()]
  }
}

const mustBeThere = async (what: string, id: string, looking: Promise<unknown>): Promise<void> => {
  if ((await looking) === undefined)
    throw new Refusal('not-found', `No ${what} ${id}. GET /api/${what}s lists them with their ids.`)
}
