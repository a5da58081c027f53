import { describe, expect, test } from 'vitest'
import {
  extractPropositions,
  formatPropositions,
  formatTree,
  mendTree,
} from '../../src/propositions/index.ts'
import { LEXICON, tree } from './notation.ts'

const SENTENCE = tree(
  'Oslo/NNP>2:nsubj said=say/VBD>0:root it/PRP>5:nsubj would/MD>5:aux expel/VB>2:ccomp two/CD>7:nummod diplomats=diplomat/NNS>5:obj',
)

describe('printing', () => {
  test('a tree as a table and a drawing', () => {
    expect(formatTree(SENTENCE)).toBe(
      [
        '#  word       lemma     upos   xpos  relation  head',
        '1  Oslo       oslo      PROPN  NNP   nsubj     2 said',
        '2  said       say       VERB   VBD   root',
        '3  it         it        PRON   PRP   nsubj     5 expel',
        '4  would      would     AUX    MD    aux       5 expel',
        '5  expel      expel     VERB   VB    ccomp     2 said',
        '6  two        two       NUM    CD    nummod    7 diplomats',
        '7  diplomats  diplomat  NOUN   NNS   obj       5 expel',
        '',
        'said  root',
        '├─ Oslo  nsubj',
        '└─ expel  ccomp',
        '   ├─ it  nsubj',
        '   ├─ would  aux',
        '   └─ diplomats  obj',
        '      └─ two  nummod',
      ].join('\n'),
    )
  })

  test('propositions with roles, links and governors', () => {
    const propositions = extractPropositions(SENTENCE, LEXICON)
    expect(formatPropositions(mendTree(SENTENCE, LEXICON), propositions)).toBe(
      [
        '  0  say: verb, past, root',
        '     agent       Oslo',
        '     complement  → 1 expel',
        '  1  expel: verb, future, ccomp of 0',
        '     agent     it',
        '     patient   two diplomats',
        '     governed  would < say (ccomp 0)',
      ].join('\n'),
    )
  })

  test('no line is wider than asked', () => {
    const long = tree(
      `${'very/RB>42:advmod '.repeat(40)}long/JJ>42:amod sentences=sentence/NNS>43:nsubj ended=end/VBD>0:root`,
    )
    const text = [
      formatTree(long, 60),
      formatPropositions(long, extractPropositions(long, LEXICON), 60),
    ].join('\n')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60)
  })

  test('an empty sentence prints as nothing', () => {
    const empty = { words: [], children: [], root: -1 }
    expect(formatTree(empty)).toBe('')
    expect(extractPropositions(empty, LEXICON)).toEqual([])
  })
})
