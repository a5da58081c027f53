import { CHANNELS, GROUNDS, INSTRUMENTS, OBJECT_KINDS, POST_KINDS, SECTORS, STANCES } from '../model/index.ts'
import { CUES, FRAME_WORDS, SAYING_PARTS } from './codebook.ts'
import type { Read } from './form.ts'
import { choice, dictionary, flag, list, number, optional, required, table, text } from './forms.ts'
import { id, phrases } from './source-parts.ts'
import { STATUS_GIVES } from './vocabulary.ts'

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
    gives: required(
      gives(
        'What the governed act becomes. same: nothing changes; not: it did not happen; done: what was meant to be has been.',
      ),
    ),
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
    person: optional(side),
  },
  'a verb noun',
)

const idiom = table(
  {
    verb: required(text({ about: 'Verb lemma that says the same: end.' })),
    before: optional(
      phrases('Lemmas without articles, ending in the preposition before the object: put end to.'),
    ),
    beside: optional(
      phrases('Lemmas without articles that stand beside an object of their own: put on hold.'),
    ),
    state: optional(phrases('What the thing then is, without "be": on hold.')),
  },
  'turns of phrase',
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

const namesakes = table(
  {
    regions: optional(list(text(), 'Parts of states after which a town is named: Idaho.')),
    after: optional(list(text(), 'Words that make the name before them that of another thing: Street.')),
    before: optional(list(text(), 'Words that make the name after them that of another thing: Hotel.')),
  },
  'the namesakes',
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
    idioms: optional(list(idiom)),
    grounds: optional(
      byName(GROUNDS, 'the grounds', 'Phrases that give this ground; "..." stands for up to three words.'),
    ),
    instruments: optional(byName(INSTRUMENTS, 'the instruments', 'Phrases that name this instrument.')),
    channels: optional(byName(CHANNELS, 'the channels', 'Phrases that name this channel.')),
    stances: optional(byName(STANCES, 'the stances', 'Phrases by which a speaker takes this stance.')),
    cues: optional(byName(CUES, 'the cues', 'Turns of phrase that hold a report together.')),
    frames: optional(
      byName(FRAME_WORDS, 'the frames', 'Words by which a text shows that what it tells has not happened.'),
    ),
    sayings: optional(
      byName(
        SAYING_PARTS,
        'the sayings',
        'Verbs and nouns by which words said are told apart; single lemmas.',
      ),
    ),
    namesakes: optional(namesakes),
    laws: optional(
      dictionary(
        text({ pattern: /^[A-Z][A-Za-z0-9-]*$/, wanted: 'a short name like VCDR' }),
        phrases('Names in news text.'),
        'the laws',
      ),
    ),
    groups: optional(
      dictionary(
        text({ pattern: /^[A-Z]{3}(?: [A-Z]{3})+$/, wanted: 'codes of states, parted by blanks' }),
        phrases('Names of the group, lower case, nouns in the singular: baltic state.'),
        'the groups',
      ),
    ),
    sectors: optional(
      byName(SECTORS, 'the sectors', 'Singular nouns for groups and persons of this sector.'),
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

export type WordsSource = Read<typeof wordsFile>
