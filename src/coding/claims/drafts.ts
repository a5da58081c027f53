import { contains, cover, overlaps, type Span } from '../../base/span.ts'
import type { ParagraphKind } from '../../text/document.ts'
import { hitsIn } from '../events/fields.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { ClaimDraft } from './draft.ts'
import type { QuotedSpeech } from './quotations.ts'
import { abroad } from './sides.ts'
import type { Speaker, SpeakerReader } from './speakers.ts'
import type { SpeechAct } from './speech.ts'

/** Quotations of fewer words inside the writer's own sentence are scare quotes unless a speech verb governs them. */
const SCARE_WORDS = 2

/** Paragraphs in which somebody can say something: what a caption tells again is no new saying. */
const TELLING: ReadonlySet<ParagraphKind> = new Set<ParagraphKind>(['prose', 'heading'])

/** Everything of a passage that its claims are read from. */
export interface ClaimSources {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly speakerOf: SpeakerReader
  readonly acts: readonly SpeechAct[]
  readonly speeches: readonly QuotedSpeech[]
}

export interface Indexed extends ClaimSources {
  readonly actsIn: (sentence: AnalysedSentence) => readonly SpeechAct[]
}

/** What may become a claim, in text order: quotations with their speakers, and indirect speech. */
export const draftsOf = (sources: Indexed): readonly ClaimDraft[] =>
  withoutNested(
    [...sources.speeches.flatMap((s) => quotedDraft(sources, s)), ...indirectDrafts(sources)].sort(
      (a, b) => a.span[0] - b.span[0],
    ),
  )

function quotedDraft(sources: Indexed, speech: QuotedSpeech): readonly ClaimDraft[] {
  const { passage } = sources
  const act = speech.act && actOfSomebody(sources, speech.act)
  const speaker = act && sources.speakerOf(act)
  if (!act || !speaker || speaker.outlet || !TELLING.has(act.sentence.kind)) return []
  const pieces = speech.quotations.flatMap((q): Span[] => {
    const quotation = passage.document.quotations[q]
    return quotation ? [quotation.inner] : []
  })
  const first = pieces[0]
  if (!first || isScare(passage, act, pieces)) return []
  const inclusive = pieces.some(
    (p) =>
      /\b(we|our|us|I)\b/i.test(passage.text.slice(...p)) || speaksOf(act.sentence, p, speaker.actor.code),
  )
  return [{ act, speaker, pieces, inclusive, span: [act.verb, ...pieces].reduce((a, b) => cover(a, b)) }]
}

/** "denied it: ties remain “...”": words that hang from what cannot speak are the last speaker's of the sentence. */
function actOfSomebody({ actsIn, speakerOf }: Indexed, act: SpeechAct): SpeechAct {
  const speaker = speakerOf(act)
  if (!speaker || speaker.outlet || canSpeak(speaker)) return act
  const before = actsIn(act.sentence).findLast((a) => {
    const other = a.verb[0] < act.verb[0] ? speakerOf(a) : undefined
    return other !== undefined && !other.outlet && other.actor.code !== undefined
  })
  return before ?? act
}

const canSpeak = ({ actor, referent }: Speaker): boolean =>
  actor.code !== undefined ||
  referent.person !== undefined ||
  referent.office !== undefined ||
  referent.kinds.some((k) => SPEAKERS.has(k))

/** Kinds of noun that stand for somebody with a voice. */
const SPEAKERS: ReadonlySet<string> = new Set([
  'person',
  'officials',
  'body',
  'organisation',
  'collective',
  'state-like',
  'source',
  'mission',
  'envoy',
  'mission-member',
  'document',
  'remarks',
])

/** “*Norway* will not be silent”: the speaker's own state, by its name, as a subject. */
const speaksOf = (sentence: AnalysedSentence, words: Span, code: string | undefined): boolean =>
  sentence.names.some(
    (n) =>
      overlaps(n.span, words) &&
      /^nsubj/.test(sentence.tree.words[n.head]?.rel ?? '') &&
      n.entries.some((e) => e.kind === 'state-name' && e.code === code),
  )

/** Words set in marks by the writer: few, with no verb of saying over them, and judging nothing; or the name of an instrument. */
function isScare(passage: Passage, act: SpeechAct, pieces: readonly Span[]): boolean {
  const longest = Math.max(...pieces.map((p) => wordCount(passage.text.slice(...p))))
  if (longest > SCARE_WORDS + 1) return false
  if (act.manner !== 'judging' && pieces.every((p) => describesNoun(act.sentence, p))) return true
  if (
    hasHit(
      act.sentence,
      passage.lexicon.phrases('instrument').find(act.sentence.lemmas, act.sentence.forms),
      pieces,
    )
  )
    return true
  if (longest > SCARE_WORDS) return false
  if (isOutcry(act, pieces)) return false
  if (
    hasHit(
      act.sentence,
      passage.lexicon.phrases('stance').find(act.sentence.lemmas, act.sentence.forms),
      pieces,
    )
  )
    return false
  return act.manner === 'implied' || !pieces.some((p) => overlaps(p, clauseSpan(act)))
}

/** "an “extremely dangerous” *provocation*": words that only describe a noun of the writer's own. */
function describesNoun({ tree: { words } }: AnalysedSentence, piece: Span): boolean {
  const said = words.filter((w) => w.upos !== 'PUNCT' && overlaps([w.start, w.end], piece))
  const top = said.find((w) => !said.some((o) => o.index === w.head))
  const noun = words[top?.head ?? -1]
  return (
    top !== undefined &&
    noun !== undefined &&
    /^(amod|compound)$/.test(top.rel) &&
    /^(NOUN|PROPN)$/.test(noun.upos) &&
    noun.start >= piece[1]
  )
}

/** “Good riddance,” *she said*: words that open the sentence, before the verb of saying, are a saying however few. */
const isOutcry = ({ sentence, manner, verb }: SpeechAct, pieces: readonly Span[]): boolean =>
  manner === undefined &&
  pieces.every(([start]) => start < verb[0] && start - sentence.span[0] <= 1) &&
  sentence.tree.words.some(
    (w) => w.start >= (pieces[0]?.[0] ?? 0) && /^\p{Lu}/u.test(w.text) && w.start === pieces[0]?.[0],
  )

const hasHit = (
  sentence: AnalysedSentence,
  hits: Parameters<typeof hitsIn>[1],
  pieces: readonly Span[],
): boolean => hitsIn(sentence, hits).some((h) => pieces.some((p) => overlaps(p, h.span)))

function indirectDrafts({ speakerOf, acts, speeches }: ClaimSources): readonly ClaimDraft[] {
  const quoted = new Set(speeches.map((s) => s.act))
  return acts.flatMap((act) => {
    if (quoted.has(act) || !TELLING.has(act.sentence.kind) || isBarePassing(act) || isUnsaid(act)) return []
    const speaker = speakerOf(act)
    if (!speaker || speaker.outlet || !(speaker.actor.code || holdsStateOffice(speaker))) return []
    return [{ act, speaker, pieces: [], inclusive: false, span: clauseSpan(act) }]
  })
}

/** "the foreign minister said": somebody acts for a state, though the phrase does not say for which. */
const holdsStateOffice = ({ referent }: Speaker): boolean =>
  referent.office?.actsFor === 'state' && !abroad(referent)

/** "a text that *would have deplored* it": never said. */
const isUnsaid = ({ proposition, sentence: { tree, forms } }: SpeechAct): boolean => {
  const parts = (tree.children[proposition.predicate] ?? []).map((c) => forms[c] ?? '')
  return parts.some((f) => /^(would|could|might)$/.test(f)) && parts.includes('have')
}

/** "quoting *an official*": says who is quoted, not what. */
const isBarePassing = (act: SpeechAct): boolean =>
  act.manner === 'passing' &&
  (act.complement === undefined || act.proposition.arguments.some((a) => a.proposition !== undefined))

/** From the verb over everything that hangs from it, but for what only says when it was said. */
export const clauseSpan = (act: SpeechAct): Span => {
  const { words, children } = act.sentence.tree
  const verb = act.proposition.predicate
  let span = act.verb
  const isWhen = (index: number): boolean =>
    words[index]?.head === verb &&
    index > verb &&
    /^advcl/.test(words[index]?.rel ?? '') &&
    (children[index] ?? []).some((c) => WHEN.test(act.sentence.forms[c] ?? ''))
  const visit = (index: number): void => {
    const word = words[index]
    if (!word) return
    span = cover(span, [word.start, word.end])
    for (const child of children[index] ?? [])
      if (!/^(punct|conj)$/.test(words[child]?.rel ?? '') && !isWhen(child)) visit(child)
  }
  visit(verb)
  if (act.complement) visit(act.complement.predicate)
  return span
}

const WHEN = /^(after|as|before|when|while|since)$/

export const wordCount = (text: string): number => text.split(/\s+/).filter((w) => w !== '').length

/** "responded angrily, stating that ...": one speaker, one clause within the other, one act of saying. */
const withoutNested = (drafts: readonly ClaimDraft[]): readonly ClaimDraft[] => {
  const bySentence = new Map<number, ClaimDraft[]>()
  for (const d of drafts) {
    const group = bySentence.get(d.act.sentence.index)
    if (group) group.push(d)
    else bySentence.set(d.act.sentence.index, [d])
  }
  return drafts.filter(
    (d) =>
      d.pieces.length > 0 ||
      d.act.entry.stance === 'declines-to-comment' ||
      !(bySentence.get(d.act.sentence.index) ?? []).some(
        (outer) =>
          outer !== d &&
          actorKey(outer.speaker.actor) === actorKey(d.speaker.actor) &&
          (isSpelledOut(d, outer) ||
            (contains(outer.span, d.span) && (outer.pieces.length > 0 || outer.span[0] < d.span[0]))),
      ),
  )
}

/** "made light of it*: “I needed a holiday”*": one saying, of which the words are given after a colon. */
const isSpelledOut = ({ act }: ClaimDraft, { pieces: [piece] }: ClaimDraft): boolean =>
  piece !== undefined &&
  act.complement === undefined &&
  act.verb[0] < piece[0] &&
  act.sentence.tree.words.findLast((w) => w.end <= piece[0] && !/^["“'‘«]$/.test(w.text))?.text === ':'

/** Germany, Doha, the EU: nobody in particular who speaks for it. */
export const isByName = ({ speaker: { referent } }: ClaimDraft): boolean =>
  referent.basis === 'name' && referent.person === undefined && referent.office === undefined
