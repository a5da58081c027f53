import type { ExportFormat } from './format.ts'

export {
  DYAD_CHOICES,
  type DyadChoice,
  type ExportContext,
  type ExportFormat,
  type ExportWriter,
  LedgerChangedError,
  ROW_KINDS,
  type RowKind,
} from './format.ts'

const ofRows = async () => (await import('./tables/rows.ts')).rowTables()

/** Every format, in the order of help and docs. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'ndjson',
    summary: 'every field as the ledger has it, one JSON object a line',
    rows: ['events', 'reports', 'claims'],
    load: async () => (await import('./ndjson.ts')).writeNdjson,
  },
  {
    id: 'csv',
    spreadsheet: true,
    summary: 'every field in columns, RFC 4180',
    rows: ['events', 'reports', 'claims'],
    tables: ofRows,
    load: async () => (await import('./csv.ts')).writeCsv,
  },
  {
    id: 'parquet',
    summary: 'the same columns, typed, for DuckDB, pandas and arrow',
    binary: true,
    rows: ['events', 'reports', 'claims'],
    tables: ofRows,
    load: async () => (await import('./parquet.ts')).writeParquet,
  },
  {
    id: 'icews',
    summary: 'ICEWS events, TSV with 20 columns, one row a report',
    tables: async () => (await import('./icews/index.ts')).icewsTables,
    load: async () => (await import('./icews/index.ts')).writeIcews,
  },
  {
    id: 'gdelt',
    summary: 'GDELT 2.0: events (61 columns), or reports as its mentions (16); TSV without header',
    rows: ['events', 'reports'],
    tables: async () => (await import('./gdelt/index.ts')).gdeltTables,
    load: async () => (await import('./gdelt/index.ts')).writeGdelt,
  },
  {
    id: 'polecat',
    summary: "POLECAT's TSV: its 40 columns, then ours",
    tables: async () => (await import('./polecat/index.ts')).polecatTables,
    load: async () => (await import('./polecat/index.ts')).writePolecat,
  },
  {
    id: 'plover',
    summary: 'PLOVER JSON, one event a line',
    load: async () => (await import('./plover.ts')).writePlover,
  },
  {
    id: 'eventreport',
    spreadsheet: true,
    summary: 'one row a report, for the R package eventreport (CSV)',
    tables: async () => (await import('./eventreport/index.ts')).eventReportTables,
    load: async () => (await import('./eventreport/index.ts')).writeEventReport,
  },
  {
    id: 'dyad-month',
    spreadsheet: true,
    summary: 'directed dyads by month, zeros told apart from missing (CSV)',
    dyads: true,
    tables: async () => (await import('./dyad-month/index.ts')).panelTables,
    load: async () => (await import('./dyad-month/index.ts')).writeDyadMonth,
  },
  {
    id: 'json-ld',
    summary: 'every value with its words and where it comes from: W3C PROV-O and Web Annotation',
    load: async () => (await import('./json-ld/index.ts')).writeJsonLd,
  },
  {
    id: 'atom',
    summary: 'an Atom feed of the latest events, for feed readers',
    limit: 100,
    load: async () => (await import('./atom.ts')).writeAtom,
  },
  {
    id: 'ics',
    summary: 'a calendar of the deadlines that still run, for calendar programs',
    load: async () => (await import('./ics.ts')).writeCalendar,
  },
  {
    id: 'replication',
    summary: 'one zip with all that redoing a figure takes: data, codebook, versions, filters, checksums',
    binary: true,
    texts: true,
    load: async () => (await import('./replication/index.ts')).writeReplication,
  },
]
