import type { Actor } from '../../model/index.ts'
import { type AnalysedSentence, type Passage, spanOfWords, type WordAt } from '../passage.ts'
import { actorOfEntry, isActorName } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { QuotedSpeech } from './quotations.ts'
import type { SpeechAct } from './speech.ts'

/** Who speaks in an act of saying. */
export interface Speaker {
  readonly referent: Referent
  /** The actor spoken for, with the speaker's own name and role; `code` absent where it is not known. */
  readonly actor: Actor
  /** A newspaper or agency: a link of the attribution chain, not a party. */
  readonly outlet: boolean
}

/** Reads the speaker of an act of saying, following pronouns ("she said") to the person last named. */
export function speakerOf(passage: Passage, resolver: Resolver, act: SpeechAct): Speaker | undefined {
  if (!act.speaker) return undefined
  const referent = resolver.resolved(act.speaker)
  if (!referent) return undefined
  const sentence = passage.sentences[act.speaker.sentence]
  const represented = sideOf(passage, resolver, referent) ?? referent.actors[0]
  const person = referent.person ?? apposedPerson(sentence, resolver, referent)
  const named = person?.name ?? phraseName(passage, referent.antecedent ?? referent)
  const role = person?.title ?? represented?.role
  const actor: Actor = {
    ...(represented?.code ? { code: represented.code } : {}),
    ...(represented?.sector ? { sector: represented.sector } : {}),
    ...(represented?.id ? { id: represented.id } : {}),
    name: named,
    ...(role ? { role } : {}),
    ...(referent.post && referent.kinds.includes('mission') ? { unit: referent.post } : {}),
    span: referent.span,
  }
  return { referent, actor, outlet: isOutlet(sentence, act.speaker.word) }
}

/** True when the word stands in the name of a newspaper, agency or broadcaster. */
export const isOutlet = (sentence: AnalysedSentence | undefined, word: number): boolean =>
  sentence?.names.some(
    (n) => n.from <= word && word < n.to && n.entries.some((e) => e.kind === 'outlet') && !isActorName(n),
  ) === true

/** "Serbia's envoy, *Ivan Petrov*,": the person set beside the office. */
function apposedPerson(
  sentence: AnalysedSentence | undefined,
  resolver: Resolver,
  referent: Referent,
): Referent['person'] {
  if (!sentence || referent.at.sentence !== sentence.index || referent.pronoun) return undefined
  for (const child of sentence.tree.children[referent.at.word] ?? []) {
    if (sentence.tree.words[child]?.rel !== 'appos') continue
    const person = resolver.referent({ sentence: sentence.index, word: child })?.person
    if (person?.name)
      return referent.office ? { ...person, title: person.title ?? referent.office.titles[0] ?? '' } : person
  }
  return undefined
}

/** Offices that every state has speak, where nothing nearer says whose they are, for the state that the report is filed from. */
function sideOf(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  if (referent.basis !== 'coreference' || referent.pronoun || !referent.office) return undefined
  const own = resolver.referent(referent.at)
  if (!own || own.actors.length > 0 || resolver.resolved(referent.at) === own) return undefined
  const sentence = passage.sentences[referent.at.sentence]
  if (!sentence || namedBefore(passage, sentence, referent.at.word)) return undefined
  return filedFrom(passage, referent)
}

/** True when a state is named earlier in the same paragraph. */
function namedBefore(passage: Passage, sentence: AnalysedSentence, word: number): boolean {
  for (let i = sentence.index; i >= 0; i--) {
    const other = passage.sentences[i]
    if (!other || other.paragraph !== sentence.paragraph) return false
    if (other.names.some((n) => isActorName(n) && (other !== sentence || n.head < word))) return true
  }
  return false
}

/** The state in whose city the dateline stands, if the text speaks of it. */
function filedFrom(passage: Passage, referent: Referent): Actor | undefined {
  const place = passage.document.dateline?.place
  if (!place) return undefined
  const text = passage.text.slice(...place)
  const tokens = text
    .toLowerCase()
    .split(/[^\p{L}.'-]+/u)
    .filter((t) => t !== '')
    .map((t) => t.charAt(0).toUpperCase() + t.slice(1))
  for (let i = 0; i < tokens.length; i++) {
    const match = passage.lexicon.namesAt(tokens, i)
    const entry = match?.entries.find((e) => e.code !== undefined && e.kind !== 'outlet')
    if (!match || !entry || !isNamed(passage, entry.code)) continue
    const name = {
      from: 0,
      to: match.length,
      span: referent.span,
      entries: match.entries,
      generic: false,
      head: 0,
    }
    return { ...actorOfEntry(entry, name, text), sector: 'GOV' }
  }
  return undefined
}

const isNamed = (passage: Passage, code: string | undefined): boolean =>
  passage.sentences.some((s) => s.names.some((n) => isActorName(n) && n.entries.some((e) => e.code === code)))

/** The phrase as written, without its article: "Russian mission to the U.N.". */
const phraseName = (passage: Passage, referent: Referent): string => {
  const sentence = passage.sentences[referent.at.sentence]
  const span = sentence && !referent.pronoun ? spanOfWords(sentence, referent.words) : referent.span
  return passage.text.slice(...span).replace(/^(the|an?|its|his|her|their)\s+/i, '')
}

/** Whom a word stands for when it names nobody's outlet: the one spoken to. */
export const addresseeOf = (passage: Passage, at: WordAt, resolver: Resolver): string | undefined => {
  const referent = resolver.referent(at)
  return referent && !isOutlet(passage.sentences[at.sentence], at.word)
    ? phraseName(passage, referent)
    : undefined
}

/** Speakers by quotation index, for "we" and "they" inside quotations. */
export function speakersByQuotation(
  passage: Passage,
  resolver: Resolver,
  speeches: readonly QuotedSpeech[],
): (quotation: number) => readonly Actor[] {
  const known = new Map<number, readonly Actor[]>()
  for (const speech of speeches) {
    const speaker = speech.act && speakerOf(passage, resolver, speech.act)
    if (speaker?.actor.code) for (const q of speech.quotations) known.set(q, [speaker.actor])
  }
  return (quotation) => known.get(quotation) ?? []
}
