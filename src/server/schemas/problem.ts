import { z } from '@hono/zod-openapi'

export const problemSchema = z
  .strictObject({
    type: z.string().openapi({ example: '/api#not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What is wrong, and what to do.' }),
    values: z
      .array(z.strictObject({ in: z.string(), name: z.string(), detail: z.string() }).readonly())
      .readonly()
      .optional()
      .openapi({ description: 'Each value of the request that is not right.' }),
  })
  .readonly()
  .openapi('Problem')
