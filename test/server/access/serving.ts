import { type IncomingHttpHeaders, request } from 'node:http'
import { loadCodebook, openReader } from '../../../src/index.ts'
import { type OpenLedger, openLedger } from '../../../src/ledger/index.ts'
import { type Doer, ROLES, type Role } from '../../../src/model/index.ts'
import type { AccessOptions } from '../../../src/server/access/access.ts'
import { type Cost, createPasswords } from '../../../src/server/access/passwords.ts'
import { addPerson, makeToken } from '../../../src/server/access/people.ts'
import { createThrottle, type ThrottleLimits } from '../../../src/server/access/throttle.ts'
import { startServer } from '../../../src/server/start.ts'

export const TERMINAL: Doer = { who: 'root', address: 'terminal' }

/** As cheap as argon2 can be, so that a test waits for nothing. */
export const CHEAP = { memory: 8, passes: 1, lanes: 1 }

export const passwordOf = (name: string): string => `corbel vault of ${name}`

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what a server answers is looked at, not trusted
  readonly body: any
}

export interface Asked {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON. */
  readonly json?: unknown
  readonly body?: string
}

/** Asks over a real connection, with whatever headers: fetch would not send a Host or an Origin of our choice. */
const ask = (
  address: string,
  method: string,
  path: string,
  { headers, json, body }: Asked,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = json === undefined ? body : JSON.stringify(json)
    const asking = request(
      new URL(path, address),
      { method, headers: { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers } },
      (answer) => {
        const parts: Buffer[] = []
        // a stream without an end has answered when it begins
        const done = () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text, body: parsed(text) })
        }
        if (answer.headers['content-type']?.startsWith('text/event-stream')) {
          answer.destroy()
          done()
        }
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', done)
      },
    )
    asking.on('error', reject)
    asking.end(sent)
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a browser keeps of a session. */
export interface Held {
  readonly cookie: string
  readonly csrf: string
}

/** Headers of a page of the desk that changes something. */
export const asPage = ({ cookie, csrf }: Held): Readonly<Record<string, string>> => ({
  cookie,
  'x-csrf-token': csrf,
})

export const heldFrom = ({ headers }: Answer): Held => {
  const pairs = (headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '')
  const csrf = pairs.find((pair) => /-csrf=/.test(pair)) ?? ''
  return { cookie: pairs.join('; '), csrf: csrf.slice(csrf.indexOf('=') + 1) }
}

export interface Serving {
  readonly ledger: OpenLedger
  /** What the server is built from. */
  readonly parts: Parameters<typeof startServer>[0]
  readonly address: string
  ask(method: string, path: string, asked?: Asked): Promise<Answer>
  login(name: string, password?: string, asked?: Asked): Promise<Answer>
  /** Makes an account of each role, called as the role is. */
  people(): Promise<void>
  token(account: string, role: Role, days?: number): Promise<string>
  /** Lets the ledger's clock run on. */
  pass(milliseconds: number): void
  close(): Promise<void>
}

export interface ServingOptions extends Omit<AccessOptions, 'throttle' | 'passwords'> {
  readonly limits?: ThrottleLimits
  readonly cost?: Cost
}

const codebook = loadCodebook()

/** A real server on an empty ledger in memory, with a clock that the test sets. */
export const serving = async ({ limits, cost = CHEAP, ...access }: ServingOptions = {}): Promise<Serving> => {
  let at = Date.parse('2026-01-01T00:00:00Z')
  const now = () => new Date(at)
  const ledger = await openLedger(':memory:', { now })
  const passwords = createPasswords(cost)
  const parts: Serving['parts'] = {
    ledger,
    codebook: await codebook,
    reader: openReader,
    access: { ...access, passwords, ...(limits && { throttle: createThrottle(limits) }) },
    version: '0.0.0',
    now,
    log: (line) => process.stderr.write(`${line}\n`),
    desk: '/nowhere',
  }
  const server = await startServer(parts, { host: '127.0.0.1', port: 0 })
  const people = { accounts: ledger.accounts, passwords }
  return {
    ledger,
    parts,
    address: server.address,
    ask: (method, path, asked = {}) => ask(server.address, method, path, asked),
    login: (name, password = passwordOf(name), asked = {}) =>
      ask(server.address, 'POST', '/api/session', { json: { name, password }, ...asked }),
    people: async () => {
      for (const role of [...ROLES].reverse())
        await addPerson(people, { name: role, role, password: passwordOf(role) }, TERMINAL)
    },
    token: async (account, role, days = 90) =>
      (await makeToken(ledger.accounts, { account, label: `${role} ${days}`, role, days }, TERMINAL, now()))
        .secret,
    pass: (milliseconds) => {
      at += milliseconds
    },
    close: async () => {
      await server.close()
      await ledger.close()
    },
  }
}
