import type { Node } from 'yaml'

/** A JSON Schema (draft 2020-12), as plain JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/**
 * What one place of a YAML file may hold: read by the checker, written out as JSON Schema for editors. Both come from the
 * same table (`source.ts`), so they cannot disagree.
 */
export interface Form<T> {
  readonly schema: JsonSchema
  /**
   * Reads a node into a plain value. Problems go to `site`; `undefined` when nothing usable is there.
   * `at` is the offset to blame when the node itself is empty.
   */
  readonly read: (node: Node | null, at: number, site: Site) => T | undefined
}

/** Type of the value that a form reads. */
export type Read<F> = F extends Form<infer T> ? T : never

/** Where a form is being read: takes problems, and remembers where in the file each value stood. */
export interface Site {
  /** `offset`: UTF-16 offset into the file's text. An error unless `severity` says otherwise. */
  readonly report: (offset: number, message: string, hint?: string, severity?: 'error' | 'warning') => void
  /** `file:line` of an offset, for messages that point at a second place. */
  readonly label: (offset: number) => string
  /** Remembers the offset of `container[key]`. */
  readonly place: (container: object, key: string | number, offset: number) => void
  /** Offset of `container[key]`, or of the container's first part when that key was not written. */
  readonly at: (container: object, key?: string | number) => number
}

/** Offset at which a node starts; `otherwise` for nodes that the YAML does not show. */
export const startOf = (node: Node | null | undefined, otherwise: number): number =>
  node?.range?.[0] ?? otherwise

/** A memory of where each value stood, with the file's problem list behind it. */
export const createSite = (report: Site['report'], label: Site['label']): Site => {
  const places = new WeakMap<object, Map<string | number, number>>()
  return {
    report,
    label,
    place: (container, key, offset) => {
      const known = places.get(container) ?? new Map<string | number, number>()
      places.set(container, known)
      known.set(key, offset)
    },
    at: (container, key) => {
      const known = places.get(container)
      const exact = key === undefined ? undefined : known?.get(key)
      return exact ?? known?.values().next().value ?? 0
    },
  }
}
