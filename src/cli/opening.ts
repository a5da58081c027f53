import { CodebookError } from '../index.ts'
import { Complaint } from './complaint.ts'

/** Waits for what is loaded from files; a codebook with errors or a folder that is not there becomes a plain complaint. */
export const orComplain = async <T>(loading: Promise<T>): Promise<T> => {
  try {
    return await loading
  } catch (cause) {
    if (cause instanceof CodebookError) throw new Complaint(`the codebook has errors:\n${cause.message}`)
    if (cause instanceof Error && 'code' in cause && 'path' in cause && cause.code === 'ENOENT')
      throw new Complaint(`${String(cause.path)}: no such file or folder`)
    throw cause
  }
}
