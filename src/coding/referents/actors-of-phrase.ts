import type { Office } from '../../codebook/index.ts'
import type { Actor, Person } from '../../model/index.ts'
import { actorOfEntry, uniqueActors } from './entries.ts'
import { examplesNamed } from './examples-named.ts'
import { collective } from './measures.ts'
import { areSomeMembers, membersNamed, regionNamed } from './named-groups.ts'
import type { NounPhrase } from './noun-phrase.ts'
import type { ReferentContext } from './read.ts'
import type { Found } from './whose.ts'

/** An office's sector goes to the actor that it speaks for. */
function withOffice(
  actors: readonly Actor[],
  office: Office | undefined,
  person: Person | undefined,
): readonly Actor[] {
  if (!office && !person) return uniqueActors(actors)
  return uniqueActors(
    actors.map((a) => ({
      ...a,
      ...(office && !a.sector ? { sector: office.sector } : {}),
      ...(person?.title ? { role: person.title } : {}),
    })),
  )
}

/** Whoever has left an office is of the elite that it belonged to, and speaks no more for it. */
const outOfOffice = (actors: readonly Actor[], former: boolean): readonly Actor[] =>
  former ? actors.map((a) => ({ ...a, sector: 'ELI' })) : actors

/** "a *former* minister", "the *ousted* president": persons only, not "former Yugoslavia". */
const isFormer = (
  { passage }: ReferentContext,
  { sentence, words }: NounPhrase,
  kinds: readonly string[],
): boolean =>
  !kinds.includes('body') &&
  PERSONS.some((kind) => kinds.includes(kind)) &&
  passage.phrasesIn(sentence, 'cue').some(({ start, value }) => value === 'former' && words.includes(start))

const PERSONS = ['person', 'officials', 'mission-member'] as const

/** What else of a phrase decides whom it stands for. */
interface Read {
  readonly kinds: readonly string[]
  readonly person: Person | undefined
  readonly isCounted: boolean
}

/** Whom a phrase stands for: members of a group by name, the United Nations for its staff, several as one, or whose it is. */
export function actorsIn(
  context: ReferentContext,
  phrase: NounPhrase,
  found: Found,
  { kinds, person, isCounted }: Read,
): Found {
  const { sentence, head, words, nouns, office } = phrase
  const someMembers =
    areSomeMembers(found.actors, head, nouns, isCounted) || areOthersOf(context, phrase, found.basis)
  const together =
    found.actors.length > 0 && !someMembers
      ? undefined
      : (regionNamed(context.passage, sentence, head, words, kinds) ??
        collective(context, sentence, nouns, words, someMembers))
  const named =
    (found.actors.length > 0 && !someMembers ? undefined : examplesNamed(context, phrase, kinds)) ??
    membersNamed(context.passage, sentence, head, words, nouns) ??
    employerOf(context, phrase) ??
    (together ? [together] : undefined)
  if (named) return { actors: named, basis: 'name' }
  const actors = withOffice(found.actors, office, person)
  return { actors: outOfOffice(actors, isFormer(context, phrase, kinds)), basis: found.basis }
}

const STATES: ReadonlySet<string> = new Set(['state-name', 'capital', 'state'])

/** "*Mali's neighbours* closed the border": states told by another one, which is none of them. */
const areOthersOf = (
  { passage }: ReferentContext,
  { head, names }: NounPhrase,
  basis: Found['basis'],
): boolean =>
  /^(possessor|preposition)$/.test(basis) &&
  head.xpos === 'NNS' &&
  passage.lexicon.list('states-beside').has(head.lemma.toLowerCase()) &&
  names.some((n) => STATES.has(n.entry.kind))

/** Staff of the United Nations are its own whatever their passport (RECORD.md, convention 5). */
const employerOf = (
  { passage }: ReferentContext,
  { nouns, names }: NounPhrase,
): readonly Actor[] | undefined => {
  const isStaff = nouns.some((n) => n.is.includes('un-staff'))
  const name = isStaff ? names.find((n) => n.entry.code === 'UNO') : undefined
  return name && [actorOfEntry(name.entry, name.mention, passage.text.slice(...name.mention.span))]
}
