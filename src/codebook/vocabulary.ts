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
  'self',
  'owner',
  'saying',
  'beside',
  'speaker',
  'modifier',
  'modifier',
  'participle',
  'time',
  'extent',
] as const

const phrases = (list: string): readonly string[] => list.split(',').map((phrase) => phrase.trim())

/**
 * Prepositions, as roles write them; complex ones lose their article ("as result of"). Whatever else stands in a role's
 * place is a slip of the pen.
 */
export const PREPOSITIONS: readonly string[] =
  phrases(`about, above, across, after, against, ahead, ahead of, along,
  along with, alongside, amid, amidst, among, amongst, around, as, as part of, as result of, as consequence of,
  as punishment for, as response to, as retaliation for, as well as, at, at behest of, at hands of, at invitation of,
  at request of, because of, before, behind, below, beneath, beside, besides, between, beyond, by, by means of,
  by order of, by way of, concerning, despite, down, due to, during, except, following, for, for lack of, for sake of,
  for violation of, from, from territory of, in, in absence of, in accordance with, in addition to, in aftermath of,
  in answer to, in breach of, in case of, in compliance with, in connection with, in course of, in defence of, in defense of,
  in defiance of, in event of,
  in exchange for, in face of, in favor of, in favour of, in front of, in light of, in line with, in name of, in place of,
  in protest against, in protest at, in protest of, in protest over, in reaction to, in reply to, in response to,
  in retaliation against, in retaliation for, in retaliation to, in return for, in solidarity with, in spite of,
  in support of, in terms of, in view of, in violation of, in wake of, including, inside, instead of, into, like, near, of, off,
  on, on account of, on accusations of, on allegations of, on basis of, on behalf of, on charges of, on eve of,
  on grounds of, on order of, on orders of, on suspicion of, on top of, onto, opposite, out, out in, out of, out on, outside, outside of, over,
  over allegations of, owing to, past, pending, per, prior to, rather than, regarding, since, such as, than, thanks to,
  through, throughout, to, together with, toward, towards, under, under guise of, under pretext of, until, unto, up, up to,
  upon, versus, via, with, with regard to, with respect to, within, without, according to`)

/** Kinds that every reader knows without `words/nouns.yaml`. */
export const BUILT_IN_KINDS = ['actor', 'party', 'state', 'person', 'clause'] as const

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

/**
 * What a status word may give besides a status: nothing new, that the act did not happen, that it is taken for granted, or that what
 * was threatened, promised or asked for has been done.
 */
export const STATUS_GIVES = [...STATUSES, 'same', 'not', 'given', 'done'] as const
