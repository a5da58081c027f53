import { readFile } from 'node:fs/promises'
import type { Diagnostic } from './base/diagnostic.ts'
import type { Codebook } from './codebook/codebook.ts'
import { loadCodebook } from './codebook-file.ts'
import type { Article, ArticleRecord } from './model/index.ts'
import { BUNDLED_MODEL } from './model-file.ts'
import { createReader, type Reader, wordsOf } from './reading/index.ts'
import { loadModel, type Model } from './syntax/index.ts'
import { type LetterDetector, loadLetterDetector, needsLetterDetector } from './text/index.ts'
import { packageVersion } from './version.ts'

export { ActorListError, CodebookError, loadCodebook } from './codebook-file.ts'
export { type GivenAct, missedEvent } from './consolidation/index.ts'
export type * from './model/index.ts'
export { createReader, type Reader, type ReaderParts } from './reading/index.ts'
export { compileCodebookFolder } from './sources/codebook-folder.ts'
export { packageVersion } from './version.ts'

/** The tagger and parser that come with the package. */
export const loadBundledModel = async (): Promise<Model> => loadModel(await readFile(BUNDLED_MODEL))

export interface ReaderOptions {
  /** Folder of another codebook in place of the one that comes with the package. */
  readonly codebook?: string
  /** Files with one's own actors: YAML of the form of the codebook's `actors/`, or dictionaries of PETRARCH's form. */
  readonly actors?: readonly string[]
  /** Takes what of those files could not be read and was left out. */
  readonly tell?: (leftOut: readonly Diagnostic[]) => void
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
  const [model, codebook] = await Promise.all([
    loadBundledModel(),
    loadCodebook(options.codebook, options.actors, options.tell),
  ])
  const coder = { name: 'demarche', version: packageVersion() }
  let letters: LetterDetector | undefined
  const reader = createReader({ model, codebook, coder, letters: () => letters })
  const prepare = async (article: Article): Promise<void> => {
    if (letters === undefined && needsLetterDetector(wordsOf(article))) letters = await loadLetterDetector()
  }
  return { ...reader, prepare, codebook, coder: { ...coder, codebook: codebook.hash } }
}
