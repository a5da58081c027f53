import { z } from '@hono/zod-openapi'

export const digestSchema = z
  .strictObject({
    digest: z.string().openapi({ description: 'Equal for two ledgers over the same content.' }),
  })
  .readonly()
  .openapi('Digest')
