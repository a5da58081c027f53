import { describe, expect, it } from 'vitest'
import { createLexicon } from '../../src/codebook/index.ts'
import { readStatus } from '../../src/coding/status.ts'
import { loadCodebook } from '../../src/index.ts'
import { STATUSES, type Status } from '../../src/model/index.ts'
import type { Operator, Proposition } from '../../src/propositions/index.ts'
import type { Word } from '../../src/syntax/tree.ts'

const lexicon = createLexicon(await loadCodebook())

const MODALS = new Set([
  'will',
  'would',
  'may',
  'might',
  'could',
  'can',
  'must',
  'should',
  'have to',
  'be to',
])
const NEGATIONS = new Set(['not', 'never', 'no'])
const PARTS: Readonly<Record<string, string>> = { v: 'VERB', n: 'NOUN', a: 'ADJ', r: 'ADV' }

/** `threaten:xcomp`, `threat/n:of`, `will`, `not`: one operator; `part` defaults to a verb. */
const operatorOf = (step: string, word: number): Operator => {
  const [, lemma = '', , by] = /^([^/:]+)(\/[vnar])?(?::(.+))?$/.exec(step) ?? []
  const kind = NEGATIONS.has(lemma)
    ? 'negation'
    : MODALS.has(lemma) || step.includes('/r')
      ? 'modal'
      : 'predicate'
  return { kind, lemma, word, ...(kind === 'predicate' ? { proposition: word } : {}), ...(by ? { by } : {}) }
}

const wordOf = (step: string, index: number): Word => {
  const [, lemma = '', part = 'v'] = /^([^/:]+)(?:\/([vnar]))?/.exec(step) ?? []
  const upos = MODALS.has(lemma) ? 'AUX' : NEGATIONS.has(lemma) ? 'PART' : (PARTS[part] ?? 'VERB')
  return {
    index,
    text: lemma,
    lemma,
    upos,
    xpos: '',
    head: -1,
    rel: 'dep',
    margin: 1,
    start: index,
    end: index + 1,
  }
}

interface Shape {
  readonly marker?: string
  readonly perfect?: boolean
  readonly start?: Status
}

/** Status of an act under a chain of operators, nearest first, written `refuse:xcomp < may`. */
const statusUnder = (chain: string, { start = 'performed', ...shape }: Shape = {}): Status | 'none' => {
  const steps = chain === '' ? [] : chain.split(' < ')
  const proposition: Proposition = {
    id: 0,
    predicate: 0,
    kind: 'verb',
    lemma: 'expel',
    words: [0],
    arguments: [],
    voice: 'active',
    tense: 'past',
    perfect: false,
    progressive: false,
    form: 'finite',
    link: 'root',
    certainty: 1,
    ...shape,
    operators: steps.map((step, i) => operatorOf(step, i + 1)),
  }
  const words = ['expel', ...steps].map(wordOf)
  return readStatus(proposition, start, words, lexicon).status ?? 'none'
}

describe('the status of an act under one word', () => {
  it.each<readonly [chain: string, status: Status | 'none', example: string]>([
    ['', 'performed', 'Oslo expelled him'],
    ['will', 'intended', 'Oslo will expel him'],
    ['would', 'intended', 'Oslo would expel him'],
    ['may', 'considered', 'Oslo may expel him'],
    ['might', 'considered', 'Oslo might expel him'],
    ['could', 'considered', 'Oslo could expel him'],
    ['must', 'requested', 'Oslo must expel him'],
    ['should', 'requested', 'Oslo should expel him'],
    ['not', 'none', 'Oslo has not expelled him'],
    ['never', 'none', 'Oslo never expelled him'],
    ['begin:xcomp', 'begun', 'Oslo began to expel them'],
    ['plan:xcomp', 'intended', 'Oslo plans to expel him'],
    ['threaten:xcomp', 'threatened', 'Oslo threatened to expel him'],
    ['vow:xcomp', 'threatened', 'Oslo vowed to expel him'],
    ['consider:xcomp', 'considered', 'Oslo is considering expelling him'],
    ['urge:xcomp', 'requested', 'Riga urged Oslo to expel him'],
    ['call on:xcomp', 'requested', 'Riga called on Oslo to expel him'],
    ['refuse:xcomp', 'refused', 'Oslo refused to expel him'],
    ['rule out:xcomp', 'refused', 'Oslo ruled out expelling him'],
    ['deny:xcomp', 'denied', 'Oslo denied expelling him'],
    ['deny:ccomp', 'denied', 'Oslo denied that it expelled him'],
    ['reverse:object', 'reversed', 'Oslo reversed the expulsion'],
    ['rescind:object', 'reversed', 'Oslo rescinded the expulsion'],
    ['announce:object', 'performed', 'Oslo announced the expulsion'],
    ['decide:xcomp', 'performed', 'Oslo decided to expel him'],
    ['say:ccomp', 'performed', 'Oslo said it expelled him'],
    ['fail:xcomp', 'none', 'Oslo failed to expel him'],
    ['threat/n:of', 'threatened', 'the threat of an expulsion'],
    ['threat/n:acl', 'threatened', 'the threat to expel him'],
    ['possible/a:amod', 'considered', 'a possible expulsion'],
    ['possible/a:subject', 'considered', 'an expulsion is possible'],
    ['reportedly/r', 'performed', 'Oslo reportedly expelled him'],
    ['almost/r', 'none', 'Oslo almost expelled him'],
  ])('%s: %s (%s)', (chain, status) => {
    expect(statusUnder(chain)).toBe(status)
  })
})

describe('the status of an act under several words, nearest first', () => {
  it.each<readonly [chain: string, status: Status | 'none', example: string]>([
    ['not < will', 'refused', 'Oslo will not expel him'],
    ['not < would', 'refused', 'Oslo would not expel him'],
    ['not < may', 'none', 'Oslo may not expel him'],
    ['process/n:of < begin:object', 'begun', 'Oslo began the process of expelling him'],
    ['begin:xcomp < refuse:xcomp', 'refused', 'Oslo refused to begin expelling him'],
    ['refuse:xcomp < may', 'considered', 'Oslo may refuse to expel him'],
    ['threaten:xcomp < say:ccomp', 'threatened', 'Riga said Oslo threatened to expel him'],
    ['will < say:ccomp', 'intended', 'Oslo said it will expel him'],
    ['would < deny:ccomp', 'denied', 'Oslo denied that it would expel him'],
    ['plan/n:of < deny:object', 'denied', 'Oslo denied plans of expelling him'],
    ['plan/n:acl < reverse:object', 'reversed', 'Oslo reversed its plan to expel him'],
    ['decision/n:acl < reverse:object', 'reversed', 'Oslo reversed its decision to expel him'],
    ['call/n:acl < reject:object', 'refused', 'Oslo rejected calls to expel him'],
    ['rule out:xcomp < not', 'considered', 'Oslo did not rule out expelling him'],
    ['hesitate:xcomp < not < will', 'threatened', 'Oslo will not hesitate to expel him'],
    ['fail:xcomp < not', 'performed', 'Oslo did not fail to expel him'],
    ['decide:xcomp < not', 'none', 'Oslo did not decide to expel him'],
    ['announce:object < will', 'intended', 'Oslo will announce the expulsion'],
    ['consider:xcomp < deny:ccomp', 'denied', 'Oslo denied that it was considering expelling him'],
    ['deny:ccomp < not', 'performed', 'Oslo did not deny that it expelled him'],
    ['not < promise:xcomp', 'refused', 'Oslo promised not to expel him'],
    ['not < decide:xcomp', 'refused', 'Oslo decided not to expel him'],
    ['not < urge:xcomp', 'none', 'Riga urged Oslo not to expel him'],
    ['not < say:ccomp', 'none', 'Oslo said it had not expelled him'],
    ['stop short:advcl:of', 'none', 'Oslo stopped short of expelling him'],
    ['refrain:advcl:from', 'none', 'Oslo refrained from expelling him'],
    ['decide:advcl:against', 'refused', 'Oslo decided against expelling him'],
    ['think:advcl:of', 'considered', 'Oslo thought of expelling him'],
    ['urge:xcomp < will', 'requested', 'Riga will urge Oslo to expel him'],
  ])('%s: %s (%s)', (chain, status) => {
    expect(statusUnder(chain)).toBe(status)
  })
})

describe('an act that is only supposed', () => {
  it.each(['if', 'unless', 'whether', 'should', 'lest'])('has no status after "%s"', (marker) => {
    expect(statusUnder('', { marker })).toBe('none')
  })

  it.each([
    ['would', 'Oslo would have expelled him'],
    ['could', 'Oslo could have expelled him'],
    ['should', 'Oslo should have expelled him'],
  ])('has none under a perfect "%s" (%s)', (modal) => {
    expect(statusUnder(modal, { perfect: true })).toBe('none')
  })

  it('has none within an if-clause', () => {
    expect(statusUnder('plan:xcomp < retaliate:advcl:if')).toBe('none')
  })

  it('has none as the subject of a conditional', () => {
    expect(statusUnder('hurt:subject < would')).toBe('none')
  })
})

describe('a status', () => {
  it('of the rule itself is kept where nothing changes it', () => {
    for (const start of STATUSES) {
      expect(statusUnder('', { start })).toBe(start)
      expect(statusUnder('say:ccomp', { start })).toBe(start)
      expect(statusUnder('announce:object', { start })).toBe(start)
    }
  })

  it('is not taken from what an act does to other things', () => {
    expect(statusUnder('threaten:subject')).toBe('performed')
    expect(statusUnder('refuse:advcl:after')).toBe('performed')
    expect(statusUnder('threaten:in response to')).toBe('performed')
  })

  it('is one of the nine, or none, under every word of the codebook, negated or not', () => {
    const known: ReadonlySet<string> = new Set([...STATUSES, 'none'])
    for (const first of ['will', 'threaten:xcomp', 'refuse:xcomp', 'threat/n:of', 'not'])
      for (const second of ['not', 'deny:ccomp', 'begin:xcomp', 'reverse:object', 'may'])
        for (const start of STATUSES) expect(known).toContain(statusUnder(`${first} < ${second}`, { start }))
  })
})
