import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Diagnostic, formatDiagnostic } from './base/diagnostic.ts'
import type { Codebook } from './codebook/codebook.ts'
import { parseCompiled } from './codebook/compiled.ts'

/** True when this runs from the TypeScript sources, where codebook/ is compiled on the spot and never stale. */
const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** A codebook that does not compile. The message lists every problem, one a line, as `file:line:column: message`. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError'
}

/** A list of one's own actors that cannot be read. The message is of the same form. */
export class ActorListError extends Error {
  override readonly name = 'ActorListError'
}

/**
 * The codebook that comes with the package or, with `folder`, another one compiled from its YAML files; with the actors of
 * `lists`, files that `docs/actors.md` describes. What of a list could not be read and was left out goes to `tell`.
 */
export const loadCodebook = async (
  folder?: string,
  lists: readonly string[] = [],
  tell: (leftOut: readonly Diagnostic[]) => void = () => {},
): Promise<Codebook> => {
  const codebook = await loadFolder(folder)
  if (lists.length === 0) return codebook
  const { codebookWithLists } = await import('./sources/actor-lists.ts')
  const extended = await codebookWithLists(codebook, lists)
  if (extended.codebook === undefined)
    throw new ActorListError(extended.problems.filter(isError).map(formatDiagnostic).join('\n'))
  if (extended.problems.length > 0) tell(extended.problems)
  return extended.codebook
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

const loadFolder = async (folder: string | undefined): Promise<Codebook> => {
  if (folder === undefined && !FROM_SOURCE)
    return parseCompiled(await readFile(new URL('./codebook.json', import.meta.url), 'utf8'))
  // The compiler and its YAML parser are loaded only where something is compiled.
  const { compileCodebookFolder } = await import('./sources/codebook-folder.ts')
  const { codebook, problems } = await compileCodebookFolder(
    folder ?? fileURLToPath(new URL('../codebook', import.meta.url)),
  )
  if (codebook) return codebook
  throw new CodebookError(problems.map(formatDiagnostic).join('\n'))
}
