import type { z } from '@hono/zod-openapi'
import { every } from 'hono/combine'
import { type Reach, requires } from './access/requires.ts'
import { unlessUnchanged } from './http/freshness.ts'
import { PROBLEMS, type ProblemName } from './problem.ts'
import { problemSchema } from './schemas/problem.ts'

/** Whom a route is for: says it in the OpenAPI document (`x-role`) and sees to it. */
export const forRole = (reach: Reach) => ({ 'x-role': reach, middleware: requires(reach) })

/** The same for what people do themselves, and no token may (`x-person`). */
export const forPerson = (reach: Reach) => ({
  'x-role': reach,
  'x-person': true,
  middleware: requires(reach, { person: true }),
})

/** The same for what follows from the ledger alone: it is not sent again to a client that has it. */
export const ofLedger = (reach: Reach) => ({
  'x-role': reach,
  middleware: every(requires(reach), unlessUnchanged),
})

/** A body of JSON. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** A response of JSON. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})

/** The problems that a route may answer with, for the document. Their responses are thrown (problem.ts), not returned. */
export const problems = (...names: readonly ProblemName[]): object =>
  Object.fromEntries(
    names.map((name) => [
      PROBLEMS[name].status,
      {
        content: { 'application/problem+json': { schema: problemSchema } },
        description: PROBLEMS[name].title,
      },
    ]),
  )
