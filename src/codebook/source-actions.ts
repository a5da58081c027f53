import { INSTRUMENTS, STATUSES } from '../model/index.ts'
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
} from './forms.ts'
import { id, phrases, role } from './source-parts.ts'

const predicate = table(
  {
    verb: optional(phrases('Verb lemmas, with their particle: kick out.')),
    noun: optional(phrases('Nouns that name the act: expulsion.')),
    adjective: optional(phrases('Adjectives that state it: unacceptable.')),
  },
  'a predicate',
  'The words that carry the act; $name for those of a list.',
)

export interface ArgumentSource {
  readonly is?: readonly string[]
  readonly lemma?: readonly string[]
  readonly mentions?: readonly string[]
  readonly lacks?: readonly string[]
  readonly own?: boolean
  readonly optional?: boolean
  readonly absent?: boolean
  readonly negated?: boolean
  readonly predicate?: Read<typeof predicate>
  readonly where?: Readonly<Record<string, ArgumentSource>>
}

const where = dictionary(
  role,
  recursive<ArgumentSource>('argument', () => argument),
  'a table of roles',
  'What must hold of each role. A role not named is free.',
)

export const argument: Form<ArgumentSource> = table(
  {
    is: optional(
      phrases(
        'Kinds of referent, any of them: a kind of words/nouns.yaml, or actor, party (who acts in generic actions), state, person, clause.',
      ),
    ),
    lemma: optional(phrases('The head noun is one of these.')),
    mentions: optional(phrases('Some word or phrase within it is one of these.')),
    lacks: optional(phrases('None of these words or phrases is within it.')),
    own: optional(flag('It belongs to the agent (true), or must not (false).')),
    optional: optional(flag('May be left out of the sentence; must fit when it is there.')),
    absent: optional(flag('Must not be in the sentence.')),
    negated: optional(flag('It is a clause with a negation of its own (true), or must be without (false).')),
    predicate: optional(predicate),
    where: optional(where),
  },
  'an argument pattern',
  'Words of lemma, mentions and lacks may be $name, for those of a list.',
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
    negated: optional(
      flag('The wording is a negative one ("had no part"): it asks for a negation, which undoes nothing.'),
    ),
    ended: optional(
      flag('The wording says that something is so no longer ("no longer recognises"), which undoes nothing.'),
    ),
    modal: optional(
      phrases('The wording needs one of these modals, which changes nothing: "must leave by Friday".'),
    ),
    notUnder: optional(
      phrases('Verbs and nouns that, over the wording, make it another act: "an end to the sanctions".'),
    ),
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
    generic: optional(
      flag('Codes whatever of its PLOVER event no other action names; gives way to every other action.'),
    ),
    symmetric: optional(flag('Joint subjects are all source and target (meet, sign).')),
    foreign: optional(
      flag('Done to people or missions of another state, never to the doer’s own (expel, summon).'),
    ),
    takesPlace: optional(
      flag('Takes place at a time of its own: who has decided on it has not done it yet (meet, invade).'),
    ),
    rules: required(list(rule)),
  },
  'an action',
  'One diplomatic action: what it means, its codes, and the rules that find it in text.',
)

export type ActionSource = Read<typeof actionFile>
export type RuleSource = ActionSource['rules'][number]
