import type { Actor } from '../model/index.ts'
import type { Passage } from './passage.ts'

/** Codes of the states whose cities the dateline names. */
export function codesOfDateline(passage: Passage): ReadonlySet<string> {
  const place = passage.document.dateline?.place
  const text = place ? passage.text.slice(...place) : ''
  const tokens = text
    .split(/[^\p{L}.'’-]+/u)
    .filter((t) => t !== '')
    .map(titleCase)
  const named = passage.sentences
    .flatMap((s) => s.names)
    .filter(({ span }) => place && place[0] <= span[0] && span[1] <= place[1])
  const entries = [
    ...named.flatMap((n) => n.entries),
    ...tokens.flatMap((_, i) => passage.lexicon.namesAt(tokens, i)?.entries ?? []),
  ]
  return new Set(entries.flatMap((e) => (e.code && e.kind !== 'outlet' ? [e.code] : [])))
}

/** The one state that a report is filed from. */
export function hostOfDateline(passage: Passage): Actor | undefined {
  const place = passage.document.dateline?.place
  const [code, ...more] = codesOfDateline(passage)
  if (!place || code === undefined || more.length > 0 || !/^[A-Z]{3}$/.test(code)) return undefined
  return { code, name: passage.text.slice(...place), span: place }
}

/** A dateline's capitals are as a name is written elsewhere. */
export const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
