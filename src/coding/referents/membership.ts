import type { ObjectKind } from '../../model/index.ts'
import type { Referent } from './referent.ts'

/** Kinds of the public and of those in office at home, which nobody is any longer who is of a mission. */
const OUTSIDE = ['citizens', 'officials']
/** What the public are to an act. */
const PUBLIC: readonly ObjectKind[] = ['citizens', 'other']

/** The persons as members of a mission; `object`: what they are to an act where their own noun does not tell. */
export const asMembers = (base: Referent, object: ObjectKind): Referent => ({
  ...base,
  kinds: [...new Set([...base.kinds.filter((kind) => !OUTSIDE.includes(kind)), 'mission-member', 'person'])],
  object: base.object === undefined || PUBLIC.includes(base.object) ? object : base.object,
})
