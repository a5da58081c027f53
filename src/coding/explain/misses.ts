import type { Telling } from '../events/detail.ts'
import type { OpenPassage } from '../open-passage.ts'
import type { Trial } from '../rules/match.ts'
import { predicateKey, type RuleIndex } from '../rules/rule-index.ts'
import { readStatus } from '../status.ts'
import type { Fruitless, NearMiss, Unread } from './account.ts'
import { clauseOf, placeOf, wordsOfPredicate } from './clauses.ts'
import { requirementsOf } from './requirements.ts'

/** A passage with the rules that its words called up. */
export interface Tried {
  readonly open: OpenPassage
  readonly inTitle: boolean
  readonly trials: readonly Trial[]
  readonly tellings: readonly Telling[]
}

const key = ({ sentence, proposition }: Pick<Trial, 'sentence' | 'proposition'>): string =>
  `${sentence.index}:${proposition.id}`

/** A word that rules of more actions than this ask for ("say", "have") says little by itself. */
const COMMON = 4

/** How near a rule came: what it asked for and got, less what it did not get; a common word alone is no sign. */
function nearness({ rule, failed, proposition }: Trial, rules: RuleIndex): number {
  const asked = Object.entries(rule.where).filter(([, pattern]) => !pattern.optional && !pattern.absent)
  const met = asked.filter(([roles]) => !failed.includes(roles)).length
  const called = rules.get(predicateKey(proposition.kind, proposition.lemma)) ?? []
  const common = new Set(called.map(({ action }) => action.id)).size > COMMON
  return 2 * met - 2 * failed.length + (common ? 0 : 1.5)
}

/** Below this a rule was called up by its word and by nothing else. */
const NEAR = -1

/**
 * Rules that came near on words that gave no event, the nearest first, one rule of each action on the same words; `all`:
 * every rule that any word called up.
 */
export function nearMisses(
  { open, inTitle, trials, tellings }: Tried,
  rules: RuleIndex,
  all: boolean,
): readonly NearMiss[] {
  const told = new Set(tellings.map(key))
  const seen = new Set<string>()
  return trials
    .filter((t) => t.failed.length > 0 && (all || (!told.has(key(t)) && !t.action.generic)))
    .map((trial) => ({ trial, near: nearness(trial, rules) }))
    .filter(({ near }) => all || near >= NEAR)
    .sort((a, b) => b.near - a.near || a.trial.sentence.index - b.trial.sentence.index)
    .filter(({ trial }) => {
      const once = `${key(trial)}:${trial.action.id}`
      return all || (!seen.has(once) && seen.add(once))
    })
    .map(({ trial }) => ({
      rule: trial.rule.name,
      place: placeOf(open.passage, trial.sentence, inTitle),
      words: wordsOfPredicate(trial.sentence, trial.proposition),
      clause: clauseOf(open.passage, trial.sentence, trial.proposition),
      failed: requirementsOf(open, trial).filter((r) => !r.met),
    }))
}

/** Why a rule that fired left no event behind. */
function whyFruitless({ open, trials }: Tried, trial: Trial): string {
  const { sentence, proposition, rule } = trial
  const rivals = trials.filter((t) => t.failed.length === 0 && key(t) === key(trial))
  const top = Math.max(...rivals.map((t) => t.rule.priority ?? 0))
  const winner = rivals.find((t) => (t.rule.priority ?? 0) === top)
  if ((rule.priority ?? 0) < top && winner)
    return `the rule ${winner.rule.name} goes before it on the same words`
  const { status, steps } = readStatus(
    proposition,
    rule.status ?? 'performed',
    sentence.tree.words,
    open.passage.lexicon,
  )
  if (status === undefined) {
    const words = steps.map(
      ({ operator }) => `“${sentence.tree.words[operator.word]?.text ?? operator.lemma}”`,
    )
    const marker = proposition.marker ? [`“${proposition.marker}”`] : []
    return `the text says that it did not happen, or only supposes it (${[...marker, ...words].join(', ') || 'by the form of the clause'})`
  }
  const inside = trials.some(
    (t) =>
      t.failed.length === 0 &&
      t.sentence === sentence &&
      t.proposition.arguments.some((a) => a.proposition === proposition.id) &&
      t.proposition !== proposition,
  )
  return inside
    ? 'the clause is part of the act that the verb above it tells'
    : 'no state or organisation could be found for its sides, or both sides are one'
}

export function fruitlessOf(tried: Tried): readonly Fruitless[] {
  const told = new Set(tried.tellings.map((t) => `${key(t)}:${t.action.id}`))
  return tried.trials
    .filter((t) => t.failed.length === 0 && !t.action.generic && !told.has(`${key(t)}:${t.action.id}`))
    .map((t) => ({
      rule: t.rule.name,
      place: placeOf(tried.open.passage, t.sentence, tried.inTitle),
      words: wordsOfPredicate(t.sentence, t.proposition),
      why: whyFruitless(tried, t),
    }))
}

const CALLED: Readonly<Record<string, string>> = { NOUN: 'a noun', ADJ: 'an adjective', PROPN: 'a name' }

/** Words that a rule knows as a verb and that were taken for something else, of which no clause was read. */
export function unreadIn({ open, inTitle }: Tried, rules: RuleIndex): readonly Unread[] {
  const { passage } = open
  return passage.sentences.flatMap((sentence) => {
    const read = new Set(sentence.propositions.flatMap((p) => p.words))
    const named = (word: number): boolean => sentence.names.some((n) => n.from <= word && word < n.to)
    return sentence.tree.words.flatMap(({ index, lemma, text, upos }): readonly Unread[] => {
      const taken = CALLED[upos]
      const called = rules.get(predicateKey('verb', lemma.toLowerCase())) ?? []
      const actions = new Set(called.map(({ action }) => action.id))
      if (!taken || actions.size === 0 || actions.size > COMMON || read.has(index) || named(index)) return []
      const why = `a verb of ${[...actions].join(', ')} elsewhere; here it is read as ${taken}`
      return [{ place: placeOf(passage, sentence, inTitle), words: text, why }]
    })
  })
}
