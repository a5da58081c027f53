import { overlaps } from '../../base/span.ts'
import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { readTimeExpressions, type TimeExpression } from '../time/index.ts'
import type { ClaimDraft } from './draft.ts'
import { wordsSaid } from './words-said.ts'

/** A sentence that words said lie in, and which of its words they are. */
interface Said {
  readonly sentence: AnalysedSentence
  readonly words: readonly number[]
}

/** Such a sentence by the word that heads what is said of it, and that word's subject. */
interface MainClause extends Said {
  readonly top: number
  readonly subject: number | undefined
}

const mainClauses = (passage: Passage, draft: ClaimDraft): readonly MainClause[] =>
  wordsSaid(passage, draft).flatMap(({ sentence, words }): MainClause[] => {
    const { tree } = sentence
    const top = words.find(
      (i) => tree.words[i]?.upos !== 'PUNCT' && !words.includes(tree.words[i]?.head ?? -1),
    )
    if (top === undefined) return []
    const subject = childrenOf({ sentence, words }, top).find((c) => /^nsubj/.test(tree.words[c]?.rel ?? ''))
    return [{ sentence, words, top, subject }]
  })

const childrenOf = ({ sentence, words }: Said, word: number): readonly number[] =>
  (sentence.tree.children[word] ?? []).filter((c) => words.includes(c))

const formsUnder = (said: Said, word: number): readonly string[] =>
  childrenOf(said, word).map((c) => said.sentence.forms[c] ?? '')

const NOBODY = /^(nobody|nothing|none|neither|nowhere)$/

/** "*nobody*", "*no* van", "*not one* of them", "*no one*": none of those that the phrase is of. */
const isNone = (clause: MainClause, word: number): boolean => {
  const under = formsUnder(clause, word)
  return (
    NOBODY.test(clause.sentence.forms[word] ?? '') ||
    under.includes('no') ||
    (under.includes('not') &&
      (under.includes('one') || under.includes('a') || clause.sentence.forms[word] === 'one'))
  )
}

/** What has been or is going on, and not what may, must or tends to be. */
const isOfFact = (clause: MainClause): boolean => {
  const { sentence, top } = clause
  if (sentence.tree.words[top]?.xpos === 'VBD') return true
  return formsUnder(clause, top).some((f) => /^(was|were|did|has|have|had|'ve|’ve|being)$/.test(f))
}

/** “*Nobody* was beaten”, “they moved *nothing* but grain”: of what is held against somebody nothing happened. */
export const saysNothingHappened = (passage: Passage, draft: ClaimDraft): boolean =>
  mainClauses(passage, draft).some(
    (clause) =>
      isOfFact(clause) &&
      childrenOf(clause, clause.top).some(
        (c) => /^(nsubj|obj)/.test(clause.sentence.tree.words[c]?.rel ?? '') && isNone(clause, c),
      ),
  )

/** “*There is no* dispute”, and not “there is no reason *to worry*”. */
export const saysNoneExists = (passage: Passage, draft: ClaimDraft): boolean =>
  mainClauses(passage, draft).some((clause) => {
    const { sentence, subject, top } = clause
    if (subject === undefined || !formsUnder(clause, top).includes('there')) return false
    const isFor = childrenOf(clause, subject).some((c) => sentence.tree.words[c]?.rel === 'acl')
    return isNone(clause, subject) && !isFor
  })

/** “*No such* van exists”: what somebody has spoken of is not so. */
export const saysNoSuch = (passage: Passage, draft: ClaimDraft): boolean =>
  wordsSaid(passage, draft).some(({ sentence, words }) =>
    words.some((i) => sentence.forms[i] === 'no' && sentence.forms[i + 1] === 'such'),
  )

/** “They have *until Friday noon*”, “he was handed the paper *at four*”: a day or an hour of the act. */
export const tellsWhen = (passage: Passage, { pieces }: ClaimDraft): boolean =>
  pieces.some((p) => readTimeExpressions(passage.text, p).some((t) => overlaps(t.span, p) && isOfDays(t)))

const isOfDays = ({ use, components, relation, edge }: TimeExpression): boolean =>
  use !== 'since' &&
  (components.day !== undefined ||
    components.weekday !== undefined ||
    /^(first|last)-day$/.test(edge ?? '') ||
    (relation !== undefined && 'unit' in relation && /^(hour|day|workday|weekend|week)$/.test(relation.unit)))

/** “*Nairobi has sold* its good name”: what those have done whose state is named as the subject. */
export const tellsDeedOf = (passage: Passage, draft: ClaimDraft, doers: readonly Actor[]): boolean =>
  mainClauses(passage, draft)
    .slice(0, 1)
    .some(({ sentence, subject, ...clause }) => {
      const name = sentence.names.find((n) => subject !== undefined && n.from <= subject && subject < n.to)
      const codes = name?.entries.flatMap((e) => e.code ?? []) ?? []
      return (
        doers.some((d) => d.code !== undefined && codes.includes(d.code)) &&
        isAffirmed({ sentence, subject, ...clause })
      )
    })

const MODAL = /^(will|would|shall|should|can|could|may|might|must|ought|'ll|’ll|wo|ca|'d|’d)$/

const isAffirmed = (clause: MainClause): boolean =>
  !formsUnder(clause, clause.top).some((f) => MODAL.test(f) || /^(not|n't|n’t|never|no)$/.test(f))

/** “*It destroys* what was built”, “*this was* wrong”: a word on a deed, which as it stands is done or tells of its kind. */
export const remarksOnDeed = (passage: Passage, draft: ClaimDraft): boolean =>
  mainClauses(passage, draft)
    .slice(0, 1)
    .some((clause) => {
      const { sentence, top, subject } = clause
      const head = sentence.tree.words[top]
      const judges =
        head?.upos === 'ADJ' ||
        /^VB[ZP]$/.test(head?.xpos ?? '') ||
        formsUnder(clause, top).some((f) => /^(is|are|'s|’s)$/.test(f))
      return (
        subject !== undefined && POINTS.test(sentence.forms[subject] ?? '') && judges && isAffirmed(clause)
      )
    })

const POINTS = /^(it|this|that|these)$/
