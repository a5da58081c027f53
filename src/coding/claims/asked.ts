import type { Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'

/** How many sentences back the question is looked for: what is quoted may fill more than one. */
const REACH = 3

/** "*Asked* whether he would go, the minister smiled. “...,” *he* said": who was asked, in a sentence before the pronoun. */
export function askedBefore(passage: Passage, resolver: Resolver, { at }: Referent): Referent | undefined {
  const before = passage.sentences
    .slice(Math.max(0, at.sentence - REACH), at.sentence)
    .findLast((s) => OPENS.test(s.forms[0] ?? ''))
  if (!before || before.paragraph !== passage.sentences[at.sentence]?.paragraph) return undefined
  const comma = before.tree.words.find((w) => w.text === ',')
  if (!comma) return undefined
  for (const word of before.tree.words.slice(comma.index + 1)) {
    if (!/^(NOUN|PROPN)$/.test(word.upos) || /^(compound|flat|amod|nmod)/.test(word.rel)) continue
    const found = resolver.resolved({ sentence: before.index, word: word.index })
    if (found && !found.plural && (found.office ?? found.person?.name ?? found.person?.title)) return found
  }
  return undefined
}

const OPENS = /^(asked|pressed|questioned|quizzed|challenged|prodded)$/
