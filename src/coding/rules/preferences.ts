import type { AnalysedSentence } from '../passage.ts'
import { predicateKey, type RuleIndex } from './rule-index.ts'

/** What a verb chooses in one of its places: kinds of referent, and nouns that its rules name, phrases by their last word. */
export interface Choice {
  readonly kinds: ReadonlySet<string>
  readonly nouns: ReadonlyMap<string, readonly string[]>
  /** Whatever it is done to belongs to another than the doer. */
  readonly foreign: boolean
}

/** What the rules want at a word, by what it is to its verb: the patient of "storm" is a mission. */
export type Preferences = (sentence: AnalysedSentence, word: number) => Choice

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
  'document',
  'resolution',
  'immunity',
  'visa',
  'accusation',
  'membership',
  'restriction',
  'entry-ban',
  'cooperation',
  'apology',
  'protest',
  'property',
])

/** Kinds of what a sending state has in a host state. */
const OF_MISSIONS = new Set(['mission', 'mission-member', 'envoy'])

export const NO_CHOICE: Choice = { kinds: new Set(), nouns: new Map(), foreign: false }

/** Selectional preferences (Resnik 1996), read off the codebook's rules instead of a corpus. Remembers what it has read off. */
export function preferencesOf(rules: RuleIndex): Preferences {
  const known = new Map<string, Choice>()
  const chosenBy = (predicate: string, role: string): Choice => {
    const key = `${predicate} ${role}`
    const found = known.get(key) ?? wantedBy(rules, predicate, role)
    known.set(key, found)
    return found
  }
  return (sentence, word) => {
    for (const proposition of sentence.propositions) {
      if (proposition.kind !== 'verb') continue
      const argument = proposition.arguments.find((a) => a.head === word && CHOSEN.has(a.role))
      if (argument) return chosenBy(predicateKey(proposition.kind, proposition.lemma), argument.role)
    }
    return NO_CHOICE
  }
}

function wantedBy(rules: RuleIndex, predicate: string, role: string): Choice {
  const asking = (rules.get(predicate) ?? []).flatMap(({ action, rule }) =>
    Object.entries(rule.where)
      .filter(([roles, pattern]) => roles.split('|').includes(role) && !pattern.absent)
      .map(([, pattern]) => ({ action, pattern })),
  )
  const patterns = asking.map(({ pattern }) => pattern)
  const ofMissions = asking.filter(({ pattern }) => pattern.is?.some((kind) => OF_MISSIONS.has(kind)))
  const nouns = new Map<string, string[]>()
  for (const phrase of patterns.flatMap(({ lemma, mentions }) => [...(lemma ?? []), ...(mentions ?? [])])) {
    const last = phrase.split(' ').at(-1) ?? phrase
    nouns.set(last, [...(nouns.get(last) ?? []), phrase])
  }
  return {
    kinds: new Set(patterns.flatMap(({ is }) => is ?? []).filter((kind) => TELLING.has(kind))),
    nouns,
    foreign: ofMissions.length > 0 && ofMissions.every(({ action }) => action.foreign),
  }
}
