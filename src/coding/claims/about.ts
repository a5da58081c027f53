import { contains, overlaps, type Span } from '../../base/span.ts'
import type { Actor, Event, Stance } from '../../model/index.ts'
import { spanList, tellingsInText } from '../events/spans.ts'
import type { Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'

/** Acts that consist in saying something: one does not justify them, one makes them. */
const SAYINGS: ReadonlySet<string> = new Set([
  'accuse',
  'condemn',
  'deny-accusation',
  'demand',
  'protest-formally',
  'apologise',
])

/** True for an act that consists in saying something: a condemnation, a request, a threat. */
export const isSaying = (event: Event): boolean =>
  SAYINGS.has(event.action) || event.status === 'requested' || event.status === 'threatened'

/** True for an act that harms whom it falls on, by its value on the CAMEO scale. */
export const isHostile = (event: Event): boolean => (event.goldstein ?? -1) < 0

/** What a claim is about, and how that was found. */
export interface About {
  readonly events: readonly Event[]
  /** `told`: in the words themselves; `beside`: elsewhere in their sentence; `near`: earlier in the text. */
  readonly basis: 'told' | 'beside' | 'near' | 'none'
}

/** How far before a claim, in characters, an act is still what the talk is of, whatever the news is. */
const NEAR = 120

/** Tones that are taken of what others do to one's side. */
const OF_OTHERS: ReadonlySet<Stance> = new Set<Stance>([
  'condemns',
  'denies',
  'regrets',
  'demands',
  'threatens',
])

/**
 * The events that a claim is about: those told within its words, else that of its own sentence, else the nearest before
 * it to which the speaker's side is a party, else the news of the report. Hostile words are first of all about what is
 * done to the speaker's side, unless they hang from the clause that tells what it does itself.
 */
export function aboutOf(
  passage: Passage,
  draft: ClaimDraft,
  events: readonly Event[],
  tone: Stance | undefined,
): About {
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  const told = events.filter(
    (e) =>
      !(isSaying(e) && tellingsInText(e).some((t) => overlaps(t, draft.act.verb))) &&
      tellingsInText(e).some((s) =>
        parts.some((p) => (draft.pieces.length > 0 ? overlaps(p, s) : contains(p, s))),
      ),
  )
  if (told.length > 0) return { events: told.slice(0, 3), basis: 'told' }
  const code = draft.speaker.actor.code
  const acts = events.filter((e) => !isSaying(e))
  const beside = acts.filter((e) => e.evidence.in === undefined && tellsIn(e, draft.act.sentence.span))
  const before = acts.filter((e) => firstTrigger(e) < draft.span[0])
  const news = before.filter((e) => !e.background)
  const recent = before.filter((e) => draft.act.sentence.span[0] - firstTrigger(e) < NEAR)
  const hostile = tone !== undefined && OF_OTHERS.has(tone)
  const suffered = (list: readonly Event[]): Event | undefined =>
    list.findLast((e) => isHostile(e) && isIn(e.target, code) && !isIn(e.source, code))
  const menaces = events.filter((e) => e.status === 'threatened' && firstTrigger(e) < draft.span[0])
  const isParty = (e: Event): boolean => isIn(e.source, code) || isIn(e.target, code)
  const party = (list: readonly Event[]): Event | undefined =>
    list.findLast((e) => isParty(e) && !isReaction(e)) ?? list.findLast(isParty)
  const own = beside.find(
    (e) => isIn(e.source, code) && (!hostile || draft.act.manner === 'implied' || !isReaction(e)),
  )
  const near = hostile ? (suffered(beside) ?? suffered(news) ?? suffered(menaces)) : undefined
  const inSentence = hangs(passage, draft) ? (own ?? near) : (near ?? own)
  if (inSentence && beside.includes(inSentence)) return { events: [inSentence], basis: 'beside' }
  const done = draft.inclusive ? news.findLast((e) => isIn(e.source, code) && !isReaction(e)) : undefined
  const chosen =
    inSentence ??
    (hostile ? undefined : (party(recent) ?? done)) ??
    party(beside) ??
    party(news) ??
    party(before) ??
    (isOfNoOffice(draft) ? undefined : (news[0] ?? toldNext(passage, draft, acts)))
  if (chosen) return { events: [chosen], basis: beside.includes(chosen) ? 'beside' : 'near' }
  return { events: [], basis: 'none' }
}

/** "Poland welcomes *the step*. Tallinn had ...": what a side is taken in by a word for it, where only the text after tells it. */
const toldNext = (passage: Passage, { act }: ClaimDraft, acts: readonly Event[]): Event | undefined =>
  act.proposition.arguments.some(
    (a) =>
      a.role === 'patient' && passage.lexicon.list('standing-for-act').has(act.sentence.lemmas[a.head] ?? ''),
  ) && !/^(explains|announces|declines-to-comment)$/.test(act.entry.stance)
    ? acts.find((e) => e.evidence.in === undefined && firstTrigger(e) >= act.sentence.span[1])
    : undefined

/** "a *retired* British ambassador", "a *former* consul": of no party to any act told, nobody's view of the news but their own. */
const isOfNoOffice = ({ speaker }: ClaimDraft): boolean =>
  FORMER.test(`${speaker.actor.role ?? ''} ${speaker.actor.name}`)

const FORMER = /\b(?:retired|former|ex|erstwhile|one-time|onetime)\b/i

const isIn = (side: readonly Actor[], code: string | undefined): boolean =>
  code !== undefined && side.some((a) => a.code === code)

/** Calling an envoy in answers an act, as words do. */
const isReaction = (event: Event): boolean => event.action === 'summon-envoy'

/**
 * A judgement or quoted grounds within the clause that tells another act ("expelled him over what it called “...”", "closed
 * it, citing “...”").
 */
export const hangs = (passage: Passage, draft: ClaimDraft): boolean => {
  const { manner, proposition } = draft.act
  if (manner === 'implied' || (manner === 'judging' && /^(acl|ccomp|csubj)/.test(proposition.link)))
    return true
  return (
    isAside(draft) && (manner === 'judging' || passage.lexicon.list('citing-grounds').has(proposition.lemma))
  )
}

/** A participle beside the clause that tells the act: "..., *calling* it “...”". */
export const isAside = ({ act }: ClaimDraft): boolean => /^advcl/.test(act.proposition.link)

const tellsIn = (event: Event, sentence: Span): boolean =>
  tellingsInText(event).some((t) => overlaps(t, sentence))

const firstTrigger = (event: Event): number =>
  event.evidence.in === 'title' ? -1 : (spanList(event.evidence.trigger)[0]?.[0] ?? 0)
