import type { FrameWord } from '../../codebook/codebook.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { upwards } from './clauses.ts'
import { framesIn, type Register } from './register.ts'

/** Prepositions under which a clause says in which story it happens. */
const WITHIN: ReadonlySet<string> = new Set([
  'in',
  'during',
  'throughout',
  'within',
  'at the end of',
  'under',
])
/** Ties of an act to the story that it is the matter of: "a thriller *about* ...", "the film *in which* ...". */
const MATTER: ReadonlySet<string> = new Set(['about', 'of', 'acl', 'where', 'when'])

/**
 * True for what happens in a story or a game of thought: "In the novel, *France expels the envoy*", "The war game *has China
 * invade*". A work that states quarrel over is no story: only what the work holds is.
 */
export function isInStory(
  passage: Passage,
  sentence: AnalysedSentence,
  proposition: Proposition,
  { review }: Register,
): boolean {
  const kinds: readonly FrameWord[] = review ? ['work', 'work-part', 'setting'] : ['work', 'setting']
  const works = framesIn(passage, sentence, ...kinds)
  if (review && isNarrated(proposition)) return true
  if (works.length === 0) return false
  const isWork = (word: number): boolean =>
    works.some(
      (h) => h.start <= word && word < h.start + h.length && (h.length > 1 || !isName(sentence, word)),
    )
  const depicts = new Set(framesIn(passage, sentence, 'depict', 'supposition').map((h) => h.start))
  return (
    proposition.operators.some((o) => o.by !== undefined && MATTER.has(o.by) && isWork(o.word)) ||
    upwards(sentence, proposition).some((p) =>
      p.arguments.some(
        (a) =>
          (WITHIN.has(a.role) && isWork(a.head)) ||
          (/^(agent|topic|patient)$/.test(a.role) &&
            isWork(a.head) &&
            a.role !== 'patient' &&
            depicts.has(p.predicate)),
      ),
    )
  )
}

/** What reviews tell a story in. */
const isNarrated = ({ tense, perfect, operators }: Proposition): boolean =>
  tense !== 'past' && !perfect && !operators.some((o) => o.kind === 'modal')

const isName = ({ tree }: AnalysedSentence, word: number): boolean => tree.words[word]?.upos === 'PROPN'
