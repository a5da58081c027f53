import type { Channel, Ground, Instrument, PostKind, Sector, Stance } from '../model/index.ts'
import type {
  Codebook,
  Cue,
  FrameWord,
  NominalEntry,
  NounEntry,
  NumberWords,
  Office,
  SayingPart,
  SpeechEntry,
  State,
  StatusEntry,
} from './codebook.ts'
import { createNameFinder, type NameFinder } from './name-matcher.ts'
import { createNamesakeFinder, type NamesakeFinder } from './namesakes.ts'
import { createPhraseMatcher, type PhraseMatcher } from './phrase-matcher.ts'

/** Kinds of phrase that can be looked for, and what each one found stands for. */
export interface PhraseKinds {
  readonly noun: NounEntry
  readonly office: Office
  readonly status: StatusEntry
  readonly speech: SpeechEntry
  readonly ground: Ground
  readonly instrument: Instrument
  readonly channel: Channel
  readonly stance: Stance
  readonly cue: Cue
  readonly frame: FrameWord
  readonly law: string
  readonly sector: Sector
  /** Codes of the states that the group is made of. */
  readonly group: readonly string[]
  readonly post: PostKind
  readonly vague: NumberWords['vague'][number]
  readonly qualifier: NumberWords['qualifiers'][number]['means']
}

/** Lookups over one codebook, built once. */
export interface Lexicon {
  readonly namesAt: NameFinder
  readonly namesakes: NamesakeFinder
  readonly phrases: <K extends keyof PhraseKinds>(kind: K) => PhraseMatcher<PhraseKinds[K]>
  /** Status word by part of speech and lemma (with particle: `rule out`). */
  readonly status: (part: StatusEntry['part'], phrase: string) => StatusEntry | undefined
  readonly speech: (part: SpeechEntry['part'], phrase: string) => SpeechEntry | undefined
  /** True for a lemma that is of this part in words said (`words/sayings.yaml`). */
  readonly says: (part: SayingPart, lemma: string) => boolean
  /** Verb noun by its lemma: `expulsion`. */
  readonly nominal: (noun: string) => NominalEntry | undefined
  /** `twelve` -> 12. */
  readonly cardinal: (word: string) => number | undefined
  readonly state: (code: string) => State | undefined
  readonly office: (id: string) => Office | undefined
  /** Sector of the office that somebody known by name holds, by the person's id. */
  readonly holderSector: (id: string) => Sector | undefined
}

/** Builds the lookups of a codebook. */
export const createLexicon = (codebook: Codebook): Lexicon => {
  const { words } = codebook
  const matchers = createMatchers(codebook)
  const states = new Map(codebook.states.map((state) => [state.code, state]))
  const offices = new Map(codebook.offices.map((office) => [office.id, office]))
  const sayings = new Map(words.sayings.map(({ part, phrases }) => [part, new Set(phrases)]))
  const nominals = new Map(words.nominals.map((entry) => [entry.noun, entry]))
  const held = new Map(codebook.holders.map((holder) => [holder.id, holder.office]))
  const cardinals = new Map(Object.entries(words.numbers.cardinals))
  return {
    namesAt: createNameFinder(codebook),
    namesakes: createNamesakeFinder(words.namesakes),
    phrases: (kind) => matchers[kind],
    status: byPart(words.status),
    speech: byPart(words.speech),
    says: (part, lemma) => sayings.get(part)?.has(lemma.toLowerCase()) ?? false,
    nominal: (noun) => nominals.get(noun),
    cardinal: (word) => cardinals.get(word.toLowerCase()),
    state: (code) => states.get(code),
    office: (id) => offices.get(id),
    holderSector: (id) => offices.get(held.get(id) ?? '')?.sector,
  }
}

type Matchers = { readonly [K in keyof PhraseKinds]: PhraseMatcher<PhraseKinds[K]> }

const createMatchers = ({ words, offices }: Codebook): Matchers => ({
  noun: ofEntries(words.nouns),
  office: createPhraseMatcher(
    offices.flatMap((office) => office.titles.map((title) => [title, office] as const)),
  ),
  status: ofEntries(words.status),
  speech: ofEntries(words.speech),
  vague: ofEntries(words.numbers.vague),
  ground: ofNames(words.grounds, ({ ground }) => ground),
  instrument: ofNames(words.instruments, ({ instrument }) => instrument),
  channel: ofNames(words.channels, ({ channel }) => channel),
  stance: ofNames(words.stances, ({ stance }) => stance),
  cue: ofNames(words.cues, ({ cue }) => cue),
  group: ofNames(words.groups, ({ codes }) => codes),
  sector: ofNames(words.sectors, ({ sector }) => sector),
  frame: ofNames(words.frames, ({ frame }) => frame),
  law: ofNames(words.laws, ({ law }) => law),
  post: ofNames(words.posts, ({ post }) => post),
  qualifier: ofNames(words.numbers.qualifiers, ({ means }) => means),
})

interface WithPhrases {
  readonly phrases: readonly string[]
}

const ofNames = <E extends WithPhrases, V>(entries: readonly E[], value: (entry: E) => V): PhraseMatcher<V> =>
  createPhraseMatcher(
    entries.flatMap((entry) => entry.phrases.map((phrase) => [phrase, value(entry)] as const)),
  )

const ofEntries = <E extends WithPhrases>(entries: readonly E[]): PhraseMatcher<E> =>
  ofNames(entries, (entry) => entry)

const byPart = <E extends WithPhrases & { readonly part: string }>(entries: readonly E[]) => {
  const known = new Map<string, E>()
  for (const entry of entries) for (const phrase of entry.phrases) known.set(`${entry.part} ${phrase}`, entry)
  return (part: E['part'], phrase: string): E | undefined => known.get(`${part} ${phrase}`)
}
