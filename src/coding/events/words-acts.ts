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
