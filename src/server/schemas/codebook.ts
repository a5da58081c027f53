import { z } from '@hono/zod-openapi'
import { status } from './ledger.ts'
import { list, sideKey } from './shared.ts'

const ploverSchema = z.strictObject({ event: z.string(), mode: z.string().optional() }).readonly()

const actionShape = {
  id: z.string().openapi({ example: 'expel-diplomats' }),
  words: z.string(),
  means: z.string().openapi({ description: 'What is coded as it.' }),
  not: z.string().optional().openapi({ description: 'The nearest mistakes, and what they are instead.' }),
  plover: ploverSchema.nullable(),
  cameo: z.string(),
  goldstein: z.number(),
  generic: z.boolean(),
  rules: z.int().nonnegative(),
}

export const codebookSchema = z
  .strictObject({
    hash: z.string(),
    actions: list(z.strictObject(actionShape).readonly()),
    states: list(z.strictObject({ code: z.string(), names: list(z.string()) }).readonly()),
    organisations: list(z.strictObject({ key: sideKey, names: list(z.string()) }).readonly()),
  })
  .readonly()
  .openapi('Codebook')

const patternSchema = z.record(z.string(), z.unknown())

const ruleSchema = z
  .strictObject({
    name: z.string().openapi({ example: 'expel-diplomats/expel' }),
    predicate: z
      .strictObject({
        verb: list(z.string()).optional(),
        noun: list(z.string()).optional(),
        adjective: list(z.string()).optional(),
      })
      .readonly(),
    where: z.record(z.string(), patternSchema).openapi({ description: 'What each role must be.' }),
    source: list(z.string()).openapi({ description: 'Roles that the source is read from.' }),
    target: list(z.string()),
    object: list(z.string()).optional(),
    status: status.optional(),
    instrument: z.string().optional(),
    yes: list(z.strictObject({ text: z.string(), as: z.string().optional() }).readonly()).openapi({
      description: 'Sentences on which it must fire, and what it must give.',
    }),
    no: list(z.string()).openapi({ description: 'Sentences on which it must not.' }),
  })
  .readonly()
  .openapi('Rule')

export const actionViewSchema = z
  .strictObject({
    ...actionShape,
    law: list(z.string()).openapi({ description: 'Treaty articles that it rests on.' }),
    symmetric: z.boolean().openapi({ description: 'Both sides do it together.' }),
    crosswalk: list(
      z
        .strictObject({
          status,
          plover: z.string().optional().openapi({ example: 'SANCTION/expel' }),
          cameo: z.string(),
          icews: z.string().optional().openapi({ description: 'What ICEWS calls the CAMEO code.' }),
          goldstein: z.number(),
        })
        .readonly(),
    ).openapi({ description: 'Its codes at every status.' }),
    patterns: list(ruleSchema).openapi({ description: 'Its rules.' }),
  })
  .readonly()
  .openapi('ActionView')

const placeSchema = z
  .strictObject({ in: z.enum(['title', 'text']), sentence: z.int(), text: z.string() })
  .readonly()
const clauseSchema = list(
  z.strictObject({ role: z.string(), meaning: z.string(), words: z.string() }).readonly(),
)
const requirementsSchema = list(
  z
    .strictObject({
      role: z.string(),
      meaning: z.string(),
      wants: z.string(),
      met: z.boolean(),
      stood: z.string().optional(),
    })
    .readonly(),
)
const sidesSchema = list(
  z.strictObject({ code: z.string(), name: z.string(), how: list(z.string()) }).readonly(),
)

const eventAccountSchema = z
  .strictObject({
    id: z.string(),
    action: z.string(),
    means: z.string(),
    place: placeSchema,
    pieces: list(z.strictObject({ text: z.string(), fields: list(z.string()) }).readonly()),
    trigger: z.string(),
    clause: clauseSchema,
    rule: z.strictObject({ name: z.string(), file: z.string(), asks: requirementsSchema }).readonly(),
    status: z
      .strictObject({
        status: z.string(),
        startsAs: z.string(),
        steps: list(z.strictObject({ words: z.string(), gives: z.string() }).readonly()),
      })
      .readonly(),
    source: sidesSchema,
    target: sidesSchema,
    values: list(
      z
        .strictObject({
          field: z.string(),
          value: z.string(),
          words: z.string().optional(),
          how: z.string().optional(),
        })
        .readonly(),
    ),
    toldAgain: list(
      z
        .strictObject({
          in: z.enum(['title', 'text']),
          sentence: z.int(),
          text: z.string(),
          words: z.string(),
        })
        .readonly(),
    ),
    confidence: z
      .strictObject({ value: z.number(), for: list(z.string()), against: list(z.string()) })
      .readonly(),
  })
  .readonly()

const passedOver = { rule: z.string(), place: placeSchema, words: z.string() }

/** How a reading came about (coding/explain/account.ts). */
export const accountSchema = z
  .strictObject({
    events: list(eventAccountSchema),
    nearly: list(
      z.strictObject({ ...passedOver, clause: clauseSchema, failed: requirementsSchema }).readonly(),
    ).openapi({ description: 'Rules that a word called up and that did not fire, the nearest first.' }),
    fruitless: list(z.strictObject({ ...passedOver, why: z.string() }).readonly()).openapi({
      description: 'Rules that fired and still gave no event.',
    }),
    unread: list(
      z.strictObject({ place: placeSchema, words: z.string(), why: z.string() }).readonly(),
    ).openapi({ description: 'Words that carry an act elsewhere and are read as something else here.' }),
  })
  .readonly()
  .openapi('Account')

const LONGEST_TRIAL = 2000

export const trialSchema = z
  .strictObject({
    sentence: z.string().trim().min(1, 'there is nothing to try').max(LONGEST_TRIAL),
    rule: z.string().max(200).optional().openapi({ description: 'Only this rule: `expel-diplomats/expel`.' }),
    action: z.string().max(100).optional().openapi({ description: 'Only the rules of this action.' }),
    published: z.iso.date().optional(),
  })
  .openapi('Trial')

export const triedSchema = z
  .strictObject({
    account: accountSchema,
    uncalled: list(z.strictObject({ rule: z.string(), words: list(z.string()) }).readonly()).openapi({
      description: 'Where nothing in the sentence called up what was asked for: the words that would.',
    }),
  })
  .readonly()
  .openapi('Tried')
