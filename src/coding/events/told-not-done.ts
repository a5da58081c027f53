import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { Passage } from '../passage.ts'
import { quotationAt } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Match } from '../rules/match.ts'
import { referentsOf } from './sides.ts'

/** "would neither confirm nor *deny* it": no denial, but no comment. */
const isSilence = (passage: Passage, { sentence, proposition }: Match): boolean =>
  passage
    .phrasesIn(sentence, 'speech')
    .some(
      (h) =>
        h.value.stance === 'declines-to-comment' &&
        h.start < proposition.predicate &&
        proposition.predicate < h.start + h.length,
    )

/** "*have expelled* 300 diplomats *since* the war began": a sum of many acts (RECORD.md, convention 19). */
function isTotal(resolver: Resolver, { sentence, proposition, rule }: Match): boolean {
  const since =
    proposition.arguments.some((a) => a.role === 'since') ||
    sentence.propositions.some((p) => p.parent === proposition.id && p.marker === 'since')
  if (!since || !proposition.perfect || proposition.tense === 'past' || !rule.object) return false
  return referentsOf(resolver, sentence, proposition, rule.object).some(
    (o) => o.plural && o.count !== undefined,
  )
}

/** Acts that leave a thing as it stays: "the *shuttered* embassy" says how it is, not that anybody closes it. */
const LASTING = new Set(['close-own-mission', 'order-mission-closed', 'open-mission', 'recall-ambassador'])

const isHowItIs = ({ action, sentence, proposition }: Match): boolean =>
  LASTING.has(action.id) &&
  proposition.form === 'participle' &&
  sentence.tree.words[proposition.predicate]?.rel === 'amod'

/** Acts that a quotation alone makes a claim of, not an event (RECORD.md, convention 16). */
const JUDGEMENTS = new Set(['accuse', 'condemn'])

/**
 * True for a judgement that stands in a quotation with whoever passes it or whatever it is passed on: “The step is
 * *hostile*,” said Sofia. “condemns this violation” with its subject outside is the writer's own sentence.
 */
function isOnlyQuoted(passage: Passage, { action, rule, sentence, proposition }: Match): boolean {
  if (!JUDGEMENTS.has(action.id)) return false
  const inner = proposition.arguments.find((a) => a.role === 'complement' && a.proposition !== undefined)
  const judged = isOfClause(rule) ? sentence.propositions.find((p) => p.id === inner?.proposition) : undefined
  const clause = judged ?? proposition
  const start = (word: number): number => sentence.tree.words[word]?.start ?? 0
  const quotation = quotationAt(passage.document, start(clause.predicate))
  if (!quotation) return false
  const subject = clause.arguments.find(
    (a) => a.role === 'agent' || a.role === 'topic' || isPassiveSubject(clause, a),
  )
  return !subject || quotationAt(passage.document, start(subject.head)) === quotation
}

/** "Iran was *“involved”* in it": what is said of somebody outside the marks. */
const isPassiveSubject = ({ voice }: Proposition, { role }: Argument): boolean =>
  voice === 'passive' && role === 'patient'

/** The rule asks what is said, not how something is called. */
const isOfClause = ({ where }: Match['rule']): boolean =>
  Object.keys(where).some((roles) => roles === 'complement' || roles.startsWith('complement.'))

/** True where the words of an act tell none: "would neither confirm nor deny it", a sum of many, how a thing stays, a quoted judgement. */
export const tellsNoAct = (passage: Passage, resolver: Resolver, match: Match): boolean =>
  isOnlyQuoted(passage, match) || isSilence(passage, match) || isTotal(resolver, match) || isHowItIs(match)
