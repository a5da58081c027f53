import type { Actor } from '../../model/index.ts'
import type { WordAt } from '../passage.ts'
import { quotationAt } from '../passage.ts'
import { isOneOf, nominals, quotedApart, statesBeside } from './candidates.ts'
import { isActorName } from './entries.ts'
import type { NameMention } from './names.ts'
import { foreignTo } from './possessives.ts'
import type { Referent } from './referent.ts'
import { agreement, salience } from './salience.ts'
import { isOwnerOfStaff } from './staff.ts'
import { type AntecedentContext, fitsWanted, NOTHING } from './wanted.ts'

/** How many sentences back an antecedent is looked for. */
const REACH = 4

export const SPEAKER_PRONOUNS = new Set(['we', 'us', 'our', 'ours', 'i', 'me', 'my', 'mine', 'ourselves'])

/** Weight of being what the verb wants: "police stormed *it*" is said of a mission before a state. */
const WANTED = 2.5

interface Candidate {
  readonly referent: Referent
  readonly score: number
}

/**
 * The phrase that a pronoun or bare definite stands for: agreement in number and kind first, then subject before
 * object before the rest, then nearness (Hobbs 1978; Lappin and Leass 1994, in their simplest form).
 */
export function antecedent(context: AntecedentContext, pronoun: Referent): Referent | undefined {
  const text = pronoun.pronoun
  if (!text || SPEAKER_PRONOUNS.has(text)) return undefined
  // inside quotation marks "they" is the other side, whatever the verb wants
  const quoted = quotationAt(context.passage.document, pronoun.span[0]) !== undefined
  const wanted = quoted ? NOTHING : context.wanted(pronoun.at)
  const isWanted = (referent: Referent): boolean => fitsWanted(context.passage, wanted, referent)
  const choosy = wanted.kinds.size > 0 || wanted.nouns.size > 0
  const ofStaff = isOwnerOfStaff(context, pronoun)
  const beside = statesBeside(context, pronoun)
  const doers = foreignTo(context, pronoun)
  let best: Candidate | undefined
  for (let back = 0; back <= REACH; back++) {
    const index = pronoun.at.sentence - back
    const sentence = context.passage.sentences[index]
    if (!sentence) break
    const seatWanted = ofStaff && back > 0 && (best === undefined || best.referent.at.sentence === index)
    for (const referent of nominals(context, sentence, back === 0 ? pronoun : undefined)) {
      if (quotedApart(context.passage, pronoun, referent) || isOneOf(beside, referent)) continue
      if (referent.actors.some(({ code }) => code !== undefined && doers.has(code))) continue
      const chosen = isWanted(referent)
      const fit = agreement(text, referent, chosen)
      if (fit <= 0) continue
      const score =
        fit +
        salience(context, sentence, pronoun, referent) +
        (chosen || (seatWanted && referent.kinds.includes('mission')) ? WANTED : 0)
      if (!best || score > best.score) best = { referent, score }
    }
    if (best && best.score > 3.5 - back && (!choosy || back > 0 || isWanted(best.referent))) break
  }
  return best?.referent
}

/** "*Ghana's chargé* was invited to the ministry": whose envoy somebody is does not say who speaks there. */
const isOfEnvoy = (context: AntecedentContext, sentence: number, { head }: NameMention): boolean => {
  const { tree } = context.passage.sentences[sentence] ?? {}
  const name = tree?.words[head]
  if (!tree || !name || !/^(nmod:poss|amod|compound)/.test(name.rel)) return false
  return (
    tree.words[name.head]?.rel === 'nsubj:pass' &&
    context.referent({ sentence, word: name.head })?.kinds.includes('mission-member') === true
  )
}

/** The last actor named before a point of the text, for definites that name no state ("the ministry"). */
export function lastNamedActor(
  context: AntecedentContext,
  at: WordAt,
  accept: (actor: Actor) => boolean,
): Referent | undefined {
  for (let s = at.sentence; s >= Math.max(0, at.sentence - REACH - 2); s--) {
    const sentence = context.passage.sentences[s]
    if (!sentence) continue
    const before = sentence.names.filter((n) => isActorName(n) && (s < at.sentence || n.head < at.word))
    const subjects = before.filter((n) => /subj|root/.test(sentence.tree.words[n.head]?.rel ?? ''))
    const named = [...subjects, ...[...before].reverse()]
    const apart = (n: NameMention): number => Number(isOfEnvoy(context, s, n))
    for (const name of [...named].sort((a, b) => apart(a) - apart(b))) {
      const referent = context.referent({ sentence: s, word: name.head })
      if (referent?.actors.some(accept)) return referent
    }
  }
  return undefined
}

/** The actors, as the words that stand for them here. */
export const reSpan = (actors: readonly Actor[], to: Referent): readonly Actor[] =>
  actors.map((a) => ({ ...a, span: to.span }))
