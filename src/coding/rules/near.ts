import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'

/** Words after the thing judged in which what it is called stands. */
const REACH = 4

/**
 * What a thing is called, where the parser hung it elsewhere: quotation marks in 'called the step “*unjustified*”' make it do so.
 * Nearest first; nothing where the clause has a `result` already.
 */
export function judgementsNear(sentence: AnalysedSentence, proposition: Proposition): readonly Argument[] {
  const patient = proposition.arguments.find((a) => a.role === 'patient')?.head
  if (patient === undefined || patient < proposition.predicate) return []
  if (proposition.arguments.some((a) => a.role === 'result')) return []
  const { words } = sentence.tree
  const next = words[patient + 1]?.upos === 'PUNCT' ? patient + 2 : patient + 1
  // 'called the raids by Mali a "*stunt*"': a noun that hangs from the verb as nothing else does
  const stray = words.filter(
    (w) => w.head === proposition.predicate && w.index > patient && /^(appos|dep|list)$/.test(w.rel),
  )
  return [...words.slice(next, next + REACH), ...stray]
    .filter((w) => /^(ADJ|NOUN|VERB)$/.test(w.upos))
    .map((w) => ({ role: 'result', head: w.index, link: 'syntax' }))
}
