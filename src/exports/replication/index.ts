import { writeCompiled } from '../../codebook/compiled.ts'
import { writeCsv } from '../csv.ts'
import { dictionaryPage } from '../dictionary.ts'
import { type ExportContext, type ExportWriter, LedgerChangedError, ROW_KINDS } from '../format.ts'
import { writeNdjson } from '../ndjson.ts'
import { CSV, delimited } from '../tables/delimited.ts'
import { ROW_TABLES, rowTables } from '../tables/rows.ts'
import { type ArchivedFile, type Written, zipped } from './archive.ts'
import {
  ARTICLE_COLUMNS,
  articleLines,
  decisionLines,
  type Gathered,
  nothingGathered,
  recordsOf,
} from './articles.ts'
import { commandOf } from './command.ts'
import { codebookFiles, modelHash } from './package.ts'
import { citation, dataPackage, readMe, type Told } from './papers.ts'

/**
 * One zip from which a figure can be redone: the events in several formats, the codebook, versions, filters, articles, decisions
 * and checksums. The same ledger, filters and day give the same bytes. Throws LedgerChangedError when the ledger changes meanwhile.
 */
export const writeReplication: ExportWriter = async function* (context) {
  const { ledger, query, version, at, texts = false } = context
  const digest = await ledger.digest()
  const told: Told = { version, at, command: commandOf(query, texts), texts, digest }
  const gathered = nothingGathered()
  const files = [
    ...dataFiles(context),
    ...articleFiles(context, gathered),
    ...(await codebookPart(context)),
    { path: 'README.md', pieces: () => [readMe(told)] },
    { path: 'CITATION.cff', pieces: () => [citation(told)] },
    {
      path: 'data-dictionary.md',
      pieces: async () => [dictionaryPage([{ formats: ['csv'], tables: await rowTables() }])],
    },
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  yield* zipped('replication', [...files, ...closingFiles(context, told, gathered)], at.slice(0, 10))
}

const dataFiles = (context: ExportContext): readonly ArchivedFile[] =>
  ROW_KINDS.flatMap((rows) => [
    { path: `data/${rows}.csv`, pieces: () => writeCsv({ ...context, rows }) },
    { path: `data/${rows}.ndjson`, pieces: () => writeNdjson({ ...context, rows }) },
  ])

const articleFiles = (
  { ledger, query, texts }: ExportContext,
  gathered: Gathered,
): readonly ArchivedFile[] => [
  {
    path: 'articles.csv',
    pieces: () => delimited(recordsOf(ledger, ledger.every(query), gathered), ARTICLE_COLUMNS, CSV),
  },
  ...(texts ? [{ path: 'articles.ndjson', pieces: () => articleLines(ledger, gathered) }] : []),
  { path: 'decisions.ndjson', pieces: async () => decisionLines(await ledger.decisions(), gathered) },
]

const codebookPart = async ({ codebook }: ExportContext): Promise<readonly ArchivedFile[]> => [
  { path: 'codebook/codebook.json', pieces: () => [writeCompiled(codebook)] },
  ...(await codebookFiles(codebook)).map(({ path, read }) => ({
    path: `codebook/yaml/${path}`,
    pieces: async () => [await read()],
  })),
]

/** Those that tell of the others. */
const closingFiles = (context: ExportContext, told: Told, gathered: Gathered): readonly ArchivedFile[] => [
  { path: 'datapackage.json', pieces: (written) => [dataPackage(told, tablesAmong(written))] },
  { path: 'replication.json', pieces: async () => [await manifest(context, told, gathered)] },
  {
    path: 'SHA256SUMS',
    pieces: (written) => written.map(({ path, sha256 }) => `${sha256}  ${path}\n`),
  },
]

const tablesAmong = (written: readonly Written[]) => {
  const columns = new Map([
    ['articles.csv', ARTICLE_COLUMNS],
    ...ROW_KINDS.map((rows) => [`data/${rows}.csv`, ROW_TABLES[rows].columns] as const),
  ])
  return written.flatMap((file) => {
    const found = columns.get(file.path)
    return found === undefined ? [] : [{ ...file, columns: found }]
  })
}

/** replication.json. All data are written by now, so that a ledger that is still as it was has been so all the while. */
const manifest = async (
  { ledger, query, codebook, note }: ExportContext,
  { version, at, command, texts, digest }: Told,
  { articles, coders, counts }: Gathered,
): Promise<string> => {
  if ((await ledger.digest()) !== digest) throw new LedgerChangedError()
  const others = [...coders.values()].filter(({ coder }) => coder.codebook !== codebook.hash)
  if (others.length > 0)
    note?.(
      `${others.reduce((sum, { articles: read }) => sum + read, 0)} articles were read by another codebook than the one in the archive; ingest them again to have one`,
    )
  return `${JSON.stringify(
    {
      made: at,
      software: { name: 'demarche', version },
      ledger: { digest },
      filters: query,
      command,
      texts,
      counts: { ...counts, articles: articles.size },
      codebook: { hash: codebook.hash },
      model: { name: 'english', sha256: await modelHash(), of: `demarche ${version}` },
      coders: [...coders.entries()]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { coder, articles: read }]) => ({ ...coder, articles: read })),
    },
    null,
    2,
  )}\n`
}
