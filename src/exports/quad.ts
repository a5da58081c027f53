/** PLOVER's four classes, numbered as CAMEO and GDELT number theirs. */
export const QUADS = [
  'VERBAL COOPERATION',
  'MATERIAL COOPERATION',
  'VERBAL CONFLICT',
  'MATERIAL CONFLICT',
] as const

/** The class of each PLOVER event as the sections of the PLOVER manual (2021) give it; what it called DEMAND is REQUEST. */
const CLASS_OF: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
}

/** 1 to 4; nothing for what is no PLOVER event. */
export const quadOf = (ploverEvent: string | undefined): 1 | 2 | 3 | 4 | undefined =>
  ploverEvent === undefined ? undefined : CLASS_OF[ploverEvent]
