import { z } from 'zod'
import type { Codebook } from '../codebook/codebook.ts'
import type { Judgement } from '../ledger/index.ts'
import { type CorrectableField, GROUNDS, INSTRUMENTS, OBJECT_KINDS, STATUSES } from '../model/index.ts'
import { countSchema, dateSchema, personSchema, postSchema } from '../model/schema.ts'
import { valueWritten } from '../wording/written.ts'
import { actionNamed, sideAsked } from './asked.ts'
import { Refusal } from './problem.ts'
import { refusalOf } from './refusal.ts'
import type { Judgement as Given } from './schemas/decisions.ts'

const words = z.string().min(1).max(500)
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(100)

/** What a field's value must be. */
const VALUES: Readonly<Record<CorrectableField, z.ZodType>> = {
  action: words,
  source: words,
  target: words,
  status: z.enum(STATUSES),
  count: countSchema,
  date: dateSchema,
  deadline: dateSchema,
  effective: dateSchema,
  kind: z.enum(OBJECT_KINDS),
  post: postSchema,
  named: z.enum(['yes', 'withheld', 'unknown']),
  people: some(personSchema),
  grounds: some(z.enum(GROUNDS)),
  instruments: some(z.enum(INSTRUMENTS)),
  legal: some(words),
  place: z.strictObject({ name: words, country: words.optional() }),
  occasion: words,
}

const checked = (field: CorrectableField, value: unknown, codebook: Codebook): unknown => {
  const { success, data, error } = z.object({ value: VALUES[field] }).safeParse({ value })
  if (!success) throw refusalOf('json', error)
  if (field === 'action') actionNamed(String(data.value), codebook)
  return field === 'source' || field === 'target' ? sideAsked(String(data.value), codebook) : data.value
}

const fromWords = (field: CorrectableField, written: string, codebook: Codebook): unknown => {
  try {
    return valueWritten(field, written, codebook)
  } catch (cause) {
    if (cause instanceof RangeError) throw new Refusal('wrong-value', `${cause.message}.`)
    throw cause
  }
}

/** The judgement that a reviewer sent, its corrected value checked, or read from words. */
export const judgementOf = (given: Given, codebook: Codebook): Judgement => {
  if (given.kind !== 'correct') return given
  const { kind, field, value, words: written } = given
  const read = written === undefined ? checked(field, value, codebook) : fromWords(field, written, codebook)
  return { kind, field, value: read }
}
