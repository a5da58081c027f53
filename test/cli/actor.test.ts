import { beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt } from './command.ts'

beforeAll(ensureBuilt, 120_000)

describe('demarche actor', () => {
  it('shows the codes of phrases as a table, a line for each actor that is joined', async () => {
    const { code, stdout, stderr } = await demarche(['actor', 'the Kenyan navy', 'Togo and Benin', 'kittens'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').map((line) => line.trimEnd())).toEqual([
      'Phrase           Code  Sector  Who',
      'the Kenyan navy  KEN   MIL     Kenya',
      'Togo and Benin   TGO           Togo',
      '                 BEN           Benin',
      'kittens                        nobody that is known',
      '',
    ])
  })

  it('reads phrases and NDJSON from standard input; a bad line is told and the rest goes on', async () => {
    const input =
      'the riot police\n\n{"no": "phrase"}\n{"id": "7", "phrase": "the president", "context": "Chilean"}\n'
    const { code, stdout, stderr } = await demarche(['actor', '-', '--json'], { stdin: input })
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { phrase: 'the riot police', actors: [{ sector: 'COP', name: 'the riot police' }] },
      { id: '7', phrase: 'the president', actors: [{ code: 'CHL', sector: 'GOV', name: 'Chile' }] },
    ])
    expect(stderr).toContain('standard input, line 3')
    expect(code).toBe(1)
  })
})
