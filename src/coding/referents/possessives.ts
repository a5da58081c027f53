import type { AnalysedSentence, Passage } from '../passage.ts'
import { dependents, understoodSubject } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** Pronouns that say whose a thing is. */
export const POSSESSIVE = new Set([
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'theirs',
  'ours',
  'whose',
])

/** "Norway hit back at Chad, expelling *its* envoys": those whom a verb is done to, and who are never the doer's own. */
export function foreignTo(context: AntecedentContext, { at, pronoun = '' }: Referent): ReadonlySet<string> {
  const sentence = context.passage.sentences[at.sentence]
  const noun = sentence?.tree.words[at.word]?.head ?? -1
  if (!sentence || noun < 0 || !POSSESSIVE.has(pronoun)) return NOBODY
  const counted = countedBy(sentence, noun)
  const done = sentence.tree.words[counted]
  if (!done || isPassive(sentence, done.head)) return NOBODY
  const place = { sentence: at.sentence, word: counted }
  const sent = context.referent(place)?.kinds.some((kind) => kind === 'mission' || kind === 'mission-member')
  if (!sent || !context.wanted(place).foreign) return NOBODY
  const doer = understoodSubject(sentence.tree, done.head)
  if (doer === undefined || doer === counted) return NOBODY
  const actors = context.referent({ sentence: at.sentence, word: doer })?.actors ?? []
  return new Set(actors.flatMap(({ code }) => code ?? []))
}

/** "had their visas *revoked*", "were expelled": the subject is not who does it. */
const isPassive = ({ tree }: AnalysedSentence, verb: number): boolean =>
  tree.words[verb]?.xpos === 'VBN' && dependents(tree, verb, ({ rel }) => rel === 'aux').length === 0

const NOBODY: ReadonlySet<string> = new Set()

/** "*two* of its diplomats": the number that the noun is counted by. */
const countedBy = ({ tree }: AnalysedSentence, noun: number): number => {
  const { rel = '', head = -1 } = tree.words[noun] ?? {}
  return rel.startsWith('nmod') && tree.words[head]?.upos === 'NUM' ? head : noun
}

/** "met *his opposite number*": of another state than whose he is. */
export const isOfOther = ({ sentences }: Passage, { at }: Referent): boolean => {
  const lemmas = sentences[at.sentence]?.lemmas ?? []
  const noun = lemmas[at.word] ?? ''
  return noun === 'counterpart' || (noun === 'number' && lemmas[at.word - 1] === 'opposite')
}
