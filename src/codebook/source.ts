import {
  CHANNELS,
  GROUNDS,
  INSTRUMENTS,
  OBJECT_KINDS,
  POST_KINDS,
  SECTORS,
  STANCES,
  STATUSES,
} from '../model/index.ts'
import { CUES } from './codebook.ts'
import type { Form, Read } from './form.ts'
import {
  choice,
  dictionary,
  either,
  flag,
  list,
  number,
  optional,
  recursive,
  required,
  table,
  text,
  written,
} from './forms.ts'
import { STATUS_GIVES } from './vocabulary.ts'

/**
 * The YAML of `codebook/`, as one table: what the checker takes and what editors are told (`codebook/schema/`).
 * Wherever a list is asked for, one item may stand without brackets.
 */

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const id = (about: string): Form<string> =>
  text({ pattern: ID, wanted: 'a name in lower case with hyphens (like expel-diplomats)', about })
const phrase = text({
  pattern: /^(?!\.\.\.)(?!.*\.\.\.$)/,
  wanted: 'a phrase that neither begins nor ends with "..."',
})
const phrases = (about: string): Form<readonly string[]> => list(phrase, about)
const actorCode = text({
  pattern: /^[A-Z]{3}$/,
  wanted: 'three capital letters (ISO 3166-1 alpha-3, or UNO, EUR, IGO, ...)',
  about: 'ISO 3166-1 alpha-3, 3166-3 for historic states, KOS for Kosovo; PLOVER codes for what is no state.',
})
const role = text({
  pattern: /^[a-z]+( [a-z]+)*(\.host)?(\|[a-z]+( [a-z]+)*)*$/,
  wanted: 'a role (agent, patient, ...), a preposition, or several joined by "|"',
})

// --- actions/<id>.yaml

const predicate = table(
  {
    verb: optional(phrases('Verb lemmas, with their particle: kick out.')),
    noun: optional(phrases('Nouns that name the act: expulsion.')),
    adjective: optional(phrases('Adjectives that state it: unacceptable.')),
  },
  'a predicate',
  'The words that carry the act.',
)

export interface ArgumentSource {
  readonly is?: readonly string[]
  readonly lemma?: readonly string[]
  readonly mentions?: readonly string[]
  readonly lacks?: readonly string[]
  readonly optional?: boolean
  readonly absent?: boolean
  readonly predicate?: Read<typeof predicate>
  readonly where?: Readonly<Record<string, ArgumentSource>>
}

const where = dictionary(
  role,
  recursive<ArgumentSource>('argument', () => argument),
  'a table of roles',
  'What must hold of each role. A role not named is free.',
)

const argument: Form<ArgumentSource> = table(
  {
    is: optional(
      phrases('Kinds of referent, any of them: a kind of words/nouns.yaml, or actor, state, person, clause.'),
    ),
    lemma: optional(phrases('The head noun is one of these.')),
    mentions: optional(phrases('Some word or phrase within it is one of these.')),
    lacks: optional(phrases('None of these words or phrases is within it.')),
    optional: optional(flag('May be left out of the sentence; must fit when it is there.')),
    absent: optional(flag('Must not be in the sentence.')),
    predicate: optional(predicate),
    where: optional(where),
  },
  'an argument pattern',
)

const example = either(
  text({ about: 'A sentence on which the rule must fire.' }),
  table(
    {
      text: required(text({ about: 'A sentence on which the rule must fire.' })),
      as: optional(text({ about: 'What it must yield: "POL, CZE -> RUS performed"; "?" for nobody.' })),
    },
    'an example',
  ),
)

const roles = (about: string): Form<readonly string[]> => list(role, about)

const rule = table(
  {
    name: required(id('Names the rule within its action.')),
    predicate: required(predicate),
    where: optional(where),
    source: required(roles('Roles to read the acting side from, first that yields an actor; none.')),
    target: required(roles('Roles to read the side acted on from; none.')),
    object: optional(roles('Roles to read what the act falls on from.')),
    status: optional(choice(STATUSES, 'status', 'Where the wording itself is not "performed".')),
    instrument: optional(choice(INSTRUMENTS, 'instrument', 'Instrument that the wording itself names.')),
    priority: optional(
      number({
        min: -100,
        max: 100,
        integer: true,
        about: 'Among rules on the same words the highest wins.',
      }),
    ),
    yes: required(list(example, 'At least three sentences on which the rule must fire.')),
    no: required(list(text(), 'At least two sentences that come close and on which it must not.')),
  },
  'a rule',
)

export const actionFile = table(
  {
    id: required(id('Stable name of the action; also the name of its file.')),
    means: required(text({ about: 'The decision rule, in one or two lines.' })),
    not: optional(text({ about: 'The nearest mistake, and where it belongs instead.' })),
    plover: required(
      text({
        pattern: /^(none|[A-Z]+(\/[a-z]+)?)$/,
        wanted: 'EVENT, EVENT/mode or none',
        about: 'PLOVER event/mode of the performed act, or none.',
      }),
    ),
    cameo: required(
      text({ pattern: /^(0[1-9]|1\d|20)\d{0,2}$/, wanted: 'a CAMEO code in quotes (like "161")' }),
    ),
    goldstein: required(number({ min: -10, max: 10, about: 'Goldstein value of the performed act.' })),
    law: optional(list(text(), 'Treaty articles that the act rests on: VCDR 9.')),
    symmetric: optional(flag('Joint subjects are all source and target (meet, sign).')),
    rules: required(list(rule)),
  },
  'an action',
  'One diplomatic action: what it means, its codes, and the rules that find it in text.',
)

// --- actors/*.yaml

const year = number({ min: 1500, max: 2200, integer: true })
const names = (about: string): Form<readonly string[]> => list(text(), about)
const day = written({
  pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
  wanted: 'a year, month or day (2004, 2004-03, 2004-03-09)',
})

const body = table(
  {
    id: required(id('Stable name: state-department.')),
    names: required(names('As written: Foggy Bottom, State Department.')),
    sector: optional(choice(SECTORS, 'sector', 'GOV unless given.')),
  },
  'a body',
)

const state = table(
  {
    code: required(actorCode),
    name: required(text()),
    names: optional(names('Other names, as written.')),
    adjectives: optional(names('American, U.S.')),
    people: optional(names('Nouns for its people, singular: Pole, Frenchman.')),
    capitals: optional(names('Seats of government, spelling variants among them.')),
    cities: optional(names('Cities where missions are and where things happen.')),
    bodies: optional(list(body, 'Seats of power, ministries, parliaments, services.')),
    from: optional(year),
    until: optional(year),
  },
  'a state',
)

const organisation = table(
  {
    code: required(actorCode),
    id: optional(
      text({ pattern: /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, wanted: 'a name like NATO or security-council' }),
    ),
    name: required(text()),
    names: optional(names('Other names, as written.')),
    adjectives: optional(names('Adjectives, as written.')),
    sector: optional(choice(SECTORS, 'sector')),
  },
  'an organisation',
)

const office = table(
  {
    id: required(id('Stable name: foreign-minister.')),
    titles: required(phrases('Lower case, singular: foreign minister.')),
    sector: required(choice(SECTORS, 'sector')),
    actsFor: required(choice(['state', 'body', 'none'], 'side')),
    body: optional(flag('The title is a body, not a person: foreign ministry.')),
  },
  'an office',
)

const holder = table(
  {
    id: required(id('Stable name: sergey-lavrov.')),
    names: required(names('As written, fullest first.')),
    code: required(actorCode),
    office: required(text({ about: 'Id of an office.' })),
    of: optional(text({ about: 'Id of the organisation, for IGO: NATO.' })),
    from: optional(day),
    until: optional(day),
  },
  'an office holder',
)

export const actorsFile = table(
  {
    states: optional(list(state)),
    organisations: optional(list(organisation)),
    offices: optional(list(office)),
    holders: optional(list(holder)),
  },
  'a file of actors',
  'States, organisations, offices and who held them.',
)

// --- words/*.yaml

const byName = <const T extends string>(keys: readonly T[], what: string, about: string) => {
  const field = optional(phrases(about))
  const fields = Object.fromEntries(keys.map((key) => [key, field])) as { readonly [K in T]: typeof field }
  return table(fields, what, about)
}

const gives = (about: string) => choice(STATUS_GIVES, 'status (or same, not)', about)

const noun = table(
  {
    phrases: required(phrases('Singular, lower case.')),
    is: required(phrases('Kinds, all of them; each is told under `kinds`.')),
    object: optional(choice(OBJECT_KINDS, 'object kind')),
    needs: optional(
      phrases('Counts only when one of these words, or a mission, is in the same noun phrase.'),
    ),
  },
  'a noun entry',
)

const statusWord = table(
  {
    phrases: required(phrases('Lemmas, with particle or preposition: rule out.')),
    part: required(choice(['modal', 'verb', 'noun', 'adjective', 'adverb'], 'part of speech')),
    gives: required(gives('What the governed act becomes. same: nothing changes; not: it did not happen.')),
    negated: optional(gives('The same under negation; "not" unless given.')),
    control: optional(choice(['subject', 'object'], 'controller', 'Whose act the governed one is.')),
  },
  'a status word',
)

const speechWord = table(
  {
    phrases: required(phrases('Lemmas.')),
    part: required(choice(['verb', 'noun', 'preposition', 'adverb'], 'part of speech')),
    stance: required(choice(STANCES, 'stance')),
    channel: optional(choice(CHANNELS, 'channel')),
  },
  'a word of saying',
)

const side = choice(['agent', 'patient'], 'role')

const nominal = table(
  {
    noun: required(phrases('Lemmas: expulsion.')),
    verb: required(text({ about: 'Verb lemma that says the same: expel.' })),
    of: required(side),
    possessive: optional(side),
  },
  'a verb noun',
)

const vague = table(
  {
    phrases: required(phrases('As written, lower case: dozens of.')),
    min: optional(number({ min: 0, max: 1e9, integer: true })),
    max: optional(number({ min: 0, max: 1e9, integer: true })),
    approximate: required(flag()),
  },
  'a vague quantity',
)

export const wordsFile = table(
  {
    kinds: optional(
      dictionary(id('A kind of referent.'), text(), 'a table of kinds', 'Kinds and what they mean.'),
    ),
    nouns: optional(list(noun)),
    status: optional(list(statusWord)),
    speech: optional(list(speechWord)),
    nominals: optional(list(nominal)),
    grounds: optional(
      byName(GROUNDS, 'the grounds', 'Phrases that give this ground; "..." stands for up to three words.'),
    ),
    instruments: optional(byName(INSTRUMENTS, 'the instruments', 'Phrases that name this instrument.')),
    channels: optional(byName(CHANNELS, 'the channels', 'Phrases that name this channel.')),
    stances: optional(byName(STANCES, 'the stances', 'Phrases by which a speaker takes this stance.')),
    cues: optional(byName(CUES, 'the cues', 'Turns of phrase that hold a report together.')),
    laws: optional(
      dictionary(
        text({ pattern: /^[A-Z][A-Za-z0-9-]*$/, wanted: 'a short name like VCDR' }),
        phrases('Names in news text.'),
        'the laws',
      ),
    ),
    posts: optional(byName(POST_KINDS, 'the posts', 'Phrases that name this kind of mission.')),
    cardinals: optional(
      dictionary(
        text(),
        number({ min: 0, max: 1e9, integer: true }),
        'the cardinals',
        'Number words: twelve: 12.',
      ),
    ),
    vague: optional(list(vague)),
    qualifiers: optional(
      byName(
        ['min', 'over', 'max', 'under', 'approximate'],
        'the qualifiers',
        'at least: min; more than: over.',
      ),
    ),
    outlets: optional(list(text(), 'Newspapers, agencies, broadcasters, as written.')),
  },
  'a file of words',
  'What single words and phrases mean in news of diplomacy.',
)

export type ActionSource = Read<typeof actionFile>
export type RuleSource = ActionSource['rules'][number]
export type ActorsSource = Read<typeof actorsFile>
export type WordsSource = Read<typeof wordsFile>

/** Folder of `codebook/` -> what its files hold, and the schema that editors are given. */
export const FILE_FORMS = {
  actions: { form: actionFile, schema: 'action.schema.json' },
  actors: { form: actorsFile, schema: 'actors.schema.json' },
  words: { form: wordsFile, schema: 'words.schema.json' },
} as const

/** Definitions that the forms refer to by name. */
export const SHARED_FORMS = { argument } as const
