import type { Event, Stance } from '../../model/index.ts'
import { isHostile } from './about.ts'
import type { ClaimDraft } from './draft.ts'
import { type Before, lastBefore } from './echo.ts'
import { tellsWhen } from './main-clause.ts'
import { foresees } from './moods.ts'
import type { Said } from './said.ts'
import { judgesAct, namesInstrument, saysNo, speaksAsWe } from './words-said.ts'

/** What one may say of one's own side's act besides giving its grounds. */
const OF_ONES_OWN: ReadonlySet<Stance> = new Set<Stance>([
  'threatens',
  'demands',
  'regrets',
  'denies',
  'declines-to-comment',
])

/** The stance of words on what the speaker's own side does: its grounds, unless they say more of it than that. */
export function stanceOnOwn({ passage, draft, about, tone, before }: Said, own: Event): Stance {
  if (tone && OF_ONES_OWN.has(tone)) return tone
  if (!tone && isCharged(own, draft, before) && saysNo(passage, draft)) return 'denies'
  // harsh words are grounds for one's own act where nothing else is there that they could be about
  if (
    tone === 'condemns' &&
    about.basis === 'near' &&
    (!draft.inclusive || (ANSWERS.has(own.action) && !speaksAsWe(passage, draft))) &&
    (!isHostile(own) || ANSWERS.has(own.action) || isHit(draft, before) || judgesAct(passage, draft))
  )
    return tone
  if (about.basis === 'told' || (!tone && namesInstrument(passage, draft))) return 'announces'
  const isHard = (own.goldstein ?? -1) <= 0
  if (!tone && isHard && tellsWhen(passage, draft)) return 'announces'
  if (!tone && about.basis !== 'beside' && foresees(passage, draft)) return 'explains'
  if (isHard || tone === 'justifies') return 'justifies'
  return tone === 'supports' ? tone : 'explains'
}

/** Acts that answer what another has done, as words do. */
const ANSWERS: ReadonlySet<string> = new Set([
  'summon-envoy',
  'protest-formally',
  'invoke-procedure',
  'retaliate',
])

/** Another has alleged it: what then says that it was not so denies it. */
const isCharged = (own: Event, { speaker: { actor } }: ClaimDraft, { claims }: Before): boolean =>
  claims.some((c) => c.stance === 'alleges' && c.about.includes(own.id) && c.speaker.code !== actor.code)

/** Something harsh has been done to the speaker's side, as the report tells before the words said. */
const isHit = ({ speaker: { actor }, span }: ClaimDraft, { events }: Before): boolean =>
  events.some(
    (e) =>
      isHostile(e) &&
      e.target.some((a) => a.code !== undefined && a.code === actor.code) &&
      lastBefore(e, span[0]) >= 0,
  )
