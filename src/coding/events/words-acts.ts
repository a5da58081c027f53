import type { Actor } from '../../model/index.ts'
import type { Match } from '../rules/match.ts'
import type { Side } from './candidate.ts'

/** Acts of speech and of talk: between two sides, never one state's quarrel with itself. */
const WORDS: ReadonlySet<string> = new Set([
  'accuse',
  'condemn',
  'deny-accusation',
  'demand',
  'meet',
  'retaliate',
  'apologise',
])

export const isWords = (action: string): boolean => WORDS.has(action)

/** Acts that others may do, refuse or take back as well: of words only an apology is one's own like a deed. */
export const isDeed = (action: string): boolean => !isWords(action) || action === 'apologise'

/** Parties, parliaments and courts quarrel at home: whom they mean, the states around do not tell. */
const AT_HOME: ReadonlySet<string> = new Set([
  'PTY',
  'LEG',
  'OPP',
  'JUD',
  'MED',
  'CVL',
  'BUS',
  'PRE',
  'LAB',
  'EDU',
])

export const isOfParty = ({ sector }: Actor): boolean => sector !== undefined && AT_HOME.has(sector)

/** "his attack *on the Democrats*", "an assault *on the press*": parties, courts and the press are not invaded. */
export const isMereWords = ({ action }: Pick<Match, 'action'>, { actors }: Side): boolean =>
  action.id === 'invade' && actors.length > 0 && actors.every(isOfParty)
