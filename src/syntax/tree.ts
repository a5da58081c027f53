/** One word of a parsed sentence (Universal Dependencies v2). Indices count from 0 within the sentence; the root's head is -1. */
export interface Word {
  readonly index: number
  readonly text: string
  readonly lemma: string
  readonly upos: string
  /** Penn Treebank tag. */
  readonly xpos: string
  readonly head: number
  /** With subtype: `nsubj:pass`, `acl:relcl`, `obl:agent`. */
  readonly rel: string
  /** How sure the parser is of this word's arc, 0..1: a small value means that another head was nearly chosen. */
  readonly margin: number
  /** Offsets into the document's text. */
  readonly start: number
  readonly end: number
}

export interface Tree {
  readonly words: readonly Word[]
  /** Children of each word, in text order. */
  readonly children: readonly (readonly number[])[]
  /** Index of the root word. */
  readonly root: number
}
