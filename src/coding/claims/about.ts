import { contains, overlaps, type Span } from '../../base/span.ts'
import type { Event, Stance } from '../../model/index.ts'
import { spanList, tellingsInText } from '../events/spans.ts'
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

/** True for an act that consists in saying something. */
export const isSaying = (event: Event): boolean => SAYINGS.has(event.action)

/** What a claim is about, and how that was found. */
export interface About {
  readonly events: readonly Event[]
  /** `told`: in the words themselves; `beside`: elsewhere in their sentence; `near`: earlier in the text. */
  readonly basis: 'told' | 'beside' | 'near' | 'none'
}

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
 * it to which the speaker's side is a party (as the side hit, where the words are hostile), else the news of the report.
 */
export function aboutOf(draft: ClaimDraft, events: readonly Event[], tone: Stance | undefined): About {
  const parts = draft.pieces.length > 0 ? draft.pieces : [draft.span]
  const told = events.filter((e) =>
    tellingsInText(e).some((s) =>
      parts.some((p) => (draft.pieces.length > 0 ? overlaps(p, s) : contains(p, s))),
    ),
  )
  if (told.length > 0) return { events: told.slice(0, 3), basis: 'told' }
  const code = draft.speaker.actor.code
  const beside = events.filter(
    (e) => e.evidence.in === undefined && !isSaying(e) && tellsIn(e, draft.act.sentence.span),
  )
  const chosen = preferred(beside, code, tone)
  if (chosen) return { events: [chosen], basis: 'beside' }
  const before = events.filter((e) => firstTrigger(e) < draft.span[0] && !isSaying(e))
  const near =
    preferred(
      before.filter((e) => !e.background),
      code,
      tone,
    ) ??
    preferred(before, code, tone) ??
    before.find((e) => !e.background)
  return near ? { events: [near], basis: 'near' } : { events: [], basis: 'none' }
}

const tellsIn = (event: Event, sentence: Span): boolean =>
  tellingsInText(event).some((t) => overlaps(t, sentence))

/** The last event that the side is party to: done to it first, where the tone is hostile. */
function preferred(
  events: readonly Event[],
  code: string | undefined,
  tone: Stance | undefined,
): Event | undefined {
  if (code === undefined) return undefined
  const done = events.findLast((e) => e.source.some((a) => a.code === code))
  const suffered = events.findLast((e) => e.target.some((a) => a.code === code) && e !== done)
  if (tone && OF_OTHERS.has(tone)) return suffered ?? done
  if (!done || !suffered) return done ?? suffered
  return firstTrigger(suffered) > firstTrigger(done) ? suffered : done
}

const firstTrigger = (event: Event): number =>
  event.evidence.in === 'title' ? -1 : (spanList(event.evidence.trigger)[0]?.[0] ?? 0)
