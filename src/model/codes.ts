/** The closed lists of codebook.yaml that a record's fields take their values from. */

export const STATUSES = [
  'performed',
  'begun',
  'intended',
  'threatened',
  'considered',
  'requested',
  'refused',
  'denied',
  'reversed',
] as const
export type Status = (typeof STATUSES)[number]

export const GROUNDS = [
  'espionage',
  'activities-incompatible-with-status',
  'interference-in-internal-affairs',
  'national-security',
  'disinformation',
  'cyberattack',
  'election-interference',
  'assassination-or-poisoning',
  'terrorism',
  'sanctions-evasion',
  'smuggling-or-crime',
  'war-or-invasion',
  'war-crimes-or-atrocity',
  'human-rights',
  'insult-or-remarks',
  'breach-of-treaty',
  'mistreatment-of-nationals',
  'reciprocity',
  'staffing-parity',
  'safety-of-staff',
  'territorial-dispute',
  'other',
] as const
export type Ground = (typeof GROUNDS)[number]

export const INSTRUMENTS = [
  'persona-non-grata',
  'note-verbale',
  'summons',
  'decree',
  'statement',
  'tweet-or-post',
  'press-briefing',
  'letter',
  'leak',
  'vote',
  'other',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

export const STANCES = [
  'announces',
  'confirms',
  'justifies',
  'denies',
  'condemns',
  'regrets',
  'demands',
  'threatens',
  'supports',
  'explains',
  'declines-to-comment',
  'alleges',
] as const
export type Stance = (typeof STANCES)[number]

export const CHANNELS = [
  'tweet-or-post',
  'press-briefing',
  'statement',
  'interview',
  'letter',
  'un-meeting',
  'unnamed-source',
] as const
export type Channel = (typeof CHANNELS)[number]

export const OBJECT_KINDS = [
  'diplomats',
  'intelligence-officers',
  'staff',
  'ambassador',
  'charge',
  'attache',
  'consul',
  'families',
  'mission',
  'citizens',
  'journalists',
  'other',
] as const
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** What the ids of generic actions begin with (codebook.yaml, "Every other PLOVER event"). */
export const GENERIC = 'plover-'

/** Generic actions are what a whole corpus is coded with beside the acts of diplomacy. */
export const isGeneric = (action: string): boolean => action.startsWith(GENERIC)
