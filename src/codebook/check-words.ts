import type { Declared } from './check-actions.ts'
import type { Site } from './form.ts'
import { didYouMean } from './nearest.ts'
import { compilePhrase } from './phrase.ts'
import { createRegister, type Register } from './register.ts'
import type { WordsSource } from './source.ts'
import type { SourceFile } from './yaml-file.ts'

type WordsFile = SourceFile<WordsSource>

/** Sections that map a name to phrases, with what a phrase of theirs is called in messages. */
export const PHRASE_SECTIONS = {
  grounds: 'ground phrase',
  instruments: 'instrument phrase',
  channels: 'channel phrase',
  stances: 'stance phrase',
  cues: 'cue',
  frames: 'frame word',
  laws: 'law phrase',
  sectors: 'sector noun',
  groups: 'group of states',
  posts: 'post phrase',
  qualifiers: 'qualifier',
} as const

/** Checks that no phrase is given twice or with two meanings, and that nouns name known kinds. */
export const checkWords = (files: readonly WordsFile[], declared: Declared): void => {
  const registers = createRegisters()
  for (const { value, site } of files) {
    if (value === undefined) continue
    for (const section of Object.keys(PHRASE_SECTIONS) as (keyof typeof PHRASE_SECTIONS)[])
      for (const [name, phrases] of Object.entries(value[section] ?? {}))
        claimPhrases(registers[section], phrases, name, site)
    for (const entry of value.status ?? [])
      claimPhrases(registers.status, entry.phrases, entry.gives, site, `(${entry.part})`)
    for (const entry of value.speech ?? [])
      claimPhrases(registers.speech, entry.phrases, entry.stance, site, `(${entry.part})`)
    for (const entry of value.nominals ?? []) claimPhrases(registers.nominals, entry.noun, entry.verb, site)
    for (const [part, words] of Object.entries(value.sayings ?? {}))
      claimPhrases(registers.sayings, words, part, site, `(${part})`)
    checkNouns(value, site, registers, declared)
    checkQuantities(value, site, registers.vague)
    for (const kind of Object.keys(value.kinds ?? {}))
      registers.kinds.claim(kind, 'a kind', site, site.at(value.kinds ?? {}, kind))
    value.outlets?.forEach((name, index) => {
      registers.outlets.claim(name, 'an outlet', site, site.at(value.outlets ?? [], index))
    })
  }
}

type Registers = ReturnType<typeof createRegisters>

const createRegisters = () => ({
  grounds: createRegister(PHRASE_SECTIONS.grounds),
  instruments: createRegister(PHRASE_SECTIONS.instruments),
  channels: createRegister(PHRASE_SECTIONS.channels),
  stances: createRegister(PHRASE_SECTIONS.stances),
  cues: createRegister(PHRASE_SECTIONS.cues),
  frames: createRegister(PHRASE_SECTIONS.frames),
  laws: createRegister(PHRASE_SECTIONS.laws),
  sectors: createRegister(PHRASE_SECTIONS.sectors),
  groups: createRegister(PHRASE_SECTIONS.groups),
  posts: createRegister(PHRASE_SECTIONS.posts),
  qualifiers: createRegister(PHRASE_SECTIONS.qualifiers),
  sayings: createRegister('word of words said'),
  status: createRegister('status phrase'),
  speech: createRegister('phrase of saying'),
  nominals: createRegister('verb noun'),
  nouns: createRegister('noun'),
  objects: createRegister('object kind of'),
  vague: createRegister('quantity'),
  kinds: createRegister('kind'),
  outlets: createRegister('outlet'),
})

/** Claims each phrase of a list. Spellings that compile to the same phrase count once within the list. */
export const claimPhrases = (
  register: Register,
  phrases: readonly string[],
  says: string,
  site: Site,
  suffix?: string,
): void => {
  const own = new Set<string>()
  phrases.forEach((phrase, index) => {
    const compiled = compilePhrase(phrase)
    // "tit-for-tat" beside "tit for tat" is one phrase in two spellings.
    if (own.has(compiled)) return
    own.add(compiled)
    register.claim(!suffix ? compiled : `${compiled} ${suffix}`, says, site, site.at(phrases, index))
  })
}

const checkNouns = (words: WordsSource, site: Site, registers: Registers, declared: Declared): void => {
  for (const entry of words.nouns ?? []) {
    entry.is.forEach((kind, index) => {
      if (!declared.kinds.has(kind))
        site.report(
          site.at(entry.is, index),
          `unknown kind "${kind}"`,
          didYouMean(kind, declared.kinds) ?? 'tell it under kinds:',
        )
    })
    // One noun may be of several kinds, and of one kind bare and of another in company, but each is told once.
    const company = entry.needs === undefined ? '' : ` with ${[...entry.needs].sort().join(', ')}`
    for (const kind of entry.is)
      claimPhrases(registers.nouns, entry.phrases, `${kind}${company}`, site, `as ${kind}${company}`)
    if (entry.object !== undefined)
      claimPhrases(registers.objects, entry.phrases, entry.object, site, company.trim())
  }
}

const checkQuantities = (words: WordsSource, site: Site, register: Register): void => {
  for (const entry of words.vague ?? []) {
    claimPhrases(register, entry.phrases, `${entry.min ?? ''}..${entry.max ?? ''}`, site)
    if (entry.min !== undefined && entry.max !== undefined && entry.min > entry.max)
      site.report(site.at(entry, 'max'), 'the least is more than the most')
  }
}
