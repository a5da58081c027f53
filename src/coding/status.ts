import type { Lexicon, StatusEntry } from '../codebook/index.ts'
import type { Status } from '../model/index.ts'
import { type Operator, type Proposition, scopeOf } from '../propositions/index.ts'
import type { Word } from '../syntax/tree.ts'
import {
  COUNTERFACTUAL,
  entryOf,
  isDoingOf,
  isHypothetical,
  isOfNoun,
  isOpen,
  isResolve,
  isSetting,
  isSupposed,
  isThing,
  isWeighed,
  isWhen,
  ofNegation,
  ofSayings,
  takesClause,
  wantedSo,
} from './status-ties.ts'
import { isMeans, isMoot, isPrice, isPurpose, isUnderRule } from './ties-of-acts.ts'

/** Who stands between the act and the fact: an operator that changed the status, kept for `explain` and for the actors. */
export interface StatusStep {
  readonly operator: Operator
  readonly entry?: StatusEntry
  readonly gives: Status | 'not'
}

export interface StatusReading {
  /** Undefined: the act did not happen or is only supposed ("has not expelled", "if it expelled"). */
  readonly status?: Status
  readonly steps: readonly StatusStep[]
}

/**
 * Status of an act from the chain of operators over its proposition, nearest first (codebook.yaml, "status";
 * RECORD.md, conventions 8 to 12). `start` is the rule's own status.
 */
export function readStatus(
  proposition: Proposition,
  start: Status,
  words: readonly Word[],
  lexicon: Lexicon,
): StatusReading {
  if (isWeighed(proposition, words, lexicon)) return { status: 'considered', steps: [] }
  const wish = start === 'performed' ? wantedSo(proposition, words, lexicon) : undefined
  if (wish) return { status: 'requested', steps: [wish] }
  const operators = scopeOf(
    proposition.operators,
    (o) =>
      isMeans(o) ||
      isMoot(o) ||
      isPrice(proposition, o, words) ||
      isUnderRule(proposition, o) ||
      takesClause(o, words, lexicon),
  )
  let steps: readonly StatusStep[] = []
  let status: Status | 'not' = isOpen(proposition.marker ?? '') || isPurpose(proposition) ? 'not' : start
  for (let i = 0; i < operators.length; i++) {
    const operator = operators[i]
    if (!operator) continue
    const place = {
      proposition,
      words,
      lexicon,
      operator,
      before: operators[i - 1],
      next: operators[i + 1],
      status,
    }
    const outcome = READINGS.map((read) => read(place)).find((found) => found !== undefined)
    if (!outcome) continue
    status = outcome.status
    steps = [...(outcome.afresh ? [] : steps), ...(outcome.step ? [outcome.step] : [])]
    if (outcome.withNext) i++
    if (outcome.ends) break
  }
  return status === 'not' ? { steps } : { status, steps }
}

/** An operator with those on either side of it, and the status that the act has under those nearer to it. */
interface Place {
  readonly proposition: Proposition
  readonly words: readonly Word[]
  readonly lexicon: Lexicon
  readonly operator: Operator
  readonly before: Operator | undefined
  readonly next: Operator | undefined
  readonly status: Status | 'not'
}

interface Outcome {
  readonly status: Status | 'not'
  readonly step?: StatusStep
  /** The next operator was read along with this one. */
  readonly withNext?: boolean
  /** What stands further out says nothing of the act. */
  readonly ends?: boolean
  /** The steps before are overtaken. */
  readonly afresh?: boolean
}

const becomes = ({ operator }: Place, status: Status | 'not', more: Partial<Outcome> = {}): Outcome => ({
  status,
  step: { operator, gives: status },
  ...more,
})

/** What an operator makes of a status; the first reading that has something to say counts. */
const READINGS: readonly ((place: Place) => Outcome | undefined)[] = [
  negated,
  (place) =>
    place.status !== 'refused' && isSupposed(place.operator, place.next) ? becomes(place, 'not') : undefined,
  notYet,
  ({ operator, ...place }) =>
    operator.by && isHypothetical(operator.by) ? becomes({ operator, ...place }, 'not') : undefined,
  (place) =>
    isUnreal(place, place.operator) && place.status === 'performed' ? becomes(place, 'not') : undefined,
  (place) =>
    isMoot(place.operator)
      ? becomes(place, place.status === 'performed' ? 'considered' : 'not', { ends: true })
      : undefined,
  (place) =>
    isPrice(place.proposition, place.operator, place.words)
      ? becomes(place, compose(place.status, 'intended'), { ends: true })
      : undefined,
  governed,
]

/** "would *have* expelled": a perfect under a modal of what was not done. */
const isUnreal = ({ proposition }: Place, operator: Operator | undefined): boolean =>
  operator?.kind === 'modal' && proposition.perfect && COUNTERFACTUAL.has(operator.lemma)

function negated(place: Place): Outcome | undefined {
  const { operator, next, words, lexicon, status } = place
  if (operator.kind !== 'negation') return undefined
  const modal = next?.kind === 'modal' ? lexicon.status('modal', next.lemma) : undefined
  const unreal = isUnreal(place, next) ? 'not' : negate(status, modal)
  const told = isResolve(next, words, lexicon) || isNoneToCome(place) ? 'refused' : unreal
  return becomes(place, told, { withNext: modal !== undefined })
}

/** "there *would be no* expulsion": what is said not to come is refused. */
function isNoneToCome({ proposition, next, lexicon }: Place): boolean {
  if (next?.lemma !== 'be' || next.by !== 'subject' || proposition.kind !== 'noun') return false
  const modal = proposition.operators[proposition.operators.indexOf(next) + 1]
  return modal?.kind === 'modal' && lexicon.status('modal', modal.lemma)?.gives === 'intended'
}

/** "is *yet to* sign": not done, and not refused either. */
function notYet({ next }: Place): Outcome | undefined {
  if (next?.kind !== 'negation' || next.lemma !== 'yet') return undefined
  return { status: 'not', step: { operator: next, gives: 'not' }, withNext: true }
}

/** What the word that governs the act makes of it. */
function governed(place: Place): Outcome {
  const { proposition, operator, before, next, words, lexicon, status } = place
  // "since its departure nobody *has been let in*": whatever the word over it says of other acts
  if (isWhen(proposition, operator)) return { status, ends: true }
  const entry =
    ofNegation(operator, before, lexicon) ??
    ofSayings(operator, before, words, lexicon) ??
    entryOf(operator, words, lexicon)
  if (!entry) {
    if (isDoingOf(lexicon, proposition, operator, words))
      return { status, withNext: next?.kind === 'negation' }
    const aside = isThing(lexicon, proposition, operator) || isSetting(proposition, operator, next, words)
    return { status, ends: aside || isOfNoun(operator, before, words) }
  }
  const withNext = next?.kind === 'negation'
  const gives = withNext ? (entry.negated ?? 'not') : entry.gives
  if (gives === 'given' || gives === 'same') return { status, withNext, ends: gives === 'given' }
  const made = gives === 'done' ? fulfil(status) : compose(status, gives)
  return { status: made, step: { operator, entry, gives: made }, withNext, afresh: gives === 'done' }
}

/** "will not expel" is a refusal; "has not expelled" is nothing (convention 12). */
function negate(status: Status | 'not', modal: StatusEntry | undefined): Status | 'not' {
  const told = modal?.negated
  if (told && told !== 'same' && told !== 'given' && told !== 'done') return told
  if (modal?.gives === 'intended' || status === 'intended') return 'refused'
  return 'not'
}

/** "*carried out* its threat to expel", "*bowed to* calls to expel": what was meant or asked for has been done. */
const fulfil = (status: Status | 'not'): Status | 'not' => (OPEN.has(status) ? 'performed' : status)

const OPEN: ReadonlySet<Status | 'not'> = new Set([
  'begun',
  'intended',
  'threatened',
  'considered',
  'requested',
])

/** An outer operator over an inner status: what a request, refusal, denial or threat says of a plan is about the act. */
function compose(inner: Status | 'not', outer: Status | 'not'): Status | 'not' {
  if (inner === 'not' || outer === 'not') return outer === 'denied' ? 'denied' : 'not'
  if (outer === 'performed') return inner
  if (inner === 'refused' && /^(intended|begun|threatened)$/.test(outer)) return 'refused'
  if (inner === 'considered' && (outer === 'intended' || outer === 'begun')) return 'considered'
  if (inner === 'threatened' && outer === 'intended') return 'threatened'
  if (inner === 'requested' && (outer === 'intended' || outer === 'begun')) return 'requested'
  if (inner === 'reversed' && outer === 'begun') return 'reversed'
  return outer
}
