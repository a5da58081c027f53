import type { AnalysedSentence, Passage } from '../passage.ts'
import type { ClaimDraft } from './draft.ts'
import { wordsSaid } from './words-said.ts'

/** Whose doing a clause within the words said is, as its subject tells. */
export type Doer = 'us' | 'them' | 'anyone' | 'nobody' | 'none'

/** A finite verb group within the words said: its first word's place, what stands there, and whose doing it is. */
export interface VerbGroup {
  readonly sentence: AnalysedSentence
  readonly words: readonly number[]
  /** Place of the modal or auxiliary among `words`. */
  readonly at: number
  readonly doer: Doer
  /** Lemma of the subject's head. */
  readonly subject: string
}

const DUTY = /^(should|must|ought)$/
const DUTY_TO = /^(has|have|need|needs|had)$/
const AHEAD = /^(will|shall|'ll|’ll|wo)$/

const POSSIBLE = /^(may|might)$/

/** “They *must* go”, “Warsaw *has to* think again”, “the siege *ought to* be lifted”: what others are to do. */
export const asksOfOthers = (passage: Passage, draft: ClaimDraft): boolean =>
  groupsOf(passage, draft, isDuty).some((g) => g.doer === 'them')

const isDuty = (forms: readonly string[], i: number): boolean =>
  DUTY.test(forms[i] ?? '') ||
  (DUTY_TO.test(forms[i] ?? '') && forms[i + 1] === 'to') ||
  (forms[i] === 'had' && forms[i + 1] === 'better')

/** “They *will feel* it”, “our *answer will* come”: what is in store for others. */
export const menaces = (passage: Passage, draft: ClaimDraft): boolean =>
  groupsOf(passage, draft, (forms, i) => AHEAD.test(forms[i] ?? '')).some((g) => {
    if (passage.lexicon.list('done-in-return').has(g.subject)) return true
    return g.doer === 'them' && passage.lexicon.list('befalling').has(verbAfter(g))
  })

/** “We *shall close* theirs too”: what those who are hit are going to do in return. */
export const hitsBack = (passage: Passage, draft: ClaimDraft): boolean =>
  willDo(passage, draft, (verb) => passage.lexicon.list('doing-in-return').has(verb))

/** “We *shall miss* him”: not what anybody does. */
export const willEndure = (passage: Passage, draft: ClaimDraft): boolean =>
  willDo(passage, draft, (verb) => passage.lexicon.list('enduring').has(verb))

/** “We *will bring* it before the court”: something is going to be done, not only said, hoped or looked at. */
export const willAct = (passage: Passage, draft: ClaimDraft): boolean =>
  willDo(passage, draft, (verb) => verb !== '' && !passage.lexicon.list('harmless-deed').has(verb))

const willDo = (passage: Passage, draft: ClaimDraft, fits: (verb: string) => boolean): boolean =>
  groupsOf(passage, draft, (forms, i) => AHEAD.test(forms[i] ?? '')).some(
    (g) => g.doer === 'us' && !isNot(g) && fits(verbAfter(g)),
  )

/** “The rest *will be* back by spring”, “he *may* come again”: what is to come, whoever brings it about, is no ground for what has been done. */
export const foresees = (passage: Passage, draft: ClaimDraft): boolean =>
  groupsOf(passage, draft, (forms, i) => AHEAD.test(forms[i] ?? '') || POSSIBLE.test(forms[i] ?? ''))
    .slice(0, 1)
    .some((g) => g.doer !== 'nobody' && g.doer !== 'none' && !isNot(g))

/** “*We have asked* eleven of them to leave”: one's own side's deed, told by those who have done it. */
export const tellsOwnDeed = (passage: Passage, draft: ClaimDraft): boolean =>
  groupsOf(passage, draft, (forms, i) => /^(have|'ve|’ve|has)$/.test(forms[i] ?? '')).some(
    (g) =>
      g.doer === 'us' &&
      !isNot(g) &&
      passage.lexicon.list('official-deed').has(verbAfter(g)) &&
      isParticiple(g),
  )

/** “We *did ask* him”: stressed as so. */
export const affirmsDeed = (passage: Passage, draft: ClaimDraft): boolean =>
  groupsOf(passage, draft, (forms, i) => /^(did|do)$/.test(forms[i] ?? '')).some(
    (g) => g.doer === 'us' && !isNot(g) && isBareVerb(g),
  )

const isBareVerb = ({ sentence, words, at }: VerbGroup): boolean => {
  const next = sentence.tree.words[words[at + 1] ?? -1]
  return next?.upos === 'VERB' && next.xpos === 'VB'
}

const isNot = ({ sentence, words, at }: VerbGroup): boolean =>
  words.slice(at + 1, at + 3).some((i) => /^(not|n't|n’t|never|no)$/.test(sentence.forms[i] ?? ''))

/** The verb that the group's first word leads to. */
const verbAfter = ({ sentence, words, at }: VerbGroup): string => {
  const next = words.slice(at + 1, at + 6).find((i) => sentence.tree.words[i]?.upos === 'VERB')
  return next === undefined ? '' : (sentence.lemmas[next] ?? '')
}

const isParticiple = ({ sentence, words, at }: VerbGroup): boolean =>
  words.slice(at + 1, at + 4).some((i) => sentence.tree.words[i]?.xpos === 'VBN')

function groupsOf(
  passage: Passage,
  draft: ClaimDraft,
  opens: (forms: readonly string[], at: number) => boolean,
): readonly VerbGroup[] {
  const code = draft.speaker.actor.code
  return wordsSaid(passage, draft).flatMap(({ sentence, words }) => {
    const forms = words.map((i) => sentence.forms[i] ?? '')
    return forms.flatMap((_, at): VerbGroup[] =>
      opens(forms, at) ? [{ sentence, words, at, ...doerBefore(sentence, words, at, code) }] : [],
    )
  })
}

const CLAUSE_END = /^[;:.?!]$/

/** The nearest subject before a verb group within the words said. */
function doerBefore(
  sentence: AnalysedSentence,
  words: readonly number[],
  at: number,
  code: string | undefined,
): { readonly doer: Doer; readonly subject: string } {
  for (let i = at - 1; i >= 0; i--) {
    const word = sentence.tree.words[words[i] ?? -1]
    if (!word || CLAUSE_END.test(word.text)) break
    if (/^nsubj/.test(word.rel) && !/^(who|which|that|what)$/.test(sentence.forms[word.index] ?? ''))
      return { doer: doerOf(sentence, word.index, code), subject: sentence.lemmas[word.index] ?? '' }
  }
  return { doer: 'none', subject: '' }
}

/** Whose doing it is, by the subject of a clause. */
export function doerOf(sentence: AnalysedSentence, subject: number, code: string | undefined): Doer {
  const form = sentence.forms[subject] ?? ''
  if (/^(we|i)$/.test(form)) return 'us'
  if (/^(they|you|he|she|both|these|those)$/.test(form)) return 'them'
  if (/^(nobody|nothing|none|neither)$/.test(form) || form === 'no') return 'nobody'
  if (/^(it|this|that|there|one|whoever|everyone|everybody|anyone|anybody|someone|somebody)$/.test(form))
    return 'anyone'
  const name = sentence.names.find((n) => n.from <= subject && subject < n.to) ?? nameOf(sentence, subject)
  if (name) return name.entries.some((e) => e.code !== undefined && e.code === code) ? 'us' : 'them'
  const parts = (sentence.tree.children[subject] ?? []).map((c) => sentence.forms[c] ?? '')
  if (parts.some((p) => /^(our|my)$/.test(p))) return 'us'
  if (parts.some((p) => p === 'no')) return 'nobody'
  if (parts.some((p) => /^(the|their|his|her|your|both|those|these|this|that)$/.test(p))) return 'them'
  return 'anyone'
}

/** "*Rwandan* soldiers", "*Minsk's* men": whose they are. */
const nameOf = (
  { names, tree }: AnalysedSentence,
  noun: number,
): AnalysedSentence['names'][number] | undefined =>
  names.find(
    (n) =>
      tree.words[n.head]?.head === noun &&
      /^(amod|compound|nmod:poss)$/.test(tree.words[n.head]?.rel ?? '') &&
      n.entries.some((e) => e.code !== undefined),
  )
