import type { Diagnostic } from '../base/diagnostic.ts'
import { buildCodebook } from './build.ts'
import { allKinds, checkActions, type Declared } from './check-actions.ts'
import { checkActors, declaredCodes } from './check-actors.ts'
import { checkWords } from './check-words.ts'
import type { Codebook } from './codebook.ts'
import type { Form } from './form.ts'
import { didYouMean } from './nearest.ts'
import {
  type ActionSource,
  type ActorsSource,
  actionFile,
  actorsFile,
  FILE_FORMS,
  type WordsSource,
  wordsFile,
} from './source.ts'
import { readYaml, type SourceFile, type SourceText } from './yaml-file.ts'

/** `codebook` is absent when any problem is an error. */
export interface Compilation {
  readonly codebook?: Codebook
  readonly problems: readonly Diagnostic[]
}

/**
 * Checks and compiles the YAML files of `codebook/`. Paths are relative to it and use `/`; the order of the files makes
 * no difference. Tells all problems at once, by file, line and column (from 1), and never throws, whatever the bytes.
 */
export const compileCodebook = (files: readonly SourceText[]): Compilation => {
  const problems: Diagnostic[] = []
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  checkPaths(sorted, problems)
  const within = <T>(folder: string, form: Form<T>): readonly SourceFile<T>[] =>
    sorted
      .filter(({ path }) => FILE_PATH.exec(path)?.[1] === folder)
      .map((file) => readYaml(file, form, problems))
  const actions = within('actions', actionFile)
  const actors = within('actors', actorsFile)
  const words = within('words', wordsFile)
  const declared = declare(actions, actors, words)
  checkActions(actions, declared)
  checkActors(actors, declared)
  checkWords(words, declared)
  problems.sort(byPlace)
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const sources = { actions: values(actions), actors: values(actors), words: values(words) }
  return { codebook: buildCodebook(sources), problems }
}

const FOLDERS = Object.keys(FILE_FORMS)
const FILE_PATH = /^([a-z]+)\/[^/]+\.yaml$/

const checkPaths = (files: readonly SourceText[], problems: Diagnostic[]): void => {
  const seen = new Set<string>()
  const report = (file: string, message: string, hint?: string): void => {
    problems.push({
      file,
      line: 1,
      column: 1,
      message,
      ...(hint === undefined ? {} : { hint }),
      severity: 'error',
    })
  }
  for (const { path } of files) {
    const folder = path.split('/', 1)[0] ?? ''
    if (seen.has(path)) report(path, 'this file is given twice')
    else if (!FOLDERS.includes(folder))
      report(path, `"${folder}" is no folder of the codebook`, didYouMean(folder, FOLDERS))
    else if (!FILE_PATH.test(path)) report(path, `expected ${folder}/<name>.yaml`)
    seen.add(path)
  }
}

const declare = (
  actions: readonly SourceFile<ActionSource>[],
  actors: readonly SourceFile<ActorsSource>[],
  words: readonly SourceFile<WordsSource>[],
): Declared => ({
  actions: new Set(values(actions).map(({ id }) => id)),
  kinds: allKinds(values(words).flatMap(({ kinds }) => Object.keys(kinds ?? {}))),
  laws: new Set(values(words).flatMap(({ laws }) => Object.keys(laws ?? {}))),
  codes: declaredCodes(actors),
  offices: new Set(values(actors).flatMap(({ offices }) => (offices ?? []).map(({ id }) => id))),
})

const values = <T>(files: readonly SourceFile<T>[]): readonly T[] =>
  files.flatMap(({ value }) => (value === undefined ? [] : [value]))

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.file === b.file ? a.line - b.line || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1
