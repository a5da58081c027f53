import { overlaps } from '../../base/span.ts'
import type { Ground, Stance } from '../../model/index.ts'
import { hitsIn } from '../events/fields.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'
import { doerOf } from './moods.ts'
import { wordsSaid } from './words-said.ts'

const NEGATION = /^(not|n't|n’t|no|never|nothing|nobody|none|without|hardly)$/i

const MODAL = /^(will|would|shall|should|can|could|may|might|must|ought|'ll|’ll|wo|ca|'d|’d|to)$/

/** Wrongs that are charged, where other wrongs are as well only decried. */
const WRONGS: ReadonlySet<Ground> = new Set<Ground>([
  'espionage',
  'terrorism',
  'cyberattack',
  'assassination-or-poisoning',
  'election-interference',
  'smuggling-or-crime',
])

/**
 * “*Rwandan soldiers are fighting* in our country”, “*he was an officer of the GRU*”: what others do, have done or are, as
 * the words tell it, where that is a deed of a named side or a wrong that is charged.
 */
export const chargesOthers = (passage: Passage, draft: ClaimDraft, tone: Stance | undefined): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((subject) => {
      const word = sentence.tree.words[subject]
      if (!word || !/^nsubj/.test(word.rel) || !words.includes(word.head)) return false
      if (doerOf(sentence, subject, draft.speaker.actor.code) !== 'them' || !isTold(sentence, word.head))
        return false
      if (namesWrong(passage, sentence, draft) || doesWrong(passage, sentence, word.head)) return true
      return tone === undefined && isDeed(sentence, word.head) && isSomebody(sentence, subject)
    }),
  )

/** Told as so, of what has been or is being done: no modal, no "not". */
const isTold = ({ tree, forms }: AnalysedSentence, verb: number): boolean =>
  !(tree.children[verb] ?? []).some((c) => NEGATION.test(forms[c] ?? '') || MODAL.test(forms[c] ?? ''))

/** A verb in the past, or of what is going on. */
const isDeed = ({ tree }: AnalysedSentence, verb: number): boolean =>
  tree.words[verb]?.upos === 'VERB' && /^VB[DGN]$/.test(tree.words[verb]?.xpos ?? '')

/** “were *financing* the plotters”: a verb of what one charges others with. */
const doesWrong = (passage: Passage, sentence: AnalysedSentence, verb: number): boolean =>
  isDeed(sentence, verb) && passage.lexicon.list('charged-deed').has(sentence.lemmas[verb] ?? '')

/** They, he, she, or a noun phrase with the name of a side in it. */
const isSomebody = (sentence: AnalysedSentence, subject: number): boolean =>
  /^(they|he|she)$/.test(sentence.forms[subject] ?? '') ||
  sentence.names.some(
    (n) =>
      n.entries.some((e) => e.code !== undefined) &&
      (n.head === subject || sentence.tree.words[n.head]?.head === subject),
  )

const namesWrong = (passage: Passage, sentence: AnalysedSentence, { pieces }: ClaimDraft): boolean =>
  hitsIn(sentence, passage.lexicon.phrases('ground').find(sentence.lemmas, sentence.forms)).some(
    (h) => WRONGS.has(h.value) && pieces.some((p) => overlaps(p, h.span)),
  )
