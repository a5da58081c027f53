import {
  type ArcChange,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isRel,
  isToInfinitive,
  lemmaOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

/** "The European Union *plans* to drop them", "no longer *regards* Mora as president": a plural noun with a subject is a verb. */
export const pluralWithSubject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel, xpos } = wordAt(now, index)
    if (xpos !== 'NNS' || childBy(now, index, 'nsubj') === undefined) return undefined
    if (childBy(now, index, 'cop', 'det', 'nmod:poss', 'case', 'nummod', 'amod') !== undefined)
      return undefined
    const infinitive = childrenBy(now, index, 'acl', 'xcomp').find((child) => isToInfinitive(now, child))
    const names = childrenBy(now, index, 'flat', 'appos').filter(
      (child) => child > index && isName(now, child),
    )
    const [object, ...rest] = names
    const asWhat = childrenBy(now, index, 'obl', 'nmod').some((child) =>
      childrenBy(now, child, 'case').some((marker) => textOf(now, marker) === 'as'),
    )
    if (infinitive === undefined && (object === undefined || !asWhat)) return undefined
    // "regards" has no singular as a noun
    const lemma = lemmaOf(now, index).replace(/s$/, '')
    const verb: ArcChange = { head, rel, upos: 'VERB', xpos: 'VBZ', lemma }
    const named =
      object === undefined
        ? arcs()
        : arcs([object, index, 'obj'], ...rest.map((word) => [word, object, 'flat'] as const))
    const meant = infinitive === undefined ? arcs() : arcs([infinitive, index, 'xcomp'])
    return both(both(named, meant), new Map([[index, verb]]))
  })

/** "the order *bars* citizens of Iran": a plural with a subject before it and an object behind it. */
export const pluralWithObject: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel, xpos } = wordAt(now, index)
    const subject = childBy(now, index, 'nsubj')
    const object = childBy(now, index, 'obj')
    if (xpos !== 'NNS' || subject === undefined || object === undefined) return undefined
    if (subject > index || object < index) return undefined
    return new Map([[index, { head, rel, upos: 'VERB', xpos: 'VBZ' }]])
  })

/**
 * "the president's new order *bars* citizens of Iran", "Chile's new policy *curbs* visas": no sentence, as the parser has it, but one long
 * name of citizens or visas. A plural is no part of such a name, so it is the verb, with the name before it as subject.
 */
export const pluralInCompound: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const object = index + 1
    const subject = index - 1
    const { head, rel } = wordAt(now, index)
    if (wordAt(now, index).xpos !== 'NNS' || rel !== 'compound' || head !== object || subject < 1)
      return undefined
    const whole = wordAt(now, object)
    if (
      whole.rel !== 'root' ||
      !whole.xpos.startsWith('NN') ||
      childBy(now, object, 'cop', 'nsubj') !== undefined
    )
      return undefined
    const before = wordAt(now, subject)
    if (before.xpos !== 'NN' || before.rel !== 'compound') return undefined
    const own = childrenOf(now, object).filter((child) => child < index && child !== subject)
    const rest = childrenBy(now, object, 'punct', 'advcl', 'obl').filter((child) => child > object)
    // "bars officials *from entering*"
    const barred = childrenBy(now, object, 'acl').filter((child) => childBy(now, child, 'mark') !== undefined)
    const verb: ArcChange = { head: -1, rel: 'root', upos: 'VERB', xpos: 'VBZ' }
    return both(
      both(rehang(now, own, subject), rehang(now, rest, index)),
      both(
        arcs(
          [subject, index, 'nsubj'],
          [object, index, 'obj'],
          ...barred.map((child) => [child, index, 'advcl'] as const),
        ),
        new Map([[index, verb]]),
      ),
    )
  })

/** "ruled out *meeting* Trump": a noun in -ing that has an object is the verb that it comes from. */
export const nounWithObject: Repair = (tree, { nominals }) =>
  forEachWord(tree, (now, index) => {
    const { head, rel, xpos } = wordAt(now, index)
    const object = childBy(now, index, 'obj')
    const verb = nominals.get(lemmaOf(now, index))?.verb
    if (xpos !== 'NN' || verb === undefined || object === undefined || object < index) return undefined
    if (!textOf(now, index).endsWith('ing') || childBy(now, index, 'det', 'nmod:poss', 'amod') !== undefined)
      return undefined
    return new Map([[index, { head, rel, upos: 'VERB', xpos: 'VBG', lemma: verb }]])
  })

/** "put *on hold* a deal": the noun of the turn was taken for a verb that has the object. */
export const putOnHold: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const on = index - 1
    if (head < 0 || textOf(now, index) !== 'hold' || !isRel(now, index, 'xcomp', 'advcl', 'ccomp'))
      return undefined
    if (textOf(now, on) !== 'on' || head !== on - 1 || !PUTTING.has(lemmaOf(now, head))) return undefined
    const own = childrenOf(now, index).filter((child) => child !== on)
    return both(
      both(rehang(now, own, head), arcs([on, index, 'case'])),
      new Map([[index, { head, rel: 'obl', upos: 'NOUN', xpos: 'NN' }]]),
    )
  })

const PUTTING = new Set(['put', 'place', 'keep'])
