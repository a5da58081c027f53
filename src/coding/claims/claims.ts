import { contains, overlaps } from '../../base/span.ts'
import type { Claim, Event, Stance } from '../../model/index.ts'
import { tellingsInText } from '../events/spans.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { actorKey, isActorName } from '../referents/entries.ts'
import { type About, aboutOf, isSaying } from './about.ts'
import { attributionChain } from './attribution.ts'
import type { ClaimDraft } from './draft.ts'
import { type ClaimSources, clauseSpan, draftsOf, type Indexed, isByName, wordCount } from './drafts.ts'
import { groupBy } from './quotations.ts'
import { addresseeOf } from './speakers.ts'
import { type SpeechAct, turnsDown } from './speech.ts'
import { chooseStance } from './stance.ts'
import { toneOf } from './tone.ts'
import { stanceOfUnlisted } from './unlisted.ts'

/**
 * The claims of a passage: one for each act of saying by somebody who is not merely the outlet (RECORD.md, conventions 24
 * and 25). Indirect speech makes a claim when it bears on one of the events, or declines to say anything.
 */
export function readClaims(given: ClaimSources, events: readonly Event[]): readonly Claim[] {
  const { passage } = given
  const bySentence = groupBy(given.acts, (a) => a.sentence.index)
  const sources: Indexed = { ...given, actsIn: (sentence) => bySentence.get(sentence.index) ?? [] }
  // a report that names no state and no body is not about them
  const nobody = events.length === 0 && !passage.sentences.some((s) => s.names.some(isActorName))
  const claims: Claim[] = []
  let last: ClaimDraft | undefined
  for (const drafted of draftsOf(sources)) {
    const draft = spokenByDoer(drafted, events)
    if (!draft) continue
    if (isTheAct(passage, draft, events) || (nobody && !draft.speaker.actor.code)) continue
    const tone = toneOf(passage, draft)
    const about = aboutOf(passage, draft, events, tone)
    const chosen = chooseStance(passage, draft, about, tone, { ...sources, events, claims })
    const isClaim = draft.pieces.length > 0 || bears(passage, draft, about, tone, chosen)
    const stance = isClaim ? chosen : stanceOfUnlisted(passage, given.resolver, draft)
    if (stance === undefined || (isIdle(draft) && tone === undefined)) continue
    if (last?.act === draft.act && claims.at(-1)?.stance === stance && isWord(passage, draft)) continue
    last = draft
    claims.push(toClaim(sources, draft, about, stance, `c${claims.length + 1}`, claims.at(-1)))
  }
  return claims
}

/**
 * "Sixty-three are to go, *the foreign minister announced*": an officer of no named state who tells in plain words what one
 * state does speaks for it. Indirect speech of somebody who speaks for nobody is no claim.
 */
function spokenByDoer(draft: ClaimDraft, events: readonly Event[]): ClaimDraft | undefined {
  const { actor } = draft.speaker
  if (actor.code !== undefined || draft.pieces.length > 0) return draft
  const told = events.find(
    (e) => e.source.length === 1 && !isSaying(e) && tellingsInText(e).some((t) => contains(draft.span, t)),
  )
  const { code, sector } = told?.source[0] ?? {}
  if (!code) return undefined
  return { ...draft, speaker: { ...draft.speaker, actor: { ...actor, code, ...(sector ? { sector } : {}) } } }
}

/** "“There were always queues,” said a neighbour": somebody who speaks for nobody and takes no side. */
const isIdle = ({ speaker: { actor, referent } }: ClaimDraft): boolean =>
  actor.code === undefined &&
  referent.office === undefined &&
  !referent.kinds.some((k) =>
    /^(officials|source|mission|mission-member|envoy|body|document|remarks|collective|organisation)$/.test(k),
  )

/** "called it “unjustified” and *“hasty”*": one saying, which the first word is enough for. */
const isWord = (passage: Passage, { pieces }: ClaimDraft): boolean =>
  pieces.length > 0 && pieces.every((p) => wordCount(passage.text.slice(...p)) === 1)

/** "announced *it* minutes later", "confirmed *the move*": the act told before, made known by a word that stands for it. */
const makesKnown = (passage: Passage, { act }: ClaimDraft): boolean =>
  /^(announces|confirms)$/.test(act.entry.stance) &&
  act.proposition.arguments.some(
    (a) =>
      a.role === 'patient' && passage.lexicon.list('standing-for-act').has(act.sentence.lemmas[a.head] ?? ''),
  )

/** Indirect speech counts where it tells an event, takes a side by its verb or its words, or says that nothing is said. */
function bears(
  passage: Passage,
  draft: ClaimDraft,
  about: About,
  tone: Stance | undefined,
  stance: Stance,
): boolean {
  if (stance === 'declines-to-comment') return true
  if (about.basis === 'told') return true
  if (about.events.length > 0 && makesKnown(passage, draft)) return true
  // a regret voiced beside an act is no position on anything that the report goes on to give
  if (about.events.length === 0 || stance === 'regrets') return false
  return SIDES.has(tone ?? 'explains') || !/^(explains|announces)$/.test(draft.act.entry.stance)
}

/** What words express that take a side in something, whoever tells them. */
const SIDES: ReadonlySet<Stance> = new Set<Stance>(['condemns', 'denies', 'demands', 'threatens'])

/**
 * The verb is itself the act ("told to leave"), and nothing is quoted: the event says it all, unless the verb takes a side. An
 * accusation of “spying” in marks is the accusation.
 */
const isTheAct = (passage: Passage, draft: ClaimDraft, events: readonly Event[]): boolean => {
  const { stance } = draft.act.entry
  const words = Math.max(0, ...draft.pieces.map((p) => wordCount(passage.text.slice(...p))))
  if (words === 0 && stance === 'denies' && turnsDown(passage, draft.act)) return true
  const plain = words === 0 && draft.act.manner === undefined && /^(explains|announces)$/.test(stance)
  const named = words === 1 && stance === 'alleges'
  if (words === 0 && isByName(draft) && events.some((e) => isOfWords(e) && isOwnWord(e, draft))) return true
  return (plain || named) && events.some((e) => tellingsInText(e).some((s) => overlaps(s, draft.act.verb)))
}

const isOfWords = (event: Event): boolean => event.status === 'denied' || isSaying(event)

/** The saying is an event of its own, told by the same words. */
const isOwnWord = (event: Event, { act, speaker }: ClaimDraft): boolean =>
  event.evidence.in === undefined &&
  event.source.some((a) => a.code === speaker.actor.code) &&
  tellingsInText(event).some((s) => overlaps(s, act.verb) || overlaps(s, clauseSpan(act)))

function toClaim(
  sources: Indexed,
  draft: ClaimDraft,
  about: About,
  stance: Stance,
  id: string,
  previous: Claim | undefined,
): Claim {
  const { passage } = sources
  const quote = draft.pieces.length > 0 ? quoteText(passage, draft) : undefined
  const channel =
    draft.act.entry.channel ?? channelIn(passage, draft.act.sentence) ?? channelBefore(sources, draft)
  const to = addresseeAt(draft.act)
  const addressee = to && addresseeOf(passage, sources.resolver, to)
  const carried = previous && sameSide(previous, draft) ? previous : undefined
  return {
    id,
    speaker: draft.speaker.actor,
    stance,
    about: about.events.map((e) => e.id),
    ...(quote ? { quote } : {}),
    span: draft.span,
    verbatim: quote !== undefined,
    ...(channel ? { channel } : {}),
    ...(addressee ? { addressee } : {}),
    attribution: attributionChain(sources, draft.act.sentence, carried),
  }
}

/** "told *the ambassador*": whom a verb of telling takes for its object. */
const addresseeAt = ({ sentence, proposition, entry, manner }: SpeechAct): WordAt | undefined => {
  if (manner || entry.stance !== 'explains' || !/^(tell|inform|assure|remind|ask)$/.test(proposition.lemma))
    return undefined
  const to = proposition.arguments.find(
    (a) => /^(recipient|patient)$/.test(a.role) && a.proposition === undefined,
  )
  return to && { sentence: sentence.index, word: to.head }
}

const sameSide = (claim: Claim, draft: ClaimDraft): boolean =>
  actorKey(claim.speaker) === actorKey(draft.speaker.actor)

/** A quotation over several paragraphs is one stretch; the parts of one broken by "he said" are joined by dots. */
function quoteText(passage: Passage, draft: ClaimDraft): string {
  const { quotations } = passage.document
  const first = draft.pieces[0] ?? draft.span
  const last = draft.pieces.at(-1) ?? first
  const multi =
    draft.pieces.length > 1 &&
    quotations.some((q) => q.continues !== undefined && draft.pieces.some((p) => p[0] === q.inner[0]))
  if (multi) return passage.text.slice(first[0], last[1])
  return draft.pieces.map((p) => passage.text.slice(...p)).join(' ... ')
}

/** "broke the news *on Twitter*. “...,” she wrote": the channel that the same speaker's sentence before gives. */
function channelBefore({ passage, actsIn, speakerOf }: Indexed, draft: ClaimDraft): Claim['channel'] {
  const before =
    passage.sentences[(draft.pieces[0] ? sentenceAt(passage, draft) : draft.act.sentence.index) - 1]
  if (!before || before.paragraph !== draft.act.sentence.paragraph) return undefined
  const name = draft.speaker.actor.name
  const same = actsIn(before).some((a) => speakerOf(a)?.actor.name === name)
  return same ? channelIn(passage, before) : undefined
}

/** Index of the sentence in which the quoted words begin. */
const sentenceAt = (passage: Passage, { act, pieces }: ClaimDraft): number => {
  let index = act.sentence.index
  while (index > 0 && (passage.sentences[index]?.span[0] ?? 0) > (pieces[0]?.[0] ?? 0)) index--
  return index
}

function channelIn(passage: Passage, sentence: AnalysedSentence): Claim['channel'] {
  return passage.lexicon.phrases('channel').find(sentence.lemmas, sentence.forms)[0]?.value
}
