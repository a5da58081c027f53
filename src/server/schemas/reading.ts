import { z } from '@hono/zod-openapi'
import { recordSchema } from '../../model/schema.ts'
import { accountSchema } from './codebook.ts'
import { recordWordsSchema } from './records.ts'

/** A long report; reading one takes about two seconds for every 50 000 characters. */
const LONGEST_TEXT = 200_000
const LONGEST_TITLE = 2000

const about = {
  title: z.string().max(LONGEST_TITLE).optional(),
  outlet: z.string().max(500).optional(),
  published: z.iso
    .date()
    .optional()
    .openapi({ description: 'Day of publication, by which "on Monday" is dated.' }),
}

export const toReadSchema = z
  .union([
    z.strictObject({
      text: z.string().min(1, 'there is nothing to read').max(LONGEST_TEXT),
      ...about,
    }),
    z.strictObject({
      url: z
        .url({ protocol: /^https?$/, error: 'write an address as https://example.org/report.html' })
        .max(2000)
        .openapi({ description: 'A web page to fetch and read; private networks are never reached.' }),
      ...about,
    }),
  ])
  .openapi('ToRead')

export const readSchema = z
  .strictObject({
    record: recordSchema,
    words: recordWordsSchema,
    account: accountSchema.openapi({ description: 'How every value was read, and what nearly was.' }),
  })
  .readonly()
  .openapi('Read')
