import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, MAIN, ROOT } from '../cli/command.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-killed-'))
const articles = join(folder, 'articles.ndjson')

const PAIRS = [
  ['Malta', 'Libyan'],
  ['Kenya', 'Somali'],
  ['Chile', 'Peruvian'],
  ['Norway', 'Russian'],
  ['Ghana', 'Togolese'],
] as const
const VERBS = ['expelled', 'threw out', 'sent home'] as const

/** Some hundred reports, many of them of one act. */
const lines = Array.from({ length: 240 }, (_, i) => {
  const [state, people] = PAIRS[i % PAIRS.length] ?? PAIRS[0]
  const day = 1 + (i % 12)
  return JSON.stringify({
    outlet: `Outlet ${i % 7}`,
    published: `2021-05-${String(day).padStart(2, '0')}`,
    text: `${state} ${VERBS[i % VERBS.length]} ${2 + (i % 3)} ${people} diplomats on ${day} May 2021, report ${i} says.`,
  })
})

beforeAll(async () => {
  await ensureBuilt()
  writeFileSync(articles, `${lines.join('\n')}\n`)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

/** Starts the ingest as a process of its own and kills it after some milliseconds. True when it was still at work. */
const killedAfter = async (ledger: string, milliseconds: number): Promise<boolean> => {
  const child = spawn(process.execPath, [MAIN, 'ingest', articles, '--ledger', ledger], { cwd: ROOT })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_code, signal) => resolve(signal))
  })
  await delay(milliseconds)
  child.kill('SIGKILL')
  return (await ended) === 'SIGKILL'
}

describe('an ingest that is killed', () => {
  it('is taken up where it was, with nothing lost and nothing doubled', { timeout: 120_000 }, async () => {
    const [whole, killed] = [join(folder, 'whole.db'), join(folder, 'killed.db')]
    await demarche(['ingest', articles, '--ledger', whole])
    const kills = []
    for (const milliseconds of [500, 900, 1300, 1700, 2100])
      kills.push(await killedAfter(killed, milliseconds))
    expect(kills.filter((each) => each).length).toBeGreaterThan(1)
    const last = JSON.parse((await demarche(['ingest', articles, '--ledger', killed, '--json'])).stdout)
    expect(last.read + last.known).toBe(lines.length)
    const digests = await Promise.all(
      [whole, killed].map(
        async (ledger) => (await demarche(['ledger', 'digest', '--ledger', ledger])).stdout,
      ),
    )
    expect(digests[1]).toBe(digests[0])
    expect((await demarche(['ledger', 'verify', '--ledger', killed])).stdout).toContain('sound')
  })
})
