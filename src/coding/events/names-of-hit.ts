import type { Person } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { SpeechAct } from '../claims/speech.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { nameAround } from '../referents/person.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { namesHit } from './deadlines.ts'
import type { Telling } from './detail.ts'
import { namesOf } from './persons.ts'

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
}

/** Words a person's full name has at least: one alone may be a place or a thing. */
const FULL = 2

/** The full name that starts at a word. */
function fullNameAt(passage: Passage, sentence: AnalysedSentence, at: number): Person | undefined {
  const { titleWords } = passage
  const name = nameAround({ sentence, titleWords }, at)
  const [first, last] = [sentence.tree.words[at], sentence.tree.words[(name?.to ?? 0) - 1]]
  if (!name || name.from !== at || name.to - name.from < FULL || !first || !last) return undefined
  return { name: passage.text.slice(first.start, last.end), span: [first.start, last.end] }
}

/** Full names in a stretch of a sentence, without those that stand under a preposition: "an aide *to Viktor Lang*". */
function fullNamesIn(
  passage: Passage,
  sentence: AnalysedSentence,
  from: number,
  to: number,
): readonly Person[] {
  const found: Person[] = []
  let isUnderAnother = false
  for (let at = from; at < to; at++) {
    const word = sentence.tree.words[at]
    if (!word) break
    if (/^[,;]$/.test(word.text) || /^(CCONJ|VERB|AUX)$/.test(word.upos)) isUnderAnother = false
    else if (word.upos === 'ADP' && !/^(as|including)$/i.test(word.text)) isUnderAnother = true
    const name = fullNameAt(passage, sentence, at)
    if (!name) continue
    if (!isUnderAnother) found.push(name)
    while ((sentence.tree.words[at + 1]?.end ?? Number.POSITIVE_INFINITY) <= (name.span?.[1] ?? 0)) at++
  }
  return found
}

/** Words after which some of a number are named. */
const PICKED_OUT = /^(including|namely|notably)$/i
const PICKED_OUT_AFTER = /^(included)$/i

const isPickedOut = (words: readonly Word[], at: number): boolean =>
  PICKED_OUT.test(words[at]?.text ?? '') ||
  (/^among$/i.test(words[at]?.text ?? '') && /^(them|whom|those)$/i.test(words[at + 1]?.text ?? ''))

/** Where a list of names that starts at a word must have ended: at a new clause. */
const listEnd = ({ words }: { readonly words: readonly Word[] }, from: number): number => {
  const end = words.findIndex(
    (w) =>
      w.index > from && (/^(;|:|–|—)$/.test(w.text) || (w.upos === 'VERB' && !/^(acl|amod)/.test(w.rel))),
  )
  return end < 0 ? words.length : end
}

/**
 * Names that the sentence gives to those whom a phrase calls by what they are: "an attaché, *identified as Igor Kozlov*", "ten
 * lawmakers, *among them* Reinhard Otto", "officials, Mahmoud Saleh *included*".
 */
export function namesBeside({ passage }: Open, { at, plural, count }: Referent): readonly Person[] {
  const sentence = passage.sentences[at.sentence]
  if (!sentence) return []
  const { words } = sentence.tree
  const after = at.word + 1
  const called = words.findIndex(
    (w) =>
      w.index >= after &&
      w.index <= after + 8 &&
      passage.lexicon.list('calling-by-name').has(w.lemma) &&
      /^(acl|advcl|VBN)/.test(w.rel),
  )
  const picked = words.findIndex((w) => w.index >= after && isPickedOut(words, w.index))
  const starts = [called, picked].filter((i) => i >= 0).map((i) => i + 1)
  const listed = starts.flatMap((i) =>
    fullNamesIn(passage, sentence, i + (words[i]?.upos === 'PRON' ? 1 : 0), listEnd(sentence.tree, i)),
  )
  if (listed.length > 0) return listed
  const apposed = plural ? namesSetOff(passage, sentence, at.word, count?.max) : []
  if (apposed.length > 0) return apposed
  const included = words.findIndex((w) => w.index > after && PICKED_OUT_AFTER.test(w.text))
  const last = words.findLast(
    (w) => w.index < included && fullNameAt(passage, sentence, w.index) !== undefined,
  )
  const name = last && fullNameAt(passage, sentence, last.index)
  return name ? [name] : []
}

/** "the two whom Peru expelled on Monday, *Luis Ocampo and Rene Soto*, have left": names between commas, as many as were counted. */
function namesSetOff(
  passage: Passage,
  sentence: AnalysedSentence,
  after: number,
  many: number | undefined,
): readonly Person[] {
  const { words } = sentence.tree
  for (const { index } of words.filter((w) => w.index > after && w.text === ',')) {
    const names: Person[] = []
    let at = index + 1
    for (let name = fullNameAt(passage, sentence, at); name; name = fullNameAt(passage, sentence, at)) {
      names.push(name)
      at = words.findIndex((w) => w.start >= (name?.span?.[1] ?? 0))
      if (at < 0) break
      while (/^(,|and)$/.test(words[at]?.text ?? '')) at++
    }
    const isList = many === undefined ? names.length > 1 : names.length === many
    if (isList && names.length > 1) return names
  }
  return []
}

/** Sentences after the last telling of an act in which those whom it hit are named. */
const REACH = 2

/** Names that the sentences after an act give to those whom it hit. */
export function namesTold(
  open: Open & { readonly acts: readonly SpeechAct[] },
  lead: Telling,
  near: readonly AnalysedSentence[],
  last: number,
): readonly Person[] {
  if (lead.persons.length > 0 || lead.objects.length === 0) return []
  const most = lead.count?.max ?? Number.POSITIVE_INFINITY
  for (const sentence of near.filter((s) => s.index > last && s.index <= last + REACH)) {
    const names = [
      ...subjectNames(open, sentence, lead),
      ...includedIn(open, sentence, lead),
      ...namesAsSubject(open, sentence, lead, last),
    ]
    if (names.length > 0 && names.length <= most) return names
  }
  return []
}

/** "*The two were named as* Ana Silva and Rui Costa", "*the man, Hugo Stern,* was freed", "*Those affected are* the chargé, Carlos Vega". */
function subjectNames(open: Open, sentence: AnalysedSentence, lead: Telling): readonly Person[] {
  const { words } = sentence.tree
  const those = words.find(
    (w) =>
      /subj/.test(w.rel) &&
      /^(those|they|two|three|four|pair)$/i.test(w.text) &&
      open.passage.lexicon.list('hitting').has(words[w.index + 1]?.lemma ?? ''),
  )
  const named = open.passage.lexicon.list('calling-by-name')
  // "police *named her as* Mele Vea"
  const isCalled = words.some((w) => named.has(w.lemma) && words[w.index + 2]?.text === 'as')
  const places = isCalled ? /subj|^obj/ : /subj/
  const isOfHit = those !== undefined || namesHit(open, sentence, lead, places)
  if (!isOfHit) return []
  const subject = those ?? words.find((w) => /subj/.test(w.rel))
  const apposed = subject && open.resolver.resolved({ sentence: sentence.index, word: subject.index })
  const own =
    apposed && !apposed.pronoun && subject.upos === 'NOUN'
      ? namesOf(open, { referent: apposed, also: [] })
      : []
  if (own.length > 0) return own
  const says = words.find(
    (w) =>
      (named.has(w.lemma) && w.upos === 'VERB') ||
      // "*They are* Ana Silva and Rui Costa"
      (w.lemma === 'be' && (those !== undefined || w.rel === 'cop')),
  )
  return says ? fullNamesIn(open.passage, sentence, says.index + 1, words.length) : []
}

/** "*Among them is* Yasir Hamdan", "*They include* the speaker, Avi Rosen": some of a number are named. */
function includedIn(
  { passage }: Open,
  sentence: AnalysedSentence,
  { objects, count }: Telling,
): readonly Person[] {
  const { words } = sentence.tree
  if (count?.max === 1 || !objects.some((o) => o.plural)) return []
  const picked = isPickedOut(words, 0)
  const includes = words.find(
    (w) =>
      /^(include|comprise)$/.test(w.lemma) &&
      w.upos === 'VERB' &&
      isSubjectOfMany(passage, sentence, w.index),
  )
  const from = picked ? 2 : includes && includes.index + 1
  return from === undefined ? [] : fullNamesIn(passage, sentence, from, words.length)
}

/** "*They* include", "*The list*, published on Monday, includes", "*the group* includes". */
const isSubjectOfMany = (
  { lexicon }: Passage,
  { tree: { words, children } }: AnalysedSentence,
  verb: number,
): boolean =>
  (children[verb] ?? []).some((c) => {
    const word = words[c]
    const many = /^(they|those|list|number)$/.test(word?.lemma.toLowerCase() ?? '')
    return (
      word !== undefined &&
      /^nsubj/.test(word.rel) &&
      (many || lexicon.list('several-persons').has(word.lemma))
    )
  })

/** "*Colonel* Ibrahima Sow": words of rank before a name that opens a sentence. */
const afterTitle = ({ titleWords }: Passage, { tree: { words }, lemmas }: AnalysedSentence): number =>
  Math.max(
    0,
    words.findIndex((w) => !titleWords.has(lemmas[w.index] ?? '')),
  )

/** "The consul was expelled. *Hassan Karimi, 51, had been* in Malmo": a name new to the text, right after one that nobody has named. */
function namesAsSubject(
  { passage, acts }: Open & { readonly acts: readonly SpeechAct[] },
  sentence: AnalysedSentence,
  lead: Telling,
  last: number,
): readonly Person[] {
  // further off only where what follows says who it is
  if (lead.count?.max !== 1) return []
  const { words } = sentence.tree
  const told = words.find((w) => w.rel === 'ccomp' && words[w.head]?.rel === 'root')
  // "the ministry said that *Helga Brandt* had meddled"
  const within =
    sentence.index === last + 1
      ? words.find((w) => w.head === told?.index && /^nsubj/.test(w.rel))
      : undefined
  const name =
    fullNameAt(passage, sentence, afterTitle(passage, sentence)) ??
    (within && fullNameAt(passage, sentence, within.index))
  const head = name && words.find((w) => /subj/.test(w.rel) && w.end > (name.span?.[0] ?? 0))
  if (!name?.name || !name.span || !head || head.start >= name.span[1]) return []
  const isNext = sentence.index === last + 1 && sentence.paragraph === lead.sentence.paragraph
  if (!isNext && passage.text[name.span[1]] !== ',') return []
  const [before, after] = name.span
  const known = passage.text.slice(0, before)
  const surname = name.name.split(' ').at(-1) ?? name.name
  const isWithin = (at = after): boolean => at >= before && at < after
  const speaks = acts.some(
    (a) => a.sentence === sentence && isWithin(sentence.tree.words[a.speaker?.word ?? -1]?.start),
  )
  return known.includes(surname) || speaks ? [] : [name]
}
