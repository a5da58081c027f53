import { type NameEntry, type OwnName, pluralOfPeople } from '../name-entries.ts'
import { isOrganisationCode } from './cameo-actor.ts'
import { demonymsOf, isDemonym } from './demonyms.ts'
import type { Coded, DictionaryActor } from './dictionary.ts'
import { disjoint, type Term } from './terms.ts'

/** The names of an actor of a dictionary, each with every reading that the reader knows it by. */
export const namesOfActor = (actor: DictionaryActor): readonly OwnName[] => {
  const spelled = actor.names.map(spelling)
  const [first = ''] = spelled.map(({ name }) => name)
  const terms = disjoint(actor.terms, actor.otherwise)
  const isDated = actor.terms.length > 0
  const given = [...spelled, ...plurals(spelled, first)].flatMap(({ name, anyCase }) =>
    terms.flatMap((term) =>
      readings(term, { name, first, isPerson: isDated && first.includes(' ') }).map((reading) =>
        ownName(name, anyCase, reading),
      ),
    ),
  )
  return [...given, ...derived(actor, first, terms)]
}

/** "Orskers" beside "Orsker", which alone a dictionary need not have. */
const plurals = (spelled: readonly Spelled[], first: string): readonly Spelled[] =>
  spelled
    .filter(({ name }) => isDemonym(name, first) && pluralOfPeople(name) !== name)
    .map(({ name, anyCase }) => ({ name: pluralOfPeople(name), anyCase }))
    .filter(({ name }) => !spelled.some((other) => other.name === name))

const ownName = (name: string, anyCase: boolean, entry: NameEntry): OwnName => ({
  name,
  ...(anyCase ? { anyCase } : {}),
  entry,
})

interface Spelled {
  readonly name: string
  readonly anyCase: boolean
}

/** Dictionaries in capitals do not say how a name is written: "MINAS TIRITH" is any "Minas Tirith". */
const spelling = (written: string): Spelled =>
  /\p{Ll}/u.test(written) ? { name: written, anyCase: false } : { name: inTitleCase(written), anyCase: true }

const SMALL_WORD = /^(?:OF|THE|AND|FOR|IN|ON|DE|AL|BIN)$/

const inTitleCase = (name: string): string =>
  name
    .split(' ')
    .map((word, i) =>
      i > 0 && SMALL_WORD.test(word)
        ? word.toLowerCase()
        : word.toLowerCase().replace(/(?<![\p{L}'’.])\p{L}|(?<=\.)\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ')

interface Named {
  readonly name: string
  /** The first name of the actor. */
  readonly first: string
  readonly isPerson: boolean
}

const readings = ({ value, from, until }: Term<Coded>, named: Named): readonly NameEntry[] => {
  const bounds = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(from === undefined && until === undefined ? {} : { exact: true }),
  }
  const { name, first, isPerson } = named
  if (value === 'nobody') return [{ kind: 'nobody', name: first, ...bounds }]
  const { code, sector } = value
  const whole = { ...value, name: first, ...bounds }
  if (code !== undefined && isOrganisationCode(code))
    return [{ ...whole, kind: 'organisation', ...(isWholeBody(value) ? {} : { id: idOf(first) }) }]
  if (sector === undefined) return ofState(name, first, whole)
  return [
    isPerson
      ? { ...whole, kind: 'holder', id: idOf(first), office: OFFICE }
      : { ...whole, kind: 'body', id: idOf(first) },
  ]
}

/** The office of whom a dictionary gives a role from one day to another. */
const OFFICE = 'official'

/** UNO and EUR stand for the bodies themselves. */
const isWholeBody = ({ code }: Exclude<Coded, 'nobody'>): boolean => code === 'UNO' || code === 'EUR'

type Whole = Omit<NameEntry, 'kind'>

/** "Rohan" names the state, "Rohirric" what is of it and "Rohans" its people; dictionaries have them in one list. */
const ofState = (name: string, first: string, whole: Whole): readonly NameEntry[] =>
  isDemonym(name, first)
    ? [
        { ...whole, kind: 'adjective' },
        { ...whole, kind: 'people', ...(name.endsWith('s') ? { plural: true } : {}) },
      ]
    : [{ ...whole, kind: 'state-name' }]

/** What is of a state and who its people are, where its list of names has no word for it: "Gondorian" of "Gondor". */
const derived = (
  { names, otherwise }: DictionaryActor,
  first: string,
  terms: readonly Term<Coded>[],
): readonly OwnName[] => {
  if (terms.length !== 1 || otherwise === 'nobody' || otherwise.sector !== undefined) return []
  if (otherwise.code === undefined || isOrganisationCode(otherwise.code) || first.includes(' ')) return []
  if (names.some((name) => isDemonym(spelling(name).name, first))) return []
  const whole = { code: otherwise.code, name: first }
  return demonymsOf(first).flatMap((word): readonly OwnName[] => [
    { name: word, entry: { ...whole, kind: 'adjective' } },
    { name: word, entry: { ...whole, kind: 'people' } },
    { name: `${word}s`, entry: { ...whole, kind: 'people', plural: true } },
  ])
}

/** `hamid-karzai`: an id like those of the codebook. */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
