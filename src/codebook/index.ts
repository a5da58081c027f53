// Compiling (compile.ts, schema.ts) stays out: a reader that loads the compiled codebook needs no YAML parser.
export * from './codebook.ts'
export { parseCompiled, writeCompiled } from './compiled.ts'
export { type Expectation, parseExpectation } from './expectation.ts'
export { createLexicon, type Lexicon, type PhraseKinds } from './lexicon.ts'
export type { NameEntry, NameFinder, NameKind, NameMatch } from './name-matcher.ts'
export { compilePhrase, tokensOf } from './phrase.ts'
export type { PhraseMatch, PhraseMatcher } from './phrase-matcher.ts'
export { knownVerbs, verbsOfRules } from './verbs.ts'
