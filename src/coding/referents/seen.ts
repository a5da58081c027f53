import type { Passage } from '../passage.ts'
import { isActorName, type NameContext } from './entries.ts'

/** Codes of the states and organisations that a passage names by names that are nobody else's. */
export function statesSeen(passage: Passage): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const sentence of passage.sentences)
    for (const name of sentence.names) {
      const codes = new Set(name.entries.map((e) => e.code))
      const only = [...codes][0]
      if (isActorName(name) && codes.size === 1 && only && !name.generic) seen.add(only)
    }
  return seen
}

/** What a passage knows that helps to choose between the readings of a name. */
export const nameContextOf = (passage: Passage): NameContext => ({
  seen: statesSeen(passage),
  ...(passage.year === undefined ? {} : { year: passage.year }),
  ...(passage.day === undefined ? {} : { day: passage.day }),
})
