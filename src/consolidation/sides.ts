import type { Actor, SideKey } from '../model/index.ts'

/** Lower case, words joined by hyphens; letters and digits of any script stay. */
const slug = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

/** Codes that stand for many bodies; the id says which. */
const BODIES: ReadonlySet<string> = new Set(['IGO', 'NGO', 'ISM', 'IMG', 'MNC'])

/** How the ledger names an actor: `USA`, `IGO:NATO`, `the-west`. Undefined when nothing in the name can be a key. */
export const sideKeyOf = ({ code, id, name }: Actor): SideKey | undefined => {
  if (code !== undefined && BODIES.has(code)) return id === undefined ? code : `${code}:${id}`
  return code ?? (slug(name) || undefined)
}

/**
 * A side within an event's id: lower case, and no hyphen, which parts sides there. A side that is known by its name alone
 * never looks like a code.
 */
export const sideInId = (key: SideKey | undefined): string => {
  if (key === undefined) return 'unknown'
  if (/^[A-Z]{3}(?::|$)/.test(key)) return key.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_')
  const name = key.replaceAll('-', '_')
  return /^(?:[a-z]{3}(?:_|$)|unknown$)/.test(name) ? `_${name}` : name
}

/** The name of an outlet as it is compared: `The Courant` and `courant.example` are `courant`. */
export const outletKey = (name: string): string =>
  slug(
    name
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .replace(/\.(?:com|org|net|example|co\.[a-z]{2}|[a-z]{2})$/, '')
      .replace(/^the\s+/, ''),
  )
