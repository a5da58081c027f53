import type { Codebook } from '../../codebook/codebook.ts'
import type { SideKey } from '../../model/index.ts'
import { sideMeant } from '../../wording/sides.ts'
import { Complaint, EXIT } from '../complaint.ts'

/** The side that a person means. Complains, with a guess, when nobody is called so. */
export const sideFrom = (written: string, codebook: Codebook): SideKey => {
  try {
    return sideMeant(written, codebook)
  } catch (cause) {
    if (cause instanceof RangeError) throw new Complaint(cause.message, EXIT.usage)
    throw cause
  }
}
