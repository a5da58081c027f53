export interface Postgres {
  /** Of a database of its own, whose user may make others. */
  readonly url: string
  stop(): Promise<void>
}
export function postgresBinaries(): string | undefined
export function startPostgres(): Promise<Postgres>
