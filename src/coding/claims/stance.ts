import { overlaps, type Span } from '../../base/span.ts'
import type { Event, Instrument, Stance } from '../../model/index.ts'
import { hitsIn } from '../events/fields.ts'
import { tellingsInText } from '../events/spans.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { type About, hangs, isHostile, isSaying } from './about.ts'
import type { ClaimDraft } from './draft.ts'

/** Stances that a verb alone does not settle: what is said, and by whom of whose act, decides. */
const OPEN: ReadonlySet<Stance> = new Set<Stance>(['explains', 'announces'])

/** What one may say of one's own side's act besides giving its grounds. */
const OF_ONES_OWN: ReadonlySet<Stance> = new Set<Stance>([
  'threatens',
  'demands',
  'regrets',
  'denies',
  'declines-to-comment',
])

/** Of several things that words express, the one that counts: what the speaker does before what the speaker feels. */
const WEIGHT: readonly Stance[] = [
  'declines-to-comment',
  'justifies',
  'threatens',
  'demands',
  'regrets',
  'condemns',
  'denies',
  'supports',
]

const NEGATION = /^(not|n't|n’t|no|never|nothing|without|hardly)$/i

/** How many words before a phrase a "not" may stand to undo it. */
const REACH = 3

/**
 * Stance of an act of saying (RECORD.md, convention 25): the verb's own where it has one ("denied"); of one's own side's
 * act, announces where the words tell it and justifies where they do not; of another's, what the words express
 * (`words/stances.yaml`), and condemns where those hit by an act speak of it without telling anything else.
 */
export function chooseStance(
  passage: Passage,
  draft: ClaimDraft,
  about: About,
  tone: Stance | undefined,
  events: readonly Event[],
): Stance {
  const { entry, manner } = draft.act
  const { code } = draft.speaker.actor
  const sideIn = (side: 'source' | 'target') => (e: Event) =>
    !isSaying(e) && e[side].some((a) => code !== undefined && a.code === code)
  const own = about.events.find(sideIn('source'))
  const suffered = about.events.find((e) => isHostile(e) && sideIn('target')(e))
  const quoted = draft.pieces.length > 0
  if (own && about.basis === 'beside' && quoted && hangs(draft)) return 'justifies'
  if (!OPEN.has(entry.stance)) return entry.stance
  if (quoted && (tone === undefined || tone === 'demands') && isConditional(passage, draft))
    return 'threatens'
  if (quoted && tone === undefined && commands(passage, draft)) return 'demands'
  if (quoted && tone === undefined && opensWithIf(passage, draft)) return 'threatens'
  if (quoted && intends(passage, draft) && (tone === undefined || tone === 'condemns')) return 'announces'
  if (manner === 'judging' && quoted) return tone ?? 'condemns'
  if (quoted && !tone && foretells(draft)) return 'announces'
  const echoed = quoted && !tone ? stanceOfWord(draft, events) : undefined
  if (echoed) return echoed
  if (own) {
    if (tone && OF_ONES_OWN.has(tone)) return tone
    if (tone === 'condemns' && about.basis === 'near' && !draft.inclusive) return tone
    if (about.basis === 'told' || (!tone && namesInstrument(passage, draft))) return 'announces'
    if ((own.goldstein ?? -1) <= 0 || tone === 'justifies') return 'justifies'
    return tone === 'supports' ? tone : 'explains'
  }
  if (tone) return tone
  if (manner === 'judging') return 'condemns'
  if (quoted && draft.inclusive && about.basis === 'none') return 'justifies'
  if (suffered && quoted && about.basis !== 'told') return draft.inclusive ? 'justifies' : 'condemns'
  return entry.stance
}

/** What one says along with a word that is an act of its own. */
const STANCE_OF_WORD: Readonly<Record<string, Stance>> = {
  apologise: 'regrets',
  demand: 'demands',
  'deny-accusation': 'denies',
  accuse: 'alleges',
  condemn: 'condemns',
  'protest-formally': 'condemns',
}

/** "Oslo denied the charge. “We never met him,” ...": words without a tone have that of the word given just before. */
function stanceOfWord({ act, pieces, speaker }: ClaimDraft, events: readonly Event[]): Stance | undefined {
  const start = pieces[0]?.[0] ?? act.verb[0]
  const before = events
    .filter((e) => e.evidence.in === undefined)
    .map((e) => ({ e, at: lastBefore(e, start) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]
  if (!before || start - before.at > NEARBY) return undefined
  const own = before.e.source.some((a) => a.code !== undefined && a.code === speaker.actor.code)
  if (!own) return undefined
  if (before.e.status === 'threatened') return 'threatens'
  if (before.e.status === 'denied') return 'denies'
  return before.e.status === 'performed' ? STANCE_OF_WORD[before.e.action] : undefined
}

/** How far before words, in characters, a saying still lends them its tone. */
const NEARBY = 220

const lastBefore = (event: Event, offset: number): number =>
  Math.max(-1, ...tellingsInText(event).map((t) => (t[0] < offset ? t[0] : -1)))

/** Instruments that are served on those whom an act falls on. */
const SERVED: ReadonlySet<Instrument> = new Set<Instrument>(['note-verbale', 'persona-non-grata', 'summons'])

/** “They have been handed notes”: words that say how the act was made known tell the act. */
const namesInstrument = (passage: Passage, draft: ClaimDraft): boolean => {
  const matcher = passage.lexicon.phrases('instrument')
  return sentencesOver(passage, draft, draft.pieces).some((s) =>
    hitsIn(s, matcher.find(s.lemmas, s.forms)).some(
      (h) => SERVED.has(h.value) && draft.pieces.some((p) => overlaps(p, h.span)),
    ),
  )
}

/** “We will ...”: one's own side makes known what it is going to do. */
function intends(passage: Passage, draft: ClaimDraft): boolean {
  return wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => {
      const word = sentence.forms[i] ?? ''
      const next = sentence.forms[i + 1] ?? ''
      return (
        /^(we|i)$/.test(word) &&
        /^(will|shall|'ll|’ll|intend|plan)$/.test(next) &&
        !NEGATION.test(sentence.forms[i + 2] ?? '')
      )
    }),
  )
}

/** “If this goes on, we *will* part ways”: what is said to follow unless the other side gives way. */
const isConditional = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const forms = words.map((i) => sentence.forms[i] ?? '')
    const sets = forms[0] === 'any' || forms.some((f) => f === 'if' || f === 'unless')
    return sets && forms.some((f) => /^(will|shall|'ll|’ll)$/.test(f))
  })

/** “If the pipe is touched, our note is written”: a condition set before anything else. */
const opensWithIf = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft)
    .slice(0, 1)
    .some(({ sentence, words }) => words.length > 4 && /^if$/.test(sentence.forms[words[0] ?? -1] ?? ''))

/** “Stop lecturing others”: an order that opens the words said. */
const commands = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) => {
    const first = sentence.tree.words[words.find((i) => sentence.tree.words[i]?.upos !== 'PUNCT') ?? -1]
    return first?.xpos === 'VB' && /^\p{Lu}/u.test(first.text) && !/^(let|thank|bless)$/i.test(first.lemma)
  })

/** It will meet the charge “in due course”, he said: part of a clause that tells what one's own side is going to do. */
function foretells({ act, pieces }: ClaimDraft): boolean {
  const said = act.complement
  const words = act.sentence.tree.words
  const predicate = said && words[said.predicate]
  if (!said || !predicate || pieces.some((p) => overlaps(p, [predicate.start, predicate.end]))) return false
  const ahead = said.operators[0]
  return said.form === 'finite' && ahead?.kind === 'modal' && /^(will|would|shall)$/.test(ahead.lemma)
}

/** What the words said express, whoever says them; undefined where no listed phrase occurs. */
export function toneOf(passage: Passage, draft: ClaimDraft): Stance | undefined {
  const matcher = passage.lexicon.phrases('stance')
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  const found = new Set<Stance>()
  let cleared = false
  for (const sentence of sentencesOver(passage, draft, parts))
    for (const hit of hitsIn(sentence, matcher.find(sentence.lemmas, sentence.forms))) {
      if (!parts.some((p) => overlaps(p, hit.span))) continue
      if (!undone(sentence, hit.start, hit.value)) found.add(hit.value)
      else if (hit.value === 'condemns') cleared = true
    }
  const answers = (found.has('denies') || found.has('condemns')) && speaksOfCharge(passage, draft, parts)
  // “no unfriendly act”: what is not to be condemned is defended
  const defends = cleared && draft.pieces.length > 0 ? 'justifies' : undefined
  return answers ? 'denies' : (WEIGHT.find((s) => found.has(s)) ?? defends)
}

/** Words about an accusation: harsh as they are, they deny it. */
const speaksOfCharge = (passage: Passage, draft: ClaimDraft, parts: readonly Span[]): boolean =>
  sentencesOver(passage, draft, parts).some((s) =>
    s.tree.words.some(
      (w, i) =>
        parts.some((p) => overlaps(p, [w.start, w.end])) &&
        passage.lexicon.speech('noun', s.lemmas[i] ?? '')?.stance === 'alleges',
    ),
  )

/** "does *not* welcome": the opposite of what the phrase says. */
const undone = (sentence: AnalysedSentence, start: number, value: Stance): boolean =>
  value !== 'denies' &&
  value !== 'declines-to-comment' &&
  (value !== 'threatens' || /^(retaliat|respond)/.test(sentence.lemmas[start] ?? '')) &&
  sentence.forms.slice(Math.max(0, start - REACH), start).some((w) => NEGATION.test(w))

function wordsSaid(
  passage: Passage,
  draft: ClaimDraft,
): readonly { readonly sentence: AnalysedSentence; readonly words: readonly number[] }[] {
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  return sentencesOver(passage, draft, parts).map((sentence) => ({
    sentence,
    words: sentence.tree.words
      .filter((w) => parts.some((p) => overlaps(p, [w.start, w.end])))
      .map((w) => w.index),
  }))
}

/** Sentences that the words lie in: around the verb of saying, which is never far from them. */
function sentencesOver(
  passage: Passage,
  draft: ClaimDraft,
  parts: readonly Span[],
): readonly AnalysedSentence[] {
  const found: AnalysedSentence[] = []
  const end = parts.at(-1)?.[1] ?? 0
  let at = draft.act.sentence.index
  while (at > 0 && (passage.sentences[at]?.span[0] ?? 0) > (parts[0]?.[0] ?? 0)) at--
  for (; at < passage.sentences.length; at++) {
    const sentence = passage.sentences[at]
    if (!sentence || sentence.span[0] >= end) break
    if (parts.some((p) => overlaps(p, sentence.span))) found.push(sentence)
  }
  return found
}
