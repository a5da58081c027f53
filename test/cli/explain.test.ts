import { beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt } from './command.ts'

beforeAll(ensureBuilt, 120_000)

const WIRE = 'examples/wire.txt'

describe('demarche explain', () => {
  it('tells all events in short, within 80 columns, with what nearly was one', async () => {
    const { code, stdout, stderr } = await demarche(['explain', WIRE])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The United States is [expelling] 12 Russian diplomats')
    expect(stdout).toContain('Rules that nearly fired')
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('tells one event in depth', async () => {
    const { stdout } = await demarche(['explain', WIRE, 'e1'])
    for (const part of ['The action', 'The clause, as who does what', 'The rule', '✓', 'sure'])
      expect(stdout).toContain(part)
  })

  it('gives the explanation as JSON', async () => {
    const one = JSON.parse((await demarche(['explain', WIRE, 'e1', '--json'])).stdout)
    expect(one).toMatchObject({ id: 'e1', action: 'expel-diplomats', rule: { asks: expect.any(Array) } })
    const all = JSON.parse((await demarche(['explain', WIRE, '--json'])).stdout)
    expect(Object.keys(all)).toEqual(['events', 'nearly', 'fruitless', 'unread'])
  })

  it('lists the events when asked for one that is not there', async () => {
    const { code, stdout, stderr } = await demarche(['explain', WIRE, 'e99'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^demarche: there is no event "e99" in examples\/wire\.txt: its events are e1, e2/)
  })

  it('reads standard input, and one article of several by its id', async () => {
    const lines = ['a', 'b'].map((id) =>
      JSON.stringify({ id, text: `Chad expelled the ambassador of Mali. ${id}` }),
    )
    const stdin = `${lines.join('\n')}\n`
    const { stdout } = await demarche(['explain', '-', '--article', 'b', '--json'], { stdin })
    expect(JSON.parse(stdout).events).toHaveLength(1)
    const several = await demarche(['explain', '-'], { stdin })
    expect(several.code).toBe(2)
    expect(several.stderr).toContain('holds several articles: say which with --article ID')
    expect((await demarche(['explain', 'nowhere.txt'])).stderr).toContain('no such file')
  })
})
