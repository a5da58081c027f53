import type { Diagnostic } from '../../base/diagnostic.ts'
import { buildActors } from '../build.ts'
import { checkActors, declaredCodes } from '../check-actors.ts'
import type { Codebook } from '../codebook.ts'
import { addActors, type OwnName } from '../name-entries.ts'
import { actorsFile } from '../source.ts'
import { readYaml, type SourceText } from '../yaml-file.ts'
import { readDictionary } from './dictionary.ts'
import { namesOfActor } from './dictionary-names.ts'
import { type OwnActors, unknownNames, withOwnActors } from './with-own-actors.ts'

/** `codebook` is absent when any problem is an error. */
export interface ExtendedCodebook {
  readonly codebook?: Codebook
  readonly problems: readonly Diagnostic[]
}

/**
 * The codebook with lists of one's own actors: files of the form of `actors/` (`*.yaml`, `*.yml`), and dictionaries of PETRARCH's form
 * (any other name). Where two lists have the same name the later one holds. Never throws, whatever the bytes.
 */
export const withActorLists = (codebook: Codebook, files: readonly SourceText[]): ExtendedCodebook => {
  const problems: Diagnostic[] = []
  const lists = files.map((file) =>
    /\.ya?ml$/i.test(file.path) ? ofYaml(file, codebook, problems) : ofDictionary(file, codebook, problems),
  )
  if (problems.some(({ severity }) => severity === 'error')) return { problems }
  return { codebook: lists.reduce(withOwnActors, codebook), problems }
}

const NOTHING = { states: [], organisations: [], offices: [], holders: [] } as const

const ofYaml = (file: SourceText, codebook: Codebook, problems: Diagnostic[]): OwnActors => {
  const read = readYaml(file, actorsFile, problems)
  if (read.value === undefined) return { ...NOTHING, names: [] }
  const offices = [...codebook.offices, ...(read.value.offices ?? [])]
  const known = declaredCodes({ states: [...codebook.states], organisations: [] })
  const bodies = codebook.organisations.map(({ code }) => code)
  checkActors([read], {
    codes: new Set([...known, ...bodies, ...declaredCodes(read.value)]),
    offices: new Set(offices.map(({ id }) => id)),
  })
  const actors = buildActors([read.value])
  const names: OwnName[] = []
  addActors(actors, (name, entry) => names.push({ name, entry }))
  return { ...actors, names }
}

const ofDictionary = (file: SourceText, codebook: Codebook, problems: Diagnostic[]): OwnActors => {
  const actors = readDictionary(file, problems)
  if (actors.length === 0) {
    const hint = /^\s*(?:states|organisations|offices|holders)\s*:/m.test(file.text)
      ? 'a list in the form of the codebook ends in .yaml'
      : 'write NAME_ [CODE], or give a YAML file that ends in .yaml'
    problems.push({ file: file.path, line: 1, message: 'no actor in this list', hint, severity: 'error' })
  }
  const names = unknownNames(actors.flatMap(namesOfActor), codebook)
  return { ...NOTHING, states: newStates(names, codebook), names }
}

/** States that only the dictionary knows, each by the first name that stands for it whole, else by its code. */
const newStates = (names: readonly OwnName[], codebook: Codebook): Codebook['states'] => {
  const known = new Set([...codebook.states, ...codebook.organisations].map(({ code }) => code))
  const found = new Map<string, string>()
  for (const { entry } of names) {
    const { code, kind } = entry
    if (code === undefined || known.has(code) || kind === 'organisation') continue
    const isWhole = kind === 'state-name' || kind === 'adjective'
    const name = found.get(code)
    if (name === undefined || (name === code && isWhole)) found.set(code, isWhole ? entry.name : code)
  }
  return [...found].map(([code, name]) => ({
    code,
    name,
    names: [name],
    adjectives: [],
    people: [],
    capitals: [],
    cities: [],
    bodies: [],
  }))
}
