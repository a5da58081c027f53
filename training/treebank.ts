import { readFileSync } from 'node:fs'
import { type ConlluSentence, readConllu } from '../src/syntax/conllu.ts'

/** One word of a CoNLL-U sentence. Heads count from 1; the root's head is 0. */
export interface GoldToken {
  readonly form: string
  readonly upos: string
  readonly xpos: string
  readonly head: number
  readonly label: string
}

export type GoldSentence = readonly GoldToken[]

const FORM = 1
const UPOS = 3
const XPOS = 4
const HEAD = 6
const DEPREL = 7

/** The words of a sentence's basic tree: multiword ranges and empty nodes are left out. */
export const goldSentence = ({ lines }: ConlluSentence): GoldSentence =>
  lines
    .filter(({ kind }) => kind === 'word')
    .map(({ columns }) => ({
      form: columns[FORM] ?? '',
      upos: columns[UPOS] ?? '_',
      xpos: columns[XPOS] ?? '_',
      head: Number(columns[HEAD] ?? 0),
      label: columns[DEPREL] ?? 'dep',
    }))

/** Reads a CoNLL-U file. Throws `ConlluError`. */
export const readTreebank = (path: string): readonly ConlluSentence[] =>
  readConllu(readFileSync(path, 'utf8'))
