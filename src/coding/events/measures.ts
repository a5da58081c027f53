/** PLOVER events that are measures against the other side: what that side is charged with is their ground. */
export const MEASURES: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'REJECT'])
