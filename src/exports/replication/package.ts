import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Codebook } from '../../codebook/codebook.ts'
import { compileCodebookFolder } from '../../sources/codebook-folder.ts'

/** codebook/ and model/ stand beside src/ and beside dist/. */
const ROOT = new URL('../../../', import.meta.url)

/** SHA-256 of the model that comes with the package, 64 hex digits. */
export const modelHash = async (): Promise<string> => {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(new URL('model/english.model', ROOT))) hash.update(piece)
  return hash.digest('hex')
}

/** One YAML file of the codebook. */
export interface CodebookFile {
  readonly path: string
  readonly read: () => Promise<string>
}

/** The YAML that a codebook was compiled from, where it is the one that comes with the package; else nothing. */
export const codebookFiles = async ({ hash }: Codebook): Promise<readonly CodebookFile[]> => {
  const folder = fileURLToPath(new URL('codebook', ROOT))
  const { codebook } = await compileCodebookFolder(folder)
  if (codebook?.hash !== hash) return []
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: name.replaceAll(sep, '/'),
      read: () => readFile(join(folder, name), 'utf8'),
    }))
}
