import { readFile } from 'node:fs/promises'
import { loadBundledModel } from '../index.ts'
import {
  ConlluError,
  type ConlluSentence,
  readConllu,
  tokensOf,
  withTree,
  writeConllu,
} from '../syntax/conllu.ts'
import { createParser } from '../syntax/index.ts'
import { Complaint } from './complaint.ts'
import { orComplain } from './opening.ts'
import { write } from './output.ts'

/**
 * Parses the sentences of a CoNLL-U file anew, its sentences and tokens kept, and writes the file to stdout with predicted
 * UPOS, XPOS, lemma, head and relation, for any evaluator to score.
 */
export const parseConllu = async (file: string): Promise<void> => {
  const sentences = sentencesOf(await orComplain(readFile(file, 'utf8'), file), file)
  const parser = createParser(await orComplain(loadBundledModel()))
  for (const sentence of sentences) {
    await write(writeConllu([withTree(sentence, parser.parse(tokensOf(sentence)))]))
  }
}

const sentencesOf = (text: string, file: string): readonly ConlluSentence[] => {
  try {
    return readConllu(text)
  } catch (cause) {
    if (cause instanceof ConlluError) throw new Complaint(`${file}: not CoNLL-U: ${cause.message}`)
    throw cause
  }
}
