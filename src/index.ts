import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatDiagnostic } from './base/diagnostic.ts'
import type { Codebook } from './codebook/codebook.ts'
import { parseCompiled } from './codebook/compiled.ts'
import type { Article, ArticleRecord } from './model/index.ts'
import { createReader, type Reader, wordsOf } from './reading/index.ts'
import { compileCodebookFolder } from './sources/codebook-folder.ts'
import { loadModel, type Model } from './syntax/index.ts'
import { type LetterDetector, loadLetterDetector, needsLetterDetector } from './text/index.ts'
import { packageVersion } from './version.ts'

export type * from './model/index.ts'
export { createReader, type Reader, type ReaderParts } from './reading/index.ts'
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

/** The tagger and parser that come with the package. */
export const loadBundledModel = async (): Promise<Model> =>
  loadModel(await readFile(new URL('../model/english.model', import.meta.url)))

export interface ReaderOptions {
  /** Folder of another codebook in place of the one that comes with the package. */
  readonly codebook?: string
}

/** A reader with what it reads by. */
export interface OpenedReader extends Reader {
  /** Loads what reading this article needs beyond the usual (the letter detector, for texts in doubtful languages). */
  prepare(article: Article): Promise<void>
  readonly codebook: Codebook
  readonly coder: ArticleRecord['coder']
}

/** A reader over the model and the codebook that come with the package, both loaded once. */
export const openReader = async (options: ReaderOptions = {}): Promise<OpenedReader> => {
  const [model, codebook] = await Promise.all([loadBundledModel(), loadCodebook(options.codebook)])
  const coder = { name: 'demarche', version: packageVersion() }
  let letters: LetterDetector | undefined
  const reader = createReader({ model, codebook, coder, letters: () => letters })
  const prepare = async (article: Article): Promise<void> => {
    if (letters === undefined && needsLetterDetector(wordsOf(article))) letters = await loadLetterDetector()
  }
  return { ...reader, prepare, codebook, coder: { ...coder, codebook: codebook.hash } }
}
