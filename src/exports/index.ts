import type { ExportFormat } from './format.ts'

export {
  type ExportContext,
  type ExportFormat,
  type ExportWriter,
  ROW_KINDS,
  type RowKind,
} from './format.ts'

/** Every format, in the order of help and docs. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'ndjson',
    summary: 'every field as the ledger has it, one JSON object a line',
    rows: ['events', 'reports', 'claims'],
    load: async () => (await import('./ndjson.ts')).writeNdjson,
  },
  {
    id: 'plover',
    summary: 'PLOVER JSON, one event a line',
    load: async () => (await import('./plover.ts')).writePlover,
  },
]
