import type { Actor } from '../../model/index.ts'
import type { Passage, WordAt } from '../passage.ts'
import { quotationAt } from '../passage.ts'
import { type AntecedentContext, antecedent, lastNamedActor, SPEAKER_PRONOUNS } from './coreference.ts'
import { isActorName } from './entries.ts'
import { type ReferentContext, readReferent, type SentenceHits } from './read.ts'
import type { Referent } from './referent.ts'

/** Reads the noun phrases of a passage, each once, and follows pronouns and bare definites to what they stand for. */
export interface Resolver {
  /** By the phrase's own words. */
  referent(at: WordAt): Referent | undefined
  /** With coreference. */
  resolved(at: WordAt): Referent | undefined
  hits(sentence: number): SentenceHits
}

/** Speakers of quotations, known only after the claims' first pass: quotation index to actors. */
export type Speakers = (quotation: number) => readonly Actor[]

/**
 * Creates the resolver of one passage. It remembers what it has read, so it must not outlive the passage.
 */
export function createResolver(passage: Passage, speakers: Speakers): Resolver {
  const own = new Map<string, Referent | undefined>()
  const full = new Map<string, Referent | undefined>()
  const hitsBySentence = new Map<number, SentenceHits>()
  const seen = statesSeen(passage)
  const titleWords = titleWordsOf(passage)

  const remember = (
    store: Map<string, Referent | undefined>,
    at: WordAt,
    read: () => Referent | undefined,
  ): Referent | undefined => {
    const key = `${at.sentence}:${at.word}`
    if (store.has(key)) return store.get(key)
    store.set(key, undefined) // a phrase that leads back to itself ends here
    const found = read()
    store.set(key, found)
    return found
  }
  const hits = (index: number): SentenceHits => {
    const known = hitsBySentence.get(index)
    if (known) return known
    const found = hitsOf(passage, index)
    hitsBySentence.set(index, found)
    return found
  }
  const context: ReferentContext = { passage, seen, titleWords, hits, referent: (at) => referent(at) }
  const referent = (at: WordAt): Referent | undefined => remember(own, at, () => readReferent(context, at))
  const antecedents: AntecedentContext = { passage, referent, speakerOf: speakers }
  const resolved = (at: WordAt): Referent | undefined =>
    remember(full, at, () => {
      const base = referent(at)
      return base && resolve(antecedents, base, resolved)
    })
  return { referent, resolved, hits }
}

function resolve(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (base.actors.length > 0) return base
  if (base.pronoun) return resolvePronoun(context, base, resolved)
  const possessor = possessorActors(context, base, resolved)
  if (possessor.length > 0) return { ...base, actors: possessor, basis: 'possessor' }
  if (base.office?.body || (base.definite && base.kinds.includes('mission'))) {
    const last = lastNamedActor(context, base.at, (a) => a.code !== undefined && a.code.length === 3)
    if (last) return { ...base, actors: reSpan(last.actors, base), basis: 'coreference' }
  }
  return base
}

function resolvePronoun(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (base.pronoun && SPEAKER_PRONOUNS.has(base.pronoun)) {
    const quotation = quotationAt(context.passage.document, base.span[0])
    const actors = quotation ? context.speakerOf(context.passage.document.quotations.indexOf(quotation)) : []
    return { ...base, actors: reSpan(actors, base), basis: actors.length > 0 ? 'coreference' : 'none' }
  }
  const found = antecedent(context, base)
  const whole = found && (found.actors.length > 0 ? found : (resolved(found.at) ?? found))
  if (!whole) return base
  return {
    ...whole,
    at: base.at,
    span: base.span,
    words: base.words,
    actors: reSpan(whole.actors, base),
    antecedent: whole,
    basis: 'coreference',
    pronoun: base.pronoun ?? '',
  }
}

/** "*its* ambassador", "*their* diplomats": the possessor's actors. */
function possessorActors(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): readonly Actor[] {
  const sentence = context.passage.sentences[base.at.sentence]
  for (const child of sentence?.tree.children[base.at.word] ?? []) {
    const word = sentence?.tree.words[child]
    if (word && /poss/.test(word.rel)) {
      const owner = resolved({ sentence: base.at.sentence, word: child })
      if (owner && owner.actors.length > 0) return owner.actors
    }
  }
  return []
}

const reSpan = (actors: readonly Actor[], to: Referent): readonly Actor[] =>
  actors.map((a) => ({ ...a, span: to.span }))

function statesSeen(passage: Passage): ReadonlySet<string> {
  const seen = new Set<string>()
  for (const sentence of passage.sentences)
    for (const name of sentence.names) {
      const codes = new Set(name.entries.map((e) => e.code))
      const only = [...codes][0]
      if (isActorName(name) && codes.size === 1 && only) seen.add(only)
    }
  return seen
}

function titleWordsOf(passage: Passage): ReadonlySet<string> {
  const { offices, words } = passage.codebook
  const phrases = [...offices.flatMap((o) => o.titles), ...words.nouns.flatMap((n) => n.phrases)]
  return new Set(phrases.flatMap((p) => p.split(' ')).filter((w) => w.length > 2))
}

function hitsOf(passage: Passage, index: number): SentenceHits {
  const sentence = passage.sentences[index]
  const lemmas = sentence?.lemmas ?? []
  const forms = sentence?.forms ?? []
  const { phrases } = passage.lexicon
  return {
    nouns: phrases('noun').find(lemmas, forms),
    offices: phrases('office').find(lemmas, forms),
    posts: phrases('post').find(lemmas, forms),
  }
}
