import type { StatusEntry } from '../codebook/codebook.ts'
import type { Status } from '../model/index.ts'
import { type Operator, type Proposition, scopeOf } from '../propositions/index.ts'
import type { Word } from '../syntax/tree.ts'
import { isMeans, isMoot, isPrice } from './ties-of-acts.ts'

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

export type StatusLookup = (part: StatusEntry['part'], lemma: string) => StatusEntry | undefined

const HYPOTHETICAL = new Set(['if', 'unless', 'whether', 'should', 'had', 'were', 'lest', 'in case'])

/** Perfect modals that tell of what was not done ("would have expelled"). */
const COUNTERFACTUAL = new Set(['would', 'could', 'should', 'might'])

const PART: Readonly<Record<string, StatusEntry['part']>> = {
  VERB: 'verb',
  AUX: 'verb',
  NOUN: 'noun',
  PROPN: 'noun',
  ADJ: 'adjective',
  ADV: 'adverb',
}

/**
 * Status of an act from the chain of operators over its proposition, nearest first (codebook.yaml, "status";
 * RECORD.md, conventions 8 to 12). `start` is the rule's own status.
 */
export function readStatus(
  proposition: Proposition,
  start: Status,
  words: readonly Word[],
  lookup: StatusLookup,
): StatusReading {
  if (isWeighed(proposition, words, lookup)) return { status: 'considered', steps: [] }
  const wish = start === 'performed' ? wantedSo(proposition, words, lookup) : undefined
  if (wish) return { status: 'requested', steps: [wish] }
  const steps: StatusStep[] = []
  let status: Status | 'not' = isOpen(proposition.marker ?? '') ? 'not' : start
  const operators = scopeOf(
    proposition.operators,
    (o) => isMeans(o) || isMoot(o) || isPrice(proposition, o, words) || takesClause(o, words, lookup),
  )
  for (let i = 0; i < operators.length; i++) {
    const operator = operators[i]
    if (!operator) continue
    if (operator.kind === 'negation') {
      const next = operators[i + 1]
      const modal = next?.kind === 'modal' ? lookup('modal', next.lemma) : undefined
      const unreal = proposition.perfect && next?.kind === 'modal' && COUNTERFACTUAL.has(next.lemma)
      status = isResolve(next, words, lookup) ? 'refused' : unreal ? 'not' : negate(status, modal)
      if (modal) i++
      steps.push({ operator, gives: status })
      continue
    }
    if (isSupposed(operator, operators[i + 1])) {
      status = 'not'
      steps.push({ operator, gives: status })
      continue
    }
    const entry = entryOf(operator, words, lookup)
    const next = operators[i + 1]
    const negated = next?.kind === 'negation'
    // "is *yet to* sign": not done, and not refused either
    if (negated && next.lemma === 'yet') {
      status = 'not'
      steps.push({ operator: next, gives: status })
      i++
      continue
    }
    if (operator.by && isHypothetical(operator.by)) {
      status = 'not'
      steps.push({ operator, gives: status })
      continue
    }
    if (
      operator.kind === 'modal' &&
      proposition.perfect &&
      COUNTERFACTUAL.has(operator.lemma) &&
      status === 'performed'
    ) {
      status = 'not'
      steps.push({ operator, gives: status })
      continue
    }
    if (isMoot(operator)) {
      status = status === 'performed' ? 'considered' : 'not'
      steps.push({ operator, gives: status })
      break
    }
    if (isPrice(proposition, operator, words)) {
      status = compose(status, 'intended')
      steps.push({ operator, gives: status })
      break
    }
    if (!entry && (isThing(proposition, operator) || isOfNoun(operator, operators[i - 1], words))) break
    if (!entry) continue
    const gives = negated ? (entry.negated ?? 'not') : entry.gives
    if (negated) i++
    if (gives === 'given') break
    if (gives === 'same') continue
    if (gives === 'done') {
      status = fulfil(status)
      steps.splice(0, steps.length, { operator, entry, gives: status })
      continue
    }
    status = compose(status, gives)
    steps.push({ operator, entry, gives: status })
  }
  return status === 'not' ? { steps } : { status, steps }
}

/** "wants the sanctions *lifted*": what is wanted of a thing, though the parse reads the participle as saying which thing. */
function wantedSo(
  { form, predicate, operators, arguments: args }: Proposition,
  words: readonly Word[],
  lookup: StatusLookup,
): StatusStep | undefined {
  const [thing, wish] = operators.filter((o) => o.kind === 'predicate')
  // "wants the men *freed by Togo* to return": told as done by somebody
  if (args.some((a) => a.role === 'agent')) return undefined
  if (form !== 'participle' || thing?.by !== 'acl:relcl' || wish?.by !== 'object') return undefined
  const entry =
    words[predicate - 1]?.index === thing.word ? lookup('verb', `${wish.lemma} somebody`) : undefined
  return entry && { operator: wish, entry, gives: 'requested' }
}

/** "held off *on imposing*", "insists *on recalling*": a preposition that the governor's own wording ends with. */
const takesClause = (
  { by, lemma, word }: Operator,
  words: readonly Word[],
  lookup: StatusLookup,
): boolean => {
  const preposition = by !== undefined && /^advcl:(\S+)$/.exec(by)?.[1]
  return Boolean(preposition) && lookup(partOf(words[word]), `${lemma} ${preposition}`) !== undefined
}

const partOf = (word: Word | undefined): StatusEntry['part'] => PART[word?.upos ?? 'VERB'] ?? 'verb'

/** "is weighing *whether to expel*": a clause of what is thought of is no supposition. */
function isWeighed(
  { marker, operators }: Proposition,
  words: readonly Word[],
  lookup: StatusLookup,
): boolean {
  const governor = operators.find(({ kind }) => kind === 'predicate')
  if (marker !== 'whether to' || governor === undefined) return false
  const gives = lookup(partOf(words[governor.word]), governor.lemma)?.gives
  return gives === 'considered'
}

/** "*promised* not to expel", "*decided* not to expel": a negated act that is resolved on is refused. */
function isResolve(next: Operator | undefined, words: readonly Word[], lookup: StatusLookup): boolean {
  if (next?.kind !== 'predicate' || next.by !== 'xcomp') return false
  const entry = entryOf(next, words, lookup)
  return entry?.control !== 'object' && (entry?.gives === 'intended' || entry?.gives === 'performed')
}

/** "Recalling the envoy *would* hurt": an act that is the subject of a conditional is only thought of. */
const isSupposed = (operator: Operator, next: Operator | undefined): boolean =>
  operator.kind === 'predicate' &&
  operator.by === 'subject' &&
  next?.kind === 'modal' &&
  COUNTERFACTUAL.has(next.lemma)

/** Of a clause so marked nothing is said to be so: "if it expelled", "on whether to expel". */
const isOpen = (marker: string): boolean =>
  HYPOTHETICAL.has(marker.split(' ')[0] ?? '') || /^\S+ whether\b/.test(marker)

const isHypothetical = (by: string): boolean => {
  const marker = /^advcl:(.+)$/.exec(by)?.[1]
  return marker !== undefined && isOpen(marker)
}

/** Ties by which a governor's meaning reaches the act: "threatened *to*", "denied *that*", "a threat *of*", "possible". */
const REACHING = new Set([
  'xcomp',
  'ccomp',
  'csubj',
  'object',
  'acl',
  'amod',
  'of',
  'with',
  'from',
  'against',
  'advcl:to',
  'advcl:of',
  'advcl:from',
  'advcl:against',
])

/** "will deplore *the invasion*": what is meant to be done about an act that a noun names says nothing of how far that act has gone. */
const isThing = (proposition: Proposition, { kind, by, lemma }: Operator): boolean =>
  proposition.kind === 'noun' &&
  kind === 'predicate' &&
  by !== undefined &&
  THINGS.has(by) &&
  // "will *lodge* a complaint": the verb does no more than the noun says
  !(by === 'object' && LODGING.has(lemma))

/** Verbs that do what their object names, and nothing else to it. */
const LODGING = new Set([
  'lodge',
  'file',
  'deliver',
  'make',
  'issue',
  'send',
  'hold',
  'stage',
  'submit',
  'launch',
  'bring',
  'enter',
])

/** "may have influenced the *decision* to recall": what is done about the noun that tells the act says nothing of the act either. */
const isOfNoun = ({ kind, by }: Operator, inner: Operator | undefined, words: readonly Word[]): boolean =>
  kind === 'predicate' &&
  by !== undefined &&
  THINGS.has(by) &&
  inner?.kind === 'predicate' &&
  words[inner.word]?.upos === 'NOUN'

const THINGS = new Set(['object', 'of', 'against', 'with', 'from', 'over', 'about', 'for', 'on'])

/**
 * "wants *Fiji* to lift", "seeks *a waiver*": what one wants of somebody, or wants to be given, is asked for; what one wants to do is
 * meant.
 */
function whatIsWanted({ word, by }: Operator, words: readonly Word[]): 'somebody' | 'something' | undefined {
  if (by === 'object') return 'something'
  if (by !== 'xcomp' && by !== 'ccomp') return undefined
  return words.some(({ head, rel, index }) => head === word && /^i?obj$/.test(rel) && index > word)
    ? 'somebody'
    : undefined
}

const TENSED = new Set(['VBD', 'VBZ', 'VBP'])

/** "suggested that Kenya *had* threatened": what is said to be so is not asked for, as what "Kenya *threaten*" would be. */
const isAsserted = ({ word }: Operator, words: readonly Word[]): boolean =>
  words.some(
    (w) =>
      w.head === word &&
      w.rel === 'ccomp' &&
      (w.xpos === 'VBD' ||
        w.xpos === 'VBZ' ||
        words.some((aux) => aux.head === w.index && /^(aux|cop)/.test(aux.rel) && TENSED.has(aux.xpos))),
  )

/** Verbs that ask with an infinitive and report with a clause. */
const REPORTS = new Set(['tell', 'ask', 'advise', 'inform', 'instruct', 'warn'])

function entryOf(operator: Operator, words: readonly Word[], lookup: StatusLookup): StatusEntry | undefined {
  if (operator.kind === 'modal') return lookup('modal', operator.lemma) ?? lookup('adverb', operator.lemma)
  const part = partOf(words[operator.word])
  // "called for the expulsion", "on the brink of"
  const preposition = operator.by?.replace(/^advcl:/, '')
  const withPreposition = preposition ? lookup(part, `${operator.lemma} ${preposition}`) : undefined
  if (withPreposition) return withPreposition
  const reaches = operator.by === undefined || REACHING.has(operator.by)
  // what an expulsion does to others ("threatened ties") is not its status; what is said of it ("is possible") is
  if (!reaches && !(operator.by === 'subject' && part === 'adjective')) return undefined
  const wanted = whatIsWanted(operator, words)
  const wish = wanted && lookup(part, `${operator.lemma} ${wanted}`)
  if (wish) return wish
  const entry = lookup(part, operator.lemma)
  // "told reporters that ...": what is told is a fact, whom one tells *to* do it is asked
  const reports = operator.by === 'ccomp' && REPORTS.has(operator.lemma)
  if (entry?.gives === 'requested' && operator.by === 'ccomp' && isAsserted(operator, words)) return undefined
  // "calls the decision to expel *a provocation*": what is called something is not called for
  const names = operator.by === 'object' && operator.lemma === 'call'
  return entry?.gives === 'requested' && (reports || names) ? undefined : entry
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
  if (inner === 'refused' && (outer === 'intended' || outer === 'begun')) return 'refused'
  if (inner === 'considered' && (outer === 'intended' || outer === 'begun')) return 'considered'
  if (inner === 'threatened' && outer === 'intended') return 'threatened'
  if (inner === 'requested' && (outer === 'intended' || outer === 'begun')) return 'requested'
  if (inner === 'reversed' && outer === 'begun') return 'reversed'
  return outer
}
