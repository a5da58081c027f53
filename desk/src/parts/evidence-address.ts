/** Evidence in an article, as the part of an address after `#` has it: `e1.count`, or `e1` for all of an event. */
export interface EvidenceAddress {
  /** Id of the event in the article's record. */
  readonly event: string
  readonly field?: string
}

export const evidenceHash = ({ event, field }: EvidenceAddress): string =>
  field === undefined ? event : `${event}.${field}`

/** What evidence an address asks to mark; nothing where it asks for none. */
export const evidenceIn = (hash: string): EvidenceAddress | undefined => {
  const [, event, field] = /^#?(e\d+|\+[0-9a-f]+)(?:\.([a-zA-Z]+))?$/.exec(hash) ?? []
  if (event === undefined) return undefined
  return field === undefined ? { event } : { event, field }
}
