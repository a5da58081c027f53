import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { WEEKDAY_WORDS } from '../time/words.ts'

/** "on *Friday* announced" is no Friday announcing. */
export const TIMES: ReadonlySet<string> = new Set([
  ...WEEKDAY_WORDS,
  ...'today yesterday tomorrow tonight morning evening night day week month year hour minute'.split(' '),
])

/** Of two subjects before a verb of saying the one after the comma: "opposes it, *its ministry* said". */
export function nearerSubject(
  { tree: { words } }: AnalysedSentence,
  p: Proposition,
  agent: Argument | undefined,
): Argument | undefined {
  const last = p.arguments.findLast((a) => a.role === 'agent' && a.head < p.predicate)
  const isApart = agent && last && words.slice(agent.head, last.head).some((w) => w.text === ',')
  return isApart ? last : agent
}

/** "they took the mayor, *the minister announced*": set beside what is no subject, and no comma before the verb. */
export function apposedTo(
  sentence: AnalysedSentence,
  p: Proposition,
  agent: Argument | undefined,
): Argument | undefined {
  const { words } = sentence.tree
  const before = agent && nounBefore(sentence, p.predicate)
  const beside = before && words[before.head]
  const isBeside = beside?.rel === 'appos' && isUnder(sentence, beside.head, agent?.head ?? -1)
  return isBeside && words[p.predicate - 1]?.text !== ',' ? before : agent
}

const isUnder = ({ tree: { words } }: AnalysedSentence, word: number, over: number): boolean => {
  let at = word
  for (let steps = 0; at >= 0 && at !== over && steps < 6; steps++) at = words[at]?.head ?? -1
  return at === over && over >= 0
}

/** The noun phrase that ends right before a verb, commas aside. */
export function nounBefore(sentence: AnalysedSentence, verb: number): Argument | undefined {
  const { words } = sentence.tree
  // "the minister, Ann Lee, said": an apposition is closed by a comma before the verb
  const isClosed = words[verb - 1]?.text === ','
  let at = verb - 1
  while (words[at]?.text === ',' || /^(ADV|AUX)$/.test(words[at]?.upos ?? '')) at--
  if (!/^(NOUN|PROPN|PRON)$/.test(words[at]?.upos ?? '')) return undefined
  if (TIMES.has(sentence.lemmas[at]?.toLowerCase() ?? '')) return undefined
  at = describedBy(sentence, at) ?? at
  for (let word = words[at]; word && /^(flat|compound|amod|nmod|appos)/.test(word.rel); word = words[at]) {
    if (word.rel === 'appos' && !isClosed) break
    if (word.head < 0 || word.head >= verb || TIMES.has(sentence.lemmas[word.head] ?? '')) break
    at = word.head
  }
  return { role: 'agent', head: at, link: 'syntax' }
}

/** "*an official*, speaking on condition of anonymity, said": whom the participle before the verb describes. */
function describedBy({ tree: { words } }: AnalysedSentence, noun: number): number | undefined {
  let at = words[noun]
  for (let steps = 0; at && steps < 6 && at.head >= 0; steps++) {
    if (/^acl/.test(at.rel) && /^VB[GN]$/.test(at.xpos) && words[at.index - 1]?.text === ',') return at.head
    at = words[at.head]
  }
  return undefined
}
