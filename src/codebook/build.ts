import { contentHash } from '../base/canonical.ts'
import type {
  Action,
  ArgumentPattern,
  Codebook,
  IdiomEntry,
  Organisation,
  PredicatePattern,
  Rule,
  State,
  StateCodes,
  WordLists,
} from './codebook.ts'
import { type Lists, spelledOut } from './lists.ts'
import { compilePhrase } from './phrase.ts'
import type {
  ActionSource,
  ActorsSource,
  ArgumentSource,
  CrosswalkSource,
  RuleSource,
  WordsSource,
} from './source.ts'

/** The four kinds of file, read and checked, in the order of their paths. */
export interface Sources {
  readonly actions: readonly ActionSource[]
  readonly actors: readonly ActorsSource[]
  readonly crosswalks: readonly CrosswalkSource[]
  readonly words: readonly WordsSource[]
}

/** Turns checked sources into the compiled codebook and hashes it. */
export const buildCodebook = (sources: Sources): Codebook => {
  const { actors } = sources
  const words = buildWords(sources.words)
  const lists = new Map(words.lists.map(({ list, phrases }) => [list, phrases]))
  const contents = {
    actions: sources.actions.map((action) => buildAction(action, lists)),
    ...buildActors(actors),
    words,
  }
  // Readings do not depend on what others call a state: mending a crosswalk must not ask for all articles to be read anew.
  const crosswalk = sources.crosswalks.flatMap(({ states }) => states.map(buildStateCodes))
  return { hash: contentHash(contents), ...contents, crosswalk }
}

const compilePhrases = (phrases: readonly string[]): readonly string[] => [
  ...new Set(phrases.map(compilePhrase)),
]

/** Applies `turn` to every field that is there; leaves out the others. */
const mapFields = <T, U>(
  table: Readonly<Record<string, T>>,
  turn: (value: T) => U,
): Readonly<Record<string, U>> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, turn(value)]))

// --- actions

const buildAction = (action: ActionSource, lists: Lists): Action => ({
  id: action.id,
  means: action.means,
  ...(action.not === undefined ? {} : { not: action.not }),
  plover: buildPlover(action.plover),
  cameo: action.cameo,
  goldstein: action.goldstein,
  law: action.law ?? [],
  ...(action.generic === undefined ? {} : { generic: action.generic }),
  ...(action.symmetric === undefined ? {} : { symmetric: action.symmetric }),
  ...(action.foreign === undefined ? {} : { foreign: action.foreign }),
  ...(action.takesPlace === undefined ? {} : { takesPlace: action.takesPlace }),
  rules: action.rules.map((rule) => buildRule(action.id, rule, lists)),
})

const buildPlover = (code: string): Action['plover'] => {
  const [event = '', mode] = code.split('/')
  if (event === 'none') return null
  return mode === undefined ? { event } : { event, mode }
}

const buildRule = (action: string, rule: RuleSource, lists: Lists): Rule => ({
  ...rule,
  name: `${action}/${rule.name}`,
  predicate: buildPredicate(rule.predicate, lists),
  where: rule.where === undefined ? {} : mapFields(rule.where, (a) => buildArgument(a, lists)),
  yes: rule.yes.map((example) => (typeof example === 'string' ? { text: example } : example)),
})

const buildPredicate = (predicate: RuleSource['predicate'], lists: Lists): PredicatePattern =>
  mapFields(predicate, (phrases) => compilePhrases(spelledOut(phrases, lists)))

const PHRASE_FIELDS = ['lemma', 'mentions', 'lacks'] as const

const buildArgument = (argument: ArgumentSource, lists: Lists): ArgumentPattern => {
  const { predicate, where, ...plain } = argument
  const phrases = PHRASE_FIELDS.flatMap((field) => {
    const value = plain[field]
    return value === undefined ? [] : [[field, compilePhrases(spelledOut(value, lists))] as const]
  })
  return {
    ...plain,
    ...Object.fromEntries(phrases),
    ...(predicate === undefined ? {} : { predicate: buildPredicate(predicate, lists) }),
    ...(where === undefined ? {} : { where: mapFields(where, (a) => buildArgument(a, lists)) }),
  }
}

// --- actors

/** States, organisations, offices and their holders, as the compiled codebook has them. */
export const buildActors = (
  files: readonly ActorsSource[],
): Pick<Codebook, 'states' | 'organisations' | 'offices' | 'holders'> => ({
  states: files.flatMap((file) => (file.states ?? []).map(buildState)),
  organisations: files.flatMap((file) => (file.organisations ?? []).map(buildOrganisation)),
  offices: files.flatMap((file) =>
    (file.offices ?? []).map((office) => ({ ...office, titles: compilePhrases(office.titles) })),
  ),
  holders: files.flatMap((file) => [...(file.holders ?? [])]),
})

const withFirst = (name: string, names: readonly string[] = []): readonly string[] => [
  name,
  ...names.filter((other) => other !== name),
]

const buildState = (state: NonNullable<ActorsSource['states']>[number]): State => ({
  ...state,
  names: withFirst(state.name, state.names),
  adjectives: state.adjectives ?? [],
  people: state.people ?? [],
  capitals: state.capitals ?? [],
  cities: state.cities ?? [],
  bodies: (state.bodies ?? []).map((body) => ({ ...body, sector: body.sector ?? 'GOV' })),
})

const buildOrganisation = (source: NonNullable<ActorsSource['organisations']>[number]): Organisation => {
  const { name, ...rest } = source
  return { ...rest, names: withFirst(name, source.names) }
}

// --- crosswalks

const buildStateCodes = ({ code, cow, gw, iso, fips }: CrosswalkSource['states'][number]): StateCodes => ({
  code,
  cow: cow ?? [],
  gw: gw ?? [],
  iso: iso ?? [],
  fips: fips ?? [],
})

// --- words

const buildWords = (files: readonly WordsSource[]): WordLists => ({
  nouns: files.flatMap((file) =>
    (file.nouns ?? []).map((noun) => ({
      ...noun,
      phrases: compilePhrases(noun.phrases),
      ...(noun.needs === undefined ? {} : { needs: compilePhrases(noun.needs) }),
    })),
  ),
  status: files.flatMap((file) => (file.status ?? []).map(withPhrases)),
  speech: files.flatMap((file) => (file.speech ?? []).map(withPhrases)),
  nominals: files.flatMap((file) =>
    (file.nominals ?? []).flatMap(({ noun, verb, of, possessive = 'agent', person = possessive }) =>
      noun.map((word) => ({ noun: compilePhrase(word), verb: compilePhrase(verb), of, possessive, person })),
    ),
  ),
  idioms: files.flatMap((file) => (file.idioms ?? []).flatMap(buildIdioms)),
  grounds: sectionOf(files, 'grounds').map(([ground, phrases]) => ({ ground, phrases })),
  instruments: sectionOf(files, 'instruments').map(([instrument, phrases]) => ({ instrument, phrases })),
  channels: sectionOf(files, 'channels').map(([channel, phrases]) => ({ channel, phrases })),
  stances: sectionOf(files, 'stances').map(([stance, phrases]) => ({ stance, phrases })),
  cues: sectionOf(files, 'cues').map(([cue, phrases]) => ({ cue, phrases })),
  frames: sectionOf(files, 'frames').map(([frame, phrases]) => ({ frame, phrases })),
  lists: sectionOf(files, 'lists').map(([list, phrases]) => ({ list, phrases })),
  namesakes: {
    regions: files.flatMap((file) => [...(file.namesakes?.regions ?? [])]),
    after: files.flatMap((file) => [...(file.namesakes?.after ?? [])]),
    before: files.flatMap((file) => [...(file.namesakes?.before ?? [])]),
  },
  laws: sectionOf(files, 'laws').map(([law, phrases]) => ({ law, phrases })),
  groups: sectionOf(files, 'groups').map(([codes, phrases]) => ({ codes: codes.split(' '), phrases })),
  sectors: sectionOf(files, 'sectors').map(([sector, phrases]) => ({ sector, phrases })),
  posts: sectionOf(files, 'posts').map(([post, phrases]) => ({ post, phrases })),
  numbers: {
    cardinals: Object.fromEntries(files.flatMap((file) => Object.entries(file.cardinals ?? {}))),
    vague: files.flatMap((file) => (file.vague ?? []).map(withPhrases)),
    qualifiers: sectionOf(files, 'qualifiers').map(([means, phrases]) => ({ means, phrases })),
  },
  outlets: files.flatMap((file) => [...(file.outlets ?? [])]),
})

const buildIdioms = (source: NonNullable<WordsSource['idioms']>[number]): readonly IdiomEntry[] => {
  const split = (phrase: string) => {
    const [first = '', ...words] = compilePhrase(phrase).split(' ')
    return { first, words, verb: source.verb }
  }
  return [
    ...(source.before ?? []).map(split).map(
      ({ words, ...rest }): IdiomEntry => ({
        ...rest,
        words: words.slice(0, -1),
        before: words.at(-1) ?? '',
      }),
    ),
    ...(source.beside ?? []).map(split),
    ...(source.state ?? []).map((phrase): IdiomEntry => split(`be ${phrase}`)),
  ]
}

const withPhrases = <T extends { readonly phrases: readonly string[] }>(entry: T): T => ({
  ...entry,
  phrases: compilePhrases(entry.phrases),
})

type Section =
  | 'grounds'
  | 'instruments'
  | 'channels'
  | 'stances'
  | 'cues'
  | 'laws'
  | 'sectors'
  | 'groups'
  | 'frames'
  | 'lists'
  | 'posts'
  | 'qualifiers'

/** Name and phrases of each part of a section, over all files. */
const sectionOf = <S extends Section>(
  files: readonly WordsSource[],
  section: S,
): [keyof NonNullable<WordsSource[S]> & string, readonly string[]][] =>
  files.flatMap((file) =>
    Object.entries<readonly string[]>(file[section] ?? {}).map(
      ([name, phrases]): [keyof NonNullable<WordsSource[S]> & string, readonly string[]] => [
        name as keyof NonNullable<WordsSource[S]> & string,
        compilePhrases(phrases),
      ],
    ),
  )
