import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readStatus } from '../status.ts'
import { type Pointing, pointingOf } from './answer-words.ts'
import { isBackground } from './background.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { likeFirst } from './likewise.ts'
import { referentsOf, sideOf } from './sides.ts'
import { isDeed } from './words-acts.ts'

/** Sentences back to the act that an answer is about. */
const REACH = 1

/** An act spoken of, and a clause that points at it. */
interface Answer {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
  readonly pointing: Pointing
  readonly first: Candidate
}

/**
 * What is said of an act just spoken of by pointing at it: "Tripoli *turned it down*", "but Latvia *has*", "Rome said it *would not*",
 * "has *no such plans*", "is *considering just that*", "this was *untrue*".
 */
export const answers = (
  passage: Passage,
  resolver: Resolver,
  known: readonly Candidate[],
): readonly Candidate[] =>
  known.length === 0
    ? []
    : passage.sentences.flatMap((sentence) =>
        sentence.propositions.flatMap((proposition) => {
          const pointing = pointingOf(passage, sentence, proposition)
          const first = pointing && firstOf(known, sentence, proposition)
          return first ? answerTo({ passage, resolver, sentence, proposition, pointing, first }) : []
        }),
      )

/** The act last spoken of before the clause; of words only an apology is done, or not, by others too. */
function firstOf(
  known: readonly Candidate[],
  sentence: AnalysedSentence,
  { predicate, id }: Proposition,
): Candidate | undefined {
  const before = sentence.tree.words[predicate]?.start ?? 0
  return known.findLast(
    (c) =>
      c.trigger[1] <= before &&
      // "envoys *expelled by Oman* have until Friday": of the clause's own subject
      !(c.sentence === sentence && c.proposition.parent === id && c.proposition.link.startsWith('acl')) &&
      sentence.index - c.sentence.index <= REACH &&
      isDeed(c.action.id),
  )
}

function answerTo(answer: Answer): readonly Candidate[] {
  const { passage, sentence, proposition, pointing, first } = answer
  const said = pointing.spent === 0 ? proposition : withoutOperators(proposition, pointing.spent)
  const { status, steps } = readStatus(said, pointing.start, sentence.tree.words, passage.lexicon)
  const doer = doerOf(answer)
  if (!status || !fits(answer, doer, status)) return []
  const trigger = spanOfWords(sentence, proposition.words)
  const found = { proposition, steps, status, background: isBackground(sentence, proposition) }
  const echo = likeFirst(first, sentence, trigger, pointing.kind === 'falsehood' ? first.source : doer)
  if (status === 'requested') return [{ ...echo, ...found, target: ownDoer(first), hit: ownTarget(first) }]
  const same = first.status !== 'requested' && sharesActor(echo.source, first.source)
  return [{ ...echo, ...found, ...(same ? { target: first.target } : {}) }]
}

/** The clause without the words that are the pointing itself. */
const withoutOperators = (proposition: Proposition, spent: number): Proposition => ({
  ...proposition,
  operators: proposition.operators.slice(spent),
})

/** Whoever did the act, or is asked to. */
const ownDoer = ({ status, source, target }: Candidate): Side => (status === 'requested' ? target : source)

const ownTarget = ({ status, target, hit }: Candidate): Side =>
  status === 'requested' ? (hit ?? NOBODY) : target

const sharesActor = (a: Side, b: Side): boolean => {
  const keys = new Set(a.actors.map(actorKey))
  return b.actors.some((x) => keys.has(actorKey(x)))
}

/** Who answers; where nobody is named ("the request was rejected", "the ministry refused", "and *it* did"), whoever was asked. */
function doerOf({ resolver, sentence, proposition, first }: Answer): Side {
  const named = sideOf(resolver, sentence, proposition, ['agent', 'by', 'topic'])
  const doers = referentsOf(resolver, sentence, proposition, ['agent', 'by', 'topic'])
  const meant =
    proposition.voice === 'passive' && doers.length === 0
      ? true
      : doers.length > 0 && doers.every(({ kinds, pronoun }) => pronoun || kinds.some((k) => OFFICIAL.has(k)))
  return first.status === 'requested' && meant && !NAMED.has(named.basis) ? ownDoer(first) : named
}

const OFFICIAL: ReadonlySet<string> = new Set(['body', 'officials', 'state-like'])
const NAMED: ReadonlySet<Side['basis']> = new Set<Side['basis']>([
  'name',
  'possessor',
  'modifier',
  'preposition',
  'holder',
])

/** Who may say it of which act: a refusal answers a request to oneself, a plain "did" is another's or what was only meant before. */
function fits({ first, pointing: { kind } }: Answer, doer: Side, status: Status): boolean {
  if (kind === 'falsehood') return first.supposed === true && first.source.actors.length > 0
  if (doer.actors.length === 0) return false
  const asked = first.status === 'requested'
  const own = sharesActor(doer, ownDoer(first))
  if (kind === 'answer') return asked && own
  if (status === 'requested') return !asked || !own
  if (kind === 'choice') return asked ? own : !own || first.supposed === true
  return own ? first.status !== 'performed' && (first.status !== status || first.supposed === true) : !asked
}
