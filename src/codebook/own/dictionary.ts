import type { Diagnostic } from '../../base/diagnostic.ts'
import type { SourceText } from '../yaml-file.ts'
import { type CodedActor, codedActor } from './cameo-actor.ts'
import { meaningfulLines } from './dictionary-lines.ts'
import { dictionaryDay, type Stretch, type Term } from './terms.ts'

/** `nobody`: the dictionary says that the name is no actor (`---`), or has no code for that day. */
export type Coded = CodedActor | 'nobody'

/** An actor of a dictionary: all its names, and whom they mean from when to when. */
export interface DictionaryActor {
  readonly line: number
  /** As written, without underscores; the first is its own, the others its synonyms. */
  readonly names: readonly string[]
  /** Codes that hold for some time only, in the order in which they are asked. */
  readonly terms: readonly Term<Coded>[]
  /** The code of every other day. */
  readonly otherwise: Coded
}

/** More codes than any one actor has. */
const MOST_TERMS = 200

/**
 * Reads an actor dictionary of PETRARCH's and TABARI's form. What cannot be read is left out and told, with its line; whatever the text,
 * nothing is thrown.
 */
export const readDictionary = (file: SourceText, problems: Diagnostic[]): readonly DictionaryActor[] => {
  const actors: Draft[] = []
  const report: Report = (line, message, hint) => {
    problems.push({ file: file.path, line, message, hint, severity: 'warning' })
  }
  for (const { line, text } of meaningfulLines(file.text, report)) {
    const read = readLine(text)
    if (typeof read === 'string') report(line, read, HINTS[read] ?? WRITE)
    else addLine(actors, line, read, report)
  }
  return actors.flatMap((actor) => finished(actor, report))
}

export type Report = (line: number, message: string, hint: string) => void

interface Draft {
  readonly line: number
  readonly names: string[]
  readonly terms: Term<Coded>[]
  otherwise?: Coded
}

interface Line {
  readonly synonym: boolean
  readonly name: string
  /** What stands between brackets. */
  readonly codes: readonly string[]
}

const WRITE = 'write NAME_ [CODE], or +NAME_ for another name of the actor above; the line is left out'
const AGENT = 'agents ({...}, [~...], !...!) are not read'
const XML = 'XML is not read'
const HINTS: Readonly<Record<string, string>> = {
  [AGENT]: 'nouns such as "soldiers" are known already and take the code of the actor that they belong to',
  [XML]: 'comments are <!-- ... --> or # ...; the line is left out',
}

/** The parts of a line, or what is wrong with it. */
const readLine = (text: string): Line | string => {
  if (text.startsWith('<')) return XML
  if (/[{}~!]/.test(text)) return AGENT
  const bracket = text.indexOf('[')
  const written = bracket < 0 ? text : text.slice(0, bracket)
  const rest = bracket < 0 ? '' : text.slice(bracket)
  const codes = [...rest.matchAll(/\[([^[\]]*)\]/g)].map(([, code = '']) => code.trim())
  if (rest.replace(/\[[^[\]]*\]/g, '').trim() !== '' || written.includes(']'))
    return 'brackets that do not pair, or words after them'
  const name = plainName(written.replace(/^\+/, ''))
  if (name === '' && (codes.length === 0 || written.trim() !== '')) return 'a line without a name'
  if (name !== '' && !/\p{L}/u.test(name)) return `"${name}" is no name: it has no letter`
  return { synonym: written.startsWith('+'), name, codes }
}

/** `AL_QAEDA_(AQ)_` without what only a dictionary writes: `AL QAEDA`. */
const plainName = (written: string): string =>
  written
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .replace(/^the (?=.)/i, '')

const addLine = (actors: Draft[], line: number, read: Line, report: Report): void => {
  const above = actors.at(-1)
  if (above === undefined && (read.synonym || read.name === '')) {
    report(line, 'no actor stands above this line', WRITE)
    return
  }
  const isNew = above === undefined || (!read.synonym && read.name !== '')
  const actor: Draft = isNew ? { line, names: [], terms: [] } : above
  if (isNew) actors.push(actor)
  if (read.name !== '') actor.names.push(read.name)
  for (const code of read.codes) addCode(actor, line, code, report)
}

const addCode = (actor: Draft, line: number, written: string, report: Report): void => {
  const [, code = '', rest = ''] = /^([^\s<>]+)\s*(.*)$/s.exec(written) ?? []
  const coded = codeOf(code)
  const stretch = rest === '' ? undefined : stretchOf(rest)
  if (coded === undefined) report(line, `"${code || written}" is no code`, hintOnCode(code))
  else if (typeof stretch === 'string') report(line, stretch, WRITE_DATES)
  else if (stretch === undefined) actor.otherwise ??= coded
  else if (actor.terms.length < MOST_TERMS) actor.terms.push({ value: coded, ...stretch })
  else report(line, `more than ${MOST_TERMS} codes for one actor`, 'the code is left out')
}

const WRITE_DATES =
  'write >YYMMDD, <YYMMDD or YYMMDD-YYMMDD, years in two or four figures; the code is left out'

/** `---`, `+++`, `***`: codes for what is to be passed over. */
const codeOf = (code: string): Coded | undefined =>
  /^(?:-+|\++|\*+)$/.test(code) ? 'nobody' : codedActor(code)

const hintOnCode = (code: string): string =>
  code.includes('/')
    ? 'several actors in one code are not read; give one code'
    : 'a code is three letters for the actor and three for each role, like GON or GONMIL; --- is for nobody'

/** From when to when a code holds, both ends within it; or what is wrong with how that is written. */
const stretchOf = (written: string): Stretch | string => {
  const open = /^([<>])\s*=?\s*(\d+)$/.exec(written)
  const closed = /^(\d+)\s*-\s*(\d+)$/.exec(written)
  const [first, last] = open ? [open[2], open[2]] : [closed?.[1], closed?.[2]]
  if (first === undefined || last === undefined) return `"${written}" says no time`
  const [from, until] = [dictionaryDay(first), dictionaryDay(last)]
  if (from === undefined || until === undefined)
    return `"${from === undefined ? first : last}" is no day of the calendar`
  if (from > until) return `"${written}" ends before it begins`
  if (open) return open[1] === '>' ? { from } : { until }
  return { from, until }
}

const finished = ({ line, names, terms, otherwise }: Draft, report: Report): readonly DictionaryActor[] => {
  if (otherwise === undefined && terms.length === 0) {
    report(line, `"${names[0]}" has no code`, 'write it behind the name or on a line below: [CODE]')
    return []
  }
  return [{ line, names: [...new Set(names)], terms, otherwise: otherwise ?? 'nobody' }]
}
