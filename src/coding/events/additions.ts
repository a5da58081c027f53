import { overlaps, type Span } from '../../base/span.ts'
import type { Count, Person } from '../../model/index.ts'
import { linkOf } from '../claims/attribution.ts'
import type { SpeakerReader } from '../claims/speakers.ts'
import type { SpeechAct } from '../claims/speech.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import { makingKnown } from './announced.ts'
import type { Additions } from './assemble.ts'
import { opensPast } from './day-of-act.ts'
import {
  dayIn,
  isGivenByAll,
  isGivenByOther,
  isHowSoon,
  namesHit,
  speaksOfHit,
  speaksOfLeaving,
} from './deadlines.ts'
import type { Telling } from './detail.ts'
import { countsAgree, groundsIn, hitsIn, instrumentsIn } from './fields.ts'
import { namesTold } from './names-of-hit.ts'
import { reasonsAround } from './reasons-around.ts'

interface Open {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly acts: readonly SpeechAct[]
  readonly speakerOf: SpeakerReader
}

/** How far after an act's last telling "the twelve" or "the order" is still taken to be about it. */
const REACH = 6

/** Sentences after an act in which names kept back are still those of the persons that it hit. */
const NAMES_REACH = 3

/** Sentences after an act in which "they" are still given their time to leave. */
const DAYS_REACH = 2

const NOTHING: Additions = { grounds: [], instruments: [], people: [], attribution: [], spans: {} }

/** The sentences around an act that may add to it. */
interface Around {
  readonly lead: Telling
  /** The tellings in the text, without its title. */
  readonly inText: readonly Telling[]
  readonly first: number
  readonly last: number
  /** Prose after its first telling that does not tell it. */
  readonly near: readonly AnalysedSentence[]
  /** Those of them that speak of whom it hit: "The twelve diplomats ...". */
  readonly ofPersons: readonly AnalysedSentence[]
  /** Those of them that speak of the act by a noun: "The order ...". */
  readonly ofAct: readonly AnalysedSentence[]
}

/**
 * What sentences around an act add to it without telling it again: those that speak of the same persons ("The twelve
 * diplomats, whose names ...") or of the act by a noun ("The order was announced during ...").
 */
export function additionsFor(
  open: Open,
  group: readonly Telling[],
  published: string | undefined,
): Additions {
  const around = aroundOf(open, group)
  if (!around) return NOTHING
  const { passage } = open
  const { lead, near, ofPersons, ofAct, last } = around
  const people = namesTold(open, lead, near, last)
  const named = [
    ...near.filter((s) => s.index <= last + NAMES_REACH),
    ...around.inText.map((t) => t.sentence),
  ].flatMap((s) => withheldIn(passage, s))[0]
  const occasion = [lead.sentence, ...ofAct].flatMap((s) => occasionIn(passage, s))[0]
  return {
    grounds: [...ofPersons, ...reasonsAround(open, around)].flatMap((s) => groundsIn(passage, s)),
    attribution: ofPersons
      .flatMap((s) => open.acts.filter((a) => a.sentence === s).flatMap((a) => linkOf(open, a)))
      .filter((l) => l.kind === 'outlet'),
    instruments: [
      ...madeKnownIn(ofAct, passage),
      ...makingKnown(passage, lead, near).flatMap((s) => instrumentsIn(passage, s)),
      ...near.filter((s) => isOfHit(open, around, s)).flatMap((s) => unwelcomeIn(passage, s)),
    ],
    people,
    ...(named ? { named: 'withheld' as const } : {}),
    ...(occasion ? { occasion: passage.text.slice(...occasion) } : {}),
    ...daysIn(open, around, published, people),
    ...postIn(open, [...ofPersons, ...near.filter((s) => servesIn(open, around, s)), ...ofAct]),
    spans: { ...(named ? { named } : {}), ...(occasion ? { occasion } : {}) },
  }
}

function aroundOf(open: Open, group: readonly Telling[]): Around | undefined {
  const lead = group.find((t) => !t.inTitle && !t.mentionOnly && !t.background)
  if (!lead) return undefined
  const inText = group.filter((t) => !t.inTitle)
  const told = new Set(inText.map((t) => t.sentence.index))
  const last = Math.max(...told)
  const first = Math.min(...told)
  const near = open.passage.sentences.filter(
    (s) => s.index > first && s.index <= last + REACH && s.kind === 'prose' && !told.has(s.index),
  )
  return {
    lead,
    inText,
    first,
    last,
    near,
    ofPersons: near.filter((s) => speaksOfPersons(open, s, lead)),
    ofAct: near.filter((s) => s.index <= first + REACH && speaksOfAct(open.passage, s)),
  }
}

/** By when those hit must go, and from when the act holds. */
function daysIn(
  open: Open,
  { lead, inText, last, near, ofPersons, ofAct }: Around,
  published: string | undefined,
  people: readonly Person[],
): Pick<Additions, 'deadline' | 'effective'> {
  const latest = (at: number): AnalysedSentence =>
    inText.findLast((t) => t.sentence.index < at)?.sentence ?? lead.sentence
  // "expels 60": "58 employees of the embassy and two of the consulate ... *They* must leave"
  const whole = { ...lead, objects: inText.flatMap((t) => t.objects) }
  const ofHit = near.filter(
    (s) =>
      (s.index <= last + DAYS_REACH || isGivenByAll(open, s, lead)) &&
      (speaksOfHit(open, s, whole, latest(s.index)) || isOfNamed(open, s, lead, people)),
  )
  const day = { day: (lead.dated.date ?? lead.dated.announced)?.start ?? published, published }
  const deadline = dayIn(
    open,
    [...(lead.objects.length > 0 ? [lead.sentence] : []), ...ofPersons, ...ofHit, ...ofAct],
    day,
    ['deadline', 'until'],
    (sentence, time) =>
      (sentence === lead.sentence && opensPast(lead, time)) ||
      isHowSoon(sentence, time) ||
      isGivenByOther(open, sentence, time, lead),
  )
  const effective = dayIn(open, ofAct, day, ['effective'])
  return { ...(deadline ? { deadline } : {}), ...(effective ? { effective } : {}) }
}

/** "*Colonel Ibrahima Sow* has a week to pack": who is told to go by name. */
const isOfNamed = (
  { passage }: Open,
  sentence: AnalysedSentence,
  { persons }: Telling,
  people: readonly Person[],
): boolean =>
  speaksOfLeaving(passage, sentence) &&
  [...people, ...persons].some(({ name }) => {
    const surname = name?.split(' ').at(-1)
    return sentence.tree.words.some((w) => /^(nsubj|flat|appos)/.test(w.rel) && w.text === surname)
  })

/** The subject is a definite phrase of the same kind and number as those whom the act hit. */
function speaksOfPersons(open: Open, sentence: AnalysedSentence, lead: Telling): boolean {
  if (lead.kind === undefined) return false
  const total = lead.count
  return sentence.tree.words.some((word) => {
    if (!/subj/.test(word.rel)) return false
    const referent = open.resolver.referent({ sentence: sentence.index, word: word.index })
    // "All twelve must be gone": the number alone stands for the persons
    const byNumber =
      referent?.object === undefined && total !== undefined && sameCount(referent?.count, total)
    return (
      referent !== undefined &&
      (byNumber || (referent.definite && referent.object === lead.kind)) &&
      (referent.plural || referent.count !== undefined) &&
      countsAgree(referent.count, lead.count)
    )
  })
}

const sameCount = (a: Count | undefined, b: Count): boolean =>
  a?.min === b.min && a?.max === b.max && !b.approximate

/** "The order affects *members of Russia's permanent mission*". */
function postIn(open: Open, sentences: readonly AnalysedSentence[]): Pick<Additions, 'post'> {
  for (const sentence of sentences) {
    for (const word of sentence.tree.words) {
      if (!/^(NOUN|PROPN)$/.test(word.upos)) continue
      const referent = open.resolver.resolved({ sentence: sentence.index, word: word.index })
      const serves = referent?.kinds.includes('mission-member') || referent?.kinds.includes('mission')
      if (serves && referent?.post?.of && referent.postSpan)
        return { post: { post: referent.post, span: referent.postSpan } }
    }
  }
  return {}
}

/** The subject is a noun that stands for the act: "The order", "The move". */
function speaksOfAct(passage: Passage, sentence: AnalysedSentence): boolean {
  const hits = passage.phrasesIn(sentence, 'cue')
  return hits.some(
    (h) => h.value === 'anaphor' && /subj/.test(sentence.tree.words[h.start + h.length - 1]?.rel ?? ''),
  )
}

/** "Benin expelled him. *The decision was contained in a communiqué*": what a sentence about an act says it was made known in. */
const madeKnownIn = (ofAct: readonly AnalysedSentence[], passage: Passage): Additions['instruments'] =>
  ofAct
    .filter((s) => s.lemmas.some((l) => passage.lexicon.list('making-known').has(l)))
    .slice(0, 1)
    .flatMap((s) => instrumentsIn(passage, s))

/** A sentence soon after the act whose subject are those whom it hit. */
const isOfHit = (open: Open, { lead, last }: Around, sentence: AnalysedSentence): boolean =>
  sentence.index > last && sentence.index <= last + DAYS_REACH && namesHit(open, sentence, lead, /subj/)

/** "They *had worked at* Russia's permanent mission". */
const servesIn = (open: Open, around: Around, sentence: AnalysedSentence): boolean =>
  isOfHit(open, around, sentence) &&
  sentence.lemmas.some((l) => open.passage.lexicon.list('working-at').has(l))

/** "The two men were *declared personae non gratae*". */
const unwelcomeIn = (passage: Passage, sentence: AnalysedSentence): Additions['instruments'] =>
  instrumentsIn(passage, sentence).filter((i) => i.instrument === 'persona-non-grata')

const withheldIn = (passage: Passage, sentence: AnalysedSentence): readonly Span[] =>
  hitsIn(sentence, passage.phrasesIn(sentence, 'cue'))
    .filter((h) => h.value === 'withheld')
    .map((h) => h.span)

const OCCASION_PREPOSITIONS = new Set(['during', 'at', 'on the sidelines of', 'in'])

/** "during *the U.N. Security Council meeting*". */
function occasionIn(passage: Passage, sentence: AnalysedSentence): readonly Span[] {
  const nouns = passage.phrasesIn(sentence, 'noun')
  return nouns
    .filter((h) => h.value.is.includes('meeting'))
    .flatMap((h): Span[] => {
      const { words, children } = sentence.tree
      const head = words[h.start + h.length - 1]
      const preposition = (children[head?.index ?? -1] ?? [])
        .map((c) => words[c])
        .find((w) => w?.rel === 'case')
      if (!head || !preposition || !OCCASION_PREPOSITIONS.has(preposition.text.toLowerCase())) return []
      const first = (children[head.index] ?? [])
        .map((c) => words[c])
        .filter((w) => w !== undefined && /^(compound|amod|nmod|det)/.test(w.rel) && w.index < head.index)
        .filter((w) => w?.rel !== 'det')[0]
      const span: Span = [
        first ? Math.min(first.start, startOfSubtree(sentence, first.index)) : head.start,
        head.end,
      ]
      return overlaps(span, sentence.span) ? [span] : []
    })
}

const startOfSubtree = (sentence: AnalysedSentence, index: number): number => {
  const { words, children } = sentence.tree
  const own = words[index]?.start ?? sentence.span[0]
  return Math.min(own, ...(children[index] ?? []).map((c) => startOfSubtree(sentence, c)))
}
