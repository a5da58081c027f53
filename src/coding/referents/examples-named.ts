import type { Actor } from '../../model/index.ts'
import type { AnalysedSentence } from '../passage.ts'
import { isActorName, uniqueActors } from './entries.ts'
import type { NounPhrase } from './noun-phrase.ts'
import { conjuncts } from './phrase.ts'
import type { ReferentContext } from './read.ts'

/** Words of the longest phrase that picks some out of many: "among them". */
const LONGEST = 3

/** Words between a group and those picked out of it: the rest of its own phrase is not looked through. */
const NEAR = 4

/**
 * The states that a text names of a group whose others it leaves out: "several countries, *including Poland and Latvia*", "Arab states,
 * *Jordan and Qatar among them*". Undefined where it names none.
 */
export function examplesNamed(
  context: ReferentContext,
  { sentence, at, head }: NounPhrase,
  kinds: readonly string[],
): readonly Actor[] | undefined {
  if (!kinds.includes('state-like') || !/^NNP?S$/.test(head.xpos)) return undefined
  const first = firstExample(context, sentence, head.index)
  if (first === undefined) return undefined
  const actors = conjuncts(sentence.tree, first)
    .flatMap((word) => context.referent({ sentence: at.sentence, word }) ?? [])
    .flatMap((r) => (r.kinds.includes('state') ? r.actors : []))
  return actors.length > 0 ? uniqueActors(actors) : undefined
}

/** The head of the first name picked out after the group's noun. */
function firstExample(
  { passage }: ReferentContext,
  { names, forms, tree }: AnalysedSentence,
  group: number,
): number | undefined {
  const picking = passage.lexicon.list('picking-out')
  for (let at = group + 1; at <= group + NEAR; at++) {
    const length = Array.from({ length: LONGEST }, (_, i) => LONGEST - i).find((n) =>
      picking.has(forms.slice(at, at + n).join(' ')),
    )
    const start = length === undefined ? at : at + length
    const name = names.find(({ from }) => from === start || (forms[start] === 'the' && from === start + 1))
    if (!name || !isActorName(name)) {
      if (length !== undefined) return undefined
      continue
    }
    if (length !== undefined) return name.head
    const last = Math.max(...conjuncts(tree, name.head))
    return forms[at - 1] === ',' && forms.slice(last + 1, last + 3).join(' ') === 'among them'
      ? name.head
      : undefined
  }
  return undefined
}
