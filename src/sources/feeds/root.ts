/** What a document begins with: the name of its outermost element without prefix, in lower case, or `{` for JSON. */
export interface Root {
  readonly name: string
  /** Its document type declares entities. */
  readonly declaresEntities: boolean
  /** The document from its outermost element on. */
  readonly text: string
}

const TAG = /<(?:[a-z_][\w.-]*:)?([a-z_][\w.-]*)/iy
const BLANK = /[\s\uFEFF]*/y

/** Walks over what stands before the outermost element of XML or HTML; undefined where there is no element and no JSON. */
export const rootOf = (text: string): Root | undefined => {
  let declaresEntities = false
  for (let at = pastBlanks(text, 0); at < text.length; at = pastBlanks(text, at)) {
    if (text[at] === '{') return { name: '{', declaresEntities, text: text.slice(at) }
    if (text.startsWith('<?', at)) at = past(text, '?>', at)
    else if (text.startsWith('<!--', at)) at = past(text, '-->', at)
    else if (text.startsWith('<!', at)) {
      const end = pastDocumentType(text, at)
      declaresEntities ||= /<!entity/i.test(text.slice(at, end))
      at = end
    } else {
      TAG.lastIndex = at
      const name = TAG.exec(text)?.[1]?.toLowerCase()
      return name === undefined ? undefined : { name, declaresEntities, text: text.slice(at) }
    }
  }
  return undefined
}

const pastBlanks = (text: string, at: number): number => {
  BLANK.lastIndex = at
  return at + (BLANK.exec(text)?.[0].length ?? 0)
}

const past = (text: string, sign: string, from: number): number => {
  const found = text.indexOf(sign, from)
  return found === -1 ? text.length : found + sign.length
}

/** A document type ends with its first `>`, or, where it has declarations of its own in brackets, after these. */
const pastDocumentType = (text: string, from: number): number => {
  const end = past(text, '>', from)
  const bracket = text.indexOf('[', from)
  if (bracket === -1 || bracket >= end) return end
  const closed = text.slice(bracket).search(/\]\s{0,100}>/)
  return closed === -1 ? text.length : past(text, '>', bracket + closed)
}
