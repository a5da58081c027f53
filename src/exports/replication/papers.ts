import { stringify } from 'yaml'
import type { CellType, Table } from '../tables/columns.ts'

/** What the papers of an archive tell. */
export interface Told {
  readonly version: string
  readonly at: string
  readonly command: string
  readonly texts: boolean
  readonly digest: string
}

const WITHOUT_TEXTS = `The texts of the articles are not in here: they belong to their outlets. \`articles.csv\` lists them with address and hash, so
that whoever has them can be sure that they are the same. Whoever holds the rights adds them by \`--with-texts\`.`

const WITH_TEXTS = `\`articles.ndjson\` has the texts of the articles. They belong to their outlets: see that you may pass them on.`

const REDO_WITH_TEXTS = `\`\`\`sh
npm install demarche@VERSION
npx demarche ingest articles.ndjson --ledger replica.db
npx COMMAND --ledger replica.db
\`\`\``

const REDO_WITHOUT_TEXTS = `\`\`\`sh
npm install demarche@VERSION
npx demarche ingest YOUR-ARTICLES --ledger replica.db
npx COMMAND --ledger replica.db
\`\`\``

/** README.md: what lies where, and how it is done again. */
export const readMe = ({ version, at, command, texts, digest }: Told): string => {
  const redo = (texts ? REDO_WITH_TEXTS : REDO_WITHOUT_TEXTS)
    .replace('VERSION', () => version)
    .replace('COMMAND', () => command)
  return `# Events read by Demarche

Made on ${at.slice(0, 10)} by Demarche ${version}:

\`\`\`sh
${command}
\`\`\`

| file | what it is |
|---|---|
| \`data/\` | events, reports and claims, each as CSV and as NDJSON with every field |
| \`data-dictionary.md\` | what every column means |
| \`articles.csv\` | the articles: outlet, address, hash of the text, who read it |
${texts ? '| `articles.ndjson` | their texts, as `demarche ingest` takes them |\n' : ''}\
| \`decisions.ndjson\` | what reviewers decided about them, and whether it holds |
| \`codebook/\` | the codebook, compiled and, where it is that of the package, as it was written |
| \`replication.json\` | filters, versions of coder and codebook, hash of the model, digest of the ledger |
| \`datapackage.json\` | the tables for programs (Frictionless Data Package) |
| \`CITATION.cff\` | how to cite this; put your own names first |
| \`SHA256SUMS\` | checksums: \`sha256sum -c SHA256SUMS\` |

${texts ? WITH_TEXTS : WITHOUT_TEXTS}

## To do it again

${redo}

The same articles, read by the same version, give the same events. Decisions are made again by \`demarche review\`. The ledger that this
was made from has the digest \`${digest}\`; one with the same articles and decisions has the same (\`demarche ledger digest\`).
Under \`coders\`, \`replication.json\` says how many articles were read by which version and codebook; the codebook in here is that of the
version that made the archive.
`
}

/** CITATION.cff (Citation File Format 1.2.0) of the data. */
export const citation = ({ version, at, digest }: Told): string =>
  `# Put your own names first, and a title of your own.\n${stringify({
    'cff-version': '1.2.0',
    type: 'dataset',
    message: 'If you use these data, please cite them and the software that made them.',
    title: 'Events read from news reports by Demarche',
    authors: [{ name: 'Demarche' }],
    version: digest.slice(0, 16),
    'date-released': at.slice(0, 10),
    references: [{ type: 'software', title: 'Demarche', version, authors: [{ name: 'Demarche' }] }],
  })}`

/** Types of Frictionless Table Schema. */
const TYPES: Readonly<Record<CellType, string>> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  day: 'date',
  list: 'string',
  json: 'object',
}

/** A table of the archive as it was written. */
export interface WrittenTable {
  readonly path: string
  readonly columns: Table['columns']
  readonly bytes: number
  readonly sha256: string
}

/** datapackage.json (Frictionless Data Package 1) of the CSV files. */
export const dataPackage = ({ at, version, digest }: Told, tables: readonly WrittenTable[]): string =>
  `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: 'demarche-events',
      title: 'Events read from news reports by Demarche',
      created: at,
      version: digest.slice(0, 16),
      sources: [{ title: `Demarche ${version}` }],
      resources: tables.map(({ path, columns, bytes, sha256 }) => ({
        profile: 'tabular-data-resource',
        name: path.replace(/^data\//, '').replace(/\.csv$/, ''),
        path,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        schema: {
          fields: columns.map(({ name, type, what }) => ({ name, type: TYPES[type], description: what })),
          missingValues: [''],
        },
      })),
    },
    null,
    2,
  )}\n`
