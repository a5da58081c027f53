import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { loadCodebook } from '../../codebook-file.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import { localAccess } from '../../server/access/access.ts'
import { isLoopback } from '../../server/access/loopback.ts'
import { type RunningServer, startServer } from '../../server/start.ts'
import { packageVersion } from '../../version.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { lazily } from '../lazily.ts'
import { shownLocation } from '../ledger/location.ts'
import { type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { loginName } from '../login-name.ts'
import { write } from '../output.ts'
import { fetcherOf, type WebOptions } from '../web.ts'

export interface DeskOptions extends LedgerChoice, Pick<WebOptions, 'contact'> {
  readonly port: number
  readonly host: string
  readonly by?: string
  readonly behindProxy?: boolean
}

/** Both from src/cli/desk and from dist/cli/desk the built desk lies in dist/desk. */
const DESK = fileURLToPath(new URL('../../../dist/desk', import.meta.url))

/** `demarche desk`: serves the desk and the API until it is told to stop. */
export const desk = async (options: DeskOptions): Promise<void> => {
  await withLedger(options, async (ledger, location) => {
    await demandAccounts(ledger, options)
    const server = await serverOn(ledger, options)
    if (!isLoopback(options.host))
      say(
        `${options.host} is served without encryption: passwords can be read on the way. Put a proxy with TLS before it, and give --behind-proxy`,
      )
    await write(`The desk on ${location} is at ${server.address}  (Ctrl-C stops it)\n`)
    await toldToStop()
    await server.close()
  })
}

/** Whoever can reach the desk without being at this machine must be known. */
const isForOthers = ({ host, behindProxy }: DeskOptions): boolean => behindProxy === true || !isLoopback(host)

const demandAccounts = async (ledger: OpenLedger, options: DeskOptions): Promise<void> => {
  if (!isForOthers(options) || (await ledger.accounts.any())) return
  const where = options.behindProxy ? 'a desk behind a proxy' : options.host
  const on = options.ledger === undefined ? '' : ` --ledger ${shownLocation(options.ledger)}`
  throw new Complaint(
    `${where} can be reached by others, and there are no accounts: make one with demarche accounts add NAME --role admin${on}`,
    EXIT.usage,
  )
}

const serverOn = async (ledger: OpenLedger, options: DeskOptions): Promise<RunningServer> => {
  const { host, port } = options
  const parts = {
    ledger,
    codebook: await loadCodebook(),
    reader: lazily(async () => (await import('../../index.ts')).openReader()),
    fetcher: lazily(() => fetcherOf(options)),
    access: {
      behindProxy: options.behindProxy === true,
      ...(!isForOthers(options) && localAccess(signerOf(options))),
    },
    version: packageVersion(),
    now: () => new Date(),
    log: say,
    desk: DESK,
  }
  try {
    return await startServer(parts, { host, port })
  } catch (cause) {
    throw new Complaint(whyNotListening(cause, options))
  }
}

const whyNotListening = (cause: unknown, { host, port }: DeskOptions): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'something listens there already: stop it, or take another with --port',
    EACCES: 'that port is not for everybody: take one from 1024 on with --port',
    EADDRNOTAVAIL: 'this machine has no such address: name another with --host',
    ENOTFOUND: 'there is no such host: name another with --host',
  }
  return `${host}:${port}: ${reasons[code] ?? (cause instanceof Error ? cause.message : String(cause))}`
}

const signerOf = ({ by }: DeskOptions): string => by?.trim() || loginName()

const toldToStop = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
