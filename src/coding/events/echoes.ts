import type { Passage } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import { answers } from './answers.ts'
import { askedBeside } from './asked-beside.ts'
import type { Candidate } from './candidate.ts'
import { likewise } from './likewise.ts'
import { undone } from './undone.ts'

/**
 * Acts that a text tells by pointing at one that it has just spoken of: done by another too, refused, weighed, denied or taken
 * back. `unsaid` are acts spoken of without being said to be so.
 */
export function echoesOf(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
  unsaid: readonly Candidate[],
): readonly Candidate[] {
  const known = inOrder([...told, ...unsaid.map((c) => ({ ...c, supposed: true as const }))])
  const same = likewise(passage, resolver, known)
  const given = answers(passage, resolver, inOrder([...known, ...same]))
  const back = undone(passage, resolver, inOrder([...told, ...same]))
  const asked = askedBeside(passage, resolver, told)
  return [...same, ...given, ...back, ...asked].filter((c) => !c.supposed)
}

const inOrder = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...candidates].sort((a, b) => a.trigger[0] - b.trigger[0])
