import type { Tree } from '../../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  FINITE,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { arcs, both, forEachWord, type Repair } from './arcs.ts'
import { hasFinite, startOfVerb } from './verb-groups.ts'

/** The clause right behind the verb of saying that lacks its subject: a finite verb, or what a copula says. */
const saidBehind = (tree: Tree, speech: number): number | undefined => {
  const next = tree.words[speech + 1]
  if (next === undefined || !(FINITE.has(next.xpos) || next.xpos === 'MD' || next.upos === 'AUX'))
    return undefined
  const head = next.upos === 'AUX' || next.xpos === 'MD' ? next.head : next.index
  if (head <= speech || !isRel(tree, head, 'ccomp', 'advcl', 'xcomp', 'conj', 'parataxis', 'dep'))
    return undefined
  const isOwn = wordAt(tree, head).head === speech && (isVerb(tree, head) || childBy(tree, head, 'cop'))
  return isOwn && childBy(tree, head, 'nsubj', 'nsubj:pass', 'expl') === undefined ? head : undefined
}

/** The noun before the relative word, the first of its chain: "*remarks* by the president that". */
const nounAbove = (tree: Tree, relative: number, above: number): number | undefined => {
  let noun = relative - 1
  if (!tree.words[noun] || !isNoun(tree, noun)) return undefined
  while (isRel(tree, noun, 'nmod', 'compound', 'flat') && isNoun(tree, wordAt(tree, noun).head))
    noun = wordAt(tree, noun).head
  return noun === above || wordAt(tree, noun).head === above || isVerb(tree, wordAt(tree, noun).head)
    ? noun
    : undefined
}

/** "remarks that *it said were* irresponsible", "a map which *Quito says ignores* its rights": of the noun it is said what it is. */
export const saidOfNoun: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, speech) => {
    if (!isVerb(now, speech) || !lexicon.speech.has(lemmaOf(now, speech))) return undefined
    const relative = childrenBy(now, speech, 'mark', 'obj').find(
      (child) => child < speech && /^(that|which|who)$/.test(textOf(now, child)),
    )
    const said = relative === undefined ? undefined : saidBehind(now, speech)
    const subject = childBy(now, speech, 'nsubj')
    if (relative === undefined || said === undefined || subject === undefined || subject < relative)
      return undefined
    const { head, rel } = wordAt(now, speech)
    const noun = rel === 'acl:relcl' ? head : nounAbove(now, relative, head)
    return noun === undefined ? undefined : changesOf(now, { noun, speech, relative, said })
  })

interface Parts {
  readonly noun: number
  readonly speech: number
  readonly relative: number
  readonly said: number
}

const changesOf = (tree: Tree, { noun, speech, relative, said }: Parts): ArcChanges => {
  const subject = childBy(tree, said, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
  const pronoun = { head: said, rel: subject, upos: 'PRON', xpos: 'WDT' }
  const clauses = new Map([
    [speech, { head: noun, rel: 'acl:relcl' }],
    [said, { head: speech, rel: 'ccomp' }],
  ])
  const tag = tagOf(tree, said)
  const finite: ArcChanges =
    tag === 'VBN' && childBy(tree, said, 'aux', 'aux:pass') === undefined
      ? new Map([[said, { head: speech, rel: 'ccomp', xpos: 'VBD' }]])
      : new Map()
  return both(both(clauses, finite), new Map([[relative, pronoun]]))
}

/** Clauses that the parser makes of what is said behind a speaker in commas. */
const SAID = ['ccomp', 'conj', 'parataxis'] as const

/** "*A response*, the embassy said on Monday, *would follow*": of two subjects of the verb of saying, the first is that of what is said. */
export const subjectBeforeSpeaker: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, speech) => {
    if (!isVerb(now, speech) || !lexicon.speech.has(lemmaOf(now, speech))) return undefined
    const [first, speaker, more] = childrenBy(now, speech, 'nsubj').filter((child) => child < speech)
    if (first === undefined || speaker === undefined || more !== undefined) return undefined
    if (!now.words.slice(first, speaker).some(({ text }) => text === ',')) return undefined
    const said = childrenBy(now, speech, ...SAID).find((child) => startsBehindComma(now, speech, child))
    if (said === undefined) return undefined
    const taken = childrenBy(now, said, 'nsubj', 'nsubj:pass', 'expl')
    const hearer = taken.find((child) => child < startOfVerb(now, said) - 1)
    if (taken.length > (hearer === undefined ? 0 : 1)) return undefined
    const rel = childBy(now, said, 'aux:pass') === undefined ? 'nsubj' : 'nsubj:pass'
    const heard = hearer === undefined ? [] : [[hearer, speech, 'obj'] as const]
    return arcs([first, said, rel], [said, speech, 'ccomp'], ...heard)
  })

/** A comma stands between the speaker's words and a clause that begins with its verb. */
const startsBehindComma = (tree: Tree, speech: number, clause: number): boolean => {
  const start = startOfVerb(tree, clause)
  if (clause < speech || !hasFinite(tree, clause)) return false
  const opens =
    wordAt(tree, start - 1).upos === 'PUNCT' && textOf(tree, start - 1) !== ',' ? start - 1 : start
  return textOf(tree, opens - 1) === ',' && childBy(tree, clause, 'cc', 'mark') === undefined
}
