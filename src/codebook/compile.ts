import type { Diagnostic } from '../base/diagnostic.ts'
import { buildCodebook } from './build.ts'
import { checkActions, type Declared, type Names } from './check-actions.ts'
import { checkActors, declaredCodes } from './check-actors.ts'
import { checkCrosswalks } from './check-crosswalks.ts'
import { checkListsUsed, checkWords } from './check-words.ts'
import { type Codebook, WORD_LISTS } from './codebook.ts'
import type { Form } from './form.ts'
import { listsOfRule } from './lists.ts'
import { didYouMean } from './nearest.ts'
import {
  type ActionSource,
  type ActorsSource,
  actionFile,
  actorsFile,
  crosswalkFile,
  FILE_FORMS,
  type WordsSource,
  wordsFile,
} from './source.ts'
import { BUILT_IN_KINDS } from './vocabulary.ts'
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
  const within = <T>(folder: string, form: Form<T>): Folder<T> => {
    const before = problems.length
    const own = sorted.filter(({ path }) => FILE_PATH.exec(path)?.[1] === folder)
    const files = own.map((file) => readYaml(file, form, problems))
    return { files, whole: problems.length === before }
  }
  const [actions, actors, crosswalks, words] = [
    within('actions', actionFile),
    within('actors', actorsFile),
    within('crosswalks', crosswalkFile),
    within('words', wordsFile),
  ]
  const declared = declare(actions, actors, words)
  checkActions(actions.files, declared)
  checkActors(actors.files, declared)
  checkCrosswalks(crosswalks.files, actors.files, declared)
  checkWords(words.files, declared)
  checkListsUsed(words.files, listsUsed(actions))
  problems.sort(byPlace)
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  const sources = {
    actions: values(actions),
    actors: values(actors),
    crosswalks: values(crosswalks),
    words: values(words),
  }
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

interface Folder<T> {
  readonly files: readonly SourceFile<T>[]
  /** False when something in it could not be read: what it declares is then not fully known. */
  readonly whole: boolean
}

const ANYTHING: Names = { has: () => true, [Symbol.iterator]: () => [].values() }

/** Names that a folder declares. Where it could not be read whole, every name passes: one mistake is told once. */
const namesIn = <T>(folder: Folder<T>, names: (value: T) => Iterable<string>): Names =>
  folder.whole ? new Set(values(folder).flatMap((value) => [...names(value)])) : ANYTHING

const declare = (
  actions: Folder<ActionSource>,
  actors: Folder<ActorsSource>,
  words: Folder<WordsSource>,
): Declared => ({
  actions: namesIn(actions, ({ id }) => [id]),
  kinds: namesIn(words, ({ kinds }) => [...BUILT_IN_KINDS, ...Object.keys(kinds ?? {})]),
  laws: namesIn(words, ({ laws }) => Object.keys(laws ?? {})),
  codes: namesIn(actors, declaredCodes),
  lists: namesIn(words, ({ lists }) => Object.keys(lists ?? {})),
  offices: namesIn(actors, ({ offices }) => (offices ?? []).map(({ id }) => id)),
})

/** Lists that the reading knows by name, and those that a rule names. */
const listsUsed = (actions: Folder<ActionSource>): Names => {
  const named = namesIn(actions, ({ rules }) => rules.flatMap(listsOfRule))
  return named === ANYTHING ? ANYTHING : new Set([...WORD_LISTS, ...named])
}

const values = <T>({ files }: Folder<T>): readonly T[] =>
  files.flatMap(({ value }) => (value === undefined ? [] : [value]))

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.file === b.file ? a.line - b.line || (a.column ?? 0) - (b.column ?? 0) : a.file < b.file ? -1 : 1
