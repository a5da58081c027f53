import type { Span } from '../base/span.ts'

/** PLOVER 2021 sector codes (codebook.yaml, "sectors"). */
export const SECTORS = [
  'GOV',
  'MIL',
  'SPY',
  'LEG',
  'JUD',
  'COP',
  'PRM',
  'PTY',
  'REB',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
] as const // prettier-ignore
export type Sector = (typeof SECTORS)[number]

/** PLOVER top-level codes of actors that are not states. */
export const NONSTATE_CODES = ['UNO', 'EUR', 'IGO', 'NGO', 'ISM', 'IMG', 'MNC'] as const

/** Kind of mission that persons or premises belong to (codebook.yaml, "posts"). */
export const POST_KINDS = [
  'embassy',
  'consulate',
  'consulate-general',
  'honorary-consulate',
  'permanent-mission',
  'high-commission',
  'interests-section',
  'liaison-office',
  'representative-office',
  'trade-mission',
  'delegation',
  'cultural-centre',
  'un-secretariat',
] as const
export type PostKind = (typeof POST_KINDS)[number]

/** A mission: whose it is (`of`), to whom it is accredited, where it stands. Codes as in `Actor.code`, or an IGO id. */
export interface Post {
  readonly kind: PostKind
  readonly of?: string
  readonly accreditedTo?: string
  readonly city?: string
}

/** Who acts, is acted on, or speaks (RECORD.md, "Actor"). */
export interface Actor {
  /** ISO 3166-1 alpha-3 (3166-3 for historic states, plus XKX written KOS) or a PLOVER non-state code. Absent when the text names somebody whose state is not known. */
  readonly code?: string
  readonly sector?: Sector
  /** The body or person where known: `NATO`, `state-department`, `sergey-lavrov`. */
  readonly id?: string
  readonly name: string
  readonly role?: string
  readonly unit?: Post
  readonly span: Span
}
