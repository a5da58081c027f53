import { z } from '@hono/zod-openapi'

export const healthSchema = z
  .strictObject({
    ok: z.literal(true),
    version: z.string(),
    codebook: z.string().openapi({ description: 'Hash of the codebook.' }),
  })
  .readonly()
  .openapi('Health')
