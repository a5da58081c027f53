/** Where a login leads: an address of this desk, and of no other. */
export interface LoginSearch {
  readonly next?: string
}

export const loginSearch = (search: Readonly<Record<string, unknown>>): LoginSearch =>
  typeof search.next === 'string' ? { next: search.next } : {}

/** The address to go to after a login at `page`; the first page where `next` is none of this desk. */
export const afterLogin = (next: string | undefined, page: string): string => {
  if (next === undefined || !URL.canParse(next, page)) return '/'
  const address = new URL(next, page)
  const isOwn = address.origin === new URL(page).origin && address.pathname !== '/login'
  return isOwn ? address.pathname + address.search + address.hash : '/'
}
