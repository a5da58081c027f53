import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence } from '../passage.ts'
import { caseOf } from '../referents/phrase.ts'
import { EARLIER } from './earlier.ts'

/** Nouns of what answers an act; the act stands under them with "to" or "for". */
const ANSWERS = new Set([
  'response',
  'answer',
  'reply',
  'retaliation',
  'reaction',
  'reprisal',
  'revenge',
  'countermeasure',
  'payback',
  'punishment',
  'rejoinder',
  'riposte',
  'return',
  'retort',
])

/** Ties that say outright that an act is an answer, whoever did what was answered. */
export const ANSWERING: ReadonlySet<string> = new Set([
  'in response to',
  'as a response to',
  'as a reply to',
  'as an answer to',
  'as retaliation for',
  'as revenge for',
  'as punishment for',
  'in reaction to',
  'in revenge for',
  'in protest to',
  'in retaliation for',
  'in reply to',
  'in answer to',
  'in return for',
  'in protest at',
  'in protest over',
  'in protest against',
])

/** Ties under which a clause tells what an act answers: "severed ties *after* police stormed its embassy". */
export const PROMPTED: ReadonlySet<string> = new Set([
  ...ANSWERING,
  'after',
  'following',
  'over',
  'because of',
  'because',
  'since',
])

/**
 * The preposition under which the noun of an act stands, its noun taken in where it is made of several words: "*in response to* the
 * expulsion", "a *response to* the expulsion".
 */
export function tieOf(sentence: AnalysedSentence, p: Proposition): string | undefined {
  const own = caseOf(sentence.tree, p.predicate)
  if (p.kind !== 'noun' || own === undefined) return own
  const roles = sentence.propositions.flatMap((q) =>
    q.arguments.filter((a) => a.proposition === p.id && a.role.includes(' ')).map((a) => a.role),
  )
  const above = sentence.lemmas[sentence.tree.words[p.predicate]?.head ?? -1] ?? ''
  // "announced the expulsion *as a response to* that of two Belgians"
  const [, answer = ''] = /^as (?:an? )?(\w+) (?:to|for)$/.exec(roles[0] ?? '') ?? []
  if (ANSWERS.has(answer)) return 'in response to'
  return roles[0] ?? (ANSWERS.has(above) && /^(to|for)$/.test(own) ? 'in response to' : own)
}

/**
 * The noun of what came first, under a predicate and before a place in its clause, with no verb in between: "expelled three in
 * response to the *expulsion* of two of its own last month".
 */
export function priorNoun(
  sentence: AnalysedSentence,
  predicate: number,
  offset: number,
): Proposition | undefined {
  const start = (word: number): number => sentence.tree.words[word]?.start ?? 0
  const noun = sentence.propositions.findLast(
    (p) =>
      p.kind === 'noun' &&
      start(p.predicate) < offset &&
      EARLIER.has(tieOf(sentence, p) ?? '') &&
      isUnder(sentence, p, predicate),
  )
  const verb = sentence.propositions.some(
    (p) => p.kind === 'verb' && noun && p.predicate > noun.predicate && start(p.predicate) < offset,
  )
  return verb ? undefined : noun
}

function isUnder(sentence: AnalysedSentence, p: Proposition, predicate: number): boolean {
  let at: Proposition | undefined = p
  for (let steps = 0; at && steps < 4; steps++) {
    const parent: number | undefined = at.parent
    if (parent === predicate) return true
    at = sentence.propositions.find((o) => o.id === parent)
  }
  return false
}
