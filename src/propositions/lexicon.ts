import type { IdiomEntry, NominalEntry, WordLists } from '../codebook/codebook.ts'

/** What the room needs to know about words: taken from the codebook, so that a new noun or verb is an edit there. */
export interface Lexicon {
  /** Nouns that name acts, by lower-case lemma. */
  readonly nominals: ReadonlyMap<string, NominalEntry>
  /** Whose act the governed one is, by lemma of the governor (`words/status.yaml`, `control`). */
  readonly control: ReadonlyMap<string, 'subject' | 'object'>
  /** Adverbs that say how far a thing is so: `reportedly`, `nearly`. They become operators. */
  readonly adverbs: ReadonlySet<string>
  /** Verbs of saying: a clause beside one of them is what is said. */
  readonly speech: ReadonlySet<string>
  /** Verbs with particle (`call in`): a preposition that makes one of them is read as the particle. */
  readonly phrasal: ReadonlySet<string>
  /** Verbs that always have an object: without one, a headline's "envoy summoned" is a passive. */
  readonly transitive: ReadonlySet<string>
  /** Turns of phrase that say what one verb says, by their first word: "put an end to". */
  readonly idioms: ReadonlyMap<string, readonly IdiomEntry[]>
}

const SPEECH = new Set(
  'say tell tweet post write add report announce claim note declare state confirm insist warn argue explain stress continue quip reply respond comment conclude'.split(
    ' ',
  ),
)

const TRANSITIVE = new Set(
  'summon expel oust eject deport detain arrest recall banish ban bar sanction accuse evict blacklist release target accredit'.split(
    ' ',
  ),
)

const PHRASAL = new Set([
  'call in',
  'kick out',
  'throw out',
  'send home',
  'boot out',
  'turf out',
  'break off',
  'cut off',
  'pull out',
  'hand over',
  'carry out',
  'rule out',
  'shut down',
  'close down',
  'send back',
  'call back',
  'drive out',
  'push out',
])

/** A lexicon with the given parts; what is not given falls back to a small general list (nominals and control: empty). */
export const lexicon = (parts: Partial<Lexicon> = {}): Lexicon => ({
  nominals: parts.nominals ?? new Map(),
  control: parts.control ?? new Map(),
  adverbs: parts.adverbs ?? new Set(),
  speech: parts.speech ?? SPEECH,
  phrasal: parts.phrasal ?? PHRASAL,
  transitive: parts.transitive ?? TRANSITIVE,
  idioms: parts.idioms ?? new Map(),
})

const byFirstWord = (idioms: readonly IdiomEntry[]): ReadonlyMap<string, readonly IdiomEntry[]> => {
  const found = new Map<string, IdiomEntry[]>()
  for (const idiom of idioms) found.set(idiom.first, [...(found.get(idiom.first) ?? []), idiom])
  return found
}

/**
 * The lexicon that a compiled codebook's word lists give.
 * `phrasal` are the verbs of the codebook's rules with their particles, where the caller has them; they add to the general list.
 */
export const lexiconFrom = (
  lists: WordLists,
  rules: { readonly phrasal?: Iterable<string> } = {},
): Lexicon => {
  const control = new Map<string, 'subject' | 'object'>()
  const adverbs = new Set<string>()
  for (const entry of lists.status) {
    for (const phrase of entry.phrases) {
      if (entry.control !== undefined) control.set(phrase, entry.control)
      if (entry.part === 'adverb') adverbs.add(phrase)
    }
  }
  const speech = lists.speech.filter((entry) => entry.part === 'verb').flatMap((entry) => entry.phrases)
  return lexicon({
    nominals: new Map(lists.nominals.map((entry) => [entry.noun, entry])),
    control,
    adverbs,
    speech: new Set([...SPEECH, ...speech]),
    phrasal: new Set([...PHRASAL, ...(rules.phrasal ?? [])]),
    idioms: byFirstWord(lists.idioms),
  })
}
