import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { formatDiagnostic } from './base/diagnostic.ts'
import type { Codebook } from './codebook/codebook.ts'
import { parseCompiled } from './codebook/compiled.ts'

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
  // The compiler and its YAML parser are loaded only where something is compiled.
  const { compileCodebookFolder } = await import('./sources/codebook-folder.ts')
  const { codebook, problems } = await compileCodebookFolder(
    folder ?? fileURLToPath(new URL('../codebook', import.meta.url)),
  )
  if (codebook) return codebook
  throw new CodebookError(problems.map(formatDiagnostic).join('\n'))
}
