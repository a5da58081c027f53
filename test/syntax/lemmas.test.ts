import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRule, decodeLemmas, encodeLemmas, lemmatise } from '../../src/syntax/lemmas.ts'
import { learnLemmas, ruleOf } from '../../training/lemmas.ts'

const examples = `
  envoys NNS envoy|visas NNS visa|talks NNS talk|months NNS month|walls NNS wall|ties NNS tie|officials NNS official|embassies NNS embassy|parties NNS party|cities NNS city
  treaties NNS treaty|men NNS man|women NNS woman|The DT the|the DT the|the DT the|I PRP I|i PRP I
  expelled VBN expel|recalled VBN recall|called VBN call|killed VBN kill|closed VBN close|based VBN base
  pleased VBN please|NATO NNP NATO|Paris NNP Paris|n't RB not|soon RB soon|VISAS NNS visa|TV NN TV|tie NN tie`
  .split(/\n|\|/)
  .map((line) => line.trim().split(' '))
  .filter((columns) => columns.length === 3)
  .map(([form = '', xpos = '', lemma = '']) => ({ form, xpos, lemma }))

const table = learnLemmas(examples)

describe('lemmas', () => {
  it.each(examples)('of words seen are as seen: $form $xpos', ({ form, xpos, lemma }) => {
    expect(lemmatise(table, form, xpos)).toBe(lemma)
  })

  it.each([
    ['consuls', 'NNS', 'consul'],
    ['ministries', 'NNS', 'ministry'],
    ['Consuls', 'NNS', 'consul'],
    ['CONSULS', 'NNS', 'consul'],
    ['polled', 'VBN', 'poll'],
    ['Vienna', 'NNP', 'Vienna'],
    ['n’t', 'RB', 'not'],
  ])('of words not seen follow their ends: %s %s', (form, xpos, lemma) => {
    expect(lemmatise(table, form, xpos)).toBe(lemma)
  })

  it('are spelt as a known word where the end leaves it open', () => {
    const known = new Set(['summon', 'pledge', 'smell', 'root'])
    const lemma = (form: string) =>
      lemmatise(decodeLemmas(bytes('@VBD\n2- ')), form, 'VBD', (word) => known.has(word))
    expect(lemma('summoned')).toBe('summon')
    expect(lemma('pledged')).toBe('pledge')
    expect(lemma('xyzed')).toBe('xyz')
  })

  it('are the form itself where there are no rules', () => {
    expect(lemmatise(new Map(), 'Talks', 'NNS')).toBe('talks')
    expect(lemmatise(new Map(), 'Vienna', 'NNP')).toBe('Vienna')
    expect(lemmatise(table, '’', 'NNS')).not.toBe('')
  })

  it('come back from their section as they were written', () => {
    expect(decodeLemmas(encodeLemmas(table))).toEqual(table)
    expect(decodeLemmas(bytes(''))).toEqual(new Map())
    expect(decodeLemmas(bytes('nonsense\n@NN\nnot a rule\n1- s'))).toEqual(
      new Map([['NN', new Map([['s', { case: 'lower', strip: 1, add: '' }]])]]),
    )
  })

  it('are made by the rule that is read off a pair', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{1,9}$/),
        fc.stringMatching(/^[a-zA-Z]{1,9}$/),
        (form, lemma) => {
          expect(applyRule(ruleOf(form, lemma), form)).toBe(lemma)
        },
      ),
      { seed: 3 },
    )
  })
})

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
