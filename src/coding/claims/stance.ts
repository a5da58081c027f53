import type { Claim, Event, Stance } from '../../model/index.ts'
import { tellingsInText } from '../events/spans.ts'
import type { Passage } from '../passage.ts'
import { type About, hangs, isAside, isHostile, isSaying } from './about.ts'
import type { ClaimDraft } from './draft.ts'
import {
  chargesOthers,
  commands,
  foretells,
  intends,
  isConditional,
  namesInstrument,
  opensWithIf,
  speaksAsWe,
  speaksOfAct,
} from './words-said.ts'

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
export function chooseStance(
  passage: Passage,
  draft: ClaimDraft,
  about: About,
  tone: Stance | undefined,
  before: Before,
): Stance {
  const { entry, manner } = draft.act
  const { code } = draft.speaker.actor
  const sideIn = (side: 'source' | 'target') => (e: Event) =>
    !isSaying(e) && e[side].some((a) => code !== undefined && a.code === code)
  const own = about.events.find(sideIn('source'))
  const suffered = about.events.find((e) => isHostile(e) && sideIn('target')(e))
  const quoted = draft.pieces.length > 0
  if (own && about.basis === 'beside' && quoted && hangs(draft) && !(tone === 'condemns' && isAside(draft)))
    return 'justifies'
  if (!OPEN.has(entry.stance)) return entry.stance
  if (quoted && manner === undefined && draft.act.proposition.lemma === 'cite') return 'justifies'
  if (!quoted && about.basis === 'told' && manner === undefined)
    return stanceOfTelling(draft, about, own, tone)
  if (quoted && (tone === undefined || tone === 'demands') && isConditional(passage, draft))
    return 'threatens'
  if (quoted && tone === undefined && commands(passage, draft)) return 'demands'
  if (quoted && tone === undefined && opensWithIf(passage, draft)) return 'threatens'
  if (quoted && intends(passage, draft) && (tone === undefined || tone === 'condemns')) return 'announces'
  if (tone === 'explains') return tone
  if (manner === 'judging' && quoted) return tone ?? 'condemns'
  if (quoted && !tone && foretells(draft)) return 'announces'
  const echoed = quoted ? echo(passage, draft, tone, before) : undefined
  if (echoed && !(own && echoed === 'condemns' && speaksAsWe(passage, draft))) return echoed
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
  const charges = quoted && about.events.length === 0 && chargesOthers(passage, draft)
  return charges ? 'alleges' : entry.stance
}

/** What a report tells before the words said: its events, and the claims read so far. */
export interface Before {
  readonly events: readonly Event[]
  readonly claims: readonly Claim[]
}

/** Indirect speech that tells an act: one's own is made known, a hostile one of others is alleged. */
function stanceOfTelling(
  { act, speaker }: ClaimDraft,
  about: About,
  own: Event | undefined,
  tone: Stance | undefined,
): Stance {
  if (own) return own.status === 'denied' ? 'denies' : 'announces'
  const said = about.events.find((e) => e.source.some((a) => a.code === speaker.actor.code))
  if (said)
    return said.status === 'threatened' ? 'threatens' : (tone ?? STANCE_OF_WORD[said.action] ?? 'announces')
  return about.events.some(isHostile) ? 'alleges' : act.entry.stance
}

/** Words with no tone of their own, or grounds without an act, have that of the word or the claim given just before. */
function echo(
  passage: Passage,
  draft: ClaimDraft,
  tone: Stance | undefined,
  { events, claims }: Before,
): Stance | undefined {
  if (tone !== undefined && tone !== 'justifies') return undefined
  const found = stanceOfWord(draft, events) ?? stanceOfClaim(draft, claims.at(-1))
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
