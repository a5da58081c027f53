import { overlaps, type Span } from '../../base/span.ts'
import type { NameEntry } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import type { Side } from '../events/candidate.ts'
import type { OpenPassage } from '../open-passage.ts'
import type { AnalysedSentence } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { ActorBasis, Referent } from '../referents/referent.ts'
import type { SideAccount } from './account.ts'
import { oneLine } from './clauses.ts'

/** What a name of each kind is to its state. */
const NAME_OF: Readonly<Partial<Record<NameEntry['kind'], (state: string) => string>>> = {
  'state-name': (state) => `names ${state}`,
  adjective: (state) => `is the adjective of ${state}`,
  people: (state) => `is the word for people of ${state}`,
  capital: (state) => `is a capital of ${state} and stands for its government`,
  body: (state) => `is a body of ${state}`,
  organisation: (state) => `names ${state}`,
  holder: (state) => `holds an office of ${state}`,
}

const BASIS: Readonly<Record<ActorBasis, string>> = {
  name: 'the words are the actor itself',
  possessor: 'a possessive says whose it is',
  modifier: 'the word before the noun says whose it is',
  preposition: 'a phrase with a preposition says whose it is',
  holder: 'who holds the office acts for it',
  apposition: 'the words beside it say who it is',
  coreference: 'it refers back to what was named before',
  context: 'the clause does not say; the text around it speaks of this side',
  none: '',
}

const codeOf = (actor: Actor): string => (actor.code === undefined ? '?' : actorKey(actor))

/** The codebook's name of an actor's state or organisation. */
function nameOf({ codebook }: OpenPassage['passage'], actor: Actor): string {
  const state = codebook.states.find((s) => s.code === actor.code)
  const body = codebook.organisations.find((o) => o.code === actor.code && o.id === actor.id)
  return state?.name ?? body?.names[0] ?? actor.name
}

const sentenceAt = (open: OpenPassage, span: Span): AnalysedSentence | undefined => {
  const { sentences } = open.passage
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span[1] ?? 0) <= span[0]) low = middle + 1
    else high = middle
  }
  return sentences[low]
}

/** From a name of the codebook to its state: "“Ankara” is a capital of Turkey". */
function byName(open: OpenPassage, sentence: AnalysedSentence, actor: Actor): string | undefined {
  const mentions = sentence.names.filter((n) => overlaps(n.span, actor.span))
  for (const mention of mentions) {
    const entry = mention.entries.find(
      (e) => e.code === actor.code && (e.id === undefined || e.id === actor.id || actor.id === undefined),
    )
    const tell = entry && NAME_OF[entry.kind]
    if (tell)
      return `“${oneLine(open.passage.text.slice(...mention.span))}” ${tell(nameOf(open.passage, actor))}`
  }
  return undefined
}

/** The phrase that a pronoun at these words stands for. */
function antecedentAt(open: OpenPassage, sentence: AnalysedSentence, span: Span): Referent | undefined {
  for (const word of sentence.tree.words) {
    if (!overlaps([word.start, word.end], span)) continue
    const found = open.resolver.resolved({ sentence: sentence.index, word: word.index })
    if (found?.antecedent) return found.antecedent
  }
  return undefined
}

/** Longest chain of references that is told. */
const MOST_STEPS = 4

/** The steps from the words of an actor to its code. */
function stepsTo(open: OpenPassage, actor: Actor, basis: ActorBasis, left: number): readonly string[] {
  const sentence = sentenceAt(open, actor.span)
  if (!sentence) return []
  const words = `“${oneLine(open.passage.text.slice(...actor.span))}”`
  const named = byName(open, sentence, actor)
  const before = antecedentAt(open, sentence, actor.span)
  if (before && left > 0 && basis === 'coreference') {
    const phrase = oneLine(open.passage.text.slice(...before.span))
    const own = before.actors.find((a) => a.code === actor.code)
    const next = own ? stepsTo(open, own, before.basis, left - 1) : []
    return [`${words} stands for “${phrase}” (sentence ${before.at.sentence + 1})`, ...next]
  }
  const why = BASIS[basis]
  return [named ?? `${words} is taken for ${nameOf(open.passage, actor)}`, ...(why ? [why] : [])]
}

/** How the words of a side lead to its actors. */
export const explainSide = (open: OpenPassage, side: Side): readonly SideAccount[] =>
  side.actors.map((actor) => ({
    code: codeOf(actor),
    name: nameOf(open.passage, actor),
    how: stepsTo(open, actor, side.basis, MOST_STEPS),
  }))
