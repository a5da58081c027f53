import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { configSchema } from '../../src/cli/settings/schema.ts'
import { demarche, ensureBuilt, type Outcome, ROOT } from './command.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'settings-')))
const below = join(folder, 'deep/down')
const own = join(folder, 'own/demarche/config.json')
const near = join(folder, 'demarche.config.json')
beforeAll(async () => {
  mkdirSync(below, { recursive: true })
  mkdirSync(join(folder, 'own/demarche'), { recursive: true })
  await ensureBuilt()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (path: string, ...lines: readonly string[]): string => {
  writeFileSync(path, `${lines.join('\n')}\n`)
  return path
}
/** In a folder below that of the nearer config file. */
const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  demarche(args, {
    cwd: below,
    env: { DEMARCHE_CONFIG: undefined, XDG_CONFIG_HOME: join(folder, 'own'), ...env },
  })
const explained = async (words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { stdout, stderr } = await run(['config', '--explain', '--json', '--', ...words], env)
  expect(stderr).toBe('')
  return Object.values(JSON.parse(stdout))[0] as Record<string, { value?: unknown; from: string }>
}

describe('config files', () => {
  beforeAll(() => {
    put(
      near,
      '{',
      '  "$schema": "https://example.org/config.schema.json",',
      '  "ledger": "spring.db",',
      '  "commands": {"find": {"limit": 7, "side": "RUS"}, "review list": {"json": true}}',
      '}',
    )
    put(
      own,
      '{"reviewer": "anna", "ledger": "other.db", "commands": {"find": {"limit": 3, "until": "2022-03-01"}}}',
    )
  })

  it('are the nearest upwards and the user’s own, the nearer before the other', async () => {
    expect((await run(['config'])).stdout).toBe(`${near}\n${own}\n`)
    const find = await explained(['find'])
    expect(find).toMatchObject({
      ledger: { value: join(folder, 'spring.db'), from: 'file', file: near, line: 3, column: 13 },
      limit: { value: 7, from: 'file', file: near, line: 4, column: 34 },
      until: { value: '2022-03-01', from: 'file', file: own, line: 1 },
      target: { from: 'default' },
      offset: { from: 'default' },
    })
    expect(await explained(['review', 'confirm', 'x'])).toMatchObject({ by: { value: 'anna', file: own } })
    expect(await explained(['review', 'list'])).toMatchObject({ json: { value: true } })
  })

  it('stand behind the environment, and that behind options', async () => {
    const env = { DEMARCHE_LEDGER: 'postgres://anna:secret@db/news', NO_COLOR: '1' }
    expect(await explained(['find', '--limit', '5'], env)).toMatchObject({
      ledger: { value: 'postgres://anna@db/news', from: 'environment', variable: 'DEMARCHE_LEDGER' },
      limit: { value: 5, from: 'option' },
      side: { value: 'RUS', from: 'file' },
      color: { from: 'environment', variable: 'NO_COLOR' },
    })
    expect(await explained(['find', '--ledger', 'x.db'], env)).toMatchObject({
      ledger: { value: 'x.db', from: 'option' },
    })
  })

  it('hold for the commands themselves', async () => {
    expect((await run(['find'])).stderr).toContain(`no ledger at ${join(folder, 'spring.db')}`)
    expect((await run(['find'], { DEMARCHE_LEDGER: 'env.db' })).stderr).toContain('no ledger at env.db')
    expect((await run(['find', '--ledger', 'given.db'])).stderr).toContain('no ledger at given.db')
    expect((await run(['find'], { DEMARCHE_CONFIG: '' })).stderr).toContain('no ledger at demarche.db')
  })

  it('are told of as a table, every setting with where it comes from', async () => {
    const { code, stdout } = await run(['config', '--explain'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^ {2}ledger +\S+spring\.db +\S+demarche\.config\.json:3:13$/m)
    // Its words may be wrapped: where the file lies decides how wide its column is.
    expect(stdout).toMatch(/^ {2}codebook +the one that .* default$/m)
    expect(stdout).toMatch(/^find$/m)
    expect(stdout).not.toMatch(/\u001b|^config$/m)
  })

  it('that are wrong stop every command, with every fault in its place', async () => {
    const bad = put(
      join(folder, 'bad.json'),
      '{',
      '  "ledgr": "x",',
      '  "find": {},',
      '  "prefer": "majorty",',
      '  "commands": {',
      '    "finde": {},',
      '    "find": {"limt": 3, "limit": -1, "since": "May", "text": ""}',
      '  }',
      '}',
    )
    const { code, stdout, stderr } = await run(['find'], { DEMARCHE_CONFIG: bad })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toEqual([
      `demarche: ${bad}:2:3: unknown setting "ledgr" (did you mean "ledger"?)`,
      `demarche: ${bad}:3:3: unknown setting "find" (options of one command stand under "commands")`,
      `demarche: ${bad}:4:13: prefer: Use acting-side, majority, earliest, latest or most-precise. (did you mean "majority"?)`,
      `demarche: ${bad}:6:5: unknown command "finde" (did you mean "find"?)`,
      `demarche: ${bad}:7:14: unknown option of find "limt" (did you mean "limit"?)`,
      `demarche: ${bad}:7:34: commands.find.limit: It is below zero.`,
      `demarche: ${bad}:7:47: commands.find.since: It is not a date; write it as 2022-02-28.`,
      `demarche: ${bad}:7:62: commands.find.text: It is empty.`,
    ])
  })

  it.each([
    ['{"color": true,}', /:1:16: not JSON: /],
    ['{"color": tru', /:1:11: not JSON: /],
    ["{'color': true}", /:1:2: not JSON: /],
    ['', /:1:1: not JSON: /],
    ['[]', /:1:1: the file: expected object, received array/],
    ['{"color": true} x', /not JSON: /],
    ['{"commands": {"find": []}}', /:1:23: commands\.find: expected object, received array/],
    ['\u0000\uFFFD{{{[[[', /not JSON: /],
  ])('of no form are refused plainly: %j', async (content, message) => {
    const path = put(join(folder, 'odd.json'), content)
    const { code, stderr } = await run(['find'], { DEMARCHE_CONFIG: path })
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('fault in demarche')
  })

  it('that are named and not there, and variables that are wrong, are complained of', async () => {
    const nowhere = await run(['find'], { DEMARCHE_CONFIG: 'nowhere.json' })
    expect(nowhere).toMatchObject({ code: 2, stderr: 'demarche: nowhere.json: no such file or folder\n' })
    const odd = await run(['find'], { DEMARCHE_PREFER: 'x' })
    expect(odd.code).toBe(2)
    expect(odd.stderr).toContain('DEMARCHE_PREFER: "x": Use acting-side')
  })

  it('say which command they do not know', async () => {
    const { code, stderr } = await run(['config', '--explain', 'fnd'])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'demarche: no command "fnd" (did you mean "find"?)\n',
    })
  })
})

describe('docs/config.schema.json', () => {
  it('is what demarche config --schema prints', async () => {
    expect(JSON.parse(readFileSync(`${ROOT}docs/config.schema.json`, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(configSchema(createProgram('0')))),
    )
  })
})
