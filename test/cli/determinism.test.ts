import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import { examples, oddTexts } from '../reading/articles.ts'
import { demarche, ensureBuilt } from './command.ts'

beforeAll(ensureBuilt, 120_000)

/** Reports of several shapes, each with an id of its own so that records can be told apart. */
const articles = [...examples, ...oddTexts.slice(0, 12)].map((article, i) => ({ ...article, id: `a${i}` }))

describe('the same article gives the same bytes', () => {
  it('in other processes, from the sources and as built', async () => {
    const readable = articles.filter(({ text }) => text.trim() !== '')
    const stdin = readable.map((a) => `${JSON.stringify(a)}\n`).join('')
    const args = ['read', '-', '--input', 'ndjson', '--format', 'ndjson']
    const [one, two] = await Promise.all([demarche(args, { stdin }), demarche(args, { stdin })])
    expect(one.stdout).toBe(two.stdout)
    const reader = await openReader()
    const records = one.stdout.split('\n').filter((line) => line !== '')
    expect(records).toEqual(readable.map((a) => JSON.stringify(reader.read(a))))
  })

  it('wherever the file lies and however it is named', async () => {
    const wire = readFileSync('examples/wire.txt')
    const piped = await demarche(['read', '-', '--format', 'json'], { stdin: wire })
    const named = await demarche(['read', 'examples/wire.txt', '--format', 'json'])
    expect(piped.stdout).toBe(named.stdout)
  })
})
