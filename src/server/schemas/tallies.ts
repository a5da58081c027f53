import { z } from '@hono/zod-openapi'
import { query } from '../query.ts'
import { caseLineSchema } from './cases.ts'
import { eventFilters } from './events.ts'
import { list, sideKey, whole, worded } from './shared.ts'

const { prefer: _prefer, ...filters } = eventFilters
const MOST_PAIRS = 5000

export const talliesQuery = query({
  ...filters,
  limit: whole(1, MOST_PAIRS).optional().openapi({ description: 'So many pairs at most. Default: 500.' }),
})

const sum = {
  events: z.int().nonnegative(),
  goldstein: z
    .number()
    .optional()
    .openapi({ description: 'Sum of the Goldstein values of events that have one.' }),
  people: z.int().nonnegative().openapi({ description: 'Persons hit at least, as far as numbers are told.' }),
  first: z.string().optional().openapi({ description: 'First day, `YYYY-MM-DD`.' }),
  last: z.string().optional().openapi({ description: 'Last day.' }),
}
const left = z.int().nonnegative().openapi({ description: 'How many more there are, with fewer events.' })

export const talliedPairSchema = z
  .strictObject({ source: worded(sideKey), target: worded(sideKey), ...sum })
  .readonly()
  .openapi('TalliedPair')
export type TalliedPair = z.infer<typeof talliedPairSchema>

export const worldViewSchema = z
  .strictObject({ pairs: list(talliedPairSchema), more: left })
  .readonly()
  .openapi('World')
export type WorldView = z.infer<typeof worldViewSchema>

export const dyadsQuery = query({
  limit: whole(1, MOST_PAIRS).optional().openapi({ description: 'So many at most. Default: 100.' }),
})

export const foundDyadsSchema = z
  .strictObject({
    dyads: list(
      z
        .strictObject({
          a: worded(sideKey),
          b: worded(sideKey),
          forth: z.strictObject(sum).readonly().openapi({ description: 'What `a` did to `b`.' }),
          back: z.strictObject(sum).readonly().openapi({ description: 'What `b` did to `a`.' }),
        })
        .readonly(),
    ),
    more: left,
  })
  .readonly()
  .openapi('FoundDyads')
export type FoundDyads = z.infer<typeof foundDyadsSchema>

const tally = z
  .strictObject({
    events: z.int().nonnegative(),
    goldstein: z.strictObject({ sum: z.number(), mean: z.number() }).readonly().optional(),
  })
  .readonly()

export const dyadViewSchema = z
  .strictObject({
    a: worded(sideKey),
    b: worded(sideKey),
    months: list(
      z
        .strictObject({
          month: z.string().openapi({ description: '`YYYY-MM`, or `undated`.', example: '2022-04' }),
          forth: tally.openapi({ description: 'What `a` did to `b`.' }),
          back: tally.openapi({ description: 'What `b` did to `a`.' }),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi('Dyad')
export type DyadView = z.infer<typeof dyadViewSchema>

const actorPart = z
  .strictObject({
    ...sum,
    months: list(z.strictObject({ month: z.string(), ...sum }).readonly()),
    actions: list(z.strictObject({ action: worded(z.string()), ...sum }).readonly()),
    others: list(z.strictObject({ side: worded(sideKey), ...sum }).readonly()),
  })
  .readonly()
  .openapi('ActorPart')
export type ActorPart = z.infer<typeof actorPart>

export const actorViewSchema = z
  .strictObject({
    side: worded(sideKey),
    asSource: actorPart.openapi({ description: 'What it did.' }),
    asTarget: actorPart.openapi({ description: 'What was done to it.' }),
    cases: list(caseLineSchema),
  })
  .readonly()
  .openapi('Actor')
export type ActorView = z.infer<typeof actorViewSchema>
