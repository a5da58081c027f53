import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ConlluSentence, readConllu } from '../../src/syntax/index.ts'

const SHARED =
  process.env.DEMARCHE_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'shared')

/** A word as annotated; heads count from 0, the root's is -1. */
export interface GoldWord {
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly rel: string
}

export const treebankPath = (name: string): string => join(SHARED, 'data', 'treebanks', `${name}.conllu`)

/** Where a treebank is missing, the reason; undefined where it is there. */
export const missingTreebank = (name: string): string | undefined =>
  existsSync(treebankPath(name)) ? undefined : `no ${treebankPath(name)}; set DEMARCHE_SHARED`

export const readGold = (name: string): readonly ConlluSentence[] =>
  readConllu(readFileSync(treebankPath(name), 'utf8')).filter(({ lines }) => lines.length > 0)

export const goldWord = (columns: readonly string[]): GoldWord => {
  const [, , lemma = '', upos = '', xpos = '', , head = '0', rel = ''] = columns
  return { lemma, upos, xpos, head: Number(head) - 1, rel }
}

export const goldWords = (sentence: ConlluSentence): readonly GoldWord[] =>
  sentence.lines.filter(({ kind }) => kind === 'word').map(({ columns }) => goldWord(columns))

/** The relation without its subtype. */
export const universal = (rel: string): string => rel.split(':')[0] ?? rel
