import type { Actor } from '../../model/index.ts'
import { type AnalysedSentence, type Passage, spanOfWords, type WordAt } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { WEEKDAY_WORDS } from '../time/words.ts'
import { askedBefore } from './asked.ts'
import { groupBy, type QuotedSpeech } from './quotations.ts'
import { abroad, createSides, type Sides } from './sides.ts'
import { isOutlet, type SpeechAct } from './speech.ts'

/** Who speaks in an act of saying. */
export interface Speaker {
  readonly referent: Referent
  /** The actor spoken for, with the speaker's own name and role; `code` absent where it is not known. */
  readonly actor: Actor
  /** A newspaper or agency: a link of the attribution chain, not a party. */
  readonly outlet: boolean
}

/** Reads who speaks in an act of saying, each act once. */
export type SpeakerReader = (act: SpeechAct) => Speaker | undefined

/** Creates the reader of one passage's speakers. It remembers what it has read, so it must not outlive the passage. */
export function createSpeakerReader(
  passage: Passage,
  resolver: Resolver,
  acts: readonly SpeechAct[],
): SpeakerReader {
  const known = new Map<SpeechAct, Speaker | undefined>()
  const byParagraph = groupBy(acts, (a) => a.sentence.paragraph)
  const read: SpeakerReader = (act) => {
    if (known.has(act)) return known.get(act)
    known.set(act, undefined) // a speaker who leads back to himself ends here
    const found = readSpeaker(passage, resolver, sides, act, earlier)
    known.set(act, found)
    return found
  }
  const before = (
    { at }: Referent,
    back: number,
    accept: (s: Speaker, act: SpeechAct) => boolean,
  ): Speaker | undefined => {
    const paragraph = passage.sentences[at.sentence]?.paragraph ?? -1
    for (let p = paragraph; p >= paragraph - back; p--)
      for (const act of [...(byParagraph.get(p) ?? [])].reverse()) {
        const distance = act.sentence.index - at.sentence || act.proposition.predicate - at.word
        const speaker = distance < 0 ? read(act) : undefined
        if (speaker && !speaker.outlet && accept(speaker, act)) return speaker
      }
    return undefined
  }
  const sides = createSides(passage, resolver, {
    inParagraph: (r) => {
      const apart = (s: Speaker): boolean => abroad(s.referent) && !abroad(r) && isOfGovernment(passage, r)
      const found = before(r, 0, (s) => s.actor.code !== undefined)
      if (!found || !apart(found)) return found?.actor
      // set against an embassy, a government spokesman is its host's
      return found.referent.hosts[0] ?? before(r, 0, (s) => s.actor.code !== undefined && !apart(s))?.actor
    },
    announcer: (r) =>
      before(
        r,
        2,
        (s, act) =>
          s.actor.code !== undefined &&
          /^(explains|announces)$/.test(act.entry.stance) &&
          !/^acl/.test(act.proposition.link),
      )?.actor,
  })
  const earlier: Earlier = {
    person: (r) => before(r, 1, isPerson),
    anyone: (r) => before(r, 0, (s) => s.actor.code !== undefined),
    holder: (r) => before(r, 1, isUnnamedHolder),
    envoy: (r) => before(r, 2, isNamedEnvoy),
  }
  return read
}

const isPerson = ({ referent }: Speaker): boolean =>
  !referent.plural && (referent.person !== undefined || referent.kinds.includes('person'))

const PERSONAL = /^(he|she|him|her)$/

/** "said *one*", "*another* of them added". */
const ONE = /^(one|another)$/i

/** Speakers before one in the text. */
interface Earlier {
  /** The last single person, in this paragraph or the one before. */
  person(before: Referent): Speaker | undefined
  anyone(before: Referent): Speaker | undefined
  /** The last who held an office and was not named, in this paragraph or the one before. */
  holder(before: Referent): Speaker | undefined
  /** The last who was named and serves in a mission, in this paragraph or the two before. */
  envoy(before: Referent): Speaker | undefined
}

const isNamedEnvoy = ({ referent, actor }: Speaker): boolean =>
  !referent.plural &&
  actor.code !== undefined &&
  referent.person?.name !== undefined &&
  ENVOY.test(actor.role ?? '')

const ENVOY = /\b(?:envoy|ambassador|representative|consul|charg[eé]|attach[eé]|nuncio|commissioner)\b/i

/** "*the diplomat* stressed", said of nobody's in particular: somebody of a mission who was named before. */
const isEnvoyAgain = (passage: Passage, { at, definite, plural, words }: Referent): boolean =>
  definite &&
  !plural &&
  words.length <= 2 &&
  /^(diplomat|envoy)$/.test(passage.sentences[at.sentence]?.lemmas[at.word] ?? '')

const isUnnamedHolder = ({ referent, actor }: Speaker): boolean =>
  actor.code !== undefined &&
  !referent.plural &&
  referent.person?.name === undefined &&
  referent.office !== undefined

const isOfGovernment = (passage: Passage, { at, words }: Referent): boolean =>
  words.some((w) => OF_GOVERNMENT.test(passage.sentences[at.sentence]?.lemmas[w] ?? ''))

const OF_GOVERNMENT = /^(government|ministry|minister|president|police|interior|army|presidency)$/i

function readSpeaker(
  passage: Passage,
  resolver: Resolver,
  sides: Sides,
  act: SpeechAct,
  earlier: Earlier,
): Speaker | undefined {
  if (!act.speaker) return undefined
  const phrase = resolver.resolved(act.speaker)
  if (!phrase) return undefined
  const asked = PERSONAL.test(phrase.pronoun ?? '') ? askedBefore(passage, resolver, phrase) : undefined
  const referent = asked ? { ...asked, span: phrase.span } : phrase
  const same = PERSONAL.test(referent.pronoun ?? '') ? earlier.person(referent) : undefined
  if (same && !namedSince(referent, same.referent, act))
    return { ...same, actor: { ...same.actor, span: referent.span } }
  const sentence = passage.sentences[act.speaker.sentence]
  const envoy = isEnvoyAgain(passage, referent) ? earlier.envoy(referent) : undefined
  if (envoy) return { ...envoy, actor: { ...envoy.actor, span: referent.span } }
  const own = referent.person ?? apposedPerson(sentence, resolver, referent)
  const full = own?.name ? sides.introduced(own.name) : undefined
  const bare = own?.name !== undefined && own.title === undefined && isBare(full)
  const holder = bare || isOne(passage, referent) ? earlier[bare ? 'holder' : 'anyone'](referent) : undefined
  const represented = holder?.actor ?? sides.of(referent, full) ?? referent.actors[0]
  const title = full?.person?.title ?? own?.title
  const role = title ?? represented?.role
  const actor: Actor = {
    ...(represented?.code ? { code: represented.code } : {}),
    ...(represented?.sector ? { sector: represented.sector } : {}),
    ...(represented?.id ? { id: represented.id } : {}),
    name: full?.person?.name ?? own?.name ?? phraseName(passage, referent.antecedent ?? referent),
    ...(role ? { role } : {}),
    ...(referent.post && referent.kinds.includes('mission') ? { unit: referent.post } : {}),
    span: referent.span,
  }
  return {
    referent,
    actor,
    outlet: isOutlet(sentence, act.speaker.word) || referent.kinds.includes('outlet'),
  }
}

/** Named without a word of who it is, here or anywhere. */
const isBare = (full: Referent | undefined): boolean =>
  full === undefined ||
  (full.actors.length === 0 && full.office === undefined && full.person?.title === undefined)

const isOne = (passage: Passage, { at, actors }: Referent): boolean =>
  actors.length === 0 && ONE.test(passage.sentences[at.sentence]?.lemmas[at.word] ?? '')

/** True when the pronoun stands for somebody brought in after the last speaker. */
const namedSince = ({ antecedent, at }: Referent, last: Referent, act: SpeechAct): boolean =>
  antecedent !== undefined &&
  antecedent.at.sentence > last.at.sentence &&
  !(act.complement && antecedent.at.sentence === at.sentence)

/** "Serbia's envoy, *Ivan Petrov*,": the person set beside the office. */
function apposedPerson(
  sentence: AnalysedSentence | undefined,
  resolver: Resolver,
  referent: Referent,
): Referent['person'] {
  if (!sentence || referent.at.sentence !== sentence.index || referent.pronoun) return undefined
  const { children, words } = sentence.tree
  for (const child of referent.words.flatMap((w) => children[w] ?? [])) {
    if (words[child]?.rel !== 'appos') continue
    const person = resolver.referent({ sentence: sentence.index, word: child })?.person
    if (person?.name) return person
  }
  return undefined
}

/** "the ministry *on Monday*": the parser may hang the day from whoever spoke. */
const CLOSING_DAY = new RegExp(`,?\\s+(on\\s+)?(${WEEKDAY_WORDS.join('|')})$`, 'i')

/** The phrase as written, without its article and the day: "Russian mission to the U.N.". */
const phraseName = (passage: Passage, referent: Referent): string => {
  const sentence = passage.sentences[referent.at.sentence]
  const span = sentence && !referent.pronoun ? spanOfWords(sentence, referent.words) : referent.span
  return passage.text
    .slice(...span)
    .replace(/^(the|an?|its|his|her|their)\s+/i, '')
    .replace(CLOSING_DAY, '')
}

/** The phrase for the one spoken to, as written; undefined for an outlet. */
export const addresseeOf = (passage: Passage, resolver: Resolver, at: WordAt): string | undefined => {
  const referent = resolver.referent(at)
  return referent && !isOutlet(passage.sentences[at.sentence], at.word)
    ? phraseName(passage, referent)
    : undefined
}

/** Speakers by quotation index, for "we" and "they" inside quotations. */
export function speakersByQuotation(
  read: SpeakerReader,
  speeches: readonly QuotedSpeech[],
): (quotation: number) => readonly Actor[] {
  const known = new Map<number, readonly Actor[]>()
  for (const speech of speeches) {
    const speaker = speech.act && read(speech.act)
    if (speaker?.actor.code) for (const q of speech.quotations) known.set(q, [speaker.actor])
  }
  return (quotation) => known.get(quotation) ?? []
}
