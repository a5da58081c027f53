/** CoNLL-U (https://universaldependencies.org/format.html): reading a file, and writing a parse back into it. */
import type { Token } from '../text/document.ts'
import type { Tree, Word } from './tree.ts'

const COLUMNS = 10
const ID = 0
const FORM = 1
const LEMMA = 2
const UPOS = 3
const XPOS = 4
const HEAD = 6
const DEPREL = 7
const MISC = 9

/** A line of a sentence: a word (`4`), a multiword token (`4-5`) or an empty node (`4.1`), with its ten columns. */
export interface ConlluLine {
  readonly kind: 'word' | 'range' | 'empty'
  readonly columns: readonly string[]
}

export interface ConlluSentence {
  /** With their `#`. */
  readonly comments: readonly string[]
  readonly lines: readonly ConlluLine[]
}

/** A file that is not CoNLL-U. `line` counts from 1. */
export class ConlluError extends Error {
  override readonly name = 'ConlluError'
  readonly line: number

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`)
    this.line = line
  }
}

const kindOf = (id: string): ConlluLine['kind'] | undefined => {
  if (/^[1-9]\d*$/.test(id)) return 'word'
  if (/^[1-9]\d*-[1-9]\d*$/.test(id)) return 'range'
  return /^\d+\.[1-9]\d*$/.test(id) ? 'empty' : undefined
}

const readLine = (text: string, line: number, words: number): ConlluLine => {
  const columns = text.split('\t')
  if (columns.length !== COLUMNS) {
    throw new ConlluError(line, `${columns.length} columns separated by tabs, not ${COLUMNS}`)
  }
  const kind = kindOf(columns[ID] ?? '')
  if (kind === undefined) throw new ConlluError(line, `'${columns[ID]}' is no word number`)
  if (kind === 'word' && Number(columns[ID]) !== words + 1) {
    throw new ConlluError(line, `word ${columns[ID]} where word ${words + 1} should stand`)
  }
  return { kind, columns }
}

/** The sentences of a CoNLL-U text, with everything that stands in them. Throws `ConlluError`. */
export const readConllu = (text: string): readonly ConlluSentence[] => {
  const sentences: ConlluSentence[] = []
  let comments: string[] = []
  let lines: ConlluLine[] = []
  let words = 0
  const close = (): void => {
    if (comments.length + lines.length > 0) sentences.push({ comments, lines })
    comments = []
    lines = []
    words = 0
  }
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() === '') close()
      else if (line.startsWith('#')) comments.push(line)
      else {
        lines.push(readLine(line, i + 1, words))
        if (lines.at(-1)?.kind === 'word') words++
      }
    })
  close()
  return sentences
}

/** A CoNLL-U text of sentences: each ends with an empty line. */
export const writeConllu = (sentences: readonly ConlluSentence[]): string =>
  sentences
    .map(({ comments, lines }) => [...comments, ...lines.map(({ columns }) => columns.join('\t')), '', ''])
    .map((sentence) => sentence.join('\n'))
    .join('')

/** A sentence's words as tokens, with offsets in the text that they make when spaced as the MISC column says. */
export const tokensOf = (sentence: ConlluSentence): readonly Token[] => {
  let start = 0
  return sentence.lines
    .filter((line) => line.kind === 'word')
    .map(({ columns }) => {
      const text = columns[FORM] ?? ''
      const token = { text, start, end: start + text.length }
      start = token.end + (/\bSpaceAfter=No\b/.test(columns[MISC] ?? '') ? 0 : 1)
      return token
    })
}

const withWord = (columns: readonly string[], word: Word): readonly string[] => {
  const written = [...columns]
  written[LEMMA] = word.lemma
  written[UPOS] = word.upos
  written[XPOS] = word.xpos
  written[HEAD] = String(word.head + 1)
  written[DEPREL] = word.rel
  return written
}

/**
 * The sentence with a tree's lemmas, tags, heads and relations in place of its own; every other column and line stays.
 * The tree is that of `tokensOf(sentence)`.
 */
export const withTree = (sentence: ConlluSentence, tree: Tree): ConlluSentence => {
  let index = 0
  const lines = sentence.lines.map((line) => {
    const word = line.kind === 'word' ? tree.words[index++] : undefined
    return word === undefined ? line : { ...line, columns: withWord(line.columns, word) }
  })
  return { ...sentence, lines }
}
