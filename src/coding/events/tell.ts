import type { Status } from '../../model/index.ts'
import type { Operator, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationAt, spanOfWords } from '../passage.ts'
import { uniqueActors } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { readStatus, type StatusReading } from '../status.ts'
import { aimedByOccasion, seatsOf } from './aimed-at.ts'
import { isBackground } from './background.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { isOfVictims, requestOf, type Sides, sidesOf } from './clause-sides.ts'
import {
  isFaceless,
  isHomeAffair,
  isOfCrowd,
  isOfOnesOwn,
  isOfOwnDoers,
  isOfOwnWords,
  isOfSeveral,
  isOwnAffair,
  isPrivate,
  isUnattributed,
  judgedIn,
  mayBeMeant,
  promptedBy,
} from './open-sides.ts'
import { saidByOthers } from './others-words.ts'
import { hostLeft, hostsOfPlace, isOfHost } from './places.ts'
import { referentsOf, sideOf } from './sides.ts'
import { withUnits } from './units.ts'
import { isDeed, isOfParty, isWords } from './words-acts.ts'

/** Turns a rule that fired into one telling of an act. Undefined when it did not happen. */
export function tell(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { status, steps } = readingOf(passage, match)
  return status && tellAs(passage, resolver, match, status, steps)
}

/**
 * What a clause speaks of without saying that it is so ("has not expelled them", "asked whether it would"): no telling, but others
 * may be said to have done it, or nobody.
 */
export function suppose(passage: Passage, resolver: Resolver, match: Match): Candidate | undefined {
  const { status, steps } = readingOf(passage, match)
  return status || !isDeed(match.action.id) || isOnCondition(match.proposition)
    ? undefined
    : tellAs(passage, resolver, match, 'considered', steps)
}

const isOnCondition = ({ marker, operators }: Proposition): boolean =>
  [marker, ...operators.map((o) => o.by)].some((by) => /^(advcl:)?(if|unless|in case|lest)\b/.test(by ?? ''))

function readingOf({ lexicon }: Passage, match: Match): StatusReading {
  const said = saidByOthers(match, asRead(match), lexicon)
  return readStatus(said, match.rule.status ?? 'performed', match.sentence.tree.words, lexicon)
}

function tellAs(
  passage: Passage,
  resolver: Resolver,
  match: Match,
  status: Status,
  steps: StatusReading['steps'],
): Candidate | undefined {
  const { sentence, proposition, rule, action } = match
  if (
    isOnlyQuoted(passage, match) ||
    isSilence(passage, match) ||
    isTotal(resolver, match) ||
    isHowItIs(match)
  )
    return undefined
  const trigger = spanOfWords(sentence, proposition.words)
  const own = sidesOf(resolver, match)
  const requested = requestOf(resolver, match, steps, own)
  if (!requested && (isInternal(resolver, match, own) || isWithinOne(resolver, match))) return undefined
  const told = requested ?? own
  const host =
    action.foreign && !requested && told.source.actors.length === 0
      ? hostLeft(resolver, sentence, proposition, told.target)
      : NOBODY
  const both = host.actors.length > 0 ? { ...told, source: host } : told
  const sides = wants(rule.target) ? aimedByOccasion(resolver, match, both) : both
  const seats = seatsOf(resolver, match)
  return {
    action,
    rule,
    sentence,
    proposition,
    trigger,
    status: statusOf(resolver, match, status, steps),
    steps,
    source: withUnits(resolver, sentence, sides.source),
    target: withUnits(resolver, sentence, sides.target),
    ...(requested?.against ? { against: requested.against } : {}),
    ...(requested?.hit ? { hit: requested.hit } : {}),
    objects: rule.object ? referentsOf(resolver, sentence, proposition, rule.object) : [],
    ...(isOfHost(action.id) ? { places: hostsOfPlace(resolver, sentence, proposition) } : {}),
    ...(seats ? { seats } : {}),
    ...(isWords(action.id)
      ? { judged: judgedIn(resolver, match), prompted: promptedBy(resolver, match) }
      : {}),
    quoted: quotationAt(passage.document, trigger[0]) !== undefined,
    background: !isWished(status, proposition) && isBackground(sentence, proposition),
    open: action.generic
      ? CLOSED
      : {
          source:
            wants(rule.source) &&
            mayBeMeant(resolver, match, rule.source) &&
            !isUnattributed(match) &&
            !isOfOwnDoers(match) &&
            !isOfCrowd(resolver, match),
          target:
            wants(rule.target) &&
            !isOfOwnWords(match) &&
            !isOfSeveral(resolver, match) &&
            !isOwnAffair(resolver, match) &&
            !isHomeAffair(passage, match) &&
            !isOfOnesOwn(resolver, match, sides.source) &&
            !(isWords(action.id) && isPrivate(resolver, match)),
        },
    faceless: isFaceless(resolver, match, sides.source),
  }
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

/** "would neither confirm nor *deny* it": no denial, but no comment. */
const isSilence = (passage: Passage, { sentence, proposition }: Match): boolean =>
  passage
    .phrasesIn(sentence, 'speech')
    .some(
      (h) =>
        h.value.stance === 'declines-to-comment' &&
        h.start < proposition.predicate &&
        proposition.predicate < h.start + h.length,
    )

/** "*have expelled* 300 diplomats *since* the war began": a sum of many acts (RECORD.md, convention 19). */
function isTotal(resolver: Resolver, { sentence, proposition, rule }: Match): boolean {
  const since =
    proposition.arguments.some((a) => a.role === 'since') ||
    sentence.propositions.some((p) => p.parent === proposition.id && p.marker === 'since')
  if (!since || !proposition.perfect || proposition.tense === 'past' || !rule.object) return false
  return referentsOf(resolver, sentence, proposition, rule.object).some(
    (o) => o.plural && o.count !== undefined,
  )
}

/** Acts that leave a thing as it stays: "the *shuttered* embassy" says how it is, not that anybody closes it. */
const LASTING = new Set(['close-own-mission', 'order-mission-closed', 'open-mission', 'recall-ambassador'])

const isHowItIs = ({ action, sentence, proposition }: Match): boolean =>
  LASTING.has(action.id) &&
  proposition.form === 'participle' &&
  sentence.tree.words[proposition.predicate]?.rel === 'amod'

/** Acts that a quotation alone makes a claim of, not an event (RECORD.md, convention 16). */
const JUDGEMENTS = new Set(['accuse', 'condemn'])

/**
 * True for a judgement that stands in a quotation with whoever passes it or whatever it is passed on: “The step is
 * *hostile*,” said Sofia. “condemns this violation” with its subject outside is the writer's own sentence.
 */
function isOnlyQuoted(passage: Passage, { action, rule, sentence, proposition }: Match): boolean {
  if (!JUDGEMENTS.has(action.id)) return false
  const inner = proposition.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
  const judged = isOfClause(rule) ? sentence.propositions.find((p) => p.id === inner?.proposition) : undefined
  const clause = judged ?? proposition
  const start = (word: number): number => sentence.tree.words[word]?.start ?? 0
  const quotation = quotationAt(passage.document, start(clause.predicate))
  if (!quotation) return false
  const subject = clause.arguments.find((a) => a.role === 'agent' || a.role === 'topic')
  return !subject || quotationAt(passage.document, start(subject.head)) === quotation
}

/** The rule asks what is said, not how something is called. */
const isOfClause = ({ where }: Match['rule']): boolean =>
  Object.keys(where).some((roles) => roles === 'complement' || roles.startsWith('complement.'))

/** What is only said to be done is a threat where it hangs on a condition, and none where one vows what nobody fears. */
function statusOf({ lexicon }: Resolver, match: Match, status: Status, steps: Candidate['steps']): Status {
  if (status === 'intended') return isConditional(match) ? 'threatened' : status
  const isVowed = status === 'threatened' && steps.some((s) => lexicon.list('vowing').has(s.operator.lemma))
  return isVowed && match.action.generic && FRIENDLY.has(match.action.plover?.event ?? '')
    ? 'intended'
    : status
}

/** Events that one promises: "*vowed* to lift the curfew". */
const FRIENDLY = new Set(['AID', 'SUPPORT', 'CONSULT', 'COOPERATE', 'CONCEDE', 'AGREE'])

/** "will close its embassy *if* ...": what one will do on a condition is a threat (RECORD.md, convention 9). */
const isConditional = ({ action, sentence, proposition }: Match): boolean =>
  HOSTILE.has(action.plover?.event ?? '') &&
  [proposition, ...sentence.propositions.filter((p) => p.id === proposition.parent)].some((p) =>
    p.arguments.some((a) => CONDITIONS.test(a.role)),
  )

/** PLOVER events that are threatened rather than promised. */
const HOSTILE = new Set(['SANCTION', 'COERCE', 'REJECT', 'ASSAULT'])
const CONDITIONS = /^(if|unless|had|were|should)\b/

/** "Republicans accused the administration": both sides are named, and they are one state. */
function isInternal(resolver: Resolver, match: Match, own: Sides): boolean {
  const { action, rule, sentence, proposition } = match
  // a formal protest goes to another state, whoever is named in what it is about
  if (!isWords(action.id) || action.id === 'protest-formally' || own.target.actors.length > 0) return false
  // "a denial from Iran": what the source may be read from names no second side
  const roles = rule.target.filter((role) => !rule.source.includes(role))
  if (sideOf(resolver, sentence, proposition, roles).actors.length === 0) return false
  const named = referentsOf(resolver, sentence, proposition, roles).filter((r) => r.actors.length > 0)
  if (action.id === 'condemn' && named.every((r) => isOfWhatWasDone(sentence, r))) return false
  return (
    named.length === 0 || !named.every((r) => isDoneToOwn(action.id, r)) || own.source.actors.some(isOfParty)
  )
}

/** "Taipei condemned *that*", "the killing *of its ambassador*": not who did it, whatever state the words lead to. */
const isOfWhatWasDone = (sentence: AnalysedSentence, referent: Referent): boolean =>
  /^(it|this|that)$/.test(referent.pronoun ?? '') || isOfVictims(sentence, referent)

/** "condemned the arrest *of its consul*", "demanded *his* release": what was done to one's own, or is asked for them. */
const isDoneToOwn = (action: string, { basis, kinds }: Referent): boolean =>
  (OVER_PEOPLE.has(action) && kinds.some((k) => OWN_PEOPLE.has(k))) ||
  (!kinds.some((k) => OWN_SIDES.has(k)) &&
    (basis === 'preposition' || (action === 'demand' && basis === 'possessor')))

/** "called for the release of two *Americans* held in Tehran": one's own people are what it is about, not whom it is aimed at. */
const OWN_PEOPLE: ReadonlySet<string> = new Set(['citizens', 'nationals', 'mission-member'])
const OVER_PEOPLE: ReadonlySet<string> = new Set(['demand', 'protest-formally', 'condemn'])
const OWN_SIDES: ReadonlySet<string> = new Set([
  'person',
  'body',
  'officials',
  'state',
  'state-like',
  'organisation',
  'forces',
])

/** "wants the sanctions *lifted*": a participle of what is asked for has not been done before. */
const isWished = (status: Status, { link, form }: Proposition): boolean =>
  status === 'requested' && link === 'acl' && form === 'participle'

/** "talks between Baghdad and Erbil": two that are named, of one state. */
function isWithinOne(resolver: Resolver, { sentence, proposition, rule }: Match): boolean {
  const between = rule.source.filter((role) => /\bbetween$/.test(role))
  const parties = between.length > 0 ? referentsOf(resolver, sentence, proposition, between) : []
  const codes = new Set(parties.flatMap((r) => r.actors.map((a) => a.code)))
  return parties.length > 1 && codes.size === 1 && parties.every((r) => r.actors.length > 0)
}

/** Generic actions take their sides from their own clause alone. */
const CLOSED = { source: false, target: false } as const

const wants = (roles: readonly string[]): boolean => roles.length > 0 && !roles.includes('none')

/** Actors of several tellings, the surest first. */
export const bestSide = (sides: readonly Side[]): Side => {
  const order = [
    'name',
    'possessor',
    'modifier',
    'preposition',
    'holder',
    'apposition',
    'coreference',
    'context',
    'none',
  ]
  const known = sides.filter((s) => s.actors.length > 0)
  const best = [...known].sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))[0]
  return best ? { ...best, actors: uniqueActors(best.actors) } : NOBODY
}

/** How far an act has gone, furthest first: what one act told several ways amounts to. */
export const FURTHEST: readonly Status[] = ['performed', 'begun', 'intended']
