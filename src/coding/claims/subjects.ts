import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import type { NameMention } from '../referents/names.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { insideQuotation } from './speech.ts'

/** The state that is the subject of a statement before the speaker in the same paragraph, or whose capital opens the speaker's own. */
export function subjectBefore(passage: Passage, resolver: Resolver, referent: Referent): Actor | undefined {
  const own = passage.sentences[referent.at.sentence]
  for (let i = referent.at.sentence; i >= 0; i--) {
    const sentence = passage.sentences[i]
    if (!sentence || !own || sentence.paragraph !== own.paragraph) return undefined
    const isOwn = sentence === own
    const name = sentence.names.find(
      (n) =>
        isActorName(n) &&
        (!isOwn || n.head < referent.at.word) &&
        !insideQuotation(passage, n.span[0]) &&
        !ownsEnvoy(passage, sentence, n) &&
        (opens(sentence, n) || (!isOwn && belongsToSubject(sentence, n))),
    )
    const actor = name && resolver.resolved({ sentence: i, word: name.head })?.actors[0]
    if (actor?.code) return actor
  }
  return undefined
}

/** "*Finland* will not reopen it, according to the state secretary": the subject of what an unplaced speaker tells. */
export function subjectBeside(passage: Passage, resolver: Resolver, { at }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const name = sentence?.names.find(
    (n) =>
      isActorName(n) &&
      n.head < at.word &&
      !insideQuotation(passage, n.span[0]) &&
      belongsToSubject(sentence, n) &&
      !isPassive(sentence, n),
  )
  const actor = name && resolver.resolved({ sentence: at.sentence, word: name.head })?.actors[0]
  return actor?.code ? actor : undefined
}

/** "*Georgia*", "*Georgia's* prime minister", "*Georgian* planes": a name that is the subject or says whose subject it is. */
const belongsToSubject = ({ tree }: AnalysedSentence, name: NameMention): boolean => {
  const word = tree.words[name.head]
  const over = /^(nmod:poss|amod)/.test(word?.rel ?? '') ? tree.words[word?.head ?? -1] : undefined
  return /subj/.test(word?.rel ?? '') || /subj/.test(over?.rel ?? '')
}

const isPassive = ({ tree }: AnalysedSentence, { head }: NameMention): boolean =>
  /pass/.test(tree.words[head]?.rel ?? '') || /pass/.test(tree.words[tree.words[head]?.head ?? -1]?.rel ?? '')

/** "*In Doha*, the ministry said": a place set before the statement. */
const opens = (sentence: AnalysedSentence, name: NameMention): boolean =>
  name.from <= 2 && /^(in|from|at)$/i.test(sentence.forms[name.from - 1] ?? '')

/** "*Ghana's* chargé was invited to the ministry": the ministry is another's. */
const ownsEnvoy = (
  passage: Passage,
  { tree, lemmas, forms }: AnalysedSentence,
  { head }: NameMention,
): boolean => {
  const over = tree.words[head]?.head ?? -1
  return (
    /^(nmod:poss|amod|compound)/.test(tree.words[head]?.rel ?? '') &&
    passage.lexicon
      .phrases('noun')
      .endingAt(lemmas, over, forms)
      .some((h) => h.value.is.includes('mission-member') || h.value.is.includes('mission'))
  )
}

/** "*In Lima*, the minister said", "Nobody in *Asmara* laughed: the minister said": the capital that the speaker's own sentence opens with. */
export function openingPlace(passage: Passage, resolver: Resolver, { at }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const name = sentence?.names.find(
    (n) =>
      n.head < at.word &&
      n.from <= 2 &&
      n.entries.some((e) => e.kind === 'capital') &&
      /^(in|from|at)$/i.test(sentence.forms[n.from - 1] ?? '') &&
      !insideQuotation(passage, n.span[0]),
  )
  const actor = name && resolver.resolved({ sentence: at.sentence, word: name.head })?.actors[0]
  return actor?.code ? actor : undefined
}

/** "drew a rebuke *from Tehran*: it is “...”, said the envoy": whose saying the speaker's own sentence has named before. */
export function saidToBeOf(passage: Passage, resolver: Resolver, { at }: Referent): Actor | undefined {
  const sentence = passage.sentences[at.sentence]
  const name = sentence?.names.findLast((n) => {
    const over = sentence.lemmas[n.from - 2] ?? ''
    return (
      isActorName(n) &&
      n.head < at.word &&
      sentence.forms[n.from - 1] === 'from' &&
      !/^(undefined|explains|announces)$/.test(`${passage.lexicon.speech('noun', over)?.stance}`) &&
      !insideQuotation(passage, n.span[0])
    )
  })
  const actor = name && resolver.resolved({ sentence: at.sentence, word: name.head })?.actors[0]
  return actor?.code ? actor : undefined
}
