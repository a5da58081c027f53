const SCHEME = 'demarche://'

/** Address of an event, a case or an article as a resource. */
export const uriOf = (kind: 'events' | 'cases' | 'articles', id: string): string =>
  `${SCHEME}${kind}/${encodeURIComponent(id)}`

/** Address of the list of all actions. */
export const ACTIONS_URI = `${SCHEME}codebook/actions`

/** The template that {@link uriOf} fills in. */
export const uriTemplate = (kind: 'events' | 'cases' | 'articles'): string => `${SCHEME}${kind}/{id}`
