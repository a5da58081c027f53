import type { AnalysedSentence } from '../passage.ts'
import { predicateKey, type RuleIndex } from './rule-index.ts'

/** Kinds of referent that the rules want at a word, by what it is to its verb: the patient of "storm" is a mission. */
export type Preferences = (sentence: AnalysedSentence, word: number) => ReadonlySet<string>

/** Roles whose fillers a verb chooses; whoever acts is mostly a state, whatever the verb. */
const CHOSEN = new Set(['patient', 'recipient'])

/** Kinds that say what a thing or a person is; that of an actor any sentence about states has. */
const TELLING = new Set([
  'mission',
  'mission-member',
  'envoy',
  'relations',
  'agreement',
  'sanctions',
  'credentials',
  'meeting',
])

const NONE: ReadonlySet<string> = new Set()

/** Selectional preferences (Resnik 1996), read off the codebook's rules instead of a corpus. Remembers what it has read off. */
export function preferencesOf(rules: RuleIndex): Preferences {
  const known = new Map<string, ReadonlySet<string>>()
  const kindsOf = (predicate: string, role: string): ReadonlySet<string> => {
    const key = `${predicate} ${role}`
    const found = known.get(key) ?? wantedBy(rules, predicate, role)
    known.set(key, found)
    return found
  }
  return (sentence, word) => {
    for (const proposition of sentence.propositions) {
      if (proposition.kind !== 'verb') continue
      const argument = proposition.arguments.find((a) => a.head === word && CHOSEN.has(a.role))
      if (argument) return kindsOf(predicateKey(proposition.kind, proposition.lemma), argument.role)
    }
    return NONE
  }
}

const wantedBy = (rules: RuleIndex, predicate: string, role: string): ReadonlySet<string> =>
  new Set(
    (rules.get(predicate) ?? [])
      .flatMap(({ rule }) => Object.entries(rule.where))
      .filter(([roles]) => roles.split('|').includes(role))
      .flatMap(([, pattern]) => pattern.is ?? [])
      .filter((kind) => TELLING.has(kind)),
  )
