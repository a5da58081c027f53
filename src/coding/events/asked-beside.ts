import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Candidate } from './candidate.ts'
import { referentsAt } from './sides.ts'

/**
 * "refused to free the consul *despite a plea by Togo*": what is refused in spite of a request that says no more was asked for, by
 * whoever made it.
 */
export const askedBeside = (
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
): readonly Candidate[] =>
  told
    .filter(({ status, sentence }) => status === 'refused' && sentence.kind === 'prose')
    .flatMap((act) => requestsOf(passage, act).flatMap((noun) => askedFor(resolver, act, noun)))

const AGAINST = /^(despite|in spite of|notwithstanding)$/

/** Nouns for a request, with nothing that says what it is for, in spite of which the act is refused. */
function requestsOf(passage: Passage, { sentence, proposition }: Candidate): readonly number[] {
  const over = proposition.operators.flatMap((o) => (o.proposition === undefined ? [] : [o.proposition]))
  return sentence.propositions
    .filter((p: Proposition) => p === proposition || over.includes(p.id))
    .flatMap((p) => p.arguments.filter((a) => AGAINST.test(a.role)).map((a) => a.head))
    .filter((word) => {
      const { words, children } = sentence.tree
      const says = (children[word] ?? []).some((c) => /^(acl|advcl|ccomp|xcomp)/.test(words[c]?.rel ?? ''))
      return !says && passage.lexicon.status('noun', words[word]?.lemma ?? '')?.gives === 'requested'
    })
}

function askedFor(resolver: Resolver, act: Candidate, noun: number): readonly Candidate[] {
  const { sentence, source: asked, target } = act
  const own = new Set(asked.actors.map(actorKey))
  const source = askersIn(sentence, noun)
    .map((head) => referentsAt(resolver, sentence, { role: 'agent', head, link: 'syntax' }))
    .map((referents) => ({
      actors: referents.flatMap((r) => r.actors).filter((a) => !own.has(actorKey(a))),
      basis: referents[0]?.basis ?? ('none' as const),
    }))
    .find(({ actors }) => actors.length > 0)
  if (!source || asked.actors.length === 0) return []
  const side = { ...source, spans: source.actors.map((a) => a.span) }
  const trigger = spanOfWords(sentence, [noun])
  return [
    {
      ...act,
      trigger,
      status: 'requested' as const,
      steps: [],
      objects: [],
      source: side,
      target: asked,
      hit: target,
    },
  ]
}

/** "a plea *by Togo*", "calls *from Kuwait*", "*Peru's* request". */
const askersIn = ({ tree }: AnalysedSentence, noun: number): readonly number[] =>
  (tree.children[noun] ?? []).filter((c) => {
    const rel = tree.words[c]?.rel ?? ''
    const marked = (tree.children[c] ?? []).some((m) => /^(by|from)$/i.test(tree.words[m]?.text ?? ''))
    return rel === 'nmod:poss' || (rel === 'nmod' && marked)
  })
