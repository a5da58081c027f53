import type { Site } from './form.ts'

/** Remembers who was first to claim a key, and what they said of it. */
export interface Register {
  /**
   * Claims `key` for the value at `offset`. A second claim is a problem: `... is given twice` when both say the same,
   * `contradicts` when they do not.
   */
  readonly claim: (key: string, says: string, site: Site, offset: number) => void
}

/** `what` names the keys in messages: `action`, `status phrase`. */
export const createRegister = (what: string): Register => {
  const first = new Map<string, { readonly says: string; readonly label: string }>()
  return {
    claim: (key, says, site, offset) => {
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, { says, label: site.label(offset) })
      else if (earlier.says === says)
        site.report(offset, `${what} "${key}" is given twice`, `first at ${earlier.label}`)
      else {
        const message = `${what} "${key}" is ${says} here but ${earlier.says} at ${earlier.label}`
        site.report(offset, message, 'keep one of them')
      }
    },
  }
}
