import type { ActionLine, CodebookIndex } from './queries.ts'
import { ploverInWords } from './queries.ts'

/** What an address of the codebook asks for. */
export interface CodebookSearch {
  /** Words that actions, states and organisations must have. */
  readonly text?: string
}

const LONGEST = 200

export const codebookSearch = ({ text }: Record<string, unknown>): CodebookSearch =>
  typeof text === 'string' && text.trim() !== '' ? { text: text.slice(0, LONGEST) } : {}

const hasWords = (content: string, wanted: string): boolean => {
  const lower = content.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}

/** Actions that have all of the words in their name, definition or codes. */
export const actionsWith = ({ actions }: CodebookIndex, wanted: string): readonly ActionLine[] =>
  actions.filter(({ id, words, means, not = '', cameo, ...action }) =>
    hasWords([id, words, means, not, cameo, ploverInWords(action)].join(' '), wanted),
  )

/** Names and codes that have all of the words. */
export const namedWith = <T extends { readonly names: readonly string[] }>(
  all: readonly T[],
  codeOf: (each: T) => string,
  wanted: string,
): readonly T[] => all.filter((each) => hasWords([codeOf(each), ...each.names].join(' '), wanted))

/** A group of actions that PLOVER puts under one event; those without, and the generic ones, stand by themselves. */
export interface ActionGroup {
  readonly name: string
  readonly actions: readonly ActionLine[]
}

const GENERIC = 'Generic actions'
const WITHOUT = 'No event of PLOVER'

/** Actions by the PLOVER event that they are coded as, in order of the alphabet; generic ones last. */
export const groupsOf = (actions: readonly ActionLine[]): readonly ActionGroup[] => {
  const groups = new Map<string, ActionLine[]>()
  for (const action of actions) {
    const name = action.generic ? GENERIC : (action.plover?.event ?? WITHOUT)
    groups.set(name, [...(groups.get(name) ?? []), action])
  }
  const rank = (name: string): number => (name === GENERIC ? 2 : name === WITHOUT ? 1 : 0)
  return [...groups]
    .map(([name, members]) => ({ name, actions: members }))
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1))
}
