import { expect, test } from 'vitest'
import { readDocument, readFrontMatter } from '../../src/text/index.ts'

const text = `---
title: "Riga expels two envoys"
date: 2022-05-03
source: Example Daily
---
# Riga expels two envoys
Two **Norwegian** envoys were [told to leave](https://example.org/a_b) on _Monday_.

![the embassy](https://example.org/p.jpg)

> “We reject it,” the embassy said.

## What next
- They leave by May 10
`

test('front matter is read', () => {
  expect(readFrontMatter(text)).toEqual({
    title: 'Riga expels two envoys',
    published: '2022-05-03',
    outlet: 'Example Daily',
  })
  expect(readFrontMatter('Two envoys left.\n---\nThey flew home.')).toBeUndefined()
})

test('structure is in no token, and offsets hold in the text as given', () => {
  const document = readDocument(text)
  expect(document.text).toBe(text)
  expect(document.sentences.map((s) => s.tokens.map((t) => t.text).join(' '))).toEqual([
    'Riga expels two envoys',
    'Two Norwegian envoys were told to leave on Monday .',
    '“ We reject it , ” the embassy said .',
    'What next',
    '- They leave by May 10',
  ])
  expect(document.paragraphs.map((p) => p.kind)).toEqual(['heading', 'prose', 'prose', 'heading', 'prose'])
  for (const token of document.sentences.flatMap((s) => s.tokens)) {
    expect(text.slice(token.start, token.end)).toBe(token.text)
  }
})

test('plain text with stars and brackets is left alone', () => {
  const plain = 'Two *envoys* [sic] left > soon_ish.'
  expect(readDocument(plain).sentences[0]?.tokens.map((t) => t.text)).toContain('*')
})
