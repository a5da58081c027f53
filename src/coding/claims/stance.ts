import { overlaps, type Span } from '../../base/span.ts'
import type { Event, Stance } from '../../model/index.ts'
import { hitsIn } from '../events/fields.ts'
import { tellingsInText } from '../events/spans.ts'
import type { Passage } from '../passage.ts'
import type { ClaimDraft } from './claims.ts'

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

/**
 * Stance of an act of saying (RECORD.md, convention 25): the verb's own where it has one ("denied"); of one's own side's
 * act, announces where the words tell it and justifies where they do not; of another's, what the words express
 * (`words/stances.yaml`), and condemns where those hit by an act speak of it without telling anything else.
 */
export function chooseStance(passage: Passage, draft: ClaimDraft, about: readonly Event[]): Stance {
  const { stance } = draft.act.entry
  if (!OPEN.has(stance)) return stance
  const code = draft.speaker.actor.code
  const words = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  const said = expressed(passage, draft, words)
  const tells = (event: Event): boolean => tellingsInText(event).some((t) => words.some((w) => overlaps(w, t)))
  const own = about.find((e) => e.source.some((a) => a.code === code))
  if (own) {
    if (said && OF_ONES_OWN.has(said)) return said
    return tells(own) ? 'announces' : 'justifies'
  }
  const suffered = about.find((e) => e.target.some((a) => a.code === code))
  if (suffered && !said) return tells(suffered) ? stance : 'condemns'
  return said ?? stance
}

/** What the words said express, by the phrase that comes first. */
function expressed(passage: Passage, draft: ClaimDraft, words: readonly Span[]): Stance | undefined {
  const matcher = passage.lexicon.phrases('stance')
  for (const sentence of sentencesOver(passage, draft, words)) {
    const hits = hitsIn(sentence, matcher.find(sentence.lemmas, sentence.forms))
    const hit = hits.find((h) => words.some((w) => overlaps(w, h.span)))
    if (hit) return hit.value
  }
  return undefined
}

const sentencesOver = (passage: Passage, draft: ClaimDraft, words: readonly Span[]): Passage['sentences'] => {
  const found = []
  for (let i = Math.max(0, draft.act.sentence.index - 6); i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i]
    if (!sentence || sentence.span[0] > (words.at(-1)?.[1] ?? 0)) break
    if (words.some((w) => overlaps(w, sentence.span))) found.push(sentence)
  }
  return found
}
