import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chanceOf } from '../../src/evaluation/double/chance.ts'
import { comparePassage, figuresOf, type GoldPassage, predictedOf } from '../../src/evaluation/index.ts'
import { openReader } from '../../src/index.ts'
import { type Json, mutatedGold, mutatedRecord, perfectRecord } from './mutations.ts'

/** The scorer that comes with the gold, and the gold: beside the repository, not part of it. */
const SHARED = [process.env.DEMARCHE_SHARED, '../shared', '../../shared']
  .flatMap((path) => (path ? [join(fileURLToPath(new URL('../..', import.meta.url)), path)] : []))
  .find((path) => existsSync(join(path, 'score/score.mjs')))

if (!SHARED) console.warn('NO ../shared: that eval agrees with the gold’s own scorer is not tested')

const goldIn = (shared: string): readonly GoldPassage[] =>
  readdirSync(join(shared, 'data/gold'))
    .filter((name) => /^dev-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readFileSync(join(shared, 'data/gold', name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldPassage)

const SEEDS = 24

describe.skipIf(!SHARED)('figures are those of the gold’s own scorer', () => {
  let folder = ''
  const gold = SHARED ? goldIn(SHARED) : []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'agreement-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const lines = (items: readonly unknown[]): string =>
    items.map((item) => `${JSON.stringify(item)}\n`).join('')
  const theirs = (passages: readonly GoldPassage[], records: readonly unknown[]): unknown => {
    writeFileSync(join(folder, 'gold.jsonl'), lines(passages))
    writeFileSync(join(folder, 'records.ndjson'), lines(records))
    const args = [join(SHARED ?? '', 'score/score.mjs'), 'gold.jsonl', 'records.ndjson', '--json']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    return stdout === '' ? stderr : JSON.parse(stdout)
  }
  // through JSON, as records come
  const ours = (passages: readonly GoldPassage[], records: readonly Json[]): unknown => {
    const byId = new Map(records.map((r) => [(r.article as Json).id, JSON.parse(JSON.stringify(r))]))
    return figuresOf(
      passages.map((p) => comparePassage(p, byId.has(p.id) ? predictedOf(byId.get(p.id)) : undefined)),
    )
  }

  it('on records without fault', () => {
    const records = gold.map(perfectRecord)
    expect(ours(gold, records)).toEqual(theirs(gold, records))
  })

  it.each(Array.from({ length: SEEDS }, (_, i) => i + 1))('on records with mistakes, seed %i', (seed) => {
    const chance = chanceOf(seed)
    const rate = 0.1 + (0.75 * seed) / SEEDS
    const passages = gold.map((p) => mutatedGold(p, seed % 3 === 0 ? 0 : 0.4, chance))
    const records = gold.flatMap((p): readonly Json[] => {
      const record = mutatedRecord(perfectRecord(p), rate, chance)
      return record ? [record] : []
    })
    expect(ours(passages, records)).toEqual(theirs(passages, records))
  })

  it('on what is read', async () => {
    const reader = await openReader()
    const records = gold.map(({ id, article }) => reader.read({ ...article, id }) as unknown as Json)
    expect(ours(gold, records)).toEqual(theirs(gold, records))
  }, 120_000)
})
