import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import type { Candidate } from './candidate.ts'
import { lastTold } from './likewise.ts'
import { MEASURES } from './measures.ts'
import { sideOf } from './sides.ts'

/** Acts that one verb takes back which tells no act itself: "reversed *the move*", "restored the visa *it had annulled*". */
export const undone = (
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
): readonly Candidate[] =>
  told.length === 0
    ? []
    : passage.sentences.flatMap((sentence) =>
        sentence.propositions.flatMap((p) => undoneBy(passage, resolver, told, sentence, p)),
      )

/** Acts that are over when they are done: nobody takes them back. */
const PASSING = new Set([
  'attack-mission',
  'deliver-note',
  'detain-diplomat',
  'invade',
  'mediate',
  'protest-at-mission',
  'protest-formally',
  'sign-agreement',
  'summon-envoy',
  'vote-resolution',
])

function undoneBy(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  proposition: Proposition,
): readonly Candidate[] {
  const gives = undoing(passage, sentence, proposition)
  const { arguments: args } = proposition
  const what = args.find((a) => a.role === 'patient') ?? args.find((a) => /^(on|from)$/.test(a.role))
  if (!gives || !what || told.some((t) => t.sentence === sentence && t.proposition === proposition)) return []
  // "restored its *recognition*, which it had revoked": an act that has a noun of its own
  const isTold = told.some((t) => t.sentence === sentence && t.proposition.predicate === what.head)
  if (gives === 'restore' && isTold) return []
  const trigger = spanOfWords(sentence, proposition.words)
  const doer = sideOf(resolver, sentence, proposition, ['agent', 'by'])
  const keys = new Set(doer.actors.map(actorKey))
  const first =
    toldOfThing(told, sentence, proposition, what.head).find((t) => gives === 'undo' || isMeasure(t)) ??
    (gives === 'undo' && isAnaphor(passage, sentence, what.head)
      ? lastTold(told, sentence, trigger[0], (t) => !PASSING.has(t.action.id) && !t.quoted)
      : gives === 'restore' && isPerson(sentence, what.head)
        ? lastTold(told, sentence, trigger[0], (t) => OF_PERSONS.has(t.action.id) && sharesDoer(t, keys))
        : undefined)
  const own =
    keys.size === 0 ||
    first?.source.actors.length === 0 ||
    first?.source.actors.some((a) => keys.has(actorKey(a)))
  const { status, steps } = readStatus(proposition, 'performed', sentence.tree.words, passage.lexicon)
  if (!first || first.supposed || !own || status !== 'performed' || !CAN_BE_UNDONE.has(first.status))
    return []
  const background = isBackground(sentence, proposition)
  const source = first.source.actors.length > 0 ? first.source : doer
  return [
    { ...first, source, sentence, proposition, trigger, steps, background, status: 'reversed' as const },
  ]
}

/** Whether a verb takes back what it is said of, wherever its particle stands ("*took* the step *back*"). */
function undoing(
  passage: Passage,
  sentence: AnalysedSentence,
  { kind, predicate, lemma }: Proposition,
): 'undo' | 'restore' | undefined {
  if (kind !== 'verb') return undefined
  const words = lemma.split(' ')
  const here = passage
    .phrasesIn(sentence, 'cue')
    .filter((h) => h.start <= predicate && predicate < h.start + h.length)
  const own = passage.lexicon
    .phrases('cue')
    .find(words, words)
    .filter((h) => h.length === words.length)
  const values = [...here, ...own].map((h) => h.value)
  return values.includes('undo') ? 'undo' : values.includes('restore') ? 'restore' : undefined
}

/** "a waiver *it had signed*", "a decree *by which it had broken* relations": acts told of the thing that is taken back. */
const toldOfThing = (
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  clause: Proposition,
  thing: number,
): readonly Candidate[] =>
  told.filter(({ sentence: own, proposition: p, status }) => {
    if (own !== sentence || status !== 'performed' || !/^acl/.test(p.link) || p.predicate < thing)
      return false
    const head = sentence.tree.words[p.predicate]?.head
    const ofThing = head === thing || (head === clause.predicate && p.link === 'acl:relcl')
    return ofThing && !p.arguments.some((a) => a.role === 'agent' && a.head === thing)
  })

/** Acts by which persons are put out or kept out. */
const OF_PERSONS = new Set(['expel-diplomats', 'deport-persons', 'bar-entry'])

/** "let *her* back in", "readmitted *them*". */
const isPerson = ({ tree }: AnalysedSentence, word: number): boolean =>
  /^(him|her|them)$/.test(tree.words[word]?.text.toLowerCase() ?? '')

const sharesDoer = ({ source }: Candidate, keys: ReadonlySet<string>): boolean =>
  source.actors.some((a) => keys.has(actorKey(a)))

/** Measures against somebody, which are over when what they took away is given back. */
const isMeasure = ({ action }: Candidate): boolean => MEASURES.has(action.plover?.event ?? '')

const isAnaphor = (passage: Passage, sentence: AnalysedSentence, word: number): boolean =>
  isBareAllusion(sentence, word) &&
  passage
    .phrasesIn(sentence, 'cue')
    .some((h) => h.value === 'anaphor' && h.start <= word && word < h.start + h.length)

const CAN_BE_UNDONE: ReadonlySet<Status> = new Set<Status>(['performed', 'intended', 'begun', 'threatened'])

/** "the move", "its decision", "that order": with no clause or phrase that says which. */
const isBareAllusion = ({ tree }: AnalysedSentence, head: number): boolean => {
  const children = (tree.children[head] ?? []).map((child) => tree.words[child]?.rel ?? '')
  return (
    children.some((rel) => /^(det|nmod:poss)$/.test(rel)) &&
    !children.some((rel) => /^(acl|nmod$|compound|amod|appos)/.test(rel))
  )
}
