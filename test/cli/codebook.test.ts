import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt, ROOT } from './command.ts'

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codebook-'))
  await ensureBuilt()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('demarche codebook try', () => {
  it('shows what fires and what the sentence lacks for the rest', async () => {
    const { code, stdout } = await demarche(['codebook', 'try', 'Poland expelled 45 Russian diplomats.'])
    expect(code).toBe(0)
    expect(stdout).toContain('e1  expel-diplomats performed: Poland (POL) → Russia (RUS)')
  })

  it('shows one action’s rules, and what stood where it wanted something else', async () => {
    const args = ['codebook', 'try', 'The school expelled two pupils.', '--action', 'expel-diplomats']
    const { stdout } = await demarche(args)
    expect(stdout).toContain('No events.')
    expect(stdout).toMatch(/expel-diplomats\/expel on “expelled”/)
    expect(stdout).toMatch(/there\s+stands\s+“two\s+pupils”/)
    const { nearly } = JSON.parse((await demarche([...args, '--json'])).stdout)
    expect(nearly.every((n: { rule: string }) => n.rule.startsWith('expel-diplomats/'))).toBe(true)
  })

  it('tells the words that would call a rule up', async () => {
    const { stdout } = await demarche(['codebook', 'try', 'Norway sang.', '--rule', 'expel-diplomats/expel'])
    expect(stdout).toMatch(/no clause of the sentence has its word: verb expel/)
  })

  it.each([
    [['codebook', 'try', ' '], /the sentence is empty/],
    [['codebook', 'try', 'x', '--action', 'expel-diplomat'], /did you mean "expel-diplomats"\?/],
    [['codebook', 'try', 'x', '--rule', 'expel-diplomats/expell'], /did you mean "expel-diplomats\/expel"\?/],
  ])('complains plainly, case %#', async (args, message) => {
    const { code, stderr } = await demarche(args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('demarche codebook diff', () => {
  const changed = (): string => {
    const copy = join(folder, 'changed')
    cpSync(join(ROOT, 'codebook'), copy, { recursive: true })
    const file = join(copy, 'actions/condemn.yaml')
    const rules = readFileSync(file, 'utf8')
    writeFileSync(file, rules.replace(/^goldstein: .*$/m, 'goldstein: -9').replaceAll('condemn,', 'zzz,'))
    return copy
  }

  it('finds no difference between a codebook and itself, and exits with 0', async () => {
    const { code, stdout } = await demarche([
      'codebook',
      'diff',
      'codebook',
      'codebook',
      '--on',
      'examples/wire.txt',
    ])
    expect(code).toBe(0)
    expect(stdout).toBe('1 article read, 0 coded differently: 0 added, 0 removed, 0 changed\n')
  })

  it('tells every coding that differs, and exits with 1', { timeout: 300_000 }, async () => {
    const other = changed()
    const { code, stdout } = await demarche([
      'codebook',
      'diff',
      'codebook',
      other,
      '--on',
      'examples/wire.txt',
    ])
    expect(code).toBe(1)
    // what the listed action no longer reads, the generic one of its PLOVER event does
    expect(stdout).toMatch(/action: condemn → plover-accuse/)
    const json = await demarche(['codebook', 'diff', 'codebook', other, '--on', 'examples', '--json'])
    const lines = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines[0].events[0]).toMatchObject({ kind: expect.any(String), fields: expect.any(Array) })
  })

  it('exits with 2 when something cannot be read', async () => {
    const nowhere = await demarche(['codebook', 'diff', 'codebook', 'nowhere', '--on', 'examples'])
    expect(nowhere.code).toBe(2)
    expect(nowhere.stderr).toContain('nowhere: no such file or folder')
    const missing = await demarche(['codebook', 'diff', 'codebook', 'codebook', '--on', 'nowhere.txt'])
    expect(missing.code).toBe(2)
    expect((await demarche(['codebook', 'diff', 'codebook', 'codebook'])).code).toBe(2)
  })
})
