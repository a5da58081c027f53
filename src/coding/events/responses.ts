import type { Event } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { caseOf } from '../referents/phrase.ts'
import type { Telling } from './detail.ts'
import { hitsIn } from './fields.ts'

/** An event with the tellings that it was made of, the leading one first. */
export interface ToldEvent {
  readonly event: Event
  readonly lead: Telling
  readonly tellings: readonly Telling[]
}

/** Ties under which a clause tells what an act answers: "severed ties *after* police stormed its embassy". */
const PROMPTED = new Set([
  'after',
  'following',
  'over',
  'because of',
  'in response to',
  'in retaliation for',
  'in reply to',
  'in answer to',
  'in return for',
  'in protest at',
  'in protest over',
  'in protest against',
  'because',
  'since',
]) // prettier-ignore

/** Words answer words; an act is not answered by being condemned or denied. */
const SAYINGS = new Set(['condemn', 'deny-accusation', 'accuse'])

/** Acts that states do to one another in kind: told both ways round in one report, the later answers the earlier. */
const IN_KIND = new Set([
  'expel-diplomats',
  'cap-mission-staff',
  'order-mission-closed',
  'recall-ambassador',
  'deny-visas',
  'bar-entry',
])

/**
 * Links an act to the one it answers (RECORD.md, convention 17): where the other stands in a clause that tells what prompted
 * it, where a cue of response stands in its sentence, or where the two are the same act done each to the other.
 */
export function linkResponses(passage: Passage, told: readonly ToldEvent[]): readonly Event[] {
  return told.map(({ event, lead, tellings }) => {
    if (SAYINGS.has(event.action)) return event
    const others = told.filter((o) => o.event !== event && answers(event, o.event))
    const prompt = others.find((o) => tellings.some((t) => o.tellings.some((p) => isPrompt(t, p))))
    const cue = lead.inTitle ? undefined : responseCue(passage, lead)
    const byCue = cue || event.action === 'retaliate' ? nearest(lead, others) : undefined
    const mirrored = event.background ? undefined : others.find((o) => isMirror(event, o.event))
    const answered = prompt ?? byCue ?? mirrored
    if (!answered && !cue) return event
    return {
      ...event,
      inResponseTo: {
        ...(answered ? { event: answered.event.id } : {}),
        ...(cue ? { text: passage.text.slice(...cue) } : {}),
      },
    }
  })
}

const nearest = (lead: Telling, others: readonly ToldEvent[]): ToldEvent | undefined => {
  const distance = (o: ToldEvent): number => Math.abs(o.lead.trigger[0] - lead.trigger[0])
  return [...others].sort((a, b) => distance(a) - distance(b))[0]
}

/** The other's clause hangs, under a tie that tells what came first, from this one's. */
function isPrompt(act: Telling, other: Telling): boolean {
  if (act.sentence !== other.sentence) return false
  let at: Proposition | undefined = other.proposition
  for (let steps = 0; at && steps < 6; steps++) {
    const tie: string | undefined = at.marker ?? caseOf(act.sentence.tree, at.predicate)
    const parent: number | undefined = at.parent
    if (parent === act.proposition.id) return tie !== undefined && PROMPTED.has(tie)
    at = act.sentence.propositions.find((p) => p.id === parent)
  }
  return false
}

function responseCue(passage: Passage, { sentence }: Telling): readonly [number, number] | undefined {
  const hit = hitsIn(sentence, passage.phrasesIn(sentence, 'cue')).find((h) => h.value === 'response')
  return hit && [hit.span[0], hit.span[1]]
}

const isMirror = (event: Event, other: Event): boolean =>
  IN_KIND.has(event.action) &&
  event.action === other.action &&
  (other.background ||
    (other.date !== undefined && event.date !== undefined && other.date.end < event.date.start))

/** The other act was done by this one's target to this one's source. */
function answers(event: Event, other: Event): boolean {
  if (SAYINGS.has(other.action) || other.action === 'retaliate') return false
  const hit = new Set(event.source.map(actorKey))
  const by = new Set(event.target.map(actorKey))
  return other.target.some((a) => hit.has(actorKey(a))) && other.source.some((a) => by.has(actorKey(a)))
}
