import { describe, expect, it } from 'vitest'
import { createParser, loadModel, type Tree } from '../../src/syntax/index.ts'
import { tokenize } from '../../src/text/index.ts'
import { readEnglishModel } from './english-model.ts'

const bytes = readEnglishModel()
const parser = bytes && createParser(loadModel(bytes))

const parse = (sentence: string): Tree =>
  parser?.parse(tokenize(sentence)) ?? { words: [], children: [], root: -1 }

/** `word rel head`, for each word named. */
const arcs = (tree: Tree, words: readonly string[]): readonly string[] =>
  words.map((text) => {
    const word = tree.words.find((each) => each.text === text)
    return `${text} ${word?.rel} ${tree.words[word?.head ?? -1]?.text ?? '-'}`
  })

/** A sentence of our own, and the arcs that it must have. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Norway expelled five Russian diplomats on Friday.',
    [
      'Norway nsubj expelled',
      'expelled root -',
      'diplomats obj expelled',
      'five nummod diplomats',
      'Friday obl expelled',
    ],
  ],
  [
    'Three attaches were expelled on Monday by the government in Lima.',
    [
      'attaches nsubj:pass expelled',
      'were aux:pass expelled',
      'Monday obl expelled',
      'government obl:agent expelled',
    ],
  ],
  [
    'The minister said that Ghana would recall its envoy.',
    [
      'minister nsubj said',
      'recall ccomp said',
      'that mark recall',
      'Ghana nsubj recall',
      'would aux recall',
      'envoy obj recall',
    ],
  ],
  [
    'Chile threatened to close the consulate, which had been opened in May.',
    [
      'close xcomp threatened',
      'consulate obj close',
      'opened acl:relcl consulate',
      'which nsubj:pass opened',
    ],
  ],
  [
    'Peru did not summon the ambassador after the vote.',
    ['not advmod summon', 'did aux summon', 'ambassador obj summon', 'vote obl summon', 'after case vote'],
  ],
  [
    'Kenya recalled its ambassador and closed the embassy.',
    ['Kenya nsubj recalled', 'closed conj recalled', 'and cc closed', 'embassy obj closed'],
  ],
  [
    "Italy's foreign ministry called the decision unjustified.",
    ['Italy nmod:poss ministry', 'ministry nsubj called', 'decision obj called', 'unjustified xcomp called'],
  ],
  [
    'The embassy of Cuba in Madrid denied the accusation, calling it absurd.',
    ['Cuba nmod embassy', 'embassy nsubj denied', 'accusation obj denied', 'calling advcl denied'],
  ],
]

describe('the English model', () => {
  it.skipIf(parser === undefined).each(SENTENCES)('parses: %s', (sentence, expected) => {
    const words = expected.map((arc) => arc.split(' ')[0] ?? '')
    expect(arcs(parse(sentence), words)).toEqual(expected)
  })

  it.skipIf(parser === undefined)('tags and lemmatises', () => {
    const { words } = parse("Denmark's envoys weren’t told why the talks had been broken off.")
    expect(words.map(({ text, xpos, lemma }) => `${text} ${xpos} ${lemma}`)).toEqual([
      'Denmark NNP Denmark',
      "'s POS 's",
      'envoys NNS envoy',
      'were VBD be',
      'n’t RB not',
      'told VBN tell',
      'why WRB why',
      'the DT the',
      'talks NNS talk',
      'had VBD have',
      'been VBN be',
      'broken VBN break',
      'off RP off',
      '. . .',
    ])
  })

  it.skipIf(parser === undefined)('is surer of plain arcs than of ambiguous ones', () => {
    const { words } = parse('Mali expelled the diplomat with the passport from the capital on Monday.')
    const margin = (text: string): number => words.find((word) => word.text === text)?.margin ?? -1
    expect(margin('Mali')).toBeGreaterThan(0.95)
    expect(Math.min(margin('passport'), margin('capital'))).toBeLessThan(margin('the'))
  })
})
