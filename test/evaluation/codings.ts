/** Codings of one small article, in the forms that coders may write. */

export const TEXT =
  'Oslo ordered two Belarusian diplomats to leave on Monday. The weather was fine. Minsk summoned the Norwegian ambassador. "A shame," said Ivan Petrov, the spokesman.'
export const ACTIONS = new Set(['expel-diplomats', 'cap-mission-staff', 'summon-envoy', 'meet'])

export type Json = Readonly<Record<string, unknown>>
const at = (words: string): readonly number[] => {
  const from = TEXT.indexOf(words)
  return [from, from + words.length]
}
export const expulsion = (change: Json = {}): Json => ({
  action: 'expel-diplomats',
  status: 'performed',
  source: [{ code: 'NOR', name: 'Oslo' }],
  target: ['BLR'],
  object: { kind: 'diplomats', count: { min: 2, max: 2 } },
  date: { start: '2021-05-03', end: '2021-05-03', precision: 'day' },
  background: false,
  evidence: { trigger: at('ordered'), sentence: [0, 57] },
  ...change,
})
export const summons = (change: Json = {}): Json => ({
  action: 'summon-envoy',
  status: 'performed',
  source: ['BLR'],
  target: ['NOR'],
  evidence: { trigger: at('summoned') },
  ...change,
})
export const claim = (change: Json = {}): Json => ({
  speaker: { code: 'BLR', name: 'Ivan Petrov' },
  stance: 'condemns',
  quote: 'A shame,',
  span: at('A shame,'),
  ...change,
})
export const record = (
  events: readonly Json[],
  claims: readonly Json[] = [],
  id = 'x',
  text = TEXT,
): Json => ({
  article: { id, text, title: 'Oslo sends two home' },
  events,
  claims,
})
export const passage = (events: readonly Json[], more: Json = {}): Json => ({
  id: 'x',
  article: { text: TEXT },
  events,
  ...more,
})
