import { overlaps, type Span } from '../../base/span.ts'
import type { Actor, Claim, Event, Instrument } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { uniqueBy } from './assemble.ts'
import { groundsIn, instrumentsIn, lawsIn } from './fields.ts'
import { GROUNDED } from './measures.ts'
import { tellingsInText } from './spans.ts'

/** What claims and accusations say of acts told elsewhere: laws, grounds, instruments and who passed them on. */
export const withInvoked = (
  passage: Passage,
  events: readonly Event[],
  claims: readonly Claim[],
): readonly Event[] => {
  const grounded = withGrounds(passage, withLaws(passage, events, claims), claims)
  return withTellers(withInstruments(passage, grounded, claims), claims)
}

/** Treaties that anyone invokes about an act, from the claims about it. */
function withLaws(passage: Passage, events: readonly Event[], claims: readonly Claim[]): readonly Event[] {
  return events.map((event) => {
    if (event.evidence.in === 'title') return event
    const legal = claims
      .filter((c) => c.about.includes(event.id))
      .flatMap((claim) =>
        sentencesOver(passage, claim.span).flatMap((s) =>
          lawsIn(passage, s).map((l) => ({ law: l.law, by: claim.speaker, span: l.span })),
        ),
      )
    return legal.length > 0
      ? { ...event, legal: uniqueBy(legal, (l) => `${l.law}:${l.by.code ?? l.by.name}`) }
      : event
  })
}

/**
 * Grounds that the acting side gives elsewhere in the report: in an accusation against the same side, or in its own claims
 * about the act.
 */
function withGrounds(passage: Passage, events: readonly Event[], claims: readonly Claim[]): readonly Event[] {
  return events.map((event) => {
    if (event.evidence.in === 'title' || event.background || !GROUNDED.has(event.plover?.event ?? ''))
      return event
    const charged = events
      .filter(
        (e) =>
          e !== event &&
          e.action === 'accuse' &&
          shares(e.source, event.source) &&
          shares(e.target, event.target),
      )
      .flatMap((e) => e.grounds ?? [])
    const claimed = claims
      .filter((c) => c.about.includes(event.id) && shares([c.speaker], event.source))
      .flatMap((c) =>
        sentencesOver(passage, c.span).flatMap((s) =>
          groundsIn(passage, s, c.verbatim && c.stance !== 'justifies' ? c.span : undefined),
        ),
      )
    const grounds = uniqueBy([...(event.grounds ?? []), ...charged, ...claimed], (g) => g.ground)
    return grounds.length > 0 ? { ...event, grounds } : event
  })
}

/** Acts that carry another which their own words go on to tell. */
const CARRIES: Readonly<Record<string, Instrument>> = {
  'deliver-note': 'note-verbale',
  'vote-resolution': 'vote',
  'summon-envoy': 'summons',
  meet: 'other',
}

/** Words between an envoy called in, or somebody rung up, and the act that he is told of there. */
const IS_TOLD =
  /\b(?:tell|told|inform|informed|informing|notif\w+|announc\w+|hear|heard|learn\w*|advis\w+|hand|handed|handing|convey\w*|say|saying)\b/i
const BY_PHONE = /phone|call|rang|ring/i

/** True when what an event tells carries another told after it, with the words in between. */
const carries = (passage: Passage, { action }: Event, [from, to]: Span, next: number): boolean => {
  if (action !== 'summon-envoy' && action !== 'meet') return true
  const isCall = action === 'summon-envoy' || BY_PHONE.test(passage.text.slice(from, to))
  return isCall && IS_TOLD.test(passage.text.slice(to, next))
}

/** "handed the chargé a *note* saying that two must go", "*voted* to impose an embargo": told before it in the same sentence. */
const carriersOf = (
  passage: Passage,
  event: Event,
  events: readonly Event[],
): NonNullable<Event['instruments']> =>
  events.flatMap((e) => {
    const instrument = CARRIES[e.action]
    const [span] = tellingsInText(e)
    const [own] = tellingsInText(event)
    if (!instrument || e === event || e.action === event.action || !span || !own) return []
    if (!shares(e.source, event.source)) return []
    const sentence = passage.sentences.find((s) => overlaps(s.span, own))
    if (!sentence || !overlaps(sentence.span, span)) return []
    // "told Pristina *in a note*" may come after what the note says
    const isBefore = span[0] < own[0] && carries(passage, e, span, own[0])
    return isBefore || (e.action === 'deliver-note' && shares(e.target, event.target))
      ? [{ instrument, span }]
      : []
  })

/** Channels that are themselves the instrument through which an act is made known. */
const MADE_KNOWN = new Set<Claim['channel']>(['statement', 'tweet-or-post', 'letter'])
/** Stances in which a side makes its own act known. */
const MAKES_KNOWN = new Set<Claim['stance']>(['announces', 'confirms', 'justifies', 'explains'])

/** Instruments that the acting side's own words about the act name, or in which they were put out. */
function withInstruments(
  passage: Passage,
  events: readonly Event[],
  claims: readonly Claim[],
): readonly Event[] {
  return events.map((event) => {
    if (event.evidence.in === 'title') return event
    const carried = carriersOf(passage, event, events)
    if (event.background && carried.length === 0) return event
    const own = claims.filter(
      (c) => c.about.includes(event.id) && MAKES_KNOWN.has(c.stance) && shares([c.speaker], event.source),
    )
    const named = own.flatMap((c) => sentencesOver(passage, c.span).flatMap((s) => instrumentsIn(passage, s)))
    const instruments = uniqueBy(
      [...(event.instruments ?? []), ...carried, ...named.filter((i) => isOfClaims(i.instrument, own))],
      (i) => i.instrument,
    )
    return instruments.length > 0 ? { ...event, instruments } : event
  })
}

/** Notes and decrees that the words name; statements, posts and letters only where the words were put out in one. */
const isOfClaims = (instrument: string, claims: readonly Claim[]): boolean =>
  MADE_KNOWN.has(instrument as Claim['channel'])
    ? claims.some((c) => c.channel === instrument)
    : instrument === 'note-verbale' || instrument === 'decree' || instrument === 'persona-non-grata'

/** An act told within somebody's words has come through whatever outlet those words came through. */
function withTellers(events: readonly Event[], claims: readonly Claim[]): readonly Event[] {
  return events.map((event) => {
    if (event.evidence.in === 'title') return event
    const outlets = claims
      .filter(
        (c) => c.verbatim && tellingsInText(event)[0] && overlaps(c.span, tellingsInText(event)[0] ?? [0, 0]),
      )
      .flatMap((c) => c.attribution.filter((a) => a.kind === 'outlet'))
    const attribution = uniqueBy([...(event.attribution ?? []), ...outlets], (a) => a.who.toLowerCase())
    return attribution.length > 0 ? { ...event, attribution } : event
  })
}

const shares = (a: readonly Actor[], b: readonly Actor[]): boolean => {
  const keys = new Set(a.map(actorKey))
  return b.some((x) => keys.has(actorKey(x)))
}

const sentencesOver = (passage: Passage, span: Span): Passage['sentences'] =>
  passage.sentences.filter((s) => overlaps(s.span, span))
