import type { Attribution, Claim } from '../../model/index.ts'
import { uniqueBy } from '../events/assemble.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { SpeakerReader } from './speakers.ts'
import { isOutlet, type SpeechAct } from './speech.ts'

interface Telling {
  readonly passage: Passage
  readonly speakerOf: SpeakerReader
}

/** Kinds of noun that say something without being a person or body: a report, a letter, a release. */
const DOCUMENT = new Set(['document', 'report', 'statement'])

/**
 * Who passes a sentence's content on, from the nearest teller outwards: "according to *the Independent*", "*CNN*
 * reported", "*officials* said". A quotation that follows on from the same side's carries its outlet along.
 */
export function attributionChain(
  open: Telling & { readonly actsIn: (sentence: AnalysedSentence) => readonly SpeechAct[] },
  sentence: AnalysedSentence,
  carried?: Claim,
): readonly Attribution[] {
  const acts = open.actsIn(sentence)
  const told = acts.flatMap((a) => linkOf(open, a)).filter((l) => l.kind === 'outlet')
  const outlets = uniqueBy([...told, ...acts.flatMap((a) => outletsAt(open.passage, a))], (l) =>
    String(l.span[0]),
  )
  if (outlets.length > 0 || !carried) return outlets
  return carried.attribution.filter((l) => l.kind === 'outlet')
}

/** The link that an act of saying adds: an outlet, a document, an unnamed source, or a speaker by name. */
export function linkOf(open: Telling, act: SpeechAct): readonly Attribution[] {
  const { passage, speakerOf } = open
  if (!act.speaker) return []
  const { sentence } = act
  const head = act.speaker.word
  const name = sentence.names.find((n) => n.from <= head && head < n.to)
  if (name?.entries.some((e) => e.kind === 'outlet'))
    return [{ who: passage.text.slice(...name.span), kind: 'outlet', span: name.span }]
  const speaker = speakerOf(act)
  if (!speaker) return []
  const noun = passage.lexicon.phrases('noun').endingAt(sentence.lemmas, head, sentence.forms)[0]?.value
  const known = speaker.actor.code !== undefined || speaker.referent.person?.name !== undefined
  const kind = noun?.is.some((k) => DOCUMENT.has(k)) ? 'document' : known ? 'speaker' : 'unnamed'
  return [{ who: speaker.actor.name, kind, span: speaker.referent.span }]
}

/** Outlets that a saying passes through: "told *Reuters*", "*TASS* quoted him". */
const outletsAt = (passage: Passage, { sentence, proposition }: SpeechAct): readonly Attribution[] =>
  proposition.arguments.flatMap((a): Attribution[] => {
    const name = sentence.names.find((n) => n.from <= a.head && a.head < n.to)
    return name && isOutlet(sentence, a.head)
      ? [{ who: passage.text.slice(...name.span), kind: 'outlet', span: name.span }]
      : []
  })
