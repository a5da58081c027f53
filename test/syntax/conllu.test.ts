import { describe, expect, it } from 'vitest'
import {
  ConlluError,
  createParser,
  loadModel,
  readConllu,
  tokensOf,
  withTree,
  writeConllu,
} from '../../src/syntax/index.ts'
import { smallModel } from './small-model.ts'

const row = (...columns: readonly string[]): string =>
  Array.from({ length: 10 }, (_, i) => columns[i] ?? '_').join('\t')

const TEXT = `${[
  '# newdoc id = one',
  '# text = She didn’t sign, he did.',
  row('1', 'She', 'she', 'PRON', 'PRP', 'Case=Nom', '4', 'nsubj'),
  row('2-3', 'didn’t'),
  row('2', 'did', 'do', 'AUX', 'VBD', '_', '4', 'aux'),
  row('3', 'n’t', 'not', 'PART', 'RB', '_', '4', 'advmod'),
  row('4', 'sign', 'sign', 'VERB', 'VB', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('5', ',', ',', 'PUNCT', ',', '_', '7', 'punct'),
  row('6', 'he', 'he', 'PRON', 'PRP', '_', '7', 'nsubj'),
  row('7', 'did', 'do', 'AUX', 'VBD', '_', '4', 'parataxis'),
  row('7.1', 'sign', 'sign', 'VERB', 'VB', '_', '_', '_', '7:ccomp'),
  row('8', '.', '.', 'PUNCT', '.', '_', '4', 'punct'),
].join('\n')}\n\n${row('1', 'Talks', 'talk', 'NOUN', 'NNS', '_', '0', 'root')}\n\n`

describe('CoNLL-U', () => {
  it('comes back as it was read', () => {
    expect(writeConllu(readConllu(TEXT))).toBe(TEXT)
  })

  it('is read with Windows line ends, a byte order mark and no last empty line', () => {
    const odd = `\ufeff${TEXT.trimEnd().replaceAll('\n', '\r\n')}`
    expect(writeConllu(readConllu(odd))).toBe(TEXT)
    expect(readConllu('\n\n')).toEqual([])
  })

  it('gives the words as tokens, spaced as MISC says', () => {
    const [sentence] = readConllu(TEXT)
    const tokens = sentence ? tokensOf(sentence) : []
    expect(tokens.map(({ text }) => text)).toEqual(['She', 'did', 'n’t', 'sign', ',', 'he', 'did', '.'])
    expect(tokens[4]).toEqual({ text: ',', start: 16, end: 17 })
    expect(tokens[5]).toEqual({ text: 'he', start: 18, end: 20 })
  })

  it('takes a parse and keeps everything else', () => {
    const parser = createParser(loadModel(smallModel()))
    const sentences = readConllu(TEXT)
    const parsed = sentences.map((sentence) => withTree(sentence, parser.parse(tokensOf(sentence))))
    const [before, after] = [sentences, parsed].map(
      (list) => list[0]?.lines.map(({ columns }) => columns) ?? [],
    )
    expect(parsed[0]?.comments).toEqual(sentences[0]?.comments)
    const tree = parser.parse(tokensOf(sentences[0] ?? { comments: [], lines: [] }))
    expect(after?.[0]?.slice(0, 2)).toEqual(['1', 'She'])
    expect(after?.[0]?.[5]).toBe('Case=Nom')
    expect(after?.[1]).toEqual(before?.[1])
    expect(after?.[8]).toEqual(before?.[8])
    expect(after?.[9]?.[6]).toBe(String((tree.words[7]?.head ?? 0) + 1))
    expect(after?.[9]?.[7]).toBe(tree.words[7]?.rel)
  })

  it.each([
    ['# fine\n1\tshort\n', /line 2: 2 columns separated by tabs, not 10/],
    [row('x', 'a'), /line 1: 'x' is no word number/],
    [`${row('1', 'a')}\n${row('3', 'b')}`, /line 2: word 3 where word 2 should stand/],
  ])('says what is wrong, and where', (text, message) => {
    expect(() => readConllu(text)).toThrow(ConlluError)
    expect(() => readConllu(text)).toThrow(message)
  })
})
