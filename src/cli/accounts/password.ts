import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Complaint, EXIT } from '../complaint.ts'

/** Longest input that is looked at for a password. */
const LONGEST = 10_000

/** Asks at the terminal, showing nothing of what is typed. */
const hidden = async (question: string): Promise<string> => {
  const stopping = new AbortController()
  const nowhere = new Writable({ write: (_part, _encoding, done) => done() })
  const reading = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  const stop = () => stopping.abort()
  reading.on('SIGINT', stop).on('close', stop)
  process.stderr.write(question)
  try {
    return await reading.question('', { signal: stopping.signal })
  } catch {
    throw new Complaint('no password was given, and nothing was changed')
  } finally {
    process.stderr.write('\n')
    reading.off('close', stop).close()
  }
}

const twice = async (name: string): Promise<string> => {
  const password = await hidden(`Password for ${name}: `)
  if ((await hidden('The same again: ')) === password) return password
  throw new Complaint('the two are not the same: nothing was changed', EXIT.usage)
}

/** A new password: typed twice at a terminal without being shown, else the first line of standard input. */
export const newPassword = async (name: string): Promise<string> => {
  if (process.stdin.isTTY) return twice(name)
  const [line = ''] = (await text(process.stdin)).slice(0, LONGEST).split(/\r?\n/)
  if (line !== '') return line
  throw new Complaint('no password on standard input: give it as its first line', EXIT.usage)
}
