import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSpaceAt } from '../../src/text/characters.ts'
import { decodeText, detectLanguage, readDocument } from '../../src/text/index.ts'

const SEEDED = { seed: 20220228, numRuns: 300 }

/** Pieces that news texts and hostile texts are made of. */
const pieces = fc.constantFrom(
  ...[
    'Riga',
    'expelled',
    'the',
    'U.S.',
    'Feb.',
    '28.',
    '.',
    '. ',
    '?',
    '!',
    '...',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '"',
    '“',
  ],
  ...[
    '”',
    '‘',
    '’',
    "'",
    "n't",
    '«',
    '»',
    '(',
    ')',
    '[',
    '](http://x.y)',
    '-',
    '—',
    '--',
    '*',
    '**',
    '# ',
    '_',
    '`',
    '$',
    '5',
  ],
  ...[
    '1,000',
    '@a',
    '#b',
    'a@b.cd',
    'http://a.b/c',
    'MOSCOW (Reuters) - ',
    '© 2020',
    '/',
    ':',
    ';',
    '\u00a0',
    '\u200b',
    '\ud83d',
  ],
  ...['😀', '👩‍👩‍👧', 'é', 'e\u0301', '\u0000', '漢字', 'ж', '[3]', '---\n', '> '],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

const UNMARKED = /^(?!\ufeff?---)[^#*\][]*$/

test('tokens and sentences are in order, do not overlap, and are slices of the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = readDocument(text)
      let at = 0
      let paragraph = 0
      for (const sentence of document.sentences) {
        expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph)
        paragraph = sentence.paragraph
        expect(sentence.tokens.length).toBeGreaterThan(0)
        expect(sentence.span).toEqual([sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end])
        for (const token of sentence.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(at)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          at = token.end
        }
      }
    }),
    SEEDED,
  )
})

test('every character that is no white space is in a token', () => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(UNMARKED.test(text))
      const covered = new Set<number>()
      for (const token of readDocument(text).sentences.flatMap((s) => s.tokens)) {
        for (let i = token.start; i < token.end; i++) covered.add(i)
      }
      for (let i = 0; i < text.length; i++) expect(covered.has(i)).toBe(!isSpaceAt(text, i))
    }),
    SEEDED,
  )
})

test('quotations lie in order within the text, marks outside the words', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      const { quotations } = readDocument(text)
      quotations.forEach((q, i) => {
        expect(q.outer[0]).toBeGreaterThanOrEqual(at)
        at = q.outer[0]
        expect(q.inner[0]).toBeGreaterThanOrEqual(q.outer[0])
        expect(q.inner[1]).toBeGreaterThanOrEqual(q.inner[0])
        expect(q.inner[1]).toBeLessThanOrEqual(q.outer[1])
        if (q.continues !== undefined) expect(q.continues).toBeLessThan(i)
      })
    }),
    SEEDED,
  )
})

test('any text and any bytes are read without an error', () => {
  fc.assert(
    fc.property(texts, fc.uint8Array({ maxLength: 300 }), (text, bytes) => {
      detectLanguage(text)
      const decoded = decodeText(bytes)
      if (decoded.kind === 'text') readDocument(decoded.text)
    }),
    SEEDED,
  )
})

/** CPU milliseconds, so that a busy machine does not fail the test. */
const cost = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  const spent = process.cpuUsage(before)
  return (spent.user + spent.system) / 1000
}

const HOSTILE = [
  ...['"', '“', "'", '.', '1', '(', 'a', '-', '#', '*', ' ', '\n', '_', '`', '@', '\ud800'],
  ...[
    'a.',
    '1.',
    '1-',
    'e-',
    'www.',
    'http://(',
    'a@',
    'aa.bb.',
    "n't",
    'a\n',
    '. ',
    'A. ',
    '“abc\n\n',
    "'a ",
    '[a](',
    '*a ',
    'By A B ',
  ],
  ...['MOSCOW, ', '(Photo by ', '> ', '---\n', 'x: y\n', 'a**b'],
]

test.each(HOSTILE)('100 kB of %j take linear time', (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length))
  expect(cost(() => readDocument(text))).toBeLessThan(2000)
})
