import type { AnalysedSentence } from '../passage.ts'
import type { Referent } from './referent.ts'

/** How people come by what makes them a mission's: "nationals *with* diplomatic status", "men *holding* diplomatic passports". */
const HAVING = new Set('with under on hold carry enjoy have possess bear travel use'.split(' '))
const STANDING = new Set(
  'status immunity cover rank accreditation passport privilege paper credential protection'.split(' '),
)
/** "individuals *accredited as diplomats*", "agents *posing as* consular officers". */
const PASSING = new Set('accredit register pose list work masquerade serve notify'.split(' '))
const DIPLOMATIC = new Set(['diplomatic', 'consular'])
/** Words behind the noun within which it is said. */
const REACH = 7

/** People of whom it is said right behind the noun that they have the standing of diplomats: members of a mission. */
export function inStanding({ lemmas }: AnalysedSentence, base: Referent): Referent {
  if (!base.kinds.some((kind) => kind === 'nationals' || kind === 'citizens' || kind === 'person'))
    return base
  if (
    base.kinds.includes('mission-member') ||
    !hasStanding(lemmas.slice(base.at.word + 1, base.at.word + 1 + REACH))
  )
    return base
  const kinds = base.kinds.filter(
    (kind) => kind !== 'citizens' && kind !== 'nationals' && kind !== 'officials',
  )
  const object = base.object === undefined || base.object === 'citizens' || base.object === 'other'
  return {
    ...base,
    kinds: [...new Set([...kinds, 'mission-member', 'person'])],
    object: object ? 'diplomats' : base.object,
  }
}

function hasStanding(behind: readonly string[]): boolean {
  const from = behind[0] === 'who' ? 1 : 0
  const first = behind[from] ?? ''
  const at = behind.findIndex((lemma) => DIPLOMATIC.has(lemma))
  if (PASSING.has(first) && behind[from + 1] === 'as')
    return behind.slice(from + 2).some((lemma) => lemma === 'diplomat' || DIPLOMATIC.has(lemma))
  return (
    HAVING.has(first) && at > from && STANDING.has(behind[at + 1] ?? '') && !behind.slice(0, at).includes(',')
  )
}
