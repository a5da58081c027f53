/** With every column that a query may ask for: see the indexes of 0001. */
const BY_STATUS = ['status', 'n', 'last_day', 'outlets', 'rejected', 'family', 'action', 'source', 'target']

/** A rare status, or a number of outlets that few events have, is found without walking through all events. */
export const rareConditions = (): readonly string[] => [
  `create index events_by_status on events (${BY_STATUS.join(', ')})`,
  // most events have one outlet, and no query for more needs them
  `create index events_told_widely on events (outlets, n) where outlets > 1`,
]
