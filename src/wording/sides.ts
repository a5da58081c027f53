import type { Codebook } from '../codebook/codebook.ts'
import { didYouMean } from '../codebook/nearest.ts'
import { sideKeyOf } from '../consolidation/index.ts'
import type { SideKey } from '../model/index.ts'

/** Every way in which a person may write a side, in lower case, with its key. */
const writings = ({ states, organisations }: Codebook): ReadonlyMap<string, SideKey> => {
  const keys = new Map<string, SideKey>()
  const add = (written: string, key: SideKey): void => {
    const lower = written.toLowerCase()
    if (!keys.has(lower)) keys.set(lower, key)
  }
  for (const { code } of states) add(code, code)
  for (const { code, id, names } of organisations) {
    const key =
      sideKeyOf({ code, ...(id !== undefined && { id }), name: names[0] ?? code, span: [0, 1] }) ?? code
    for (const written of [key, ...(id === undefined ? [] : [id]), ...names]) add(written, key)
  }
  for (const { code, names } of states) for (const name of names) add(name, code)
  return keys
}

/**
 * The side that a person means: `RUS`, `Russia`, `NATO`, `IGO:NATO`, a name in lower case with hyphens for those without a
 * code, or three capitals as a code of somebody's own (`GON`, `--actors`). Throws RangeError, with a guess, when nobody is called so.
 */
export const sideMeant = (written: string, codebook: Codebook): SideKey => {
  const known = writings(codebook)
  const key = known.get(written.trim().toLowerCase())
  if (key !== undefined) return key
  if (/^[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)+$|^[A-Z]{3}$/u.test(written)) return written
  const guess = didYouMean(written.toLowerCase(), [...known.keys()])
  throw new RangeError(
    `"${written}" is no state or organisation of the codebook${guess ? ` (${guess})` : ''}; write RUS, Russia or NATO`,
  )
}
