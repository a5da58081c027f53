import { expect, test } from 'vitest'
import { foldTitles, unfoldTitles } from '../../src/syntax/titles.ts'
import type { Word } from '../../src/syntax/tree.ts'
import type { Token } from '../../src/text/document.ts'

const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(/\S+/g)].map(
    (m): Token => ({ text: m[0], start: m.index, end: m.index + m[0].length }) as Token,
  )

const chain = (tokens: readonly Token[]): readonly Word[] =>
  tokens.map((token, index) => ({
    index,
    text: token.text,
    lemma: token.text,
    upos: 'NOUN',
    xpos: 'NN',
    head: index - 1,
    rel: index === 0 ? 'root' : 'dep',
    margin: 1,
    start: token.start,
    end: token.end,
  }))

test.each([
  ["the charge d'affaires left", ['the', 'envoy', 'left']],
  ['two chargés d’affaires left', ['two', 'envoys', 'left']],
  ['the charge was dropped', ['the', 'charge', 'was', 'dropped']],
])('%s: what the network sees', (text, seen) => {
  expect(foldTitles(tokensOf(text)).tokens.map((t) => t.text)).toEqual(seen)
})

test('the words left out come back, and heads count them', () => {
  const folded = foldTitles(tokensOf("the charge d'affaires left"))
  const words = unfoldTitles(chain(folded.tokens), folded)
  expect(words.map((w) => w.text)).toEqual(['the', 'charge', "d'affaires", 'left'])
  expect(words.map((w) => w.head)).toEqual([-1, 0, 1, 1])
  expect(words.map((w) => w.rel)).toEqual(['root', 'dep', 'flat', 'dep'])
})
