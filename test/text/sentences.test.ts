import { expect, test } from 'vitest'
import { readDocument } from '../../src/text/index.ts'

const cut = (text: string): string[] =>
  readDocument(text).sentences.map((s) => text.slice(s.span[0], s.span[1]))

/** Sentences as they should come out; the text is made by joining them with a space. */
const CASES: readonly (readonly string[])[] = [
  ['Norway expelled two envoys.', 'Russia answered.'],
  ['The U.N. envoy left.', 'He went to the U.S. The ministry confirmed it.'].flatMap((s) =>
    s.includes('U.S. The') ? ['He went to the U.S.', 'The ministry confirmed it.'] : [s],
  ),
  ['The U.S. State Department asked them on Friday, Jan. 14. to hand over the keys.', 'They refused.'],
  ['J. D. Moore met Gen. Ola Berg on Jan. 5 in St. Petersburg.', 'They talked.'],
  ['“We reject this. It is wrong,” he said.'].flatMap(() => ['“We reject this.', 'It is wrong,” he said.']),
  ['“Why now?” the minister asked.', 'Nobody answered.'],
  ['“Out!” Berg said.', 'She left.'],
  ['He called it “a farce.”', 'Then he left.'],
  ['They spoke on the Eve of St. Nicholas (in Bari.)', 'Nothing came of it.'],
  ['He waited ...', 'Nobody came.'],
  ['It fell 5.3 percent.', '12 people left.'],
  ['Turnout rose.[3]', 'It fell later.'],
  ['The firm, Acme Inc. of Ohio, closed.', 'It was old.'],
]

test.each(CASES.map((c) => [c.join(' '), c] as const))('%s', (text, sentences) => {
  expect(cut(text)).toEqual(sentences)
})

test('a dateline is a sentence of its own', () => {
  expect(cut('SOFIA, Dec 18 (Reuters) - A Russian envoy was told to leave. He left.')).toEqual([
    'SOFIA, Dec 18 (Reuters) -',
    'A Russian envoy was told to leave.',
    'He left.',
  ])
})

test('small letters open sentences where the text writes so', () => {
  expect(cut('i met them. they left early. nobody minded.')).toHaveLength(3)
})

test('headings and list items are sentences of their own', () => {
  const text =
    'What happened\n\nTwo envoys left.\n\n- One went home\n- One stayed\n\nThe end came soon after that.'
  expect(cut(text)).toEqual([
    'What happened',
    'Two envoys left.',
    '- One went home',
    '- One stayed',
    'The end came soon after that.',
  ])
})

test('no sentence has more than 200 tokens', () => {
  const text = `${'the envoys left and, '.repeat(300)}.`
  const { sentences } = readDocument(text)
  expect(Math.max(...sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(200)
  expect(sentences[0]?.tokens.at(-1)?.text).toBe(',')
})
