/** PLOVER events that are measures against the other side: what that side is charged with is their ground. */
export const MEASURES: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'REJECT'])

/** PLOVER events whose reasons are read as grounds wherever the acting side gives them: measures, and calling an envoy in. */
export const GROUNDED: ReadonlySet<string> = new Set([...MEASURES, 'ACCUSE'])
