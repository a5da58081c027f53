export {
  ConlluError,
  type ConlluLine,
  type ConlluSentence,
  readConllu,
  tokensOf,
  withTree,
  writeConllu,
} from './conllu.ts'
export { loadModel, type Model } from './model.ts'
export { type ModelDescription, ModelFormatError } from './model-format.ts'
export { createParser, type Parser, type ParserOptions } from './parser.ts'
export type { Tree, Word } from './tree.ts'
