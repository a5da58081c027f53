import type { NounEntry } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import type { Word } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfPhrase } from './phrase.ts'

const isPlural = ({ xpos }: Word): boolean => /^(NNS|NNPS)$/.test(xpos)

/** Persons and premises that may belong to a group: "ten *Baltic* diplomats". */
const OWNED = new Set(['mission-member', 'mission', 'nationals', 'officials'])

/**
 * The states of a group that a phrase names: "the Baltic states", "Benelux", "ten Baltic diplomats". Undefined where it names none;
 * "the Baltic state of Latvia" is one of them only.
 */
export function membersNamed(
  passage: Passage,
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  nouns: readonly NounEntry[],
): readonly Actor[] | undefined {
  const hits = passage
    .phrasesIn(sentence, 'group')
    .filter((h) => words.includes(h.start) && words.includes(h.start + h.length - 1))
  const named = hits.find((h) => h.start <= head.index && head.index < h.start + h.length)
  const owner = nouns.some(({ is }) => is.some((kind) => OWNED.has(kind)))
    ? hits.find((h) => h.start + h.length === head.index)
    : undefined
  const hit = named ?? owner
  if (hit === undefined || (named !== undefined && hit.length > 1 && !isPlural(head))) return undefined
  const span = spanOfPhrase(
    sentence,
    Array.from({ length: hit.length }, (_, i) => hit.start + i),
  )
  return hit.value.map((code) => ({ code, name: passage.lexicon.state(code)?.names[0] ?? code, span }))
}

const ORGANISATION = /^(?:EUR|UNO|IGO)$/

/** "*Four EU states*" are some of its members, nobody says which: not the organisation itself. */
export const areSomeMembers = (
  actors: readonly Actor[],
  head: Word,
  nouns: readonly NounEntry[],
  counted: boolean,
): boolean =>
  counted &&
  isPlural(head) &&
  (head.lemma === 'member' || nouns.some(({ is }) => is.includes('state-like'))) &&
  actors.length > 0 &&
  actors.every(({ code }) => ORGANISATION.test(code ?? ''))

/** Whom several states that nobody names may have in common: their persons, missions and governments. */
const OF_STATES: readonly string[] = [...OWNED, 'state-like', 'body']

/**
 * "85 *European* diplomats", "*African governments*": some states of a part of the world, the context cannot say which. Undefined
 * where the phrase names no part of the world, or more than one.
 */
export const regionNamed = (
  passage: Passage,
  sentence: AnalysedSentence,
  head: Word,
  words: readonly number[],
  kinds: readonly string[],
): Actor | undefined => {
  if (!isPlural(head) || !kinds.some((kind) => OF_STATES.includes(kind))) return undefined
  const [region, other] = passage
    .phrasesIn(sentence, 'cue')
    .filter((h) => h.value === 'region' && words.includes(h.start) && h.start < head.index)
  if (region === undefined || other !== undefined) return undefined
  const standsForStates = kinds.includes('state-like') || kinds.includes('body')
  const to = standsForStates ? head.index + 1 : region.start + region.length
  const span = spanOfPhrase(
    sentence,
    Array.from({ length: to - region.start }, (_, i) => region.start + i),
  )
  return { name: passage.text.slice(...span), span }
}
