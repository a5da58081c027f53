/** Subordinators and prepositions whose act came before the news. */
export const EARLIER: ReadonlySet<string> = new Set([
  'after',
  'since',
  'following',
  'over',
  'in response to',
  'in retaliation for',
  'because of',
  'despite',
  'in return for',
  'in reply to',
  'in answer to',
  'in connection with',
  'given',
])
