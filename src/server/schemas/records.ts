import { z } from '@hono/zod-openapi'
import { recordSchema } from '../../model/schema.ts'
import { eventLineSchema, eventReportSchema } from './events.ts'
import { list, span } from './shared.ts'

/** What a client needs beside a record to show it. */
export const recordWordsSchema = list(
  z
    .strictObject({
      event: z.string().openapi({ description: 'Id within the record.', example: 'e1' }),
      sentence: z.string(),
      codes: z.string(),
      object: z.string().openapi({ description: 'What the act falls on; empty where that is not told.' }),
      in: z.enum(['text', 'title']).openapi({ description: 'What its spans index.' }),
      spans: z.record(z.string(), list(span)).openapi({ description: 'Where each value was read.' }),
    })
    .readonly(),
).openapi({ description: 'Each event of the record in words.' })

export const recordViewSchema = z
  .strictObject({ record: recordSchema, words: recordWordsSchema })
  .readonly()
  .openapi('RecordView')
export type RecordView = z.infer<typeof recordViewSchema>

export const reportViewSchema = z
  .strictObject({ report: eventReportSchema, event: eventLineSchema })
  .readonly()
  .openapi('ReportView')

export const reportsSchema = z
  .strictObject({ reports: list(eventReportSchema) })
  .readonly()
  .openapi('Reports')
