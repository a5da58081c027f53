import { contains, cover, overlaps, type Span } from '../../base/span.ts'
import type { Claim, Event, Stance } from '../../model/index.ts'
import { hitsIn } from '../events/fields.ts'
import { spanList, tellingsInText } from '../events/spans.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { attributionChain } from './attribution.ts'
import { type Speaker, speakerOf } from './speakers.ts'
import type { QuotedSpeech, SpeechAct } from './speech.ts'
import { chooseStance } from './stance.ts'

/** Quotations of fewer words inside the writer's own sentence are scare quotes unless a speech verb governs them. */
const SCARE_WORDS = 2

interface Draft {
  readonly act: SpeechAct
  readonly speaker: Speaker
  readonly span: Span
  readonly pieces: readonly Span[]
}

/**
 * The claims of a passage: one for each act of saying by somebody who is not merely the outlet (RECORD.md, conventions 24
 * and 25). Indirect speech makes a claim when it bears on one of the events.
 */
export function readClaims(
  passage: Passage,
  resolver: Resolver,
  acts: readonly SpeechAct[],
  speeches: readonly QuotedSpeech[],
  events: readonly Event[],
): readonly Claim[] {
  const drafts = [
    ...speeches.flatMap((s) => quotedDraft(passage, resolver, s)),
    ...indirectDrafts(passage, resolver, acts, speeches),
  ].sort((a, b) => a.span[0] - b.span[0])
  const claims: Claim[] = []
  for (const draft of withoutNested(drafts)) {
    if (isTheAct(draft, events)) continue
    const about = aboutOf(passage, draft, events)
    if (draft.pieces.length === 0 && about.length === 0) continue
    const stance = chooseStance(passage, draft, about)
    claims.push(
      toClaim(passage, resolver, acts, draft, about, stance, `c${claims.length + 1}`, claims.at(-1)),
    )
  }
  return claims
}

function quotedDraft(passage: Passage, resolver: Resolver, speech: QuotedSpeech): readonly Draft[] {
  const { act } = speech
  const speaker = act && speakerOf(passage, resolver, act)
  if (!act || !speaker || speaker.outlet) return []
  const pieces = speech.quotations.flatMap((q): Span[] => {
    const quotation = passage.document.quotations[q]
    return quotation ? [quotation.inner] : []
  })
  const longest = Math.max(...pieces.map((p) => wordCount(passage.text.slice(...p))))
  const first = pieces[0]
  if (!first || (longest <= SCARE_WORDS && !judges(passage, act.sentence, pieces))) return []
  return [{ act, speaker, pieces, span: [act.verb, ...pieces].reduce((a, b) => cover(a, b)) }]
}

/** "called the step “unjustified”": even one word is a claim when it judges. */
const judges = (passage: Passage, sentence: AnalysedSentence, pieces: readonly Span[]): boolean =>
  hitsIn(sentence, passage.lexicon.phrases('stance').find(sentence.lemmas, sentence.forms)).some((h) =>
    pieces.some((p) => overlaps(p, h.span)),
  )

function indirectDrafts(
  passage: Passage,
  resolver: Resolver,
  acts: readonly SpeechAct[],
  speeches: readonly QuotedSpeech[],
): readonly Draft[] {
  const quoted = new Set(speeches.map((s) => s.act))
  return acts.flatMap((act) => {
    if (quoted.has(act)) return []
    const speaker = speakerOf(passage, resolver, act)
    if (!speaker || speaker.outlet || !speaker.actor.code) return []
    return [{ act, speaker, pieces: [], span: clauseSpan(act) }]
  })
}

/** From the verb over everything that hangs from it. */
const clauseSpan = (act: SpeechAct): Span => {
  const { words, children } = act.sentence.tree
  let span = act.verb
  const visit = (index: number): void => {
    const word = words[index]
    if (!word) return
    span = cover(span, [word.start, word.end])
    for (const child of children[index] ?? [])
      if (!/^(punct|conj)$/.test(words[child]?.rel ?? '')) visit(child)
  }
  visit(act.proposition.predicate)
  return span
}

const wordCount = (text: string): number => text.split(/\s+/).filter((w) => w !== '').length

/** Events told within the words said, else the news event that the speaker's side is part of, else the lead. */
function aboutOf(passage: Passage, draft: Draft, events: readonly Event[]): readonly Event[] {
  const within = events.filter((e) =>
    tellingsInText(e).some(
      (s) =>
        draft.pieces.some((p) => overlaps(p, s)) || (draft.pieces.length === 0 && contains(draft.span, s)),
    ),
  )
  if (within.length > 0) return within.slice(0, 3)
  const sentence = events.filter(
    (e) => e.evidence.in === undefined && overlaps(e.evidence.sentence, draft.act.sentence.span),
  )
  if (sentence.length > 0) return sentence.slice(0, 1)
  if (draft.pieces.length === 0 && !hasContent(passage, draft)) return []
  const code = draft.speaker.actor.code
  const before = events.filter((e) => firstTrigger(e) < draft.span[0] && !isSaying(e))
  const news = before.filter((e) => !e.background)
  const involved = (e: Event): boolean => [...e.source, ...e.target].some((a) => a.code === code)
  const chosen = news.findLast(involved) ?? before.findLast(involved) ?? news[0]
  return chosen ? [chosen] : []
}

/** An indirect saying without an event of its own bears on the news when it is about it at all: its words judge. */
const hasContent = (passage: Passage, draft: Draft): boolean =>
  passage.lexicon.phrases('stance').find(draft.act.sentence.lemmas, draft.act.sentence.forms).length > 0

const SAYINGS = new Set(['accuse', 'condemn', 'deny-accusation', 'demand'])
const isSaying = (event: Event): boolean => SAYINGS.has(event.action)

const firstTrigger = (event: Event): number =>
  event.evidence.in === 'title' ? -1 : (spanList(event.evidence.trigger)[0]?.[0] ?? 0)

/** The verb is itself the act ("asked to leave", "condemned"), and nothing is quoted: the event says it all. */
const isTheAct = (draft: Draft, events: readonly Event[]): boolean =>
  draft.pieces.length === 0 &&
  events.some((e) => tellingsInText(e).some((s) => overlaps(s, draft.act.verb)))

/** "responded angrily, stating that ...": one speaker, one clause within the other, one act of saying. */
const withoutNested = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    (d) =>
      d.pieces.length > 0 ||
      !drafts.some(
        (outer) =>
          outer !== d &&
          outer.act.sentence === d.act.sentence &&
          actorKey(outer.speaker.actor) === actorKey(d.speaker.actor) &&
          (outer.pieces.length > 0 || (contains(outer.span, d.span) && outer.span[0] < d.span[0])),
      ),
  )

function toClaim(
  passage: Passage,
  resolver: Resolver,
  acts: readonly SpeechAct[],
  draft: Draft,
  about: readonly Event[],
  stance: Stance,
  id: string,
  previous: Claim | undefined,
): Claim {
  const quote = draft.pieces.length > 0 ? quoteText(passage, draft) : undefined
  const channel = draft.act.entry.channel ?? channelIn(passage, draft.act.sentence)
  return {
    id,
    speaker: draft.speaker.actor,
    stance,
    about: about.map((e) => e.id),
    ...(quote ? { quote } : {}),
    span: draft.span,
    verbatim: quote !== undefined,
    ...(channel ? { channel } : {}),
    attribution: attributionChain(
      { passage, resolver },
      acts,
      draft.act.sentence,
      previous && sameSide(previous, draft) ? previous : undefined,
    ),
  }
}

const sameSide = (claim: Claim, draft: Draft): boolean =>
  actorKey(claim.speaker) === actorKey(draft.speaker.actor)

/** A quotation over several paragraphs is one stretch; of one broken by "he said" the longest piece stands for the whole. */
function quoteText(passage: Passage, draft: Draft): string {
  const { quotations } = passage.document
  const multi =
    draft.pieces.length > 1 &&
    quotations.some((q) => q.continues !== undefined && draft.pieces.some((p) => p[0] === q.inner[0]))
  const first = draft.pieces[0] ?? draft.span
  const last = draft.pieces.at(-1) ?? first
  if (multi) return passage.text.slice(first[0], last[1])
  const longest = [...draft.pieces].sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? first
  return passage.text.slice(...longest)
}

function channelIn(passage: Passage, sentence: AnalysedSentence): Claim['channel'] {
  return passage.lexicon.phrases('channel').find(sentence.lemmas, sentence.forms)[0]?.value
}

export type { Draft as ClaimDraft }
