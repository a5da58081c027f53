import type { HttpBindings } from '@hono/node-server'
import type { Codebook } from '../codebook/codebook.ts'
import type { OpenedReader } from '../index.ts'
import type { OpenLedger } from '../ledger/index.ts'
import type { Fetcher } from '../sources/web/fetch.ts'
import type { AccessOptions, Viewer } from './access/access.ts'
import type { Whence } from './access/whence.ts'
import type { ReaderApart } from './reading/apart.ts'

/** What the app is built from. */
export interface ServerParts {
  readonly ledger: OpenLedger
  readonly codebook: Codebook
  /** Gives the reader, loaded when it is first asked for. */
  readonly reader: () => Promise<OpenedReader>
  /** Reads what people send. */
  readonly readerApart: ReaderApart
  /** Fetches web pages to be read; absent where none may be. */
  readonly fetcher?: () => Promise<Fetcher>
  readonly access: AccessOptions
  /** Version of this package. */
  readonly version: string
  readonly now: () => Date
  /** Takes one line on what went wrong within. */
  readonly log: (line: string) => void
  /** Names that requests may call this server by; absent, all. */
  readonly hosts?: readonly string[]
  /** Folder of the built desk. */
  readonly desk: string
  /** Aborted when the server is to end: streams end then. */
  readonly closing: AbortSignal
}

/** What a request carries through the app. */
export interface ServerEnv {
  /** What the listening server gives; nothing where the app is asked without one. */
  readonly Bindings: Partial<HttpBindings>
  readonly Variables: {
    /** Nobody where it is not known who asks. */
    viewer: Viewer | undefined
    whence: Whence
    /** Changes whenever an answer may: for entity tags. */
    stamp: () => Promise<string>
  }
}
