import { CodebookError } from '../codebook-file.ts'
import { whyUnreadable } from '../sources/unreadable.ts'
import { Complaint } from './complaint.ts'

/**
 * Waits for what is loaded from files. A codebook with errors, or a file or folder that cannot be read, becomes a plain
 * complaint; `name` says which, where the system's error does not.
 */
export const orComplain = async <T>(loading: Promise<T>, name?: string): Promise<T> => {
  try {
    return await loading
  } catch (cause) {
    if (cause instanceof CodebookError) throw new Complaint(`the codebook has errors:\n${cause.message}`)
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    const path = name ?? (cause instanceof Error && 'path' in cause ? String(cause.path) : 'a file')
    throw new Complaint(`${path}: ${reason}`)
  }
}
