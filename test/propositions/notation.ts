import type { NominalEntry } from '../../src/codebook/codebook.ts'
import {
  extractPropositions,
  type Lexicon,
  lexicon,
  mendTree,
  type Operator,
  type Proposition,
} from '../../src/propositions/index.ts'
import type { Tree, Word } from '../../src/syntax/tree.ts'

const UPOS: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  VB: 'VERB',
  VBD: 'VERB',
  VBZ: 'VERB',
  VBP: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
  MD: 'AUX',
  JJ: 'ADJ',
  JJR: 'ADJ',
  RB: 'ADV',
  RP: 'ADP',
  IN: 'ADP',
  TO: 'PART',
  DT: 'DET',
  CD: 'NUM',
  CC: 'CCONJ',
  PRP: 'PRON',
  PRP$: 'PRON',
  WP: 'PRON',
  WDT: 'PRON',
  WP$: 'PRON',
  POS: 'PART',
  ',': 'PUNCT',
  '.': 'PUNCT',
  "''": 'PUNCT',
  '``': 'PUNCT',
}

const PIECE = /^(.+?)(?:=([^/]+))?\/([^>]+)>(\d+):(\S+?)(?:@([\d.]+))?$/

const toWord = (piece: string, index: number, start: number): Word => {
  const parts = PIECE.exec(piece)
  if (parts === null) throw new Error(`not a word of the notation: ${piece}`)
  const [, text = '', lemma = text.toLowerCase(), xpos = '', head = '0', rel = '', margin = '1'] = parts
  const auxiliary = rel.startsWith('aux') || rel === 'cop'
  const upos = auxiliary ? 'AUX' : (UPOS[xpos] ?? 'X')
  return {
    index,
    text,
    lemma,
    upos,
    xpos,
    head: Number(head) - 1,
    rel,
    margin: Number(margin),
    start,
    end: start + text.length,
  }
}

/**
 * A tree from one piece a word: `form=lemma/TAG>head:relation@margin`, lemma (default: the form in lower case) and margin (default: 1)
 * optional, heads counted from 1, 0 for the root.
 */
export const tree = (text: string): Tree => {
  const words: Word[] = []
  let start = 0
  for (const [index, piece] of text.trim().split(/\s+/).entries()) {
    const word = toWord(piece, index, start)
    words.push(word)
    start = word.end + 1
  }
  const children: number[][] = words.map(() => [])
  for (const word of words) children[word.head]?.push(word.index)
  return { words, children, root: words.findIndex((word) => word.head < 0) }
}

const nominal = (noun: string, verb: string, of: NominalEntry['of'] = 'patient'): NominalEntry => ({
  noun,
  verb,
  of,
  possessive: 'agent',
  person: 'agent',
})

/** A small lexicon for the tests. */
export const LEXICON: Lexicon = lexicon({
  nominals: new Map(
    [
      nominal('expulsion', 'expel'),
      nominal('closure', 'close'),
      nominal('arrival', 'arrive', 'agent'),
      nominal('decision', 'decide', 'agent'),
      nominal('invasion', 'invade'),
      nominal('order', 'order'),
    ].map((entry) => [entry.noun, entry]),
  ),
  adverbs: new Set(['reportedly']),
})

/** Arguments by role, each as the word it stands on; several of one role are joined by a plus sign. */
export const rolesOf = (source: Tree, one: Proposition): Readonly<Record<string, string>> => {
  const roles: Record<string, string> = {}
  for (const { role, head } of one.arguments) {
    const text = source.words[head]?.text ?? '?'
    roles[role] = roles[role] === undefined ? text : `${roles[role]}+${text}`
  }
  return roles
}

const operatorText = (one: Operator): string => (one.by === undefined ? one.lemma : `${one.lemma}:${one.by}`)

/** Operators nearest first: `would say:ccomp`. */
export const operatorsOf = (one: Proposition): string => one.operators.map(operatorText).join(' < ')

export interface Reading {
  readonly propositions: readonly Proposition[]
  readonly roles: (lemma: string, nth?: number) => Readonly<Record<string, string>>
  readonly operators: (lemma: string) => string
  readonly find: (lemma: string, nth?: number) => Proposition
}

/** The propositions of a tree in the notation, by lemma. */
export const read = (source: Tree | string, words: Lexicon = LEXICON): Reading => {
  const parsed = typeof source === 'string' ? tree(source) : source
  const propositions = extractPropositions(parsed, words)
  const find = (lemma: string, nth = 0): Proposition => {
    const found = propositions.filter((one) => one.lemma === lemma)[nth]
    if (found === undefined)
      throw new Error(`no proposition ${lemma}: ${propositions.map((one) => one.lemma).join(', ')}`)
    return found
  }
  return {
    propositions,
    find,
    roles: (lemma, nth) => rolesOf(mendTree(parsed, words), find(lemma, nth)),
    operators: (lemma) => operatorsOf(find(lemma)),
  }
}
