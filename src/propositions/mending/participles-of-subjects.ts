import { childBy, isNoun, isRel, isVerb, tagOf, wordAt } from '../grammar.ts'
import { arcs, forEachWord, type Repair } from './arcs.ts'

/** "The agreement *reached* on Tuesday secures gas": a participle between the subject and its verb is the subject's. */
export const participleOfSubject: Repair = (tree) =>
  forEachWord(tree, (now, participle) => {
    const verb = wordAt(now, participle).head
    if (verb < participle || !isRel(now, participle, 'acl') || !isVerb(now, verb)) return undefined
    if (tagOf(now, participle) !== 'VBN' || childBy(now, participle, 'nsubj', 'aux') !== undefined)
      return undefined
    const subject = childBy(now, verb, 'nsubj', 'nsubj:pass')
    return subject !== undefined && subject < participle && isNoun(now, subject)
      ? arcs([participle, subject, 'acl'])
      : undefined
  })
