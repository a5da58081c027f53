import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorOfEntry, isActorName } from '../referents/entries.ts'
import type { NameMention } from '../referents/names.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'

/** Whom speakers speak for, where their own phrase does not say it. */
export interface Sides {
  /** Where the text names the person in full, with the office held. */
  introduced(name: string): Referent | undefined
  /** The side that a speaker speaks for, by the text around; undefined when the speaker's own words settle it. */
  of(speaker: Referent, introduced: Referent | undefined): Actor | undefined
}

/** Creates the finder of sides of one passage; it must not outlive the passage. */
export function createSides(passage: Passage, resolver: Resolver): Sides {
  let people: ReadonlyMap<string, Referent> | undefined
  let filed: Actor | undefined | null = null
  const filedFrom = (): Actor | undefined => {
    if (filed === null) filed = stateOfDateline(passage)
    return filed
  }
  const around = (referent: Referent): Actor | undefined =>
    nearby(passage, resolver, referent) ?? filedFrom() ?? resolver.resolved(referent.at)?.actors[0]
  return {
    introduced: (name) => {
      people ??= peopleOf(passage, resolver)
      return people.get(surnameOf(name))
    },
    of: (speaker, introduced) => {
      const own = speaker.antecedent ?? speaker
      if (introduced) {
        const side = introduced.actors[0] ?? around(introduced)
        if (side) return { ...side, span: speaker.span }
      }
      if (!speaksForSomeone(own)) return undefined
      const bare = resolver.referent(own.at)
      if (!bare || bare.actors.length > 0 || hasPossessor(passage, bare)) return undefined
      const side = around(bare)
      return side && { ...side, span: speaker.span }
    },
  }
}

const speaksForSomeone = (referent: Referent): boolean =>
  referent.office !== undefined ||
  ['mission', 'mission-member', 'person', 'body', 'official'].some((k) => referent.kinds.includes(k))

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

/** The state that is the subject of the nearest statement before the speaker in the same paragraph. */
function nearby(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  const own = passage.sentences[referent.at.sentence]
  for (let i = referent.at.sentence; i >= 0; i--) {
    const sentence = passage.sentences[i]
    if (!sentence || !own || sentence.paragraph !== own.paragraph) return undefined
    const names = sentence.names.filter(
      (n) => isActorName(n) && (i < referent.at.sentence || n.head < referent.at.word),
    )
    const subject = names.find((n) => /subj/.test(sentence.tree.words[n.head]?.rel ?? ''))
    const name = subject ?? (i < referent.at.sentence ? names.at(-1) : placed(sentence, names))
    const actor = name && resolver.resolved({ sentence: i, word: name.head })?.actors[0]
    if (actor?.code) return actor
  }
  return undefined
}

/** "*In Doha* the ministry said": a place set before the statement. */
const placed = (sentence: AnalysedSentence, names: readonly NameMention[]): NameMention | undefined =>
  names.find((n) => /^(obl|nmod|root)/.test(sentence.tree.words[n.head]?.rel ?? ''))

/** The state in whose city the dateline stands: of several, the one that the text speaks of most. */
function stateOfDateline(passage: Passage): Actor | undefined {
  const place = passage.document.dateline?.place
  if (!place) return undefined
  const text = passage.text.slice(...place)
  const tokens = text
    .split(/[^\p{L}.'’-]+/u)
    .filter((t) => t !== '')
    .map(titleCase)
  let best: { readonly actor: Actor; readonly mentions: number } | undefined
  for (let i = 0; i < tokens.length; i++) {
    const match = passage.lexicon.namesAt(tokens, i)
    const entry = match?.entries.find((e) => e.code !== undefined && e.kind !== 'outlet')
    if (!match || !entry) continue
    const name = { from: 0, to: match.length, span: place, entries: match.entries, generic: false, head: 0 }
    const actor: Actor = { ...actorOfEntry(entry, name, text), sector: 'GOV' }
    const mentions = mentionsOf(passage, entry.code)
    if (mentions > (best?.mentions ?? 0)) best = { actor, mentions }
  }
  return best?.actor
}

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

const mentionsOf = (passage: Passage, code: string | undefined): number =>
  passage.sentences.reduce(
    (sum, s) => sum + s.names.filter((n) => isActorName(n) && n.entries.some((e) => e.code === code)).length,
    0,
  )
