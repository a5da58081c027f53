import type {
  Channel,
  Ground,
  Instrument,
  ObjectKind,
  PostKind,
  Sector,
  Stance,
  Status,
} from '../model/index.ts'

/** What `codebook/words/` says. */
export interface WordLists {
  /** Nouns and the kinds of referent they are (`words/nouns.yaml`). */
  readonly nouns: readonly NounEntry[]
  /** Predicates and modals that decide the status of what they govern (`words/status.yaml`). */
  readonly status: readonly StatusEntry[]
  /** Verbs, nouns and phrases of saying (`words/speech.yaml`). */
  readonly speech: readonly SpeechEntry[]
  /** Verb nouns: `expulsion` -> `expel`, and the role of their `of` (`words/nominals.yaml`). */
  readonly nominals: readonly NominalEntry[]
  /** Turns of phrase that say what one verb says: `put an end to` -> `end` (`words/idioms.yaml`). */
  readonly idioms: readonly IdiomEntry[]
  readonly grounds: readonly { readonly ground: Ground; readonly phrases: readonly string[] }[]
  readonly instruments: readonly { readonly instrument: Instrument; readonly phrases: readonly string[] }[]
  readonly channels: readonly { readonly channel: Channel; readonly phrases: readonly string[] }[]
  /** What a speaker expresses by the words themselves: `unacceptable` -> condemns. */
  readonly stances: readonly { readonly stance: Stance; readonly phrases: readonly string[] }[]
  /** Turns of phrase that say how the parts of a report hang together (`words/cues.yaml`). */
  readonly cues: readonly { readonly cue: Cue; readonly phrases: readonly string[] }[]
  /** Words by which a text shows that what it tells has not happened between states (`words/frames.yaml`). */
  readonly frames: readonly { readonly frame: FrameWord; readonly phrases: readonly string[] }[]
  /** Words that do one thing in the reading, or that several rules share (`lists:` in any file of words). */
  readonly lists: readonly { readonly list: string; readonly phrases: readonly string[] }[]
  /** What makes the name of a state or capital a part of another name (`words/namesakes.yaml`). */
  readonly namesakes: Namesakes
  readonly laws: readonly { readonly law: string; readonly phrases: readonly string[] }[]
  /** Nouns for groups and persons by the sector that they belong to (`words/sectors.yaml`): who acts in generic actions. */
  readonly sectors: readonly { readonly sector: Sector; readonly phrases: readonly string[] }[]
  /** Groups of states that have a name and no organisation (`words/groups.yaml`): `baltic state`. */
  readonly groups: readonly { readonly codes: readonly string[]; readonly phrases: readonly string[] }[]
  readonly posts: readonly { readonly post: PostKind; readonly phrases: readonly string[] }[]
  readonly numbers: NumberWords
  /** Names of newspapers, agencies and broadcasters, as written. */
  readonly outlets: readonly string[]
}

/**
 * `withheld`: names are not given; `response`: an act answers another; `sequel`: an act follows upon another; `earlier`: what follows came before the news;
 * `anaphor`: a noun that stands for the act just told ("the move", "the order"); `likewise`: somebody does the same;
 * `undo`: verbs that take an act back; `restore`: verbs that give back what it took away;
 * `turn-down`, `comply`: verbs that answer what one was asked for; `hearsay`: nouns for what is told;
 * `leaving`: words in which persons are given their time to go;
 * `region`: an adjective of a part of the world; `former`: whoever it stands before has left that office.
 */
export const CUES = [
  'withheld',
  'response',
  'sequel',
  'earlier',
  'anaphor',
  'likewise',
  'undo',
  'restore',
  'turn-down',
  'comply',
  'hearsay',
  'leaving',
  'region',
  'former',
] as const
export type Cue = (typeof CUES)[number]

/** What the words of `words/frames.yaml` show; each is told there. */
export const FRAME_WORDS = [
  'work',
  'work-part',
  'setting',
  'depict',
  'outsider',
  'conjecture',
  'supposition',
  'retraction',
  'notice',
  'taken-back',
  'own-report',
  'quiz',
  'sport',
  'review',
  'goods',
  'etymology',
  'diplomacy',
  'home',
  'law-making',
  'standing',
] as const
export type FrameWord = (typeof FRAME_WORDS)[number]

/** Lists by which the reading knows what single words do; each is told where it stands. */
export const WORD_LISTS = [
  'serving',
  'serving-at',
  'serving-under',
  'serving-beside',
  'staff',
  'having-standing',
  'standing',
  'passing-for',
  'somebody',
  'several-persons',
  'persons-again',
  'persons-beside',
  'captor',
  'crew',
  'working-as',
  'mission-seat',
  'bloc',
  'states-beside',
  'states-counted',
  'unit',
  'amount',
  'tally',
  'party-amount',
  'party-part',
  'carrying-out',
  'taking-step',
  'asking-or-reporting',
  'telling',
  'ordering',
  'vowing',
  'giving-time',
  'answering',
  'coming-about',
  'picking-out',
  'judging-of-deeds',
  'coming-upon',
  'coming-of',
  'told-before',
  'done-in',
  'charging',
  'charging-plainly',
  'denying',
  'own-part',
  'responding',
  'prompting',
  'working-at',
  'time-limit',
  'making-known',
  'telling-of-act',
  'act-again',
  'calling-by-name',
  'hitting',
  'judging',
  'citing-grounds',
  'asked-for',
  'deed',
  'standing-for-act',
  'done-in-return',
  'doing-in-return',
  'charged-deed',
  'befalling',
  'harmless-deed',
  'enduring',
  'official-deed',
  'state-of-mind',
  'of-mission',
] as const
export type WordList = (typeof WORD_LISTS)[number]

/** Names as written, case kept. */
export interface Namesakes {
  /** Parts of states after which a town is named: "Moscow, *Idaho*". */
  readonly regions: readonly string[]
  /** Words after the name: "Moscow *Street*". */
  readonly after: readonly string[]
  /** Words before the name: "*Hotel* Moscow". */
  readonly before: readonly string[]
}

export interface NounEntry {
  /** Lemma or phrase of lemmas. */
  readonly phrases: readonly string[]
  /** `mission-member`, `mission`, `relations`, `document`, ... ; rules name these. */
  readonly is: readonly string[]
  readonly object?: ObjectKind
  /**
   * Only when the noun phrase also holds one of these words or a mission ("embassy *staff*", "diplomatic *personnel*"):
   * bare, the noun is not of this kind.
   */
  readonly needs?: readonly string[]
}

export interface StatusEntry {
  readonly phrases: readonly string[]
  readonly part: 'modal' | 'verb' | 'noun' | 'adjective' | 'adverb'
  /** What the governed act becomes. `same`: unchanged; `not`: it did not happen; `given`: it is taken for granted, whatever stands above. */
  readonly gives: Status | 'same' | 'not' | 'given' | 'done'
  /** Under negation (`did not rule out`, `will not`). Default `not`. */
  readonly negated?: Status | 'same' | 'not' | 'given' | 'done'
  /** Whose act the governed one is: the governor's subject or object ("urged *Berlin* to expel"). */
  readonly control?: 'subject' | 'object'
}

/** "put an end *to* something", "put something *on hold*", "is *on hold*": a turn of phrase that says what one verb says. */
export interface IdiomEntry {
  /** Its verb: put; `be` for a state. */
  readonly first: string
  /** Lemmas of the words that belong to it, in order, determiners left out: end; on hold. */
  readonly words: readonly string[]
  /** The preposition that brings in what it is done to, where that is not the object. */
  readonly before?: string
  /** The verb that says the same. */
  readonly verb: string
}

export interface SpeechEntry {
  readonly phrases: readonly string[]
  readonly part: 'verb' | 'noun' | 'preposition' | 'adverb'
  readonly stance: Stance
  readonly channel?: Channel
}

export interface NominalEntry {
  readonly noun: string
  readonly verb: string
  /** What "X's noun" and "the noun of X" are by default: `expulsion of diplomats` (patient), `arrival of` (agent). */
  readonly of: 'agent' | 'patient'
  readonly possessive: 'agent' | 'patient'
  /** What "his noun" is, a person's: `his expulsion` (patient), though a state's is its own act. */
  readonly person: 'agent' | 'patient'
}

export interface NumberWords {
  /** `twelve` -> 12. */
  readonly cardinals: Readonly<Record<string, number>>
  /** `dozens` -> at least 24, approximate; `a couple` -> exactly 2 (RECORD.md, convention 20). */
  readonly vague: readonly {
    readonly phrases: readonly string[]
    readonly min?: number
    readonly max?: number
    readonly approximate: boolean
  }[]
  /** `at least N` -> min; `more than N` -> min N+1; `about N` -> approximate. */
  readonly qualifiers: readonly {
    readonly phrases: readonly string[]
    readonly means: 'min' | 'over' | 'max' | 'under' | 'approximate'
  }[]
}
