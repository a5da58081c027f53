import type { Office } from '../../codebook/index.ts'
import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import { affiliationOf, isSeated, type PhraseContext } from './affiliation.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { speaksForMission } from './nouns.ts'
import { caseOf, dependents } from './phrase.ts'
import type { ReferentContext } from './read.ts'
import type { ActorBasis } from './referent.ts'

/** Prepositions under which a nested mission or body says whose the person is: "diplomat *in* the Russian embassy". */
const NESTED = new Set(['of', 'from', 'at', 'in', 'for', 'with', 'within', 'inside', 'to'])

export interface Found {
  readonly actors: readonly Actor[]
  readonly basis: ActorBasis
}

const firstWithActors = (tries: readonly (() => Found)[]): Found => {
  for (const attempt of tries) {
    const found = attempt()
    if (found.actors.length > 0) return found
  }
  return { actors: [], basis: 'none' }
}

/** "officials at the *embassy of Iran*": the actors of a mission or body named in a prepositional phrase. */
function nested(context: ReferentContext, sentence: AnalysedSentence, at: WordAt): Found {
  for (const child of dependents(
    sentence.tree,
    at.word,
    (w) => w.rel.startsWith('nmod') || w.rel === 'obl',
  )) {
    const preposition = child.rel === 'nmod:poss' ? 'of' : caseOf(sentence.tree, child.index)
    if (!preposition || !NESTED.has(preposition)) continue
    const inner = context.referent({ sentence: at.sentence, word: child.index })
    if (!inner || inner.actors.length === 0 || inner.pronoun) continue
    const isSeat = inner.kinds.includes('mission') || inner.office !== undefined
    const seat = isSeat && !(preposition === 'to' && !inner.kinds.includes('mission'))
    if (seat || preposition === 'of' || preposition === 'from') {
      return { actors: inner.actors, basis: 'preposition' }
    }
  }
  return { actors: [], basis: 'none' }
}

/** "A presidential adviser *in Brasilia*": at home, unlike ministers, who travel. */
const isAdviser = (office: Office | undefined): boolean =>
  office?.actsFor === 'state' && office.body !== true && /advis|spokes|official/.test(office.id)

/** "Vassily Nebenzia, *the Russian envoy*". */
function appositive(context: ReferentContext, sentence: AnalysedSentence, at: WordAt): Found {
  for (const child of dependents(sentence.tree, at.word, (w) => w.rel === 'appos')) {
    const inner = context.referent({ sentence: at.sentence, word: child.index })
    if (inner && inner.actors.length > 0) return { actors: inner.actors, basis: 'apposition' }
  }
  return { actors: [], basis: 'none' }
}

/** Whose a phrase is: by its own names, else by the phrases nested in it or beside it. */
export function whoseIs(context: ReferentContext, phrase: NounPhrase): Found {
  const { sentence, at, isMission } = phrase
  const own = affiliationOf(phrase.names, standOf(context, phrase), (m) =>
    context.passage.text.slice(...m.span),
  )
  return own.actors.length > 0 && !(own.basis === 'preposition' && isMission)
    ? own
    : firstWithActors([
        () => own,
        () => nested(context, sentence, at),
        () => appositive(context, sentence, at),
      ])
}

const MADE_AT: ReadonlySet<string> = new Set(['agreement', 'meeting'])

/** What kind of phrase the names stand in. */
const standOf = (
  context: ReferentContext,
  { at, head, words, nouns, object, office, isMission }: NounPhrase,
): PhraseContext => {
  const atHome =
    (nouns.some((n) => n.is.includes('home-officer')) || isAdviser(office)) &&
    !speaksForMission(context.hits(at.sentence).nouns, words)
  return {
    ...(object ? { object } : {}),
    body: office?.body === true,
    seated: isSeated(nouns) || atHome,
    atHome,
    mission: isMission,
    madeAt: nouns.some((n) => n.is.some((kind) => MADE_AT.has(kind))),
    strangeName: head.upos === 'PROPN' && nouns.length === 0 && !office,
  }
}
