import type { TestProject } from 'vitest/node'
import { postgresBinaries, startPostgres } from '../../scripts/postgres.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of a server on which the tests make databases; absent where there is none. */
    readonly postgres: string | undefined
  }
}

/** The server that DEMARCHE_TEST_POSTGRES names, else one of our own for this run. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const given = process.env.DEMARCHE_TEST_POSTGRES
  if (given === undefined && postgresBinaries() === undefined) {
    process.stderr.write(
      '\n!!! No PostgreSQL here and no DEMARCHE_TEST_POSTGRES: the ledger is tested on SQLite ALONE.\n' +
        '!!! Debian: apt-get install postgresql\n\n',
    )
    provide('postgres', undefined)
    return undefined
  }
  const started = given === undefined ? await startPostgres() : undefined
  provide('postgres', given ?? started?.url)
  return started?.stop
}
