import type { Instrument, Sector, Status } from '../model/index.ts'
import type { OwnName } from './name-entries.ts'
import type { WordLists } from './word-lists.ts'

export * from './word-lists.ts'

/**
 * The compiled codebook: what `codebook/` says, checked, as plain JSON. Frozen, no functions, so that it can be shipped,
 * hashed and sent to a browser. Phrases are lists of lower-case lemmas (`["kick", "out"]` is written `kick out`).
 */
export interface Codebook {
  /** SHA-256 over the canonical JSON of what a reading depends on, all below but the crosswalk; first 16 hex digits. */
  readonly hash: string
  readonly actions: readonly Action[]
  readonly states: readonly State[]
  readonly organisations: readonly Organisation[]
  readonly offices: readonly Office[]
  readonly holders: readonly OfficeHolder[]
  readonly words: WordLists
  /** What other codings call the states (`codebook/crosswalks/`). */
  readonly crosswalk: readonly StateCodes[]
  /** Names that a list of one's own actors gives; they go before all others. */
  readonly own?: readonly OwnName[]
}

/** One file of `codebook/actions/`. */
export interface Action {
  readonly id: string
  readonly means: string
  readonly not?: string
  readonly plover: { readonly event: string; readonly mode?: string } | null
  readonly cameo: string
  /** Goldstein value of the performed act, -10..10. */
  readonly goldstein: number
  readonly law: readonly string[]
  /** Codes what of its PLOVER event no other action names; gives way to every action that is not generic. */
  readonly generic?: boolean
  /** Joint subjects are all source and target (RECORD.md, convention 2). */
  readonly symmetric?: boolean
  /** Done to people or missions of another state: in "expelled *its* envoys" the envoys are not the doer's own. */
  readonly foreign?: boolean
  /** Takes place at a time of its own: who "has decided to meet" has not met yet. */
  readonly takesPlace?: boolean
  readonly rules: readonly Rule[]
}

/** A pattern over one proposition. It fires when the predicate is one of those named and every constraint of `where` holds. */
export interface Rule {
  /** Unique in the whole codebook: `<action>/<name>`. */
  readonly name: string
  readonly predicate: PredicatePattern
  /**
   * Constraints by role. `patient|of` holds for the first of the roles that is present. A role not named here is free.
   */
  readonly where: Readonly<Record<string, ArgumentPattern>>
  /**
   * Roles to read the source, target and object from: the first that is present and yields an actor (or object).
   * `role.host`: where the person or mission of that role is accredited or stands. `speaker`: whoever says the clause. `none`: this rule has none.
   */
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly object?: readonly string[]
  /** Starting status where it is not `performed`; the proposition's operators then apply to it. */
  readonly status?: Status
  /** The wording is a negative one ("had *no* part in it"): it asks for its own negation, which undoes nothing. */
  readonly negated?: boolean
  /** The wording is that something is so no longer ("*no longer* recognises it"): it asks for that negation, which undoes nothing. */
  readonly ended?: boolean
  /** The wording is one with such a modal ("*must* leave by Friday"): it asks for it, and the modal changes nothing. */
  readonly modal?: readonly string[]
  /** Predicates over the wording that make it another act ("*eased* the sanctions", "an *end* to the sanctions"). */
  readonly notUnder?: readonly string[]
  /** Instrument that the wording itself names ("declared persona non grata"). */
  readonly instrument?: Instrument
  /** Among rules that fire on the same words the highest wins; default 0. */
  readonly priority?: number
  readonly yes: readonly Example[]
  readonly no: readonly string[]
}

/** A sentence on which the rule must fire; `as` pins what it must yield, e.g. `POL -> RUS performed`. */
export interface Example {
  readonly text: string
  readonly as?: string
}

export interface PredicatePattern {
  /** Verb lemmas, with particles: `kick out`. */
  readonly verb?: readonly string[]
  /** Noun lemmas that name the act: `expulsion`. */
  readonly noun?: readonly string[]
  readonly adjective?: readonly string[]
}

export interface ArgumentPattern {
  /** Any of these kinds of referent (`words/nouns.yaml`), or `actor`, `state`, `person`, `clause`. */
  readonly is?: readonly string[]
  /** The head's lemma is one of these. */
  readonly lemma?: readonly string[]
  /** Some word or phrase within the argument is one of these (lemmas). */
  readonly mentions?: readonly string[]
  /** None of these words or phrases is within the argument. */
  readonly lacks?: readonly string[]
  /** The argument belongs to the agent (`true`: "recalled *its* envoy") or must not (`false`). */
  readonly own?: boolean
  /** The role may be absent, but when present must fit. */
  readonly optional?: boolean
  /** The role must be absent. */
  readonly absent?: boolean
  /** A clause with a negation of its own, or one that must be without. */
  readonly negated?: boolean
  /** For a clausal argument: what its proposition must be. */
  readonly predicate?: PredicatePattern
  readonly where?: Readonly<Record<string, ArgumentPattern>>
}

/** A state, present or historic, and every name that newspapers give it. */
export interface State {
  /** ISO 3166-1 alpha-3, 3166-3 for historic states, KOS for Kosovo. */
  readonly code: string
  readonly name: string
  /** Names as written, case kept: `United States`, `U.S.`, `America`. The first is `name`. */
  readonly names: readonly string[]
  /** `American`, `U.S.`; case kept. */
  readonly adjectives: readonly string[]
  /** Nouns for its people, singular: `American`, `Pole`, `Frenchman`. */
  readonly people: readonly string[]
  /** Every spelling (`Kyiv`, `Kiev`) and every seat (`Amsterdam`, `The Hague`); they stand for the government. */
  readonly capitals: readonly string[]
  /** Cities that stand for nothing but themselves: where missions are and where things happen. */
  readonly cities: readonly string[]
  /** Seats of power and bodies: `the Kremlin`, `Foggy Bottom`, `Pentagon`. */
  readonly bodies: readonly Body[]
  /** First and last year for states that came or went; they decide between states that share a name (Moscow: RUS, SUN). */
  readonly from?: number
  readonly until?: number
}

export interface Body {
  readonly names: readonly string[]
  readonly id: string
  readonly sector: Sector
}

export interface Organisation {
  /** UNO, EUR, IGO, NGO, ... */
  readonly code: string
  /** `NATO`, `security-council`: always given for IGO; for UNO and EUR the organ, absent for the body itself. */
  readonly id?: string
  readonly names: readonly string[]
  readonly adjectives?: readonly string[]
  readonly sector?: Sector
}

/** A title whose holder speaks or acts for a state or a body: `foreign minister`, `ambassador`, `spokesperson`. */
export interface Office {
  /** Lemmas, lower case: `foreign minister`, `minister of foreign affairs`. */
  readonly titles: readonly string[]
  readonly id: string
  readonly sector: Sector
  /** `state`: acts for the state; `party`, `none`: a person of that state who does not. */
  readonly actsFor: 'state' | 'body' | 'none'
  /** The title is a body's, not a person's: `foreign ministry`, `parliament`. */
  readonly body?: boolean
}

/** A person known by name and the years in office. */
export interface OfficeHolder {
  readonly names: readonly string[]
  readonly id: string
  readonly code: string
  readonly office: string
  /** For the officers of an organisation: its id (`NATO`). */
  readonly of?: string
  readonly from?: string
  readonly until?: string
}

/** First and last day of a stretch, each a year, month or day (`1990`, `1990-10`, `1990-10-02`); an open end is absent. */
export interface Dated {
  readonly from?: string
  readonly until?: string
}

/** Codes of one state in other codings; several of one scheme hold one after the other. */
export interface StateCodes {
  /** As in `State.code`. */
  readonly code: string
  readonly cow: readonly (Dated & { readonly number: number; readonly abbreviation?: string })[]
  readonly gw: readonly (Dated & { readonly number: number })[]
  readonly iso: readonly (Dated & { readonly alpha2: string; readonly numeric: string })[]
  readonly fips: readonly (Dated & { readonly code: string })[]
}
