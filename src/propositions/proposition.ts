/**
 * Roles after voice, control, raising, relative clauses and coordination have been undone.
 * `agent`: the deep subject; `patient`: the deep object; `recipient`: the indirect object; `result`: what an object is
 * declared or made ("declared *persona non grata*", "called it *unacceptable*"); `complement`: a clause (its proposition is in
 * `Argument.proposition`); `topic`: a copula's subject; `possessor`: a noun predicate's possessive whose role is not settled.
 * `self`, in rules only: the phrase that a noun is the head of, when the noun is the predicate ("is *Oman's next envoy to Chad*").
 * Every other role is the lower-case preposition that marks the argument: `from`, `to`, `with`, `over`, `in response to`, ...
 */
export type Role = string

/** How an argument was found, for `explain` and for confidence. */
export type Link =
  | 'syntax'
  | 'passive'
  | 'control'
  | 'raising'
  | 'relative'
  | 'coordination'
  | 'participle'
  | 'nominal'
  | 'gapping'

export interface Argument {
  readonly role: Role
  /** Word index of the argument's head, in the sentence of the proposition. */
  readonly head: number
  readonly link: Link
  /** Word index of the preposition or subordinator that marks it, if any. */
  readonly marker?: number
  /** For clausal arguments (`complement`, or a marker with a clause): the proposition's id. */
  readonly proposition?: number
}

/** What stands between a proposition and plain assertion, nearest first: "has *refused* to *begin* expelling". */
export interface Operator {
  /** `negation`, `modal` (will, would, may, must), or `predicate` (a verb, noun or adjective that governs this one). */
  readonly kind: 'negation' | 'modal' | 'predicate'
  readonly lemma: string
  readonly word: number
  /** For `predicate`: the governing proposition's id. */
  readonly proposition?: number
  /** How it governs: `xcomp`, `ccomp`, `acl`, `of`, `object`, `subject`, `advcl:if`, ... */
  readonly by?: string
}

/** `elided`: a name with its number in a list without a verb; its lemma is empty. */
export type PredicateKind = 'verb' | 'noun' | 'adjective' | 'copula' | 'elided'

/** One predicate with its arguments. */
export interface Proposition {
  /** Unique within the sentence, in text order of the predicates. */
  readonly id: number
  /** Word index of the predicate. */
  readonly predicate: number
  readonly kind: PredicateKind
  /** Lemma with particle (`kick out`); for a noun its own lemma (`expulsion`). */
  readonly lemma: string
  /** Word indices that belong to the predicate: the head, particles, fixed parts. */
  readonly words: readonly number[]
  readonly arguments: readonly Argument[]
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly perfect: boolean
  readonly progressive: boolean
  /** `finite` clauses assert; infinitives, participles and nouns take their status from what governs them. */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'imperative' | 'nominal'
  readonly operators: readonly Operator[]
  /** The clause it hangs from, and how (`root`, `conj`, `ccomp`, `xcomp`, `advcl`, `acl:relcl`, `parataxis`, `nominal`, ...). */
  readonly parent?: number
  readonly link: string
  /** The subordinator of an adverbial clause: `after`, `if`, `because`, ... */
  readonly marker?: string
  /** The least margin over the arcs that it was read from, 0..1. */
  readonly certainty: number
}
