import type { EventQuery } from '../../ledger/index.ts'

/** The options of `demarche export` for each condition of a query. Those that no option stands for are left out. */
const OPTIONS: Readonly<Partial<Record<keyof EventQuery, string>>> = {
  source: '--source',
  target: '--target',
  side: '--side',
  action: '--action',
  status: '--status',
  since: '--since',
  until: '--until',
  text: '--text',
  minOutlets: '--min-outlets',
  prefer: '--prefer',
  rejected: '--rejected',
  generic: '--generic',
}

/** The command that gives the same events of the same ledger, for a POSIX shell. */
export const commandOf = (query: EventQuery, texts: boolean): string => {
  const filters = Object.entries(OPTIONS).flatMap(([condition, option]) => {
    const value = query[condition as keyof EventQuery]
    if (value === undefined || value === false) return []
    return value === true ? [option] : [`${option} ${quoted(String(value))}`]
  })
  return [
    'demarche export --format replication',
    ...filters,
    ...(texts ? ['--with-texts'] : []),
    '--out replication.zip',
  ].join(' ')
}

const quoted = (word: string): string =>
  /^[\w:.,/@%+][\w:.,/@%+-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
