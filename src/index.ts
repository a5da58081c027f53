import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatDiagnostic } from './base/diagnostic.ts'
import type { Codebook } from './codebook/codebook.ts'
import { parseCompiled } from './codebook/compiled.ts'
import type { Article, ArticleRecord } from './model/index.ts'
import { compileCodebookFolder } from './sources/codebook-folder.ts'
import { createParser, loadModel, type Parser } from './syntax/index.ts'
import { packageVersion } from './version.ts'

export type * from './model/index.ts'
export { compileCodebookFolder } from './sources/codebook-folder.ts'
export { packageVersion } from './version.ts'

/** True when this runs from the TypeScript sources, where codebook/ is compiled on the spot and never stale. */
const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** A codebook that does not compile. The message lists every problem, one a line, as `file:line:column: message`. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError'
}

/** The codebook that comes with the package or, with `folder`, another one compiled from its YAML files. */
export const loadCodebook = async (folder?: string): Promise<Codebook> => {
  if (folder === undefined && !FROM_SOURCE)
    return parseCompiled(await readFile(new URL('./codebook.json', import.meta.url), 'utf8'))
  const { codebook, problems } = await compileCodebookFolder(
    folder ?? fileURLToPath(new URL('../codebook', import.meta.url)),
  )
  if (codebook) return codebook
  throw new CodebookError(problems.map(formatDiagnostic).join('\n'))
}

/** The parser over the model that comes with the package. */
export const loadParser = async (): Promise<Parser> =>
  createParser(loadModel(await readFile(new URL('../model/english.model', import.meta.url))))

export interface ReaderOptions {
  /** Folder of another codebook in place of the one that comes with the package. */
  readonly codebook?: string
}

export interface Reader {
  read(article: Article): ArticleRecord
}

/** A reader with what it reads by. */
export interface OpenedReader extends Reader {
  readonly codebook: Codebook
  readonly coder: ArticleRecord['coder']
}

/** A reader over the model and the codebook that come with the package, both loaded once. */
export const openReader = async (options: ReaderOptions = {}): Promise<OpenedReader> => {
  const codebook = await loadCodebook(options.codebook)
  const coder = { name: 'demarche', version: packageVersion(), codebook: codebook.hash }
  return {
    read: () => {
      throw new Error('src/reading is not built yet')
    },
    codebook,
    coder,
  }
}
