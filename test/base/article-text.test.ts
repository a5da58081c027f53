import { describe, expect, it } from 'vitest'
import { blockAt, blocksOf } from '../../desk/src/pages/article/blocks.ts'
import { type Mark, marksByBlock, segmentsOf } from '../../desk/src/pages/article/segments.ts'
import { piecesOf } from '../../desk/src/pages/article/unseen.ts'
import {
  movedTo,
  selectionOver,
  spanOfSelection,
  stepFrom,
  wordAt,
  wordsOfBlock,
} from '../../desk/src/pages/article/word-cursor.ts'

const REPORT = 'Estonia expelled 14 Russians.\n\nMoscow vowed to answer.\r\nIt gave no date.'

describe('the blocks of a text', () => {
  it.each([
    ['a report', REPORT],
    ['line ends alone', '\n\n\n'],
    ['a line without an end', 'Oslo'],
    ['line ends first', '\r\n\r\nOslo\r\n'],
    ['a very long line', `${'word '.repeat(5000)}\n${'x'.repeat(9001)}\nend`],
    ['a very long line of pairs', '\u{1F600}'.repeat(5001)],
  ])('cover %s without gaps and cut no character', (_, text) => {
    const blocks = blocksOf(text)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    for (const { start, end, shown } of blocks) {
      expect(end).toBeGreaterThan(start)
      expect(shown).toBeLessThanOrEqual(end)
      expect(text.slice(start, shown)).not.toMatch(/\n|\r$/)
      expect(text.slice(shown, end)).toMatch(/^[\r\n]*$/)
      expect(/^[\uDC00-\uDFFF]/.test(text.slice(start))).toBe(false)
    }
  })

  it('tell an empty line from a line end', () => {
    expect(blocksOf(REPORT).map(({ gap }) => gap)).toEqual(['paragraph', 'line', 'line'])
  })

  it('cut a long line between words', () => {
    const text = 'seven '.repeat(3000)
    const blocks = blocksOf(text)
    expect(blocks.length).toBeGreaterThan(3)
    for (const { start, end } of blocks) expect(text.slice(start, end)).toMatch(/^(?:seven ?)+$/)
  })

  it('are found by offset', () => {
    const blocks = blocksOf(REPORT)
    expect([0, 30, 31, 56, 57, 9999].map((offset) => blockAt(blocks, offset))).toEqual([0, 0, 1, 2, 2, 2])
    expect(blockAt([], 3)).toBe(-1)
  })
})

const mark = (start: number, end: number, event: number, field = 'count'): Mark => ({
  span: [start, end],
  event,
  field,
})

describe('the segments of a block', () => {
  const block = { start: 0, shown: 29 }

  it('are cut wherever a mark begins or ends, and know all their marks', () => {
    const [wide, narrow, apart] = [mark(0, 20, 0), mark(17, 28, 1), mark(28, 29, 2)]
    expect(segmentsOf(block, [wide, narrow, apart])).toEqual([
      { start: 0, end: 17, marks: [wide] },
      { start: 17, end: 20, marks: [wide, narrow] },
      { start: 20, end: 28, marks: [narrow] },
      { start: 28, end: 29, marks: [apart] },
    ])
  })

  it('end with the block where marks go beyond it', () => {
    expect(segmentsOf({ start: 5, shown: 9 }, [mark(0, 99, 0)])).toEqual([
      { start: 5, end: 9, marks: [mark(0, 99, 0)] },
    ])
  })

  it('are none of a block without words', () => {
    expect(segmentsOf({ start: 4, shown: 4 }, [mark(0, 9, 0)])).toEqual([])
  })

  it('get the marks of their block, in each that a mark touches', () => {
    const blocks = blocksOf(REPORT)
    const [first, both, empty, late] = [mark(0, 7, 0), mark(20, 40, 1), mark(3, 3, 2), mark(60, 62, 3)]
    expect([...marksByBlock(blocks, [late, both, empty, first])]).toEqual([
      [0, [first, both]],
      [1, [both]],
      [2, [late]],
    ])
  })
})

describe('unseen characters', () => {
  it('are told by name, and keep their places', () => {
    expect(piecesOf('a\u202Eb\u200B\u200B\u200Bc', 10)).toEqual([
      { kind: 'plain', start: 10, text: 'a' },
      { kind: 'unseen', start: 11, end: 12, short: 'RLO', name: 'right-to-left override' },
      { kind: 'plain', start: 12, text: 'b' },
      { kind: 'unseen', start: 13, end: 16, short: 'ZWSP×3', name: 'zero-width space, 3 times' },
      { kind: 'plain', start: 16, text: 'c' },
    ])
    expect(piecesOf('\u{E0041}', 0)).toMatchObject([{ start: 0, end: 2, short: 'U+E0041' }])
  })

  it.each(['plain', 'a\tb', '👩‍👩‍👧', 'نمی‌خواهم', 'naïve “quotes” – dashes', 'क्‍ष'])(
    'are not in %j',
    (text) => {
      expect(piecesOf(text, 0)).toEqual([{ kind: 'plain', start: 0, text }])
    },
  )
})

describe('the word cursor', () => {
  const within = { text: REPORT, blocks: blocksOf(REPORT) }
  const told = (span: readonly [number, number] | undefined) => span && REPORT.slice(...span)

  it('knows words without the punctuation around them', () => {
    const text = '“Some 1,200 U.S. officials’ families,” he said.'
    const [block] = blocksOf(text)
    expect(block && wordsOfBlock(text, block).map((span) => text.slice(...span))).toEqual([
      'Some',
      '1,200',
      'U.S',
      'officials',
      'families',
      'he',
      'said',
    ])
  })

  it('begins at the word that holds an offset, or the next', () => {
    expect([0, 9, 16, 28, 31, 999].map((offset) => told(wordAt(within, offset)))).toEqual([
      'Estonia',
      'expelled',
      '14',
      'Moscow',
      'Moscow',
      'date',
    ])
    expect(wordAt({ text: '...', blocks: blocksOf('...') }, 0)).toBeUndefined()
    expect(wordAt({ text: '', blocks: [] }, 0)).toBeUndefined()
  })

  it('goes by words over the ends of lines, and stops at the ends of the text', () => {
    const from = (words: string, step: Parameters<typeof stepFrom>[2]) =>
      told(stepFrom(within, [REPORT.indexOf(words), REPORT.indexOf(words) + words.length], step))
    expect(from('Estonia', 'previous')).toBe('Estonia')
    expect(from('Estonia', 'next')).toBe('expelled')
    expect(from('Russians', 'next')).toBe('Moscow')
    expect(from('Moscow', 'previous')).toBe('Russians')
    expect(from('date', 'next')).toBe('date')
    expect(from('14', 'first')).toBe('Estonia')
    expect(from('14', 'last')).toBe('Russians')
    expect(from('14', 'block-after')).toBe('Moscow')
    expect(from('gave', 'block-before')).toBe('It')
    expect(from('It', 'block-before')).toBe('Moscow')
    expect(from('date', 'block-after')).toBe('date')
  })

  it('selects forth and back from where it began', () => {
    const start = wordAt(within, REPORT.indexOf('14'))
    if (start === undefined) throw new Error('no word')
    const one = { anchor: start, head: start }
    const forth = movedTo(one, stepFrom(within, start, 'next') ?? start, true)
    expect(told(spanOfSelection(forth))).toBe('14 Russians')
    const back = movedTo(one, stepFrom(within, start, 'previous') ?? start, true)
    expect(told(spanOfSelection(back))).toBe('expelled 14')
    expect(told(spanOfSelection(movedTo(back, back.head, false)))).toBe('expelled')
  })

  it('takes whole words of what is pointed at', () => {
    const at = REPORT.indexOf('pelled 14 Rus')
    const over = selectionOver(within, [at, at + 13])
    expect(over && told(spanOfSelection(over))).toBe('expelled 14 Russians')
    const [space] = [REPORT.indexOf(' 14')]
    const gap = selectionOver(within, [space, space + 1])
    expect(gap && told(spanOfSelection(gap))).toBe('14')
  })
})
