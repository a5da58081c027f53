import type { Actor, Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { QuotedSpeech } from '../claims/quotations.ts'
import type { SpeakerReader } from '../claims/speakers.ts'
import type { SpeechAct } from '../claims/speech.ts'
import type { Passage } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Candidate } from './candidate.ts'
import { isOfHost } from './places.ts'

/** The role that stands for whoever says the clause. */
const SPEAKER = 'speaker'

interface Voices {
  readonly passage: Passage
  readonly acts: readonly SpeechAct[]
  readonly speeches: readonly QuotedSpeech[]
  readonly speakerOf: SpeakerReader
}

/** "The charges are false, *Minsk* said", “This will not go unanswered”: what no word of the clause does, its speaker does. */
export function voiced(voices: Voices, candidate: Candidate): Candidate {
  const { rule, source, target } = candidate
  if (isBetweenTwo(candidate)) return apartBySpeaker(voices, candidate)
  const byHost = isToldByHost(candidate)
  if (source.actors.length > 0 || !(rule.source.includes(SPEAKER) || isAnnounced(candidate) || byHost))
    return candidate
  const actor = speakerIn(voices, candidate)
  // "the ministry" may be anybody's
  if (byHost && actor && !isByName(candidate, actor)) return candidate
  if (!actor?.code || target.actors.some((a) => actorKey(a) === actorKey(actor))) return candidate
  return { ...candidate, source: { actors: [actor], basis: 'coreference', spans: [actor.span] } }
}

/** "*Relations between Oman and Yemen* are at an end": two who are named together, and nobody beside them. */
const isBetweenTwo = ({ rule, source, target, proposition }: Candidate): boolean =>
  rule.source.some((role) => /\bbetween$/.test(role)) &&
  source.actors.length === 2 &&
  target.actors.length === 0 &&
  !proposition.arguments.some((a) => a.role === 'agent')

/** Whichever of the two says so does it to the other; else they do it to one another. */
function apartBySpeaker(voices: Voices, candidate: Candidate): Candidate {
  const { source } = candidate
  const speaker = speakerIn(voices, candidate)
  const isSpeaker = (a: Actor): boolean => speaker?.code !== undefined && a.code === speaker.code
  const own = source.actors.filter(isSpeaker)
  if (own.length !== 1) return { ...candidate, target: source }
  const side = (actors: readonly Actor[]) => ({ ...source, actors, spans: actors.map((a) => a.span) })
  return { ...candidate, source: side(own), target: side(source.actors.filter((a) => !isSpeaker(a))) }
}

/**
 * "The case *would go* before the judges, Oslo said", "the attaché *was withdrawn*, Oslo said": what nobody is said to do, and no host
 * does, is done by whoever says so.
 */
const isAnnounced = ({ action, rule, status, open, proposition, steps }: Candidate): boolean =>
  open.source &&
  (ANNOUNCED.has(status) || (status === 'performed' && OWN_ACTS.has(action.id))) &&
  !isOfHost(action.id) &&
  !steps.some((s) => s.operator.kind === 'predicate') &&
  !proposition.arguments.some((a) => /^(agent|by)$/.test(a.role) && rule.source.includes(a.role))

const isByName = ({ sentence }: Candidate, { span: [from, to] }: Actor): boolean =>
  sentence.names.some(({ span }) => span[0] < to && from < span[1])

/** "Two *Chadian* attachés were expelled, *Oman* said": what a host does to people of others, the state that tells of it does. */
const isToldByHost = ({ action, rule, open, status, target, proposition }: Candidate): boolean =>
  open.source &&
  status === 'performed' &&
  isOfHost(action.id) &&
  target.actors.length > 0 &&
  // "two attachés *have a week to leave*": they are the subject, whoever gave it to them
  (proposition.voice === 'passive' || rule.target.includes('agent'))

const OWN_ACTS: ReadonlySet<string> = new Set([
  'recall-ambassador',
  'withdraw-diplomats',
  'close-own-mission',
  'impose-sanctions',
  'lift-sanctions',
  'suspend-cooperation',
  'suspend-member',
  'grant-asylum',
])
const ANNOUNCED: ReadonlySet<Status> = new Set<Status>(['intended', 'threatened', 'refused'])

function speakerIn(voices: Voices, { sentence, proposition, trigger }: Candidate): Actor | undefined {
  const { passage, acts, speeches, speakerOf } = voices
  const quoting = speeches.find((s) =>
    s.quotations.some((q) => {
      const quotation = passage.document.quotations[q]
      return quotation && quotation.outer[0] <= trigger[0] && trigger[1] <= quotation.outer[1]
    }),
  )
  // "a *response* will follow, it said": what is said of the noun
  const clause = sentence.propositions.find((p) => proposition.kind === 'noun' && p.id === proposition.parent)
  const over = new Set(
    [...proposition.operators, ...(clause?.operators ?? [])]
      .filter((o) => o.by === 'ccomp' || o.by === 'parataxis')
      .flatMap((o) => (o.proposition === undefined ? [] : [o.proposition])),
  )
  const act =
    quoting?.act ??
    acts.find(
      (a) =>
        a.sentence === sentence &&
        (over.has(a.proposition.id) ||
          (a.proposition === a.complement && isPartOf(a.complement, [proposition, clause]))),
    )
  const speaker = act && speakerOf(act)
  return speaker && !speaker.outlet ? speaker.actor : undefined
}

/** "..., *according to the ministry*": said of its own clause. */
const isPartOf = (said: Proposition | undefined, clauses: readonly (Proposition | undefined)[]): boolean =>
  said !== undefined && clauses.some((c) => c?.id === said.id)
