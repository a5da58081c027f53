import type { Actor } from '../../model/index.ts'
import type { Passage } from '../passage.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { QuotedSpeech, SpeechAct } from './speech.ts'

/** Who speaks in an act of saying. */
export interface Speaker {
  readonly referent: Referent
  /** The actor spoken for, with the speaker's own name and role; `code` absent where it is not known. */
  readonly actor: Actor
  /** A newspaper or agency: a link of the attribution chain, not a party. */
  readonly outlet: boolean
}

/** Reads the speaker of an act of saying, following pronouns ("she said") to the person last named. */
export function speakerOf(passage: Passage, resolver: Resolver, act: SpeechAct): Speaker | undefined {
  if (!act.speaker) return undefined
  const referent = resolver.resolved(act.speaker)
  if (!referent) return undefined
  const sentence = passage.sentences[act.speaker.sentence]
  const outlet = sentence?.names.some(
    (n) =>
      n.from <= (act.speaker?.word ?? -1) &&
      (act.speaker?.word ?? -1) < n.to &&
      n.entries.some((e) => e.kind === 'outlet'),
  )
  const represented = referent.actors[0]
  const named = referent.person?.name ?? phraseName(passage, referent.antecedent ?? referent)
  const role = referent.person?.title ?? represented?.role
  const actor: Actor = {
    ...(represented?.code ? { code: represented.code } : {}),
    ...(represented?.sector ? { sector: represented.sector } : {}),
    ...(represented?.id ? { id: represented.id } : {}),
    name: named,
    ...(role ? { role } : {}),
    ...(referent.post && referent.kinds.includes('mission') ? { unit: referent.post } : {}),
    span: referent.span,
  }
  return { referent, actor, outlet: outlet === true }
}

/** The phrase as written, without its article: "Russian mission to the U.N.". */
const phraseName = (passage: Passage, referent: Referent): string =>
  passage.text.slice(...referent.span).replace(/^(the|an?)\s+/i, '')

/** Speakers by quotation index, for "we" and "they" inside quotations. */
export function speakersByQuotation(
  passage: Passage,
  resolver: Resolver,
  speeches: readonly QuotedSpeech[],
): (quotation: number) => readonly Actor[] {
  const known = new Map<number, readonly Actor[]>()
  for (const speech of speeches) {
    const speaker = speech.act && speakerOf(passage, resolver, speech.act)
    if (speaker?.actor.code) for (const q of speech.quotations) known.set(q, [speaker.actor])
  }
  return (quotation) => known.get(quotation) ?? []
}
