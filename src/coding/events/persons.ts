import type { Span } from '../../base/span.ts'
import type { Count, Person } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { readCount } from '../quantity/index.ts'
import { nameAround } from '../referents/person.ts'
import { dependents, isLeftOut, phraseWords } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
}

/** Those whom an act falls on, one entry a person or group, each with what the words call it. */
export interface Hit {
  readonly referent: Referent
  /** Appositions that name or describe the same ones: "the consul, *Igor Samsonov*". */
  readonly also: readonly Referent[]
}

/** Groups the phrases of an act's object: conjuncts that the parser hung deeper are found, appositions joined. */
export function hitsOf(
  open: Open,
  objects: readonly Referent[],
  beside: readonly Referent[] = [],
): readonly Hit[] {
  const heads = new Set([...objects, ...beside].map(keyOf))
  const strung = objects.flatMap((o) => strungTo(open, o).filter((r) => !heads.has(keyOf(r))))
  const all = [...objects, ...uniqueByKey(strung)].sort((a, b) => a.at.word - b.at.word)
  const hits: { referent: Referent; also: Referent[] }[] = []
  for (const referent of all) {
    const last = hits.at(-1)
    if (last && isSame(open.passage, [last.referent, ...last.also], referent)) last.also.push(referent)
    else hits.push({ referent, also: [] })
  }
  return hits
}

const keyOf = (r: Referent): string => `${r.at.sentence}:${r.at.word}`

const uniqueByKey = (referents: readonly Referent[]): readonly Referent[] => [
  ...new Map(referents.map((r) => [keyOf(r), r])).values(),
]

/** "the envoy in Caracas *and his deputy*", "the ambassador of France *and 11 others*": strung to a place, meant of the person. */
function strungTo({ passage, resolver }: Open, object: Referent): readonly Referent[] {
  const sentence = passage.sentences[object.at.sentence]
  if (!sentence) return []
  const inside = phraseWords(sentence.tree, object.at.word)
  return inside.flatMap((word) =>
    dependents(
      sentence.tree,
      word,
      (w) => w.rel === 'conj' && /^(NOUN|PROPN|NUM)$/.test(w.upos) && !isLeftOut(sentence.tree, w.index),
    ).flatMap((w) => {
      const referent = resolver.resolved({ sentence: sentence.index, word: w.index })
      return referent && (isPerson(referent) || isOthers(passage, sentence, referent)) ? [referent] : []
    }),
  )
}

const isOthers = ({ lexicon }: Passage, sentence: AnalysedSentence, { at }: Referent): boolean => {
  const others = lexicon.list('persons-beside')
  return (
    others.has(sentence.lemmas[at.word] ?? '') ||
    dependents(sentence.tree, at.word, (w) => /^nmod/.test(w.rel)).some((w) => others.has(w.lemma))
  )
}

/** A bare name and an unnamed title with nothing but a comma between them are one person. */
function isSame(passage: Passage, before: readonly Referent[], next: Referent): boolean {
  const sentence = passage.sentences[next.at.sentence]
  const head = sentence?.tree.words[next.at.word]
  if (before.some((b) => head?.rel === 'appos' && head.head === b.at.word)) return true
  if (next.person?.name && before.some((b) => b.person?.name === next.person?.name)) return true
  const last = before.at(-1)
  const oneNamed = before.some((b) => b.person?.name) !== Boolean(next.person?.name)
  if (!last || !oneNamed || before.length > 1 || next.plural || last.plural) return false
  return /^\s*[,(–—]\s*(?:the|its|their|his|her|a|an)?\s*$/i.test(
    passage.text.slice(last.span[1], next.span[0]),
  )
}

/** True for people of missions, one by one or in number; staff and families as a whole are not. */
export const isPerson = (referent: Referent): boolean =>
  referent.kinds.includes('mission-member') && referent.object !== 'staff' && referent.object !== 'families'

/** A person by what the noun calls him, in a mission or not: "a general", "the nominee". */
export const isSomebody = ({ kinds, object, office }: Referent): boolean =>
  object !== 'staff' &&
  object !== 'families' &&
  object !== 'mission' &&
  (kinds.some((k) =>
    /^(person|officials|envoy|private|public|nationals|citizens|journalists|law-officer)$/.test(k),
  ) ||
    (office !== undefined && office.body !== true)) &&
  !kinds.some((k) => /^(body|collective|forces|throng|state|organisation)$/.test(k))

const ONE: Count = { min: 1, max: 1, approximate: false }

/** How many one hit speaks of. */
export function countOfHit({ passage, resolver }: Open, { referent, also }: Hit): Count | undefined {
  const told = referent.count ?? also.find((a) => a.count)?.count
  if (told) return told
  const sentence = passage.sentences[referent.at.sentence]
  const head = sentence?.tree.words[referent.at.word]
  if (sentence && head?.upos === 'NUM') return readCount([head], passage.codebook.words.numbers)?.count
  const names = namesOf({ passage, resolver }, { referent, also })
  if (names.length > 0)
    return referent.plural ? { min: names.length, max: names.length, approximate: false } : ONE
  return !referent.plural && (isPerson(referent) || isSomebody(referent)) ? ONE : undefined
}

/** "Daniel Foote, *the ambassador* whom it threw out": a title set after the name of who bears it. */
function apposedTo({ passage, resolver }: Open, { at }: Referent): readonly Referent[] {
  const head = passage.sentences[at.sentence]?.tree.words[at.word]
  const bearer =
    head?.rel === 'appos' ? resolver.referent({ sentence: at.sentence, word: head.head }) : undefined
  return bearer?.person?.name ? [bearer] : []
}

/** People named by a hit, apposed names included. */
export function namesOf({ passage, resolver }: Open, { referent, also }: Hit): readonly Person[] {
  const said = [referent, ...also]
  // "both had been recalled": the names of those for whom a pronoun stands
  const meant = said.flatMap((r) => (r.pronoun && r.antecedent ? [r.antecedent] : []))
  const all = [...said, ...meant, ...said.flatMap((r) => apposedTo({ passage, resolver }, r))]
  const own = all.flatMap((r) => (r.person?.name ? [r.person] : []))
  const apposed = all.flatMap((r) => {
    const sentence = passage.sentences[r.at.sentence]
    if (!sentence) return []
    return dependents(sentence.tree, r.at.word, (w) => w.rel === 'appos')
      .flatMap((w) => [w, ...dependents(sentence.tree, w.index, (c) => c.rel === 'conj')])
      .flatMap((w) => {
        const person = resolver.referent({ sentence: sentence.index, word: w.index })?.person
        return person?.name ? [person] : []
      })
  })
  const found =
    own.length > 0
      ? own
      : apposed.length > 0
        ? apposed
        : all.flatMap((r) => nameAfter({ passage, resolver }, r))
  return [...new Map(found.map((p) => [p.name, p])).values()]
}

/** "its envoy to Kigali, *retired general Paul Rusoke*": a name set off by a comma right after a singular phrase. */
function nameAfter({ passage, resolver }: Open, { at, plural, words }: Referent): readonly Person[] {
  const sentence = passage.sentences[at.sentence]
  if (!sentence || plural) return []
  const inside = phraseWords(sentence.tree, at.word)
  const comma = Math.max(...words, ...inside.filter((w) => sentence.tree.words[w]?.text !== ',')) + 1
  const ends = [Math.max(...words) + 1, comma].find((w) => sentence.tree.words[w]?.text === ',')
  if (ends === undefined) return []
  for (const word of sentence.tree.words.slice(ends + 1, ends + 6)) {
    const { titleWords } = passage
    const name = nameAround({ sentence, titleWords }, word.index)
    const referent = resolver.referent({ sentence: sentence.index, word: word.index })
    const end = Math.max(word.index, ...(referent?.person ? referent.words : []), (name?.to ?? 0) - 1)
    const isClosed = /^[,.;)–—]?$/.test(sentence.tree.words[end + 1]?.text ?? '')
    if (referent?.person?.name && isClosed) return [referent.person]
    const full = name !== undefined && name.from === word.index && name.to - name.from > 1
    if (full && isClosed) {
      const span: Span = [word.start, sentence.tree.words[name.to - 1]?.end ?? word.end]
      return [{ name: passage.text.slice(...span), span }]
    }
    if (/^(PUNCT|AUX|CCONJ|SCONJ|ADP|PRON)$/.test(word.upos) || (word.upos === 'VERB' && word.rel !== 'amod'))
      return []
  }
  return []
}

/** "the visa *of the minister, Juana Quispe*": whom a thing belongs to is whom its loss falls on. */
export function holdersOf({ passage, resolver }: Open, things: readonly Referent[]): readonly Referent[] {
  return things.flatMap((thing) => {
    const sentence = passage.sentences[thing.at.sentence]
    if (!sentence || thing.person || isPerson(thing) || isOfBody(sentence, thing)) return []
    return dependents(sentence.tree, thing.at.word, (w) => /^nmod/.test(w.rel)).flatMap((w) => {
      const referent = resolver.resolved({ sentence: sentence.index, word: w.index })
      return referent && (referent.person || isPerson(referent) || isSomebody(referent)) ? [referent] : []
    })
  })
}

/** "*12 members* of the delegation": they are who is meant, not what they are of. */
const isOfBody = ({ lemmas }: AnalysedSentence, { at, count }: Referent): boolean =>
  count !== undefined && lemmas[at.word] === 'member'
