import { once } from 'node:events'
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { loadCodebook } from '../../codebook-file.ts'
import type { OpenLedger } from '../../ledger/index.ts'
import { localAccess } from '../../server/access/access.ts'
import { isLoopback, type RunningServer, startServer } from '../../server/start.ts'
import { packageVersion } from '../../version.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { lazily } from '../lazily.ts'
import { type LedgerChoice, withLedger } from '../ledger/opening.ts'
import { write } from '../output.ts'

export interface DeskOptions extends LedgerChoice {
  readonly port: number
  readonly host: string
  readonly by?: string
}

/** Both from src/cli/desk and from dist/cli/desk the built desk lies in dist/desk. */
const DESK = fileURLToPath(new URL('../../../dist/desk', import.meta.url))

/** `demarche desk`: serves the desk and the API until it is told to stop. */
export const desk = async (options: DeskOptions): Promise<void> => {
  if (!isLoopback(options.host))
    throw new Complaint(
      `${options.host} can be reached by others: the desk without accounts listens on 127.0.0.1 only`,
      EXIT.usage,
    )
  await withLedger(options, async (ledger, location) => {
    const server = await serverOn(ledger, options)
    await write(`The desk on ${location} is at ${server.address}  (Ctrl-C stops it)\n`)
    await toldToStop()
    await server.close()
  })
}

const serverOn = async (ledger: OpenLedger, options: DeskOptions): Promise<RunningServer> => {
  const { host, port } = options
  const parts = {
    ledger,
    codebook: await loadCodebook(),
    reader: lazily(async () => (await import('../../index.ts')).openReader()),
    access: localAccess(signerOf(options)),
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

const signerOf = ({ by }: DeskOptions): string => by?.trim() || userInfo().username

const toldToStop = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
