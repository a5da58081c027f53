import type { ArticleRecord } from '../model/index.ts'
import type { Format } from './choices.ts'
import { renderTable, type TableOptions } from './table/index.ts'

/** Turns records into text, one by one; `end` closes what the records opened. Nothing is kept between records. */
export interface RecordWriter<Of = ArticleRecord> {
  readonly record: (record: Of) => string
  readonly end: () => string
}

const ndjsonWriter = (): RecordWriter<object> => ({
  record: (record) => `${JSON.stringify(record)}\n`,
  end: () => '',
})

/** One object for an input that is one article, an array for everything else, however many articles it turns out to hold. */
const jsonWriter = (single: boolean): RecordWriter<object> => {
  let count = 0
  const open = (): string => (count++ === 0 ? '[\n' : ',\n')
  return {
    record: (record) => `${single ? '' : open()}${JSON.stringify(record, null, 2)}${single ? '\n' : ''}`,
    end: () => (single ? '' : count === 0 ? '[]\n' : '\n]\n'),
  }
}

const tableWriter = (options: TableOptions): RecordWriter => {
  let count = 0
  const between = (): string => (count++ === 0 ? '' : `\n${'═'.repeat(Math.min(options.width, 80))}\n\n`)
  return { record: (record) => `${between()}${renderTable(record, options)}`, end: () => '' }
}

export const createWriter = (format: Format, single: boolean, table: TableOptions): RecordWriter => {
  return format === 'table' ? tableWriter(table) : plainWriter(format, single)
}

/** A writer of records of any form, as they are. */
export const plainWriter = (format: Exclude<Format, 'table'>, single = false): RecordWriter<object> =>
  format === 'json' ? jsonWriter(single) : ndjsonWriter()
