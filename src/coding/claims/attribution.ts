import type { Attribution, Claim } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { SpeechAct } from './speech.ts'

/** Kinds of noun that say something without being a person or body: a report, a letter, a release. */
const DOCUMENT = new Set(['document', 'report', 'statement'])

/**
 * Who passes a sentence's content on, from the nearest teller outwards: "according to *the Independent*", "*CNN*
 * reported", "*officials* said". A quotation that follows on from the same side's carries its outlet along.
 */
export function attributionChain(
  passage: Passage,
  acts: readonly SpeechAct[],
  sentence: AnalysedSentence,
  carried?: Claim,
): readonly Attribution[] {
  const own = acts.filter((a) => a.sentence === sentence).flatMap((a) => linkOf(passage, a))
  const outlets = own.filter((l) => l.kind === 'outlet')
  if (outlets.length > 0 || !carried) return outlets
  return carried.attribution.filter((l) => l.kind === 'outlet')
}

/** The link that an act of saying adds: an outlet, a document, an unnamed source, or a speaker. */
export function linkOf(passage: Passage, act: SpeechAct): readonly Attribution[] {
  if (!act.speaker) return []
  const sentence = act.sentence
  const head = act.speaker.word
  const word = sentence.tree.words[head]
  if (!word) return []
  const name = sentence.names.find((n) => n.from <= head && head < n.to)
  const outlet = name?.entries.some((e) => e.kind === 'outlet')
  if (name && outlet) return [{ who: passage.text.slice(...name.span), kind: 'outlet', span: name.span }]
  const noun = passage.lexicon.phrases('noun').endingAt(sentence.lemmas, head, sentence.forms)[0]?.value
  const kind = noun?.is.some((k) => DOCUMENT.has(k))
    ? 'document'
    : word.upos === 'PROPN' || name
      ? 'speaker'
      : 'unnamed'
  return [{ who: word.text, kind, span: [word.start, word.end] }]
}
