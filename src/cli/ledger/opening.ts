import { existsSync } from 'node:fs'
import {
  IN_MEMORY,
  LedgerVersionError,
  type OpenLedger,
  openLedger,
  parseLocation,
} from '../../ledger/index.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { DEFAULT_LEDGER } from '../settings/options.ts'
import { shownLocation } from './location.ts'

export interface LedgerChoice {
  readonly ledger?: string
}

/** Where the ledger is: as the command line, the environment or a config file says, else `demarche.db` in this folder. */
const locationOf = ({ ledger }: LedgerChoice): string => ledger ?? DEFAULT_LEDGER

/** The file that the ledger is; undefined for one on a server or in memory. */
export const fileOfLedger = (choice: LedgerChoice): string | undefined => {
  const place = located(locationOf(choice))
  return place.kind === 'sqlite' && place.path !== IN_MEMORY ? place.path : undefined
}

const located = (location: string): ReturnType<typeof parseLocation> => {
  try {
    return parseLocation(location)
  } catch (cause) {
    if (cause instanceof RangeError) throw new Complaint(cause.message, EXIT.usage)
    throw cause
  }
}

/** Opens a ledger, does the work, and closes it whatever happens. With `create` a file that is not there is made. */
export const withLedger = async <T>(
  choice: LedgerChoice,
  work: (ledger: OpenLedger, location: string) => Promise<T>,
  { create = false }: { readonly create?: boolean } = {},
): Promise<T> => {
  const location = locationOf(choice)
  const place = located(location)
  if (!create && place.kind === 'sqlite' && place.path !== IN_MEMORY && !existsSync(place.path))
    throw new Complaint(
      `no ledger at ${location}: make one with demarche ingest REPORTS, or name another with --ledger`,
      EXIT.usage,
    )
  const ledger = await orComplain(openLedger(location), location)
  try {
    return await work(ledger, shownLocation(location))
  } finally {
    await ledger.close()
  }
}

const orComplain = async (opening: Promise<OpenLedger>, location: string): Promise<OpenLedger> => {
  try {
    return await opening
  } catch (cause) {
    if (cause instanceof LedgerVersionError) throw new Complaint(cause.message)
    const reason =
      cause instanceof Error ? cause.message || ('code' in cause && String(cause.code)) : String(cause)
    throw new Complaint(`the ledger ${shownLocation(location)} cannot be opened: ${reason}`)
  }
}
