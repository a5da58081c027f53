import { readFile } from 'node:fs/promises'
import type { Codebook } from '../codebook/codebook.ts'
import { type ExtendedCodebook, withActorLists } from '../codebook/own/index.ts'

/**
 * A codebook with the actors of the user's own lists. Throws what the file system throws when a list cannot be read.
 */
export const codebookWithLists = async (
  codebook: Codebook,
  paths: readonly string[],
): Promise<ExtendedCodebook> => {
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
  return withActorLists(codebook, files)
}
