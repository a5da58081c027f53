/** What a person or a machine may do; each role may do all that the ones before it may. */
export const ROLES = ['reader', 'coder', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Who asks. */
export interface Viewer {
  /** Signs decisions. */
  readonly name: string
  readonly role: Role
  /** What a browser's session must send with every write; absent where none is needed. */
  readonly csrf?: string
}

/** Tells who asks. */
export interface Access {
  /** Nobody where the request says nothing by which somebody is known. */
  who(request: Request): Promise<Viewer | undefined>
}

/** Access on the loopback address: whoever is at this machine may do everything, and signs with one name. */
export const localAccess = (name: string): Access => ({ who: async () => ({ name, role: 'admin' }) })
