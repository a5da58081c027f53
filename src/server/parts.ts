import type { HttpBindings } from '@hono/node-server'
import type { Codebook } from '../codebook/codebook.ts'
import type { OpenedReader } from '../index.ts'
import type { OpenLedger } from '../ledger/index.ts'
import type { AccessOptions, Viewer } from './access/access.ts'
import type { Whence } from './access/whence.ts'

/** What the app is built from. */
export interface ServerParts {
  readonly ledger: OpenLedger
  readonly codebook: Codebook
  /** Gives the reader, loaded when it is first asked for. */
  readonly reader: () => Promise<OpenedReader>
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
}

/** What a request carries through the app. */
export interface ServerEnv {
  /** What the listening server gives; nothing where the app is asked without one. */
  readonly Bindings: Partial<HttpBindings>
  readonly Variables: {
    /** Nobody where it is not known who asks. */
    viewer: Viewer | undefined
    whence: Whence
  }
}
