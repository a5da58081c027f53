import type { Stance } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { Passage } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { ClaimDraft } from './draft.ts'
import { isByName } from './drafts.ts'
import type { SpeechAct } from './speech.ts'

/** Kinds of noun that are only spoken of where states deal with one another. */
const DIPLOMATIC: ReadonlySet<string> = new Set([
  'mission-member',
  'envoy',
  'mission',
  'relations',
  'credentials',
  'immunity',
  'asylum',
  'sanctions',
  'entry-ban',
  'state-recognition',
])

/**
 * Indirect speech in which somebody tells what his own side does, in a matter of diplomacy, though no rule reads the act
 * ("the minister said Oslo was *bringing its envoy home*"): made known, confirmed or, with a "not", denied.
 */
export function stanceOfUnlisted(
  passage: Passage,
  resolver: Resolver,
  draft: ClaimDraft,
): Stance | undefined {
  const { act, speaker } = draft
  const said = assertedIn(act)
  if (!said || said === act.proposition || act.manner !== undefined || draft.pieces.length > 0)
    return undefined
  if (said.form !== 'finite' || !isDiplomatic(passage, act, said)) return undefined
  if (act.entry.stance === 'confirms') return 'confirms'
  if (isByName(draft) || !isOfficial(draft)) return undefined
  const isOwn = /^(explains|announces)$/.test(act.entry.stance) && isOfSide(resolver, draft, said)
  // "was told to go": in the passive an order, and no mere word
  const isThought = said.voice !== 'passive' && passage.lexicon.list('state-of-mind').has(said.lemma)
  if (!isOwn || !speaker.actor.code || isThought) return undefined
  // "would not let them stay" makes a refusal known
  const isNot = said.operators.some((o) => o.kind === 'negation')
  return isNot && !said.operators.some((o) => o.kind === 'modal') ? 'denies' : 'announces'
}

/** "made it known *that Oslo was ...*": the clause that asserts something, below the words that only lead to it. */
function assertedIn({ complement, sentence }: SpeechAct): Proposition | undefined {
  let said = complement
  for (let steps = 0; said && said.form !== 'finite' && steps < 3; steps++) {
    const below = said.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
    said = sentence.propositions.find((q) => q.id === below?.proposition)
  }
  return said
}

/** Somebody who can make an act of the side known; a runner cannot. */
const isOfficial = ({ speaker: { referent } }: ClaimDraft): boolean =>
  referent.office !== undefined ||
  referent.person?.title !== undefined ||
  referent.kinds.some((k) =>
    /^(officials|body|mission|mission-member|envoy|source|organisation|document)$/.test(k),
  )

/** Somebody or something of diplomacy has a part in what is told: "bringing *its envoy* home", "let him into *its embassy*". */
const isDiplomatic = (passage: Passage, { sentence }: SpeechAct, said: Proposition): boolean =>
  said.arguments.some((a) =>
    passage.lexicon
      .phrases('noun')
      .endingAt(sentence.lemmas, a.head, sentence.forms)
      .some((h) => h.value.is.some((k) => DIPLOMATIC.has(k))),
  )

/** "said *Oslo* was", "said *it* would", "*Oslo's envoy* has been told": whom it is told of is the side spoken for. */
const isOfSide = (resolver: Resolver, { act, speaker }: ClaimDraft, said: Proposition): boolean =>
  said.arguments
    .filter(
      (a) =>
        /^(agent|topic)$/.test(a.role) || (said.voice === 'passive' && /^(patient|recipient)$/.test(a.role)),
    )
    .some((a) =>
      resolver
        .resolved({ sentence: act.sentence.index, word: a.head })
        ?.actors.some(({ code }) => code !== undefined && code === speaker.actor.code),
    )
