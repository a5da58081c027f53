import type { Actor } from '../../model/index.ts'
import { codesOfDateline, titleCase } from '../dateline-states.ts'
import type { Passage } from '../passage.ts'
import { actorOfEntry, isActorName } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { missionSpokenOf } from './missions.ts'
import { openingPlace, saidToBeOf, subjectBefore, subjectBeside } from './subjects.ts'

/** Whom speakers speak for, where their own phrase does not say it. */
export interface Sides {
  /** Where the text names the person in full, with the office held. */
  introduced(name: string): Referent | undefined
  /** The side that a speaker speaks for, by the text around; undefined when the speaker's own words settle it. */
  of(speaker: Referent, introduced: Referent | undefined): Actor | undefined
}

/** Offices whose holder, unnamed and without a body beside the title, is the holder at one body. */
const BODY_OF_OFFICE: Readonly<Record<string, string>> = { 'secretary-general': 'UNO' }

/** How many sentences back the same mission or ministry is looked for. */
const REACH = 8

/** Who has spoken before a speaker. */
export interface Earlier {
  /** For whom the last speaker of the same paragraph spoke. */
  inParagraph(before: Referent): Actor | undefined
  /** Who last made something known in so many words, in this paragraph or the two before it. */
  announcer(before: Referent): Actor | undefined
}

/** Creates the finder of sides of one passage. */
export function createSides(passage: Passage, resolver: Resolver, earlier: Earlier): Sides {
  let people: ReadonlyMap<string, Referent> | undefined
  let parties: Parties | undefined
  /** What the phrase or its paragraph says; then, weaker, what the report as a whole suggests. */
  const stated = (referent: Referent): Actor | undefined => {
    const placed = abroad(referent) ? undefined : placeWithin(passage, resolver, referent)
    const own = placed ?? bodyOfOffice(passage, resolver, referent) ?? sideWithin(passage, resolver, referent)
    if (own || hasPossessor(passage, referent)) return own ?? resolver.resolved(referent.at)?.actors[0]
    const sayer = abroad(referent) ? saidToBeOf(passage, resolver, referent) : undefined
    const same = sayer ?? sameSeat(passage, resolver, referent)
    if (same || abroad(referent)) return same ?? missionSpokenOf(passage, resolver, referent)
    const found = [
      openingPlace(passage, resolver, referent),
      earlier.inParagraph(referent),
      subjectBefore(passage, resolver, referent),
      subjectBeside(passage, resolver, referent),
    ].filter((actor) => actor !== undefined)
    const fitting = found.find((actor) => canHold(referent, actor))
    return fitting ?? (found.length > 0 ? lastState(passage, referent) : undefined)
  }
  const suggested = (referent: Referent): Actor | undefined => {
    parties ??= partiesOf(passage)
    const party = abroad(referent) ? parties.foreign : parties.filed
    const named = party ?? resolver.resolved(referent.at)?.actors[0]
    return named ?? (abroad(referent) ? subjectBefore(passage, resolver, referent) : undefined)
  }
  const issuer = (document: Referent): Actor | undefined =>
    document.actors[0] ??
    authorOf(passage, resolver, document) ??
    senderBeside(passage, resolver, document) ??
    (hasSender(passage, document) ? undefined : earlier.announcer(document)) ??
    earlier.inParagraph(document) ??
    subjectBefore(passage, resolver, document)
  return {
    introduced: (name) => {
      people ??= peopleOf(passage, resolver)
      return people.get(surnameOf(name))
    },
    of: (speaker, introduced) => {
      const side =
        introduced && (introduced.actors[0] ?? stated(introduced) ?? stated(speaker) ?? suggested(introduced))
      if (side) return { ...side, span: speaker.span }
      const own = speaker.antecedent ?? speaker
      const sender = senderOf(passage, own) ?? (isDocument(passage, own) ? issuer(own) : undefined)
      if (sender) return { ...sender, span: speaker.span }
      const bare = speaksForSomeone(own) ? resolver.referent(own.at) : undefined
      if (!bare || bare.actors.length > 0) return undefined
      const found = stated(bare) ?? suggested(bare)
      return found && { ...found, span: speaker.span }
    },
  }
}

/** Only a state has a prime minister or an interior ministry. */
const governs = ({ office }: Referent): boolean =>
  office !== undefined &&
  /^(head-of-government|foreign-minister|minister|interior-minister|defence-minister)$/.test(office.id)

const canHold = (referent: Referent, { code }: Actor): boolean =>
  !governs(referent) || !/^(EUR|UNO|IGO|NGO)$/.test(code ?? '')

/** The state named last before the speaker, outside quotations. */
function lastState(passage: Passage, { at }: Referent): Actor | undefined {
  for (let i = at.sentence; i >= 0; i--) {
    const sentence = passage.sentences[i]
    const name = sentence?.names.findLast(
      (n) =>
        isActorName(n) &&
        (i < at.sentence || n.to <= at.word) &&
        n.entries.some((e) => e.code !== undefined && !/^(EUR|UNO|IGO|NGO)$/.test(e.code)),
    )
    const entry = name?.entries[0]
    if (name && entry) return actorOfEntry(entry, name, passage.text.slice(...name.span))
  }
  return undefined
}

/** Missions and envoys belong to another state than the one that they are in. */
export const abroad = (referent: Referent): boolean =>
  ['mission', 'envoy'].some((k) => referent.kinds.includes(k)) && !referent.office?.body

/** "the communique *from Doha*": whose city a document comes from. */
function senderOf(passage: Passage, referent: Referent): Actor | undefined {
  const lemma = passage.sentences[referent.at.sentence]?.lemmas[referent.at.word] ?? ''
  return passage.lexicon.speech('noun', lemma) ? referent.hosts[0] : undefined
}

/** "a statement *by the ministry*": whoever is said to have made it. */
function authorOf(passage: Passage, resolver: Resolver, { at }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const { children, words } = sentence?.tree ?? { children: [], words: [] }
  const author = (children[at.word] ?? []).find(
    (c) =>
      words[c]?.rel === 'nmod' &&
      (children[c] ?? []).some((k) => words[k]?.rel === 'case' && sentence?.forms[k] === 'by'),
  )
  const actor =
    author === undefined ? undefined : resolver.resolved({ sentence: at.sentence, word: author })?.actors[0]
  return actor?.code ? actor : undefined
}

/** "a note *that Ottawa* circulated": whoever the relative clause says has sent it. */
function senderBeside(passage: Passage, resolver: Resolver, { at }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const { children, words } = sentence?.tree ?? { children: [], words: [] }
  for (const clause of children[at.word] ?? []) {
    if (!/^acl/.test(words[clause]?.rel ?? '')) continue
    for (const word of children[clause] ?? []) {
      if (!/^(nsubj|obl:agent|obl)$/.test(words[word]?.rel ?? '')) continue
      const actor = resolver.referent({ sentence: at.sentence, word })?.actors[0]
      if (actor?.code) return actor
    }
  }
  return undefined
}

/** "the communique *from* Port Sudan": somebody sent it, known or not. */
const hasSender = (passage: Passage, { at }: Referent): boolean => {
  const sentence = passage.sentences[at.sentence]
  return /^(from|by)$/.test(sentence?.forms[at.word + 1] ?? '')
}

/** "the statement said", "the text reads": words that speak for whoever put them out. */
const isDocument = (passage: Passage, referent: Referent): boolean => {
  const lemma = passage.sentences[referent.at.sentence]?.lemmas[referent.at.word] ?? ''
  return DOCUMENTS.has(passage.lexicon.speech('noun', lemma)?.channel ?? '')
}

/** Channels whose nouns are pieces of writing. */
const DOCUMENTS: ReadonlySet<string> = new Set(['statement', 'letter', 'tweet-or-post'])

const speaksForSomeone = (referent: Referent): boolean =>
  referent.office !== undefined ||
  ['mission', 'mission-member', 'person', 'body', 'official', 'source'].some((k) =>
    referent.kinds.includes(k),
  )

/** "the ministry *in Doha*": the capital named within the phrase. */
function placeWithin(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  const names = passage.sentences[referent.at.sentence]?.names ?? []
  const name = names.find(
    (n) =>
      n.entries.some((e) => e.kind === 'capital') &&
      referent.words.includes(n.head) &&
      n.head !== referent.at.word,
  )
  return name && resolver.referent({ sentence: referent.at.sentence, word: name.head })?.actors[0]
}

/** "an *EU* diplomat": whose diplomat it is; those "at the U.N." are there for many states. */
function sideWithin(passage: Passage, resolver: Resolver, { at, words }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const name = sentence?.names.find(
    (n) =>
      isActorName(n) &&
      words.includes(n.head) &&
      sentence.tree.words[n.head]?.head === at.word &&
      sentence.tree.words[n.head]?.rel === 'compound',
  )
  const actor = name && resolver.referent({ sentence: at.sentence, word: name.head })?.actors[0]
  return actor?.code === 'UNO' ? undefined : actor
}

/** "a spokesman for *the Secretary-General*". */
function bodyOfOffice(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  const hit = resolver
    .hits(referent.at.sentence)
    .offices.find((h) => BODY_OF_OFFICE[h.value.id] !== undefined && referent.words.includes(h.start))
  const code = hit && BODY_OF_OFFICE[hit.value.id]
  return code ? { code, name: passage.text.slice(...referent.span), span: referent.span } : undefined
}

/** "the embassy", "the ministry": the one of that name last spoken of with its state. */
function sameSeat(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  if (!['mission', 'body'].some((k) => referent.kinds.includes(k))) return undefined
  const noun = passage.sentences[referent.at.sentence]?.lemmas[referent.at.word]
  let envoy: Actor | undefined
  for (let i = referent.at.sentence; i >= Math.max(0, referent.at.sentence - REACH); i--) {
    const sentence = passage.sentences[i]
    for (
      let w = (i === referent.at.sentence ? referent.at.word : (sentence?.lemmas.length ?? 0)) - 1;
      w >= 0;
      w--
    ) {
      const lemma = sentence?.lemmas[w] ?? ''
      const heads = lemma !== noun && envoy === undefined && isEmbassy(noun) && HEADS.test(lemma)
      if (lemma !== noun && !heads) continue
      const actor = resolver.referent({ sentence: i, word: w })?.actors[0]
      if (actor?.code && lemma === noun) return actor
      if (actor?.code) envoy = actor
    }
  }
  return envoy
}

const isEmbassy = (noun: string | undefined): boolean => noun === 'embassy' || noun === 'mission'

/** "Beijing's *ambassador* ... the embassy replied": whose head of mission is spoken of. */
const HEADS = /^(ambassador|envoy|chargé|commissioner)$/i

/** "*its* ministry", "*Chad's* minister": the possessor says whose it is. */
function hasPossessor(passage: Passage, referent: Referent): boolean {
  const tree = passage.sentences[referent.at.sentence]?.tree
  return (tree?.children[referent.at.word] ?? []).some((c) => /poss/.test(tree?.words[c]?.rel ?? ''))
}

const surnameOf = (name: string): string => name.split(/\s+/).at(-1)?.toLowerCase() ?? name

/** Everyone named in full or with an office, by surname; a mention that says more replaces one that says less. */
function peopleOf(passage: Passage, resolver: Resolver): ReadonlyMap<string, Referent> {
  const known = new Map<string, Referent>()
  for (const sentence of passage.sentences)
    for (const word of sentence.tree.words) {
      if (!/^(NOUN|PROPN)$/.test(word.upos) || /^(compound|flat|amod|fixed)/.test(word.rel)) continue
      const found = resolver.referent({ sentence: sentence.index, word: word.index })
      if (!found?.person?.name) continue
      const surname = surnameOf(found.person.name)
      const before = known.get(surname)
      if (!before || worth(found) > worth(before)) known.set(surname, found)
    }
  return known
}

const worth = ({ actors, person, office }: Referent): number =>
  (actors.length > 0 ? 4 : 0) + (office || person?.title ? 2 : 0) + (/\s/.test(person?.name ?? '') ? 1 : 0)

/** The two states that a report is about. */
interface Parties {
  /** The one in whose city the dateline stands, if the text speaks of it. */
  readonly filed: Actor | undefined
  /** Of the others the one spoken of most. */
  readonly foreign: Actor | undefined
}

function partiesOf(passage: Passage): Parties {
  const mentions = new Map<string, { readonly actor: Actor; readonly times: number }>()
  for (const sentence of passage.sentences)
    for (const name of sentence.names) {
      const entry = name.entries[0]
      if (!entry?.code || !isActorName(name) || name.generic) continue
      const before = mentions.get(entry.code)
      const actor = before?.actor ?? actorOfEntry(entry, name, passage.text.slice(...name.span))
      mentions.set(entry.code, { actor, times: (before?.times ?? 0) + 1 })
    }
  const byTimes = [...mentions.entries()].sort((a, b) => b[1].times - a[1].times)
  const places = codesOfDateline(passage)
  const filed = byTimes.find(([code]) => places.has(code))
  const foreign = filed && byTimes.find(([code]) => code !== filed[0])
  return { filed: filed?.[1].actor ?? stateOfDateline(passage), foreign: foreign?.[1].actor }
}

/** The state whose capital the dateline names, where the text itself does not name it. */
function stateOfDateline(passage: Passage): Actor | undefined {
  const place = passage.document.dateline?.place
  const text = place ? passage.text.slice(...place) : ''
  const tokens = text.split(/\s+/).map(titleCase)
  const match = passage.lexicon.namesAt(tokens, 0)
  const entry = match?.length === tokens.length ? match.entries.find((e) => e.kind === 'capital') : undefined
  return place && entry?.code ? { code: entry.code, sector: 'GOV', name: text, span: place } : undefined
}
