import type { Lexicon } from '../../codebook/index.ts'
import type { Passage } from '../passage.ts'
import { asMembers } from './membership.ts'
import type { Referent } from './referent.ts'

const PEOPLE = ['nationals', 'citizens', 'person']
const DIPLOMATIC = new Set(['diplomatic', 'consular'])
/** Words behind the noun within which it is said. */
const REACH = 7

/** People of whom it is said right behind the noun that they have the standing of diplomats: members of a mission. */
export function inStanding({ sentences, lexicon }: Passage, base: Referent): Referent {
  if (base.kinds.includes('mission-member') || !PEOPLE.some((kind) => base.kinds.includes(kind))) return base
  const from = base.at.word + 1
  const behind = sentences[base.at.sentence]?.lemmas.slice(from, from + REACH) ?? []
  return hasStanding(lexicon, behind) ? asMembers(base, 'diplomats') : base
}

function hasStanding({ list }: Lexicon, behind: readonly string[]): boolean {
  const from = behind[0] === 'who' ? 1 : 0
  const first = behind[from] ?? ''
  const at = behind.findIndex((lemma) => DIPLOMATIC.has(lemma))
  if (list('passing-for').has(first) && behind[from + 1] === 'as')
    return behind.slice(from + 2).some((lemma) => lemma === 'diplomat' || DIPLOMATIC.has(lemma))
  return (
    list('having-standing').has(first) &&
    at > from &&
    list('standing').has(behind[at + 1] ?? '') &&
    !behind.slice(0, at).includes(',')
  )
}
