import type { Event } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { hitsIn } from './fields.ts'
import { spanList } from './spans.ts'

interface Open {
  readonly passage: Passage
}

/**
 * Links an act to the one it answers where the text says that it does (RECORD.md, convention 17): a cue of response in
 * its sentence, and an act of the other side against this one, nearest first.
 */
export function linkResponses(open: Open, events: readonly Event[]): readonly Event[] {
  return events.map((event) => {
    if (event.evidence.in === 'title') return event
    const cue = responseCue(open.passage, event)
    if (!cue && event.action !== 'retaliate') return event
    const answered = events
      .filter((other) => other !== event && answers(event, other))
      .sort((a, b) => distance(a, event) - distance(b, event))[0]
    if (!answered && !cue) return event
    return {
      ...event,
      inResponseTo: {
        ...(answered ? { event: answered.id } : {}),
        ...(cue ? { text: open.passage.text.slice(...cue) } : {}),
      },
    }
  })
}

function responseCue(passage: Passage, event: Event): readonly [number, number] | undefined {
  const sentence = passage.sentences.find((s) => s.span[0] === event.evidence.sentence[0])
  if (!sentence) return undefined
  const hits = hitsIn(sentence, passage.phrasesIn(sentence, 'cue'))
  const span = hits.find((h) => h.value === 'response')?.span
  return span ? [span[0], span[1]] : undefined
}

const SAYINGS = new Set(['condemn', 'deny-accusation'])

/** The other act was done by this one's target to this one's source. */
function answers(event: Event, other: Event): boolean {
  if (SAYINGS.has(event.action) || SAYINGS.has(other.action) || other.action === 'retaliate') return false
  const hit = new Set(event.source.map(actorKey))
  const by = new Set(event.target.map(actorKey))
  return other.target.some((a) => hit.has(actorKey(a))) && other.source.some((a) => by.has(actorKey(a)))
}

const at = (event: Event): number => spanList(event.evidence.trigger)[0]?.[0] ?? 0
const distance = (a: Event, b: Event): number => Math.abs(at(a) - at(b))
