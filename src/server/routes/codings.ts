import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { csvOfDisagreements } from '../../exports/disagreements.ts'
import type { Assignment, Event } from '../../model/index.ts'
import { signatureOf, viewerOf } from '../access/known.ts'
import type { App } from '../app.ts'
import { agreementOfCodings, assignmentLine, isDone, orRefuseCoding, settle } from '../coding-by-hand.ts'
import { forPerson, forRole, json, jsonBody, problems } from '../declare.ts'
import type { ServerEnv, ServerParts } from '../parts.ts'
import { Refusal } from '../problem.ts'
import {
  asQuery,
  assigningSchema,
  assignmentLineSchema,
  assignmentsSchema,
  assignmentViewSchema,
  codingAgreementSchema,
  mineSchema,
  savingSchema,
  settledSchema,
  settlingSchema,
} from '../schemas/codings.ts'

const id = z.strictObject({ id: z.string().max(100) })
const path = '/api/codings'

const listRoute = createRoute({
  ...forRole('coder'),
  method: 'get',
  path,
  summary: 'Articles given to two coders each: ones own, for editors all',
  request: { query: asQuery },
  responses: { 200: json(assignmentsSchema, 'The latest first.') },
})

const assignRoute = createRoute({
  ...forRole('editor'),
  method: 'post',
  path,
  summary: 'Give articles to two coders, who do not see each other’s work',
  request: jsonBody(assigningSchema),
  responses: {
    201: json(assignmentsSchema, 'Assigned.'),
    ...problems('not-found', 'conflict', 'wrong-value'),
  },
})

const agreementRoute = createRoute({
  ...forRole('editor'),
  method: 'get',
  path: `${path}/agreement`,
  summary: 'How well coders agree, field by field, over all articles that both are done with',
  responses: { 200: json(codingAgreementSchema, 'Krippendorff’s alpha and every disagreement.') },
})

const csvRoute = createRoute({
  ...forRole('editor'),
  method: 'get',
  path: `${path}/disagreements.csv`,
  summary: 'Every disagreement as CSV',
  responses: {
    200: { content: { 'text/csv': { schema: z.string() } }, description: 'One a row.' },
  },
})

const showRoute = createRoute({
  ...forRole('coder'),
  method: 'get',
  path: `${path}/{id}`,
  summary: 'The article and ones own coding; both codings once both are done',
  request: { params: id, query: asQuery },
  responses: { 200: json(assignmentViewSchema, 'The assignment.'), ...problems('not-found', 'not-allowed') },
})

const saveRoute = createRoute({
  ...forRole('coder'),
  method: 'put',
  path: `${path}/{id}/mine`,
  summary: 'Save ones own coding',
  request: { params: id, query: asQuery, ...jsonBody(savingSchema) },
  responses: { 200: json(mineSchema, 'Saved.'), ...problems('not-found', 'not-allowed', 'conflict') },
})

const doneRoute = createRoute({
  ...forRole('coder'),
  method: 'post',
  path: `${path}/{id}/done`,
  summary: 'Say that ones own coding is done',
  request: { params: id, query: asQuery },
  responses: { 200: json(assignmentLineSchema, 'Done.'), ...problems('not-found', 'not-allowed') },
})

const settleRoute = createRoute({
  ...forPerson('editor'),
  method: 'post',
  path: `${path}/{id}/adjudicate`,
  summary: 'Settle what the two coders differ on: decisions of the ledger follow',
  request: { params: id, ...jsonBody(settlingSchema) },
  responses: { 200: json(settledSchema, 'Settled.'), ...problems('not-found', 'conflict') },
})

export const addCodingRoutes = (app: App, { ledger, codebook }: ServerParts): void => {
  const { codings } = ledger
  /** Who codes: whoever asks or, where nobody has an account, whoever that person says to be. */
  const coderOf = async (c: Context<ServerEnv>, as: string | undefined): Promise<string> => {
    if (as === undefined) return viewerOf(c).name
    if (await ledger.accounts.any())
      throw new Refusal('not-allowed', 'Everybody codes in their own name here: leave out "as".')
    return as
  }
  const isEditor = (c: Context<ServerEnv>): boolean => ['editor', 'admin'].includes(viewerOf(c).role)
  const lines = (assignments: readonly Assignment[]) =>
    Promise.all(assignments.map(async (each) => assignmentLine(each, await ledger.record(each.article))))
  const needed = async (wanted: string): Promise<Assignment> => {
    const found = await codings.find(wanted)
    if (found === undefined)
      throw new Refusal('not-found', `No assignment ${wanted}. GET /api/codings lists them.`)
    return found
  }

  app.openapi(listRoute, async (c) => {
    const { as } = c.req.valid('query')
    const all = isEditor(c) && as === undefined
    const found = await codings.list(all ? {} : { coder: await coderOf(c, as) })
    return c.json({ assignments: await lines(found) }, 200)
  })
  app.openapi(assignRoute, async (c) => {
    const { articles, coders, start } = c.req.valid('json')
    const by = viewerOf(c).name
    const made: Assignment[] = []
    for (const article of articles)
      made.push(await orRefuseCoding(codings.assign({ article, coders, start, by })))
    return c.json({ assignments: await lines(made) }, 201)
  })
  app.openapi(agreementRoute, async (c) => {
    const { pairs, agreement, disagreements } = await agreementOfCodings(ledger)
    return c.json(
      {
        pairs,
        events: agreement.events,
        fields: agreement.fields
          .filter(({ units, onlyOne }) => units + onlyOne > 0)
          .map(({ field, units, onlyOne, agreement: share, alpha }) => ({
            field,
            units,
            onlyOne,
            ...(share !== undefined && { agreement: share }),
            ...(alpha !== undefined && { alpha }),
          })),
        disagreements,
      },
      200,
    )
  })
  app.openapi(csvRoute, async (c) => {
    const { disagreements } = await agreementOfCodings(ledger)
    return c.body(csvOfDisagreements(disagreements), 200, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="disagreements.csv"',
    })
  })
  app.openapi(showRoute, async (c) => {
    const assignment = await needed(c.req.valid('param').id)
    const coder = await coderOf(c, c.req.valid('query').as)
    const mine = assignment.codings.find((each) => each.coder === coder)
    if (mine === undefined && !isEditor(c))
      throw new Refusal('not-allowed', `${assignment.id} is not assigned to ${coder}.`)
    const record = await ledger.record(assignment.article)
    if (record === undefined)
      throw new Refusal('not-found', `The article ${assignment.article} is not there.`)
    const { id: article, text, title, outlet, published } = record.article
    const [first, second] = assignment.codings
    const { savedAt: _savedAt, ...own } = mine ?? first
    return c.json(
      {
        assignment: assignmentLine(assignment, record),
        article: {
          id: article,
          text,
          ...(title !== undefined && { title }),
          ...(outlet !== undefined && { outlet }),
          ...(published !== undefined && { published }),
        },
        ...(mine && { mine: own }),
        ...(isDone(assignment) && {
          both: [
            { coder: first.coder, events: first.events },
            { coder: second.coder, events: second.events },
          ] as const,
        }),
      },
      200,
    )
  })
  app.openapi(saveRoute, async (c) => {
    const { version, events } = c.req.valid('json')
    const coder = await coderOf(c, c.req.valid('query').as)
    const { savedAt: _savedAt, ...mine } = await orRefuseCoding(
      codings.save(c.req.valid('param').id, coder, version, events as readonly Event[]),
    )
    return c.json(mine, 200)
  })
  app.openapi(doneRoute, async (c) => {
    const coder = await coderOf(c, c.req.valid('query').as)
    const done = await orRefuseCoding(codings.finish(c.req.valid('param').id, coder))
    return c.json(assignmentLine(done, await ledger.record(done.article)), 200)
  })
  app.openapi(settleRoute, async (c) => {
    const { events, reason } = c.req.valid('json')
    const assignment = await needed(c.req.valid('param').id)
    if (assignment.adjudicated !== undefined)
      throw new Refusal(
        'conflict',
        `${assignment.adjudicated.by} has settled it: undo those decisions instead.`,
      )
    if (!isDone(assignment)) throw new Refusal('conflict', 'Both coders must be done before it is settled.')
    const signature = signatureOf(c, reason)
    const record = await ledger.record(assignment.article)
    if (record === undefined)
      throw new Refusal('not-found', `The article ${assignment.article} is not there.`)
    const decisions = await settle(ledger, codebook, {
      record,
      events: events as readonly Event[],
      signature,
    })
    const settled = await orRefuseCoding(codings.adjudicated(assignment.id, signature.by))
    return c.json({ decisions, assignment: assignmentLine(settled, record) }, 200)
  })
}
