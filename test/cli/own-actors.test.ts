import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, type Run } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-actors-'))
const put = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const mine = put('mine.txt', 'TALVORA_ [TLV]\n')
const more = put('more.yaml', 'states:\n  - {code: SVY, name: Sevaya, adjectives: Sevayan}\n')
const reports = put(
  'reports.ndjson',
  '{"id": "a", "published": "2022-03-02", "text": "Talvora expelled four Sevayan diplomats."}\n',
)

const codesOf = (output: string): readonly string[] =>
  JSON.parse(output).events.map(
    ({ source, target }: Record<'source' | 'target', { code: string }[]>) =>
      `${source[0]?.code}->${target[0]?.code}`,
  )
const run = (args: readonly string[], options: Run = {}) => demarche(args, options)

beforeAll(ensureBuilt, 120_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('--actors', () => {
  it('may be given several times, and eats no path', async () => {
    const { code, stdout, stderr } = await run(['read', '--actors', mine, '--actors', more, reports])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(codesOf(stdout)).toEqual(['TLV->SVY'])
  })

  it('may be set in the environment and, with paths from its folder, in a config file', async () => {
    const config = put('demarche.config.json', '{"actors": ["mine.txt", "more.yaml"]}')
    const set = await run(['read', reports], { env: { DEMARCHE_CONFIG: config } })
    expect(codesOf(set.stdout)).toEqual(['TLV->SVY'])
    const given = await run(['actor', 'Talvora', '--json'], { env: { DEMARCHE_ACTORS: mine } })
    expect(JSON.parse(given.stdout).actors).toEqual([{ code: 'TLV', name: 'Talvora' }])
  })

  it('makes a ledger read anew, and only when a list says something else', async () => {
    const ledger = join(folder, 'ledger.db')
    const ingest = async (...lists: readonly string[]) =>
      JSON.parse((await run(['ingest', reports, '--ledger', ledger, '--json', ...lists])).stdout)
    const [first, again] = [await ingest('--actors', mine), await ingest('--actors', mine)]
    const other = await ingest('--actors', mine, '--actors', more)
    expect([first, again, other].map(({ read, known }) => [read, known])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ])
  })

  it('tells what of a dictionary it leaves out, twenty lines of it', async () => {
    const bad = put('bad.txt', `TALVORA_ [TLV]\n${'SOLDIER [~MIL]\n'.repeat(25)}`)
    const { code, stderr } = await run(['actor', 'Talvora', '--actors', bad])
    const lines = stderr.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines[0]).toContain(`${bad}:2: agents`)
    expect(lines.slice(20)).toEqual(['demarche: 5 more lines of the lists of actors were left out'])
  })

  it('stops where there is no list, or none in it', async () => {
    const none = put('none.yaml', 'states:\n  - {code: TLVO, name: Talvora}\n')
    const { code, stdout, stderr } = await run(['actor', 'Talvora', '--actors', none])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('the list of actors has errors:')
    expect(stderr).toContain(`${none}:2:12: expected three capital letters`)
    const missing = await run(['actor', 'Talvora', '--actors', join(folder, 'missing.txt')])
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('missing.txt: no such file or folder')
  })
})
