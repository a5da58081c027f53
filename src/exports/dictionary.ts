import { EXPORT_FORMATS } from './index.ts'
import type { Table } from './tables/columns.ts'

/** Formats that have the same tables, and these. */
export interface DictionaryEntry {
  readonly formats: readonly string[]
  readonly tables: readonly Table[]
}

/** What every column of every format means; of one format alone where it is named. Formats with the same tables stand together. */
export const dataDictionary = async (only?: string): Promise<readonly DictionaryEntry[]> => {
  const byTables = new Map<() => Promise<readonly Table[]>, string[]>()
  for (const { id, tables } of EXPORT_FORMATS) {
    if (tables === undefined || (only !== undefined && id !== only)) continue
    byTables.set(tables, [...(byTables.get(tables) ?? []), id])
  }
  return Promise.all(
    [...byTables].map(async ([tables, formats]) => ({
      formats,
      tables: (await tables()).map(({ title, columns }) => ({
        title,
        columns: columns.map(({ name, type, what }) => ({ name, type, what })),
      })),
    })),
  )
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

const tableLines = ({ title, columns }: Table): readonly string[] => [
  `### ${title}`,
  '',
  '| column | type | meaning |',
  '|---|---|---|',
  ...columns.map(({ name, type, what }) => `| \`${name}\` | ${type} | ${cell(what)} |`),
  '',
]

/** The data dictionary as a page of Markdown. */
export const dictionaryPage = (entries: readonly DictionaryEntry[]): string =>
  [
    '# Data dictionary',
    '',
    'The columns of the tabular formats of `demarche export`, in their order. An empty cell is not known or does not apply. Lists',
    'are joined by `; ` in text formats.',
    '',
    ...entries.flatMap(({ formats, tables }) => [
      `## ${formats.join(', ')}`,
      '',
      ...tables.flatMap(tableLines),
    ]),
  ].join('\n')
