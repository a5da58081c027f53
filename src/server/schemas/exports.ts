import { z } from '@hono/zod-openapi'
import { DYAD_CHOICES, EXPORT_FORMATS, ROW_KINDS } from '../../exports/index.ts'
import { query } from '../query.ts'
import { eventFilters } from './events.ts'
import { flag, list, whole } from './shared.ts'

export const exportFormatsSchema = z
  .strictObject({
    formats: list(
      z
        .strictObject({
          name: z.string().openapi({ example: 'csv' }),
          description: z.string(),
          mediaType: z.string(),
          file: z.string().openapi({ description: 'What the file is called.' }),
          rows: list(z.enum(ROW_KINDS)).openapi({
            description: 'What `rows` may be; the first if not said.',
          }),
          options: list(z.enum(['limit', 'dyads', 'excelSafe', 'withTexts'])).openapi({
            description: 'Parameters that it takes beside the filters.',
          }),
        })
        .readonly(),
    ),
  })
  .readonly()
  .openapi('ExportFormats')
export type ExportFormats = z.infer<typeof exportFormatsSchema>

export const exportParameters = z.strictObject({
  format: z.enum(EXPORT_FORMATS.map(({ id }) => id) as [string, ...string[]]).openapi({ example: 'csv' }),
})

export const exportQuery = query({
  ...eventFilters,
  rows: z.enum(ROW_KINDS).optional().openapi({ description: 'What a row stands for.' }),
  dyads: z.enum(DYAD_CHOICES).optional().openapi({ description: 'Pairs of states in dyad-month.' }),
  limit: whole(1, 100_000).optional().openapi({ description: 'So many entries at most; for atom.' }),
  excelSafe: flag.optional().openapi({ description: 'CSV that a spreadsheet runs no cell of.' }),
  withTexts: flag.optional().openapi({ description: 'With the texts of the articles, in replication.' }),
})
export type ExportQuery = z.infer<typeof exportQuery>
