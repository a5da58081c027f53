import type { PhraseMatch as Hit, NounEntry, Office } from '../../codebook/index.ts'
import type { ObjectKind } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence } from '../passage.ts'

/** Longest noun-list phrases that hold the head; for a person's name, those of its title. */
export function nounsOf(
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  hits: readonly Hit<NounEntry>[],
): readonly NounEntry[] {
  const inPhrase = hits.filter((h) => words.includes(h.start + h.length - 1) && words.includes(h.start))
  const onHead = inPhrase.filter((h) => h.start <= head.index && head.index < h.start + h.length)
  const chosen =
    onHead.length > 0 || head.upos !== 'PROPN'
      ? onHead
      : inPhrase.filter((h) => isTitleOf(sentence, h.start + h.length - 1, head.index))
  const longest = Math.max(0, ...chosen.map((h) => h.length))
  return chosen
    .filter((h) => h.length === longest || h.value.object !== undefined)
    .sort((a, b) => b.length - a.length)
    .map((h) => h.value)
    .filter((n) => fitsNeeds(sentence, words, n, hits))
}

const isTitleOf = (sentence: AnalysedSentence, index: number, head: number): boolean => {
  const word = sentence.tree.words[index]
  return word !== undefined && word.head === head && /^(compound|flat|appos|amod|nmod)/.test(word.rel)
}

/** Whom or what somebody may work for: "staff at the consulate", "the high commissioner's driver". */
const HAS_STAFF = ['mission', 'envoy'] as const

function fitsNeeds(
  sentence: AnalysedSentence,
  words: readonly number[],
  noun: NounEntry,
  hits: readonly Hit<NounEntry>[],
): boolean {
  if (!noun.needs || noun.needs.length === 0) return true
  if (words.some((w) => noun.needs?.includes(sentence.lemmas[w] ?? ''))) return true
  return hits.some(
    (h) => HAS_STAFF.some((k) => h.value.is.includes(k)) && !h.value.needs && words.includes(h.start),
  )
}

/** Object kinds that say more than others, when a phrase has several ("military attaché", "embassy staff"). */
export function objectKind(nouns: readonly NounEntry[]): ObjectKind | undefined {
  return nouns.find((n) => n.object !== undefined)?.object
}

export function officeOf(
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  hits: readonly Hit<Office>[],
): Hit<Office> | undefined {
  const inPhrase = hits.filter((h) => words.includes(h.start) && words.includes(h.start + h.length - 1))
  const onHead = inPhrase.filter((h) => h.start <= head.index && head.index < h.start + h.length)
  const title = inPhrase.filter((h) => isTitleOf(sentence, h.start + h.length - 1, head.index))
  const best = [...(onHead.length > 0 ? onHead : head.upos === 'PROPN' ? title : [])].sort(
    (a, b) => b.length - a.length,
  )[0]
  return best
}

/** "*Consul* Rossi" has a rank before the name, "a case against the *consul*" none. */
const isRankBefore = (sentence: AnalysedSentence, index: number, head: Word): boolean =>
  isTitleOf(sentence, index, head.index) &&
  (head.upos === 'PROPN' || !sentence.tree.words[index]?.rel.startsWith('nmod'))

/** A rank that is no office ("attaché", "second secretary") but stands before a name like one. */
export function rankOf(
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  hits: readonly Hit<NounEntry>[],
): Hit<NounEntry> | undefined {
  return hits.find((h) => {
    const last = h.start + h.length - 1
    const inPhrase = words.includes(h.start) && words.includes(last)
    return (
      inPhrase &&
      h.value.is.includes('mission-member') &&
      (last === head.index || isRankBefore(sentence, last, head))
    )
  })
}

/** "a spokesman for *the embassy* in Kyiv": where the mission stands says nothing of whose it is. */
export const speaksForMission = (nouns: readonly Hit<NounEntry>[], words: readonly number[]): boolean =>
  nouns.some(({ start, value }) => value.is.includes('mission') && words.includes(start))
