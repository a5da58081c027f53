import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GoldPassage } from '../src/evaluation/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

export const FOLDS = 10

/** FNV-1a: which fold a passage falls into, the same whatever else is in the set. */
export const foldOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0) % FOLDS
}

/** The development gold beside the repository, where it is, and the open passages of the repository. */
export const goldFiles = (): readonly string[] =>
  [
    [join(ROOT, '../shared/data/gold'), /^dev-.*\.jsonl$/] as const,
    [join(ROOT, 'test/gold/open'), /\.jsonl$/] as const,
  ].flatMap(([folder, pattern]) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => pattern.test(name))
          .sort()
          .map((name) => join(folder, name))
      : [],
  )

export const passagesIn = (file: string): readonly GoldPassage[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldPassage)
