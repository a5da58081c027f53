import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createParser, loadModel } from '../../src/syntax/index.ts'
import { tokenize } from '../../src/text/index.ts'
import { trainOnThreads } from '../../training/threads.ts'
import { TINY, tinyMaterials } from './tiny.ts'

const digest = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex')

const train = async (threads: number): Promise<{ file: Uint8Array; log: readonly string[] }> => {
  const log: string[] = []
  const file = await trainOnThreads(tinyMaterials(), {
    threads,
    memoryBytes: 2 ** 27,
    log: (line) => log.push(line),
  })
  return { file, log }
}

describe('training', () => {
  let alone: Awaited<ReturnType<typeof train>>
  beforeAll(async () => {
    alone = await train(1)
  }, 120_000)

  it('gives the same bytes twice, on one thread and on two', async () => {
    const together = await train(2)
    const again = await train(2)
    expect(digest(together.file)).toBe(digest(alone.file))
    expect(digest(again.file)).toBe(digest(alone.file))
  }, 120_000)

  it('trains every network of the recipe, and learns', () => {
    for (const { name, epochs } of TINY.stages.flat()) {
      expect(alone.log.filter((line) => line.startsWith(`${name}:`))).toHaveLength(epochs)
    }
    const score = Number(/LAS (\d+\.\d+)/.exec(alone.log.at(-1) ?? '')?.[1])
    expect(score).toBeGreaterThan(70)
  })

  it('writes a model that the parser reads', () => {
    const text = 'Kenya expels 12 Peruvian diplomats over spying.'
    const tree = createParser(loadModel(alone.file)).parse(tokenize(text))
    expect(tree.words).toHaveLength(8)
    expect(tree.words.filter((word) => word.head === -1)).toHaveLength(1)
  })
})
