import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { type Compilation, compileCodebook } from '../codebook/compile.ts'

/**
 * Reads the YAML files of a codebook folder and compiles them. Paths in the problems are relative to `folder`.
 * Throws what the file system throws when the folder cannot be read.
 */
export const compileCodebookFolder = async (folder: string): Promise<Compilation> => {
  const names = await readdir(folder, { recursive: true })
  const paths = names.filter((name) => name.endsWith('.yaml')).sort()
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: path.replaceAll(sep, '/'),
      text: await readFile(join(folder, path), 'utf8'),
    })),
  )
  return compileCodebook(files)
}
