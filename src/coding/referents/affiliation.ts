import type { NameEntry, NounEntry } from '../../codebook/index.ts'
import type { Actor, ObjectKind } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import { actorOfEntry, chooseEntry, type NameContext, uniqueActors } from './entries.ts'
import type { NameMention } from './names.ts'
import { type Attachment, attachment, caseOf } from './phrase.ts'
import type { ActorBasis } from './referent.ts'

/** A name inside a noun phrase and how it hangs there. */
export interface AttachedName {
  readonly mention: NameMention
  readonly entry: NameEntry
  readonly attachment: Attachment
  /** "*Iranian*-backed", "*Saudi*-led": named by a participle, which tells of others' part in it. */
  readonly byParticiple?: true
}

/** Prepositions that say whose person or body it is. */
const BELONGING = new Set(['of', 'from', 'for', 'at', 'with', 'by', 'within', 'inside'])

/** Persons whom a state sends: an organisation before them is where they are accredited, not whom they serve. */
const SENT_BY_STATES = new Set<ObjectKind>([
  'diplomats',
  'ambassador',
  'charge',
  'attache',
  'consul',
  'intelligence-officers',
]) // prettier-ignore

/** Every actor name inside the phrase, with its attachment to the head. */
export function attachedNames(
  sentence: AnalysedSentence,
  head: number,
  words: readonly number[],
  context: NameContext,
): readonly AttachedName[] {
  return sentence.names.flatMap((mention) => {
    if (!words.includes(mention.head)) return []
    const how = attachment(sentence.tree, head, mention.head)
    const placed = how?.kind === 'preposition' || caseOf(sentence.tree, mention.head) !== undefined
    const entry = chooseEntry(mention, context, !placed) ?? mention.entries.find((e) => e.kind === 'city')
    if (!entry || !how) return []
    const found = { mention, entry, attachment: how }
    return [isByParticiple(sentence, mention.head) ? { ...found, byParticiple: true as const } : found]
  })
}

const isByParticiple = ({ tree }: AnalysedSentence, name: number): boolean => {
  const { head = -1, rel } = tree.words[name] ?? {}
  const participle = tree.words[head]
  return rel === 'compound' && participle?.xpos === 'VBN' && participle.rel === 'amod'
}

/** What kind of phrase the names stand in. */
export interface PhraseContext {
  readonly object?: ObjectKind
  readonly body: boolean
  /** A court, a force or an officer of the law or the state, who may go by a city of that state. */
  readonly seated: boolean
  /** A spokesman or official, who may go by the capital of the state. */
  readonly atHome: boolean
  readonly mission: boolean
  /** An agreement or meeting, which goes by the city where it was made. */
  readonly madeAt: boolean
  /** The head is a proper name of nothing that the codebook knows: "Hindustan *Motors*", "British *Airways*". */
  readonly strangeName: boolean
}

export interface Affiliation {
  readonly actors: readonly Actor[]
  readonly basis: ActorBasis
}

const NONE: Affiliation = { actors: [], basis: 'none' }

/** What the phrase's own words say of whose it is, without looking elsewhere. */
export function affiliationOf(
  names: readonly AttachedName[],
  context: PhraseContext,
  text: (mention: NameMention) => string,
): Affiliation {
  const pick = (test: (n: AttachedName) => boolean, basis: ActorBasis): Affiliation => {
    const actors = names
      .filter((n) => n.entry.kind !== 'city' && test(n))
      .map((n) => actorOfEntry(n.entry, n.mention, text(n.mention)))
    return actors.length > 0 ? { actors: uniqueActors(actors), basis } : NONE
  }
  const tries: readonly Affiliation[] = [
    pick((n) => n.attachment.kind === 'head' && !isAnotherStates(n, names), 'name'),
    pick((n) => n.attachment.kind === 'possessor', 'possessor'),
    // "an *Iranian-backed* Iraqi militia": the other name says whose it is
    pick((n) => isOwnModifier(n, context) && !n.byParticiple, 'modifier'),
    pick((n) => isOwnModifier(n, context), 'modifier'),
    pick(
      (n) =>
        n.attachment.kind === 'preposition' &&
        isName(names, n.attachment.noun) &&
        !isLeft(n, names) &&
        belongs(n, n.attachment.preposition, context),
      'preposition',
    ),
  ]
  return tries.find((t) => t.actors.length > 0) ?? (context.seated ? ofCity(names, text) : NONE)
}

/** Those who act for the state of their city. */
export const isSeated = (nouns: readonly NounEntry[]): boolean =>
  nouns.some(({ is }) => ['body', 'law-officer', 'state-like'].some((kind) => is.includes(kind)))

/** "a *Lahore* court", "police in *Boston*": a court or force of a city is its state's. */
function ofCity(names: readonly AttachedName[], text: (mention: NameMention) => string): Affiliation {
  const cities = names.filter(
    ({ entry, attachment: a }) =>
      entry.kind === 'city' &&
      (a.kind === 'modifier' || (a.kind === 'preposition' && a.preposition === 'in')),
  )
  const actors = cities.map((n) => actorOfEntry(n.entry, n.mention, text(n.mention)))
  return actors.length > 0 ? { actors: uniqueActors(actors), basis: 'modifier' } : NONE
}

/** "the expulsion of a clerk of the Chadian embassy *from Oman*": whose the embassy is says whose he is, not where he leaves. */
const isLeft = ({ entry, attachment: a }: AttachedName, names: readonly AttachedName[]): boolean =>
  a.kind === 'preposition' &&
  a.preposition === 'from' &&
  names.some(
    ({ entry: other, attachment: b }) =>
      b.kind === 'preposition' && b.preposition === 'of' && b.noun !== a.noun && other.code !== entry.code,
  )

/** "*Canada's* House of Commons": a name of parliaments that several states have. */
const isAnotherStates = ({ entry }: AttachedName, names: readonly AttachedName[]): boolean =>
  entry.sector === 'LEG' &&
  names.some(
    (n) =>
      n.attachment.kind === 'possessor' &&
      n.entry.kind === 'state-name' &&
      entry.code !== undefined &&
      n.entry.code !== entry.code,
  )

const isOwnModifier = (name: AttachedName, context: PhraseContext): boolean =>
  name.attachment.kind === 'modifier' && modifierOwns(name, context)

function modifierOwns(name: AttachedName, context: PhraseContext): boolean {
  const { entry } = name
  if (context.strangeName) return false
  if (entry.kind === 'organisation' && context.object && SENT_BY_STATES.has(context.object)) return false
  // "its London embassy": the capital says where, not whose
  if (context.mission && entry.kind === 'capital') return false
  // "the *Doha* agreement", "the *Paris* summit"
  if (context.madeAt && entry.kind === 'capital') return false
  return entry.kind !== 'city'
}

/** The prepositional phrase is the name itself; whose "at *Russia's UN* mission" is, the mission says. */
const isName = (names: readonly AttachedName[], noun: number): boolean =>
  names.some((n) => n.mention.from <= noun && noun < n.mention.to)

function belongs(name: AttachedName, preposition: string, context: PhraseContext): boolean {
  if (BELONGING.has(preposition)) return true
  // "the foreign ministry in Sofia", "a spokesman in Sofia"
  return (
    preposition === 'in' &&
    (context.body || context.atHome) &&
    !context.mission &&
    (name.entry.kind === 'capital' || name.entry.kind === 'state-name')
  )
}

/**
 * Where the phrase says that a person or mission is accredited, surest first: "ambassador *to Japan and Korea*", "*U.N.*
 * diplomats", "embassy in *Kyiv*".
 */
export function accreditationsOf(
  names: readonly AttachedName[],
  object: ObjectKind | undefined,
): readonly AttachedName[] {
  const by = (preposition: string): readonly AttachedName[] =>
    names.filter((n) => n.attachment.kind === 'preposition' && n.attachment.preposition === preposition)
  const modifiers = names.filter((n) => n.attachment.kind === 'modifier')
  const sent = object !== undefined && SENT_BY_STATES.has(object)
  // "Russia's UN mission": with an owner beside it, the organisation is the one that receives
  const owned = names.some(
    (n) =>
      n.entry.kind !== 'organisation' &&
      /^(possessor|modifier)$/.test(n.attachment.kind) &&
      /^(state-name|adjective)$/.test(n.entry.kind),
  )
  const tries: readonly (readonly AttachedName[])[] = [
    by('to'),
    sent || owned ? modifiers.filter((n) => n.entry.kind === 'organisation') : [],
    [...by('in'), ...modifiers.filter((n) => n.entry.kind === 'capital' || n.entry.kind === 'city')],
  ]
  return tries.find((found) => found.length > 0) ?? []
}
