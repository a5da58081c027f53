import type { Span } from '../../base/span.ts'
import type { EventDate } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readTimeExpressions, resolveTime, type TimeExpression, type TimeUse } from '../time/index.ts'
import type { Telling } from './detail.ts'
import { countsAgree } from './fields.ts'

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
}

export interface Day {
  readonly date: EventDate
  readonly span: Span
}

/** "next Friday", "a deadline that expires *today*". */
const isOfReport = ({ relation }: TimeExpression): boolean =>
  (relation?.kind === 'recurring' || (relation?.kind === 'unit' && relation.unit === 'day')) &&
  relation.anchor === 'published'

/** The first day of the given uses in the sentences, counted from the day of the act; "next Friday" is that of the report. */
export function dayIn(
  { passage }: Open,
  sentences: readonly AnalysedSentence[],
  { day, published }: { readonly day: string | undefined; readonly published: string | undefined },
  uses: readonly TimeUse[],
  isOther: (sentence: AnalysedSentence, time: TimeExpression) => boolean = () => false,
): Day | undefined {
  for (const sentence of sentences) {
    for (const time of readTimeExpressions(passage.text, sentence.span)) {
      if (!uses.includes(time.use) || isOther(sentence, time)) continue
      const ofReport = isOfReport(time)
      const today = ofReport ? (published ?? day) : day
      const anchors = {
        publishedCertain: day !== undefined,
        preferPast: false,
        ...(today ? { published: today } : {}),
        ...(day ? { eventDate: day } : {}),
      }
      const date = resolveTime(time, anchors)
      if (date) return { date, span: time.span }
    }
  }
  return undefined
}

/** Steps up a tree from a time to its clause. */
const STEPS = 30

/** Places in a clause where those who must go stand: "*they* must leave", "set *them* a deadline", "*their* departure". */
const PLACES = /^(nsubj|csubj|obj|iobj|obl|nmod)/
const PERSONAL = new Set([
  'it',
  'he',
  'she',
  'him',
  'her',
  'his',
  'they',
  'them',
  'their',
  'all',
  'both',
  'each',
])

const SEVERAL = new Set(['they', 'them', 'their', 'all', 'both', 'each'])
const EVERYONE = new Set(['everybody', 'everyone'])

/** Sentences after the last that tells the act over which "they", who are no persons told of in between, are still those whom it hit. */
const REACH = { inParagraph: 2, beyond: 1 } as const

/**
 * True when the sentence gives the persons or the mission that the act hit their time to go. `after`: the last sentence before it that
 * tells the act.
 */
export const speaksOfHit = (
  open: Open,
  sentence: AnalysedSentence,
  lead: Telling,
  after: AnalysedSentence,
): boolean =>
  !isOfOther(open, sentence, lead) &&
  (isOfLimit(open.passage, sentence) ||
    (speaksOfLeaving(open.passage, sentence) &&
      (namesHit(open, sentence, lead, PLACES, after) || isGivenToTarget(open, sentence, lead))))

/** "*The deadline* is Friday noon", "*their time* runs out on Thursday". */
const isOfLimit = ({ lexicon }: Passage, { tree, lemmas }: AnalysedSentence): boolean =>
  tree.words.some(
    (w) =>
      /^nsubj/.test(w.rel) &&
      lexicon.list('time-limit').has(lemmas[w.index] ?? '') &&
      (tree.children[w.index] ?? []).some((c) =>
        /^(the|this|that|their|his|her|its)$/i.test(tree.words[c]?.text ?? ''),
      ),
  )

/** "It gave *Paris* until the end of the month": the state or the mission that the act is against has its time. */
const isGivenToTarget = (
  { resolver, passage }: Open,
  sentence: AnalysedSentence,
  { target, source }: Telling,
): boolean => {
  const keys = new Set(target.actors.map(actorKey))
  const own = new Set(source.actors.map(actorKey))
  return sentence.propositions.some(
    (p) =>
      passage.lexicon.list('giving-time').has(p.lemma) &&
      p.arguments.some(({ role, head }) => {
        const given =
          role === 'recipient' ? resolver.resolved({ sentence: sentence.index, word: head }) : undefined
        return given?.actors.some((a) => keys.has(actorKey(a)) && !own.has(actorKey(a)))
      }),
  )
}

/** "They *left within hours*": how soon they did go is no time given to them. */
export function isHowSoon({ propositions, tree }: AnalysedSentence, { span }: TimeExpression): boolean {
  const word = tree.words.findIndex((w) => w.start >= span[0])
  let at = word
  for (let steps = 0; at >= 0 && steps < STEPS; steps++) {
    const clause = propositions.find((p) => p.kind === 'verb' && p.words.includes(at))
    if (clause)
      return (
        LEFT.test(clause.lemma) &&
        clause.tense === 'past' &&
        clause.operators.length === 0 &&
        clause.form === 'finite'
      )
    at = tree.words[at]?.head ?? -1
  }
  return false
}

const LEFT = /^(leave|depart|go|fly)$/

const GIVERS: ReadonlySet<string> = new Set(['state', 'state-like', 'body'])

/** "*Malta* wants its three out", "*the Latvian ministry* gave its man a week", "gave *Britain* a month": another state than acts, or is hit. */
const isOther = (giver: Referent | undefined, { source, target }: Telling): boolean => {
  if (!giver || giver.pronoun || giver.actors.length === 0) return false
  const own = new Set([...source.actors, ...target.actors].map(actorKey))
  return giver.kinds.some((k) => GIVERS.has(k)) && !giver.actors.some((a) => own.has(actorKey(a)))
}

const isOfOther = ({ resolver }: Open, sentence: AnalysedSentence, lead: Telling): boolean =>
  sentence.tree.words.some(
    ({ rel, index }) =>
      /^(nsubj|iobj)$/.test(rel) &&
      isOther(resolver.resolved({ sentence: sentence.index, word: index }), lead),
  )

/** "*Both countries* want everybody out by Friday": whoever did it and others give one time for all that they did. */
export const isGivenByAll = (
  { resolver }: Open,
  sentence: AnalysedSentence,
  { source, target }: Telling,
): boolean =>
  sentence.tree.words.some(({ rel, index }) => {
    const giver = rel === 'nsubj' && resolver.resolved({ sentence: sentence.index, word: index })
    if (!giver || giver.actors.length < 2) return false
    // those hit want nobody out: taken for one of several who do, they stand for the doers
    const meant = giver.basis === 'coreference' ? [...source.actors, ...target.actors] : source.actors
    const own = new Set(meant.map(actorKey))
    return giver.actors.some((a) => own.has(actorKey(a)))
  })

/** "Oman ordered one to leave, while *Chad expelled three and gave them a week*": a time in the clause of another state. */
export function isGivenByOther(
  { resolver }: Open,
  sentence: AnalysedSentence,
  { span }: TimeExpression,
  lead: Telling,
): boolean {
  const { words } = sentence.tree
  const clauseAt = (word: number) =>
    sentence.propositions.find((p) => p.kind !== 'noun' && p.words.includes(word))
  let at = words.findIndex((w) => w.start >= span[0])
  for (let steps = 0; at >= 0 && !clauseAt(at) && steps < STEPS; steps++) at = words[at]?.head ?? -1
  const clause = at < 0 ? undefined : clauseAt(at)
  if (clause === undefined || clause === lead.proposition) return false
  return clause.arguments.some(
    (a) =>
      /^(agent|recipient)$/.test(a.role) &&
      isOther(resolver.resolved({ sentence: sentence.index, word: a.head }), lead),
  )
}

/** True when a pronoun, their number or a definite phrase stands for those whom the act hit in one of the places. */
export function namesHit(
  open: Open,
  sentence: AnalysedSentence,
  lead: Telling,
  places: RegExp,
  after = lead.sentence,
): boolean {
  if (lead.kind === undefined) return false
  return sentence.tree.words.some((word) => {
    if (!places.test(word.rel)) return false
    const referent = open.resolver.resolved({ sentence: sentence.index, word: word.index })
    return referent !== undefined && isHit(open, referent, lead, word.lemma.toLowerCase(), [sentence, after])
  })
}

/** "have *48 hours*", "until Friday to *leave*": the words of going, or persons who have or are given nothing but their time. */
export const speaksOfLeaving = (passage: Passage, sentence: AnalysedSentence): boolean =>
  passage.phrasesIn(sentence, 'cue').some((h) => h.value === 'leaving') ||
  sentence.propositions.some(
    (p) =>
      passage.lexicon.list('giving-time').has(p.lemma) &&
      p.arguments.some((a) => isTime(sentence, a.head)) &&
      !p.perfect,
  )

const isTime = ({ lemmas }: AnalysedSentence, word: number): boolean =>
  /^(hour|day|week|month|weekend)$/.test(lemmas[word] ?? '')

function isHit(
  { passage }: Open,
  referent: Referent,
  lead: Telling,
  noun: string,
  [sentence, after]: readonly [AnalysedSentence, AnalysedSentence],
): boolean {
  const form = referent.pronoun ?? noun
  if (EVERYONE.has(form)) return lead.kind === 'mission' || isMany(lead)
  if (PERSONAL.has(form)) {
    const meant = referent.antecedent
    if (meant?.object === lead.kind || lead.objects.some((o) => o.at === meant?.at)) return true
    if (form === 'it') return lead.kind === 'mission' && sentence.index === after.index + 1
    // whoever a plural pronoun right after the act was taken for, a state is not told to go
    const reach = sentence.paragraph === after.paragraph ? REACH.inParagraph : REACH.beyond
    const next = sentence.index - after.index <= reach && lead.objects.length > 0
    return next && SEVERAL.has(form) === isMany(lead) && meant?.object === undefined
  }
  const { list } = passage.lexicon
  // "cut its staff to six. *The others* have a month"
  if (list('persons-beside').has(noun) && referent.definite && lead.action.id === 'cap-mission-staff')
    return true
  if (list('several-persons').has(noun) && isMany(lead)) return true
  if (
    list('somebody').has(noun) &&
    referent.definite &&
    !referent.plural &&
    !isMany(lead) &&
    lead.objects.length > 0
  )
    return true
  if (!referent.definite || !countsAgree(referent.count, lead.count)) return false
  return referent.object !== undefined && isOfKind(referent, lead)
}

/** "the *diplomat*" after an attaché, "the *staff*" after a consulate: persons of a mission, or the mission itself. */
const isOfKind = ({ object, plural }: Referent, lead: Telling): boolean =>
  object === lead.kind ||
  (object !== 'mission' && object !== 'families' && (lead.kind === 'mission' || plural === isMany(lead)))

const isMany = ({ count, objects }: Telling): boolean =>
  count === undefined ? objects.some((o) => o.plural) : (count.max ?? 2) > 1
