import { z } from '@hono/zod-openapi'
import { dateSchema } from '../../model/schema.ts'

/** Schemas that many answers and questions share. */

export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const sideKey = z.string().min(1).max(200).openapi({
  description: 'A side as the ledger keys it: `RUS`, `IGO:NATO`, or a name with hyphens (`the-west`).',
  example: 'RUS',
})

export const day = z.iso
  .date({ error: 'not a day: write it as 2022-02-28' })
  .openapi({ description: 'A day, `YYYY-MM-DD`.', example: '2022-02-28' })

export const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .readonly()
  .openapi({ description: 'UTF-16 offsets `[start, end)` into the text as given.', example: [0, 42] })

/** A flag in a query: `true` or `false`. */
export const flag = z
  .enum(['true', 'false'], { error: 'write true or false' })
  .transform((given) => given === 'true')
  .openapi({ type: 'boolean' })

/** A whole number in a query, from `least` to `most`. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, `write a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((given) => given >= least && given <= most, `write a whole number from ${least} to ${most}`)
    .openapi({ type: 'integer', minimum: least, maximum: most })

const MOST_AT_ONCE = 500

export const pageParameters = {
  limit: whole(1, MOST_AT_ONCE).optional().openapi({ description: 'So many at most. Default: 50.' }),
  cursor: z
    .string()
    .max(500)
    .optional()
    .openapi({ description: '`next` of the answer before: goes on after it. The other parameters stay.' }),
}

export const next = z
  .string()
  .optional()
  .openapi({ description: 'There are more: ask again with this as `cursor`. Absent on the last page.' })

/** A value with what it is called. */
export const worded = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, words: z.string() }).readonly()

export const eventDate = dateSchema
