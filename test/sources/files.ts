import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Incoming, readArticles, type SourceOptions } from '../../src/sources/index.ts'

/** A folder for the files of one test file, gone after it. */
export const folderForTests = () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sources-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    path: () => folder,
    put: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, content)
      return path
    },
  }
}

export async function* stream(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

export const all = async (
  paths: readonly string[],
  options: Partial<SourceOptions> = {},
): Promise<readonly Incoming[]> => {
  const found: Incoming[] = []
  for await (const incoming of readArticles(paths, { stdin: stream(), ...options })) found.push(incoming)
  return found
}

export const articlesIn = (found: readonly Incoming[]) =>
  found.flatMap((each) => (each.kind === 'article' ? [each.article] : []))

/** `17: reason`. */
export const problemsIn = (found: readonly Incoming[]) =>
  found.flatMap((each) =>
    each.kind === 'problem'
      ? [`${each.problem.line === undefined ? '' : `${each.problem.line}: `}${each.problem.reason}`]
      : [],
  )
