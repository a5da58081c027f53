import { STATUSES } from '../model/index.ts'

/** Roles that are not prepositions (`propositions/proposition.ts`). */
export const CORE_ROLES = [
  'agent',
  'patient',
  'recipient',
  'result',
  'complement',
  'topic',
  'possessor',
  'modifier',
  'modifier',
  'participle',
  'time',
  'extent',
] as const

/** Prepositions, as roles write them. Whatever else stands in a role's place is a slip of the pen. */
export const PREPOSITIONS: readonly string[] = [
  ...'about above across after against ahead along alongside amid amidst among amongst around as at before behind'.split(
    ' ',
  ),
  ...'below beneath beside besides between beyond by concerning despite down during except following for from in'.split(
    ' ',
  ),
  ...'including inside into like near of off on onto out outside over past pending per regarding since than through'.split(
    ' ',
  ),
  ...'throughout to toward towards under until unto up upon versus via with within without'.split(' '),
  'according to',
  'ahead of',
  'along with',
  'as a result of',
  'as part of',
  'as well as',
  'because of',
  'by means of',
  'due to',
  'in accordance with',
  'in addition to',
  'in breach of',
  'in connection with',
  'in exchange for',
  'in favor of',
  'in favour of',
  'in front of',
  'in light of',
  'in line with',
  'in place of',
  'in protest against',
  'in protest at',
  'in protest over',
  'in reaction to',
  'in reply to',
  'in response to',
  'in retaliation for',
  'in return for',
  'in spite of',
  'in the wake of',
  'in violation of',
  'in view of',
  'instead of',
  'on account of',
  'on behalf of',
  'on grounds of',
  'on suspicion of',
  'on the grounds of',
  'on top of',
  'out of',
  'outside of',
  'over to',
  'owing to',
  'prior to',
  'rather than',
  'such as',
  'thanks to',
  'together with',
  'up to',
  'with regard to',
  'with respect to',
]

/** Kinds that every reader knows without `words/nouns.yaml`. */
export const BUILT_IN_KINDS = ['actor', 'state', 'person', 'clause'] as const

/** The sixteen events of PLOVER (2021 draft). */
export const PLOVER_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const

/** What a status word may give besides a status: nothing new, or that the act did not happen. */
export const STATUS_GIVES = [...STATUSES, 'same', 'not'] as const
