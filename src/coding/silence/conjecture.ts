import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { quotationAt } from '../passage.ts'
import { isActorName } from '../referents/entries.ts'
import { governorsOf, upwards } from './clauses.ts'
import { framesIn } from './register.ts'

/** How far an act has gone that may be mere thought. */
const OPEN: ReadonlySet<Status> = new Set<Status>(['considered', 'requested', 'intended', 'threatened'])

/** Words that open a clause of which nothing is said to be so. */
const SUBORDINATORS = /^(if|whether|unless)\b/
/** Subordinators of what the writer takes for unreal: an inversion, or "if ... were to". */
const UNREAL = /^(had|were|should)\b/

/**
 * True for acts that somebody only thinks up who has no say in them: "Analysts say *Rome should recall*", "*could one day expel*",
 * "*Suppose Japan recalled*", "Tehran *would retaliate* if Denmark were to".
 */
export function isConjecture(
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
  status: Status,
): boolean {
  if (isSupposedSentence(passage, sentence) || isAskedWhether(sentence, proposition, status)) return true
  if (isOfAnySort(sentence, proposition, status)) return true
  if (!OPEN.has(status)) return false
  return (
    isOutsiders(passage, sentence, proposition) ||
    (status === 'considered' && framesIn(passage, sentence, 'conjecture').length > 0) ||
    (isWriters(passage, sentence, proposition) &&
      (isConsequence(sentence, proposition) || followsConjecture(passage, sentence, proposition)))
  )
}

/** "*Any* deal with Iran would be void", "*any* deal signed by Iran": an act of which there may be none. */
function isOfAnySort(
  { tree }: AnalysedSentence,
  { kind, link, predicate }: Proposition,
  status: Status,
): boolean {
  const noun = kind === 'noun' ? predicate : link === 'acl' ? (tree.words[predicate]?.head ?? -1) : -1
  return (
    status === 'performed' &&
    (tree.children[noun] ?? []).some(
      (c) => tree.words[c]?.rel === 'det' && tree.words[c]?.text.toLowerCase() === 'any',
    )
  )
}

/** "*Suppose that* ...", "*What if* ...": by its first words. */
const isSupposedSentence = (passage: Passage, sentence: AnalysedSentence): boolean =>
  framesIn(passage, sentence, 'supposition').some((h) => h.start <= 1 && firstWord(sentence, h.start))

const firstWord = ({ tree }: AnalysedSentence, index: number): boolean =>
  tree.words.slice(0, index).every((w) => !/\p{L}/u.test(w.text) || /^(and|but|so|now)$/i.test(w.text))

/** "what would happen *if Chile broke off relations*", "analysts ask *whether* Rome should": unless those weigh it who would do it. */
export function isAskedWhether(
  sentence: AnalysedSentence,
  proposition: Proposition,
  status: Status,
): boolean {
  const asked = upwards(sentence, proposition).find((p) => p.link === 'ccomp' && isMarkedOpen(sentence, p))
  if (!asked) return false
  const governor = sentence.propositions.find((p) => p.id === asked.parent)
  const weighing = governor?.arguments.find((a) => a.role === 'agent')
  const named =
    weighing && sentence.names.some((n) => isActorName(n) && covers(sentence, weighing.head, n.head))
  return status === 'performed' || !named
}

const isMarkedOpen = ({ tree }: AnalysedSentence, { predicate }: Proposition): boolean =>
  (tree.children[predicate] ?? []).some(
    (c) => tree.words[c]?.rel === 'mark' && SUBORDINATORS.test(tree.words[c]?.text.toLowerCase() ?? ''),
  )

/** The word itself or one that hangs from it. */
const covers = ({ tree }: AnalysedSentence, head: number, word: number): boolean => {
  for (let at = word, steps = 0; at >= 0 && steps < 4; at = tree.words[at]?.head ?? -1, steps++)
    if (at === head) return true
  return false
}

/** "*a columnist argues* that Berlin should", "*critics called on* Rome to", "according to *analysts*": whoever says so acts for nobody. */
function isOutsiders(passage: Passage, sentence: AnalysedSentence, proposition: Proposition): boolean {
  const heads = [
    ...governorsOf(sentence, proposition, ['ccomp', 'parataxis', 'xcomp']).flatMap((p) =>
      p.arguments.filter((a) => a.role === 'agent').map((a) => a.head),
    ),
    ...upwards(sentence, proposition).flatMap((p) =>
      p.arguments.filter((a) => a.role === 'according to').map((a) => a.head),
    ),
  ]
  const outside = framesIn(passage, sentence, 'outsider')
  return heads.some(
    (head) =>
      outside.some((h) => h.start + h.length - 1 === head) &&
      !sentence.names.some(
        (n) => n.entries.some((e) => e.kind === 'organisation') && covers(sentence, head, n.head),
      ),
  )
}

/** In the writer's own voice: neither quoted nor told as somebody's words. */
const isWriters = (passage: Passage, sentence: AnalysedSentence, proposition: Proposition): boolean =>
  governorsOf(sentence, proposition).length === 0 &&
  quotationAt(passage.document, sentence.tree.words[proposition.predicate]?.start ?? 0) === undefined

/** "would retaliate *if Denmark were to expel*", "*were Belgrade to move*, Ankara might". */
const isConsequence = (sentence: AnalysedSentence, proposition: Proposition): boolean =>
  hasModal(proposition) &&
  sentence.propositions.some((p) => p.parent === proposition.id && isUnreal(sentence, p))

const isUnreal = (sentence: AnalysedSentence, clause: Proposition): boolean =>
  UNREAL.test(clause.marker ?? '') ||
  (/^(if|unless)\b/.test(clause.marker ?? '') &&
    (sentence.tree.children[clause.predicate] ?? []).some(
      (c) => sentence.tree.words[c]?.text.toLowerCase() === 'were',
    ) &&
    / to$/.test(clause.marker ?? ''))

const HYPOTHETICAL = new Set(['would', 'could', 'might'])

const hasModal = ({ operators }: Proposition): boolean =>
  operators.some((o) => o.kind === 'modal' && HYPOTHETICAL.has(o.lemma))

/** A "would" or "could" in the paragraph that a supposition opens, or the next: it goes on with it. */
function followsConjecture(passage: Passage, sentence: AnalysedSentence, proposition: Proposition): boolean {
  if (!hasModal(proposition)) return false
  for (let i = sentence.index - 1; i >= 0; i--) {
    const before = passage.sentences[i]
    if (!before || before.paragraph < sentence.paragraph - 1) return false
    if (isSupposedSentence(passage, before)) return true
    if (before.propositions.some((p) => isUnreal(before, p))) return true
    if (before.paragraph === sentence.paragraph && speculates(passage, before)) return true
  }
  return false
}

/** "Experts debate whether ...": outsiders at thought. */
const speculates = (passage: Passage, sentence: AnalysedSentence): boolean =>
  sentence.propositions.some((p) => hasOpenModal(p) && isOutsiders(passage, sentence, p))

const hasOpenModal = ({ operators }: Proposition): boolean =>
  operators.some((o) => o.kind === 'modal' && (HYPOTHETICAL.has(o.lemma) || o.lemma === 'should'))
