import type { Codebook } from '../../codebook/codebook.ts'
import type { SideKey } from '../../model/index.ts'
import { sideMeant } from '../../wording/sides.ts'
import { meant } from '../complaint.ts'

/** The side that a person means. Complains, with a guess, when nobody is called so. */
export const sideFrom = (written: string, codebook: Codebook): SideKey =>
  meant(() => sideMeant(written, codebook))
