import { PREFERENCES, type Preference } from '../../../../src/model/index.ts'

/** What the page of an event is asked for beside its id. */
export interface EventSearch {
  /** Choose the values by this rule instead of the ledger's own. */
  readonly prefer?: Preference
}

export const eventSearch = (given: Readonly<Record<string, unknown>>): EventSearch => {
  const prefer = PREFERENCES.find((rule) => rule === given.prefer)
  return prefer === undefined ? {} : { prefer }
}
