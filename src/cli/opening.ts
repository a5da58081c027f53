import { type Diagnostic, formatDiagnostic } from '../base/diagnostic.ts'
import type { Codebook } from '../codebook/codebook.ts'
import { ActorListError, CodebookError, loadCodebook } from '../codebook-file.ts'
import type { OpenedReader, ReaderOptions } from '../index.ts'
import { whyUnreadable } from '../sources/unreadable.ts'
import type { CodebookChoice } from './codebook-option.ts'
import { Complaint, say } from './complaint.ts'

/**
 * Waits for what is loaded from files. A codebook with errors, or a file or folder that cannot be read, becomes a plain
 * complaint; `name` says which, where the system's error does not.
 */
export const orComplain = async <T>(loading: Promise<T>, name?: string): Promise<T> => {
  try {
    return await loading
  } catch (cause) {
    if (cause instanceof ActorListError)
      throw new Complaint(`the list of actors has errors:\n${cause.message}`)
    if (cause instanceof CodebookError) throw new Complaint(`the codebook has errors:\n${cause.message}`)
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    const path = name ?? (cause instanceof Error && 'path' in cause ? String(cause.path) : 'a file')
    throw new Complaint(`${path}: ${reason}`)
  }
}

/** What the reader is told, without keys that were not given. */
export const readerOptions = ({ codebook, actors }: CodebookChoice): ReaderOptions => ({
  ...(codebook !== undefined && { codebook }),
  ...(actors !== undefined && { actors }),
})

/** The reader that the options choose. */
export const chosenReader = async (options: CodebookChoice): Promise<OpenedReader> => {
  const { openReader } = await import('../index.ts')
  return orComplain(openReader({ ...readerOptions(options), tell: tellLeftOut }))
}

/** The codebook that the options choose. */
export const chosenCodebook = ({ codebook, actors }: CodebookChoice): Promise<Codebook> =>
  orComplain(loadCodebook(codebook, actors, tellLeftOut))

/** So many lines of a list that were left out are told one by one. */
const MOST_TOLD = 20

/** Says what of the lists of actors was left out. */
export const tellLeftOut = (problems: readonly Diagnostic[]): void => {
  for (const problem of problems.slice(0, MOST_TOLD)) say(formatDiagnostic(problem))
  const more = problems.length - MOST_TOLD
  if (more > 0) say(`${more} more lines of the lists of actors were left out`)
}
