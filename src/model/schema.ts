import { z } from 'zod'
import { POST_KINDS, SECTORS } from './actor.ts'
import { CHANNELS, GROUNDS, INSTRUMENTS, OBJECT_KINDS, STANCES, STATUSES } from './codes.ts'

/** RECORD.md as schemas, strict: a key that it does not name is an error, and so is an empty string. */

const words = z.string().min(1)

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const isoTime = z.string().regex(/^\d{4}-\d{2}-\d{2}(?:[T ].+)?$/)

export const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .readonly()
  .refine(([start, end]) => start < end, 'a span holds at least one character')

/** ISO 3166-1 alpha-3 (or -3 for historic states), `KOS`, or a PLOVER non-state code: all have three letters. */
const actorCode = z.string().regex(/^[A-Z]{3}$/)

export const postSchema = z
  .strictObject({
    kind: z.enum(POST_KINDS),
    of: words.optional(),
    accreditedTo: words.optional(),
    city: words.optional(),
  })
  .readonly()

export const actorSchema = z
  .strictObject({
    code: actorCode.optional(),
    sector: z.enum(SECTORS).optional(),
    id: words.optional(),
    name: words,
    role: words.optional(),
    unit: postSchema.optional(),
    span: spanSchema,
  })
  .readonly()

export const dateSchema = z
  .strictObject({
    start: isoDay,
    end: isoDay,
    precision: z.enum(['day', 'week', 'month', 'year']),
    text: words.optional(),
    basis: z.enum(['explicit', 'relative', 'weekday', 'deadline', 'published']),
  })
  .readonly()
  .refine(({ start, end }) => start <= end, 'a stretch of days ends on or after its start')
  .refine(({ start, end, precision }) => precision !== 'day' || start === end, 'a day is one day')

export const countSchema = z
  .strictObject({
    min: z.int().nonnegative().optional(),
    max: z.int().nonnegative().optional(),
    approximate: z.boolean(),
  })
  .readonly()
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'a count says at least or at most')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, 'min is at most max')

export const personSchema = z
  .strictObject({ name: words.optional(), title: words.optional(), span: spanSchema.optional() })
  .readonly()

const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).readonly()

const objectSchema = z
  .strictObject({
    kind: z.enum(OBJECT_KINDS),
    count: countSchema.optional(),
    people: some(personSchema).optional(),
    named: z.enum(['yes', 'withheld', 'unknown']).optional(),
    post: postSchema.optional(),
    against: actorSchema.optional(),
  })
  .readonly()

const attributionSchema = z
  .strictObject({
    who: words,
    kind: z.enum(['speaker', 'outlet', 'document', 'unnamed']),
    span: spanSchema,
  })
  .readonly()

const spansSchema = z.union([spanSchema, some(spanSchema)])

/** Every field of evidence is a span or a list of them, save `in`, whose one value says which text they index. */
const evidenceSchema = z
  .object({ trigger: spansSchema, sentence: spanSchema, in: z.literal('title').optional() })
  .catchall(z.union([spansSchema, z.literal('title')]).optional())
  .readonly()
  .refine(
    (evidence) => Object.entries(evidence).every(([field, value]) => field === 'in' || value !== 'title'),
    'only `in` is a word',
  )

const mentionSchema = z.strictObject({ span: spanSchema, in: z.literal('title').optional() }).readonly()

const ploverSchema = z
  .strictObject({ event: words, mode: words.optional(), context: z.array(words).readonly() })
  .readonly()

const eventFields = z.strictObject({
  id: z.string().regex(/^e[1-9]\d*$/),
  action: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
  status: z.enum(STATUSES),
  plover: ploverSchema.optional(),
  cameo: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional(),
  goldstein: z.number().min(-10).max(10).optional(),
  source: z.array(actorSchema).readonly(),
  target: z.array(actorSchema).readonly(),
  object: objectSchema.optional(),
  date: dateSchema.optional(),
  deadline: dateSchema.optional(),
  effective: dateSchema.optional(),
  place: z.strictObject({ name: words, country: words.optional() }).readonly().optional(),
  occasion: words.optional(),
  grounds: some(z.strictObject({ ground: z.enum(GROUNDS), span: spanSchema }).readonly()).optional(),
  instruments: some(
    z.strictObject({ instrument: z.enum(INSTRUMENTS), span: spanSchema }).readonly(),
  ).optional(),
  legal: some(z.strictObject({ law: words, by: actorSchema, span: spanSchema }).readonly()).optional(),
  inResponseTo: z
    .strictObject({ event: words.optional(), text: words.optional() })
    .readonly()
    .refine(({ event, text }) => event !== undefined || text !== undefined, 'a response answers something')
    .optional(),
  background: z.boolean(),
  attribution: some(attributionSchema).optional(),
  evidence: evidenceSchema,
  mentions: z.array(mentionSchema).readonly(),
  rule: words,
  confidence: z.number().min(0).max(1),
})

export const eventSchema = eventFields.readonly()

/** What a reviewer adds to what was read of an article. Whether its action is one of the codebook is not checked here. */
export const missedEventSchema = eventFields
  .omit({ id: true, rule: true, confidence: true })
  .extend({
    mentions: eventFields.shape.mentions.optional(),
    inResponseTo: z.strictObject({ text: words }).readonly().optional(),
  })
  .readonly()

export const claimSchema = z
  .strictObject({
    id: z.string().regex(/^c[1-9]\d*$/),
    speaker: actorSchema,
    stance: z.enum(STANCES),
    about: z.array(z.string()).readonly(),
    quote: words.optional(),
    span: spanSchema,
    verbatim: z.boolean(),
    channel: z.enum(CHANNELS).optional(),
    addressee: words.optional(),
    attribution: z.array(attributionSchema).readonly(),
    date: dateSchema.optional(),
  })
  .readonly()

const articleSchema = z
  .strictObject({
    id: words,
    url: words.optional(),
    outlet: words.optional(),
    title: words.optional(),
    byline: words.optional(),
    language: words,
    published: isoTime.optional(),
    publishedBasis: z.enum(['given', 'metadata', 'dateline', 'weekday', 'text', 'none']),
    text: z.string(),
    textSha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly()

const warningSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
    message: words,
    span: spanSchema.optional(),
  })
  .readonly()

/** One article's record (RECORD.md, "Out: a record"). References between its events and claims are not checked here. */
export const recordSchema = z
  .strictObject({
    article: articleSchema,
    events: z.array(eventSchema).readonly(),
    claims: z.array(claimSchema).readonly(),
    warnings: z.array(warningSchema).readonly(),
    coder: z.strictObject({ name: words, version: words, codebook: words }).readonly(),
  })
  .readonly()
