import type { Status } from '../../model/index.ts'
import type { Operator, Proposition } from '../../propositions/proposition.ts'
import type { Tree } from '../../syntax/tree.ts'
import type { Passage } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { readStatus, type StatusReading } from '../status.ts'
import type { Candidate } from './candidate.ts'
import { saidByOthers } from './others-words.ts'

/** "if it expelled", "unless they leave": said of what has yet to be so, itself or under another clause that is. */
export const isOnCondition = ({ marker, operators }: Proposition): boolean =>
  [marker, ...operators.map((o) => o.by)].some((by) => /^(advcl:)?(if|unless|in case|lest)\b/.test(by ?? ''))

/** How far the act of a match has gone, in the writer's words or those of whoever says so. */
export function readingOf({ lexicon }: Passage, match: Match): StatusReading {
  const said = saidByOthers(match, asRead(match), lexicon)
  return readStatus(said, match.rule.status ?? ownStatus(match, lexicon), match.sentence.tree.words, lexicon)
}

/** Verbs of what is yet to be done, which may carry an act themselves: "is *preparing* a case", "*threatened* legal action". */
const AHEAD: ReadonlySet<string> = new Set(['plan', 'plot', 'prepare', 'promise', 'threaten'])

const ownStatus = ({ action, proposition }: Match, lexicon: Passage['lexicon']): Status => {
  const { kind, lemma } = proposition
  const gives =
    kind === 'verb' && !action.generic && AHEAD.has(lemma) ? lexicon.status('verb', lemma)?.gives : undefined
  return gives === 'intended' || gives === 'threatened' ? gives : 'performed'
}

/**
 * The clause without what is part of a rule's own wording: "had *no* part in it", "*must* leave by Friday"; the modal of a
 * negation goes with it, for "*would not* let them in" tells what "did not" does.
 */
function asRead({ rule, proposition }: Match): Proposition {
  const { operators } = proposition
  const not = operators.findIndex((o) => o.kind === 'negation')
  const modal = operators[not + 1]?.kind === 'modal' ? [not + 1] : []
  const own = new Set([
    ...(rule.negated || rule.ended ? [not, ...modal] : []),
    ...(rule.modal ? modalOf(operators, rule.modal) : []),
  ])
  return own.size === 0 ? proposition : { ...proposition, operators: operators.filter((_, i) => !own.has(i)) }
}

/** The modal that a rule words, with the future of it: "*must* leave", "*will have to* leave". */
const modalOf = (operators: readonly Operator[], wording: readonly string[]): readonly number[] => {
  const own = operators.findIndex((o) => o.kind === 'modal' && wording.includes(o.lemma))
  const isFuture = operators[own]?.lemma === 'have to' && operators[own + 1]?.kind === 'modal'
  return isFuture ? [own, own + 1] : [own]
}

/** What is only said to be done is a threat where it hangs on a condition, and none where one vows what nobody fears. */
export function statusOf(
  { lexicon }: Resolver,
  match: Match,
  status: Status,
  steps: Candidate['steps'],
): Status {
  // "*allegations* by Lima that it did are untrue": a charge that is denied has been made
  if (status === 'denied' && match.action.id === 'accuse' && match.proposition.kind === 'noun')
    return 'performed'
  if (status === 'intended') return isConditional(match) ? 'threatened' : status
  if (status === 'performed' && isRule(match)) return 'threatened'
  if (status === 'performed' && match.action.takesPlace && isOnlyDecided(match, steps)) return 'intended'
  const isVowed = status === 'threatened' && steps.some((s) => lexicon.list('vowing').has(s.operator.lemma))
  return isVowed && match.action.generic && FRIENDLY.has(match.action.plover?.event ?? '')
    ? 'intended'
    : status
}

/** "*decided* to meet them", "the *decision* to invade": a formal word over an act that is yet to take place. */
const isOnlyDecided = ({ proposition }: Match, steps: Candidate['steps']): boolean =>
  proposition.form === 'infinitive' && steps.at(-1)?.entry?.gives === 'performed'

/** Events that one promises: "*vowed* to lift the curfew". */
const FRIENDLY = new Set(['AID', 'SUPPORT', 'CONSULT', 'COOPERATE', 'CONCEDE', 'AGREE'])

/** "will close its embassy *if* ...": what one will do on a condition is a threat (RECORD.md, convention 9). */
const isConditional = ({ action, sentence, proposition }: Match): boolean =>
  HOSTILE.has(action.plover?.event ?? '') &&
  ([proposition, ...sentence.propositions.filter((p) => p.id === proposition.parent)].some((p) =>
    p.arguments.some((a) => CONDITIONS.test(a.role)),
  ) ||
    (action.plover?.event !== 'REJECT' && proposition.arguments.some((a) => isOfAny(sentence.tree, a.head))))

/** "*faces* sanctions *if* it sends troops": a present that holds on a condition has not come about. */
const isRule = ({ action, proposition: { tense, perfect, progressive, arguments: args } }: Match): boolean =>
  HOSTILE.has(action.plover?.event ?? '') &&
  tense === 'present' &&
  !perfect &&
  !progressive &&
  args.some((a) => /^(if|unless)$/.test(a.role))

/** "will answer *any attack*", "sanctions on *any firm* that": only if there is one. */
const isOfAny = ({ words, children }: Tree, head: number): boolean =>
  (children[head] ?? []).some((c) => words[c]?.rel === 'det' && words[c]?.text.toLowerCase() === 'any')

/** PLOVER events that are threatened rather than promised. */
const HOSTILE = new Set(['SANCTION', 'COERCE', 'REJECT', 'ASSAULT'])

const CONDITIONS = /^(if|unless|had|were|should)\b/

/** "wants the sanctions *lifted*": a participle of what is asked for has not been done before. */
export const isWished = (status: Status, { link, form }: Proposition): boolean =>
  status === 'requested' && link === 'acl' && form === 'participle'
