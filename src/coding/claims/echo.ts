import type { Claim, Event, Stance } from '../../model/index.ts'
import { tellingsInText } from '../events/spans.ts'
import type { Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'
import type { SpeakerReader } from './speakers.ts'
import { type SpeechAct, turnsDown } from './speech.ts'
import { speaksOfAct } from './words-said.ts'

/** What a report tells before the words said: its events, and the claims read so far. */
export interface Before {
  readonly events: readonly Event[]
  readonly acts: readonly SpeechAct[]
  readonly speakerOf: SpeakerReader
  readonly claims: readonly Claim[]
}

/** Words with no tone of their own, or grounds without an act, have that of the word or the claim given just before. */
export function echo(
  passage: Passage,
  draft: ClaimDraft,
  tone: Stance | undefined,
  before: Before,
): Stance | undefined {
  if (tone !== undefined && !/^(justifies|alleges)$/.test(tone)) return undefined
  const found =
    stanceOfWord(passage, draft, before.events) ??
    stanceOfClaim(draft, before.claims.at(-1)) ??
    stanceOfSaying(passage, draft, before)
  if (tone === 'justifies') return found === 'alleges' && !draft.inclusive ? found : undefined
  return found === 'denies' && speaksOfAct(passage, draft) ? 'condemns' : found
}

/** "rejected as “a fairy tale” the claim ... He said Tehran “was itself ...”": the same speaker goes on denying. */
const stanceOfClaim = (draft: ClaimDraft, last: Claim | undefined): Stance | undefined =>
  last &&
  last.stance === 'denies' &&
  last.speaker.code !== undefined &&
  last.speaker.code === draft.speaker.actor.code &&
  draft.span[0] - last.span[1] < NEARBY
    ? last.stance
    : undefined

/** "*pushed back* against suggestions. “Nobody called me,” he said": the same speaker has just denied something. */
function stanceOfSaying(
  passage: Passage,
  { act, pieces, speaker }: ClaimDraft,
  { acts, speakerOf }: Before,
): Stance | undefined {
  const start = pieces[0]?.[0] ?? act.verb[0]
  const last = acts.findLast(
    (a) =>
      a !== act &&
      a.verb[1] <= start &&
      start - a.verb[0] < NEARBY &&
      a.sentence.paragraph === act.sentence.paragraph &&
      a.entry.stance === 'denies' &&
      !turnsDown(passage, a) &&
      speaker.actor.code !== undefined &&
      speakerOf(a)?.actor.code === speaker.actor.code,
  )
  return last?.entry.stance
}

/** What one says along with a word that is an act of its own. */
export const STANCE_OF_WORD: Readonly<Record<string, Stance>> = {
  apologise: 'regrets',
  demand: 'demands',
  'deny-accusation': 'denies',
  accuse: 'alleges',
  condemn: 'condemns',
  'protest-formally': 'condemns',
}

/** "Oslo denied the charge. “We never met him,” ...": words without a tone have that of the word given just before. */
function stanceOfWord(
  passage: Passage,
  { act, pieces, speaker }: ClaimDraft,
  events: readonly Event[],
): Stance | undefined {
  const start = pieces[0]?.[0] ?? act.verb[0]
  const before = events
    .filter((e) => e.evidence.in === undefined)
    .map((e) => ({ e, at: lastBefore(e, start) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0]
  if (!before || start - before.at > NEARBY) return undefined
  if (BOUND.has(before.e.action) && before.at < startOfParagraph(passage, act)) return undefined
  const own = before.e.source.some((a) => a.code !== undefined && a.code === speaker.actor.code)
  if (!own) return undefined
  if (before.e.status === 'threatened') return 'threatens'
  if (before.e.status === 'denied') return 'denies'
  return before.e.status === 'performed' ? STANCE_OF_WORD[before.e.action] : undefined
}

/** Words that lend nothing across a break: what a new paragraph opens with after them stands for itself. */
const BOUND: ReadonlySet<string> = new Set(['demand', 'apologise'])

const startOfParagraph = ({ sentences }: Passage, { sentence }: SpeechAct): number =>
  sentences.find((s) => s.paragraph === sentence.paragraph)?.span[0] ?? sentence.span[0]

/** How far before words, in characters, a saying still lends them its tone. */
const NEARBY = 220

export const lastBefore = (event: Event, offset: number): number =>
  Math.max(-1, ...tellingsInText(event).map((t) => (t[0] < offset ? t[0] : -1)))
