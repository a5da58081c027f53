/** A node of JSON-LD: properties by name. */
export type LinkedNode = Readonly<Record<string, unknown>>

export interface LinkedArticle {
  readonly headline?: string
  /** Names, in order. */
  readonly authors: readonly string[]
  readonly publisher?: string
  readonly published?: string
  readonly url?: string
  readonly language?: string
  /** `articleBody`: the text without its paragraphs, where a page gives it. */
  readonly body?: string
  /** False: a reader has to pay. */
  readonly free?: boolean
}

const ARTICLE =
  /^(?:(?:\w*News)?Article|\w+Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Statement|PressRelease)$/
const MOST_NODES = 5000
const DEEPEST = 12

/**
 * The article that a page's JSON-LD tells of: of several (lists of related ones) that with the page's address, else that
 * with its title, else the first. `unreadable` counts scripts that are no JSON.
 */
export const linkedArticle = (
  scripts: readonly string[],
  isThisPage: (url: string) => boolean,
  title: string | undefined,
): { readonly article?: LinkedArticle; readonly unreadable: number } => {
  const parsed = scripts.map(parse)
  const nodes = parsed.flatMap((value) => (value === undefined ? [] : nodesOf(value)))
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  )
  // A bare reference says nothing of the node that it points to.
  for (const node of nodes)
    if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node)
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const chosen =
    articles.find((node) => addressesOf(node).some(isThisPage)) ??
    articles.find((node) => title !== undefined && textOf(node.headline) === title) ??
    articles[0]
  const unreadable = parsed.filter((value) => value === undefined).length
  return chosen === undefined ? { unreadable } : { article: factsOf(chosen, byId), unreadable }
}

/** JSON as scripts hold it: wrapped in comments or CDATA, with raw line breaks in its strings. */
const parse = (script: string): unknown => {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .trimEnd()
    .replace(/(?:-->|\/\*\s{0,9}\]\]>\s{0,9}\*\/|\/\/\s{0,9}\]\]>|\]\]>)$/, '')
    .replace(/;$/, '')
  for (const text of [bare, bare.replace(/[\u0000-\u001f]/g, ' ')]) {
    try {
      return JSON.parse(text)
    } catch {
      // Tried once more without control characters.
    }
  }
  return undefined
}

/** All nodes within a value, outermost first. */
const nodesOf = (value: unknown): readonly LinkedNode[] => {
  const nodes: LinkedNode[] = []
  let level: readonly unknown[] = [value]
  for (let depth = 0; depth < DEEPEST && level.length > 0 && nodes.length < MOST_NODES; depth++) {
    const next: unknown[] = []
    for (const each of level.slice(0, MOST_NODES)) {
      if (Array.isArray(each)) next.push(...each.slice(0, MOST_NODES))
      else if (isNode(each)) {
        nodes.push(each)
        next.push(...Object.values(each).filter((inner) => typeof inner === 'object' && inner !== null))
      }
    }
    level = next
  }
  return nodes
}

const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const typesOf = (node: LinkedNode): readonly string[] =>
  listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '')] : [],
  )

const textOf = (value: unknown): string | undefined => {
  const first = listOf(value)[0]
  if (isNode(first)) return textOf(first['@value'] ?? first.name)
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : undefined
}

const addressesOf = (node: LinkedNode): readonly string[] =>
  [node.url, node.mainEntityOfPage, node['@id']].flatMap((value) => {
    const first = listOf(value)[0]
    const address = isNode(first) ? first['@id'] : first
    return typeof address === 'string' ? [address] : []
  })

const factsOf = (node: LinkedNode, byId: ReadonlyMap<string, LinkedNode>): LinkedArticle => {
  /** Follows `{"@id": "#editor"}` to the node of that name. */
  const named = (value: unknown): string | undefined => {
    const id = isNode(value) ? value['@id'] : undefined
    const found = isNode(value) && value.name === undefined && typeof id === 'string' ? byId.get(id) : value
    return isNode(found) ? textOf(found.name) : textOf(found)
  }
  const present = {
    headline: textOf(node.headline) ?? textOf(node.name),
    publisher: named(listOf(node.publisher)[0]) ?? named(listOf(node.sourceOrganization)[0]),
    published: textOf(node.datePublished) ?? textOf(node.dateCreated),
    url: addressesOf(node).find((address) => /^https?:/i.test(address)),
    language: textOf(node.inLanguage),
    body: textOf(node.articleBody),
  }
  const free = listOf(node.isAccessibleForFree)[0]
  const known = Object.entries(present).filter(([, value]) => value !== undefined)
  return {
    ...(Object.fromEntries(known) as Partial<LinkedArticle>),
    authors: listOf(node.author ?? node.creator).flatMap((author) => named(author) ?? []),
    ...((free === false || /^false$/i.test(String(free))) && { free: false }),
  }
}
