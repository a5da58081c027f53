import { isNoun, isRel, lemmaOf, markPhrase, phraseText, tagOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** Verbs by which somebody is kept from doing something. */
const KEEPING = new Set(
  'bar ban block forbid prohibit exclude debar stop prevent keep restrict deter dissuade discourage hinder disqualify exempt suspend blacklist'.split(
    ' ',
  ),
)

/** "bars Iranian citizens *from entering*": what somebody is kept from is the verb's, not a description of them. */
export const keptFromDoing: Repair = (tree) =>
  forEachWord(tree, (now, deed) => {
    const { head: whom } = wordAt(now, deed)
    if (tagOf(now, deed) !== 'VBG' || !isRel(now, deed, 'acl') || whom < 0 || !isNoun(now, whom))
      return undefined
    const verb = wordAt(now, whom).head
    if (!isRel(now, whom, 'obj', 'nsubj:pass') || verb < 0 || !KEEPING.has(lemmaOf(now, verb)))
      return undefined
    return phraseText(now, markPhrase(now, deed)) === 'from' ? arcs([deed, verb, 'advcl']) : undefined
  })
