import type { Tree } from '../../syntax/tree.ts'
import {
  childBy,
  childrenBy,
  childrenOf,
  FINITE,
  isName,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { GERUND_VERBS, GIVING, NAMING } from '../tables.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'
import { actAbove } from './attachment.ts'

/** "expels an envoy, *recalls* its own": a finite verb conjoined with an object is conjoined with the object's verb. */
export const verbConjunct: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || rel !== 'conj' || !FINITE.has(tagOf(now, index)) || !isNoun(now, head)) return undefined
    if (childBy(now, head, 'cop', 'nsubj') !== undefined) return undefined
    const verb = actAbove(now, wordAt(now, head).head, new Map())
    return verb === undefined || verb > index ? undefined : arcs([index, verb, 'conj'])
  })

/** "calling her an amateur and *mocking* him": a participle conjoined with a noun is conjoined with the participle that governs it. */
export const participleConjunct: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (
      head < 0 ||
      rel !== 'conj' ||
      tagOf(now, index) !== 'VBG' ||
      !isVerb(now, index) ||
      !isNoun(now, head)
    )
      return undefined
    const object = childBy(now, index, 'obj')
    const verb = wordAt(now, head).head
    const isGerund = object === undefined || tagOf(now, head) === 'VBG'
    if (isGerund || verb < 0 || tagOf(now, verb) !== 'VBG' || !isRel(now, head, 'obj', 'obl', 'xcomp'))
      return undefined
    return arcs([index, verb, 'conj'])
  })

/** A subject beside a relative one: "Colombia, *whose embassy was attacked*, withdrew" read as one clause with two subjects. */
export const relativeAsMain: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const [subject, relative] = childrenBy(now, index, 'nsubj')
    if (subject === undefined || relative === undefined || relative < subject) return undefined
    const pronoun = [relative, ...childrenOf(now, relative)].some((word) =>
      ['WP$', 'WP', 'WDT'].includes(tagOf(now, word)),
    )
    const main = childrenBy(now, index, 'conj', 'parataxis', 'ccomp').find(
      (child) => isVerb(now, child) && isOpenClause(now, child),
    )
    if (!pronoun || main === undefined || main < index) return undefined
    const { head, rel } = wordAt(now, index)
    const later = childrenOf(now, index).filter((child) => child > main)
    return both(
      rehang(now, later, main),
      arcs([main, head, rel], [subject, main, subjectRel(now, main)], [index, subject, 'acl:relcl']),
    )
  })

const isOpenClause = (tree: Tree, index: number): boolean =>
  childBy(tree, index, 'nsubj', 'cc', 'mark') === undefined

/** How a verb's subject hangs from it. */
export const subjectRel = (tree: Tree, verb: number): string =>
  childBy(tree, verb, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'

/** "mulls *pulling* staff out": after a verb that takes one, a gerund that the parser made a part of its own object. */
export const gerundComplement: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const noun = wordAt(now, index).head
    if (
      noun < 0 ||
      tagOf(now, index) !== 'VBG' ||
      !isRel(now, index, 'compound', 'amod') ||
      !isRel(now, noun, 'obj')
    )
      return undefined
    const verb = wordAt(now, noun).head
    if (verb < 0 || gerundVerbBefore(now, index) !== verb) return undefined
    const later = childrenBy(now, verb, 'obl', 'xcomp', 'advmod').filter((child) => child > noun)
    return both(rehang(now, later, index), arcs([index, verb, 'xcomp'], [noun, index, 'obj']))
  })

/** A word called root though it hangs from another is a clause beside it. */
export const strayRoot: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    return rel === 'root' && head >= 0 ? arcs([index, head, 'parataxis']) : undefined
  })

const PAIRING = new Set(['both', 'either', 'neither'])

/** The verb right before `index`, a particle between or not ("ruled out *expelling*"), when it takes a gerund and has no object. */
const gerundVerbBefore = (tree: Tree, index: number): number | undefined => {
  // "ruled out *both* recalling it and closing"
  const last = index > 1 && PAIRING.has(textOf(tree, index - 1)) ? index - 2 : index - 1
  const particle = last >= 0 && isRel(tree, last, 'compound:prt')
  const verb = particle ? wordAt(tree, last).head : last
  if (verb < 0 || !isVerb(tree, verb)) return undefined
  const lemma = particle ? `${lemmaOf(tree, verb)} ${textOf(tree, last)}` : lemmaOf(tree, verb)
  return GERUND_VERBS.has(lemma) ? verb : undefined
}

/** "ruled *out* expelling them": a particle read as what introduces the gerund. */
export const particleAsMark: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const verb = index - 1
    const gerund = wordAt(now, index).head
    if (verb < 0 || !isRel(now, index, 'mark') || tagOf(now, gerund) !== 'VBG' || !isVerb(now, verb))
      return undefined
    return GERUND_VERBS.has(`${lemmaOf(now, verb)} ${textOf(now, index)}`) &&
      wordAt(now, gerund).head === verb
      ? arcs([index, verb, 'compound:prt'], [gerund, verb, 'xcomp'])
      : undefined
  })

/** The first word of a gerund: itself, or "having" before it. */
const firstOfGerund = (tree: Tree, index: number): number | undefined => {
  if (tagOf(tree, index) === 'VBG') return index
  const aux = childBy(tree, index, 'aux')
  return aux !== undefined && textOf(tree, aux).toLowerCase() === 'having' ? aux : undefined
}

/** "mulls *expelling* two": a participle that the parser hung from the verb as from a noun, or as an adverbial. */
export const participleOfVerb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    const first = firstOfGerund(now, index)
    if (head < 0 || !['acl', 'advcl', 'ccomp'].includes(rel) || !isVerb(now, head) || first === undefined)
      return undefined
    if (childBy(now, index, 'mark', 'case', 'nsubj') !== undefined) return undefined
    const complement =
      gerundVerbBefore(now, first) === head && childBy(now, head, 'obj', 'xcomp') === undefined
    if (complement) return arcs([index, head, 'xcomp'])
    return rel === 'acl' ? arcs([index, head, 'advcl']) : undefined
  })

/** The last word of a subject before `end`. */
const lastBefore = (tree: Tree, subject: number, end: number): number =>
  subtree(tree, subject)
    .filter((word) => word < end)
    .at(-1) ?? -1

/** "*Spain, Portugal* expel diplomats": a headline's comma for `and`. */
export const commaConjunct: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || index > head || !isRel(now, index, 'nsubj') || !isName(now, index)) return undefined
    const comma = Math.min(...subtree(now, index).filter((word) => now.words[word]?.upos !== 'PUNCT')) - 1
    if (now.words[comma]?.text !== ',') return undefined
    const first = childrenBy(now, head, 'nsubj').find(
      (child) => child < comma && isName(now, child) && lastBefore(now, child, comma) === comma - 1,
    )
    return first === undefined ? undefined : arcs([index, first, 'conj'], [comma, index, 'punct'])
  })

/** "freezes trade, *expels* ambassador": a verb of the lexicon that the tagger took for a plural noun. */
export const headlinePlural: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head, xpos } = wordAt(now, index)
    if (head < 0 || xpos !== 'NNS' || !isRel(now, index, 'conj', 'appos')) return undefined
    if (!lexicon.transitive.has(lemmaOf(now, index)) || now.words[index - 1]?.text !== ',') return undefined
    const object = childrenBy(now, head, 'conj', 'appos', 'obj').find(
      (child) => child > index && isNoun(now, child),
    )
    if (object === undefined || childBy(now, index, 'det', 'amod', 'cc') !== undefined) return undefined
    const verb = isVerb(now, head) ? head : actAbove(now, head, new Map())
    if (verb === undefined || verb > index) return undefined
    return new Map([
      [index, { head: verb, rel: 'conj', xpos: 'VBZ', upos: 'VERB' }],
      [object, { head: index, rel: 'obj' }],
    ])
  })

/** A word hung from a comma or a bracket hangs from what that hangs from. */
export const punctuationHead: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || wordAt(now, head).upos !== 'PUNCT' || wordAt(now, head).head < 0) return undefined
    return arcs([index, wordAt(now, head).head, wordAt(now, index).upos === 'PUNCT' ? 'punct' : 'dep'])
  })

/** The verb of a clause that nothing marks as dependent and that has no subject of its own, after `verb` without a comma between. */
const unmarkedVerbAfter = (tree: Tree, verb: number): number | undefined =>
  childrenBy(tree, verb, 'advcl', 'xcomp', 'ccomp', 'parataxis', 'dep').find((child) => {
    const finite = childBy(tree, child, 'aux') ?? child
    if (child < verb || !(FINITE.has(tagOf(tree, finite)) || tagOf(tree, finite) === 'MD')) return false
    if (childBy(tree, child, 'mark', 'nsubj', 'cc', 'case') !== undefined) return false
    return tree.words
      .slice(verb, child)
      .every((word) => (word.upos !== 'PUNCT' || word.xpos === 'HYPH') && word.xpos !== 'WRB')
  })

/** "Two men *picked up* in Lahore returned": a participle that was taken for the main verb, which is the next finite one. */
export const participleAsMain: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!['VBD', 'VBN'].includes(tagOf(now, index)) || childBy(now, index, 'aux', 'obj') !== undefined)
      return undefined
    const subject = childBy(now, index, 'nsubj')
    const main = unmarkedVerbAfter(now, index)
    if (subject === undefined || main === undefined || subject > index || !isNoun(now, subject))
      return undefined
    const { head, rel } = wordAt(now, index)
    const changes = arcs([main, head, rel], [subject, main, subjectRel(now, main)], [index, subject, 'acl'])
    return new Map([...changes].map(([word, arc]) => [word, word === index ? { ...arc, xpos: 'VBN' } : arc]))
  })

/** The noun right before a relative pronoun, a comma between or not; of a name its head. */
const nounBefore = (tree: Tree, pronoun: number): number | undefined => {
  const before = tree.words[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1
  if (before < 0 || !isNoun(tree, before)) return undefined
  return isRel(tree, before, 'flat', 'compound') ? wordAt(tree, before).head : before
}

/** "..., *who* were caught" hung from a verb: `who` is about a noun, and so is any pronoun right after a name. */
export const relativeOfVerb: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'acl:relcl', 'advcl:relcl') || !isVerb(now, head)) return undefined
    const pronoun = childrenBy(now, index, 'nsubj', 'obj').find((child) =>
      ['WP', 'WDT'].includes(tagOf(now, child)),
    )
    const noun = pronoun === undefined ? undefined : nounBefore(now, pronoun)
    if (pronoun === undefined || noun === undefined || noun >= index) return undefined
    return tagOf(now, pronoun) === 'WP' || isName(now, noun) ? arcs([index, noun, 'acl:relcl']) : undefined
  })

/** "was summoned and handed *a note*": a passive that takes no object leaves it to the verb conjoined with it. */
export const objectOfSecond: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obj') || childBy(now, head, 'nsubj:pass') === undefined)
      return undefined
    if (GIVING.has(lemmaOf(now, head)) || NAMING.has(lemmaOf(now, head))) return undefined
    const second = childrenBy(now, head, 'conj').find(
      (child) => isVerb(now, child) && child < index && child > head,
    )
    return second === undefined ? undefined : arcs([index, second, 'obj'])
  })

/** "denied *having frozen* relations": a perfect gerund read as "having" with an object that is frozen. */
export const perfectGerund: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (textOf(now, index).toLowerCase() !== 'having') return undefined
    const participle = index + 1
    if (tagOf(now, participle) !== 'VBN' || !isRel(now, participle, 'amod')) return undefined
    const noun = wordAt(now, participle).head
    const { head, rel } = wordAt(now, index)
    if (!isRel(now, noun, 'obj') || wordAt(now, noun).head !== index) return undefined
    const rest = childrenOf(now, index).filter((child) => child !== noun)
    const own = gerundVerbBefore(now, index) === head ? 'xcomp' : rel
    return both(
      rehang(now, rest, participle),
      arcs([participle, head, own], [index, participle, 'aux'], [noun, participle, 'obj']),
    )
  })

const CONTRAST = new Set(['while', 'whereas', 'whilst'])

/** "ordered one out, *while Chad expelled* three *and gave* them a week": what follows without a comma goes on with the second. */
export const conjunctOfContrast: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'conj') || !isVerb(now, index) || !isVerb(now, head)) return undefined
    if (childBy(now, index, 'nsubj', 'nsubj:pass') !== undefined) return undefined
    const joint = childBy(now, index, 'cc')
    const second = childrenBy(now, head, 'advcl').findLast((child) => child > head && child < index)
    if (joint === undefined || second === undefined || now.words[joint - 1]?.text === ',') return undefined
    const mark = childBy(now, second, 'mark')
    const isContrast =
      mark !== undefined && CONTRAST.has(textOf(now, mark)) && now.words[mark - 1]?.text === ','
    return isContrast && childBy(now, second, 'nsubj', 'nsubj:pass') !== undefined
      ? arcs([index, second, 'conj'])
      : undefined
  })
