import type { Actor } from '../../model/index.ts'
import type { Passage, WordAt } from '../passage.ts'
import { quotationIndexAt } from '../passage.ts'
import { antecedent, reSpan, SPEAKER_PRONOUNS } from './coreference.ts'
import { uniqueActors } from './entries.ts'
import { conjuncts } from './phrase.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** What a pronoun stands for: the speaker of its quotation, or the best of those spoken of before. */
export function resolvePronoun(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  if (base.pronoun && SPEAKER_PRONOUNS.has(base.pronoun)) {
    const quotation = quotationIndexAt(context.passage.document, base.span[0])
    const actors = quotation < 0 ? [] : context.speakerOf(quotation)
    const basis = actors.length > 0 ? 'coreference' : 'none'
    return {
      ...base,
      kinds: [...base.kinds, ...kindsOfSpeakers(base, actors)],
      actors: reSpan(actors, base),
      basis,
    }
  }
  const found = antecedent(context, base)
  const one = found && (found.actors.length > 0 ? found : (resolved(found.at) ?? found))
  const whole = one && base.plural ? together(context.passage, one, resolved) : one
  if (!whole) return base
  return {
    ...whole,
    at: base.at,
    span: base.span,
    words: base.words,
    actors: reSpan(whole.actors, base),
    antecedent: whole,
    basis: 'coreference',
    pronoun: base.pronoun ?? '',
  }
}

/** “*We* are weighing sanctions”: of a state, for which its officials speak. */
const kindsOfSpeakers = ({ pronoun = '' }: Referent, actors: readonly Actor[]): readonly string[] =>
  FOR_ALL.has(pronoun) && actors.some(({ code }) => code !== undefined && STATE.test(code))
    ? ['actor', 'state']
    : []
const FOR_ALL: ReadonlySet<string> = new Set(['we', 'us'])
const STATE = /^(?!MNC)[A-Z]{3}$/

/** "Mali and Niger announced *their* withdrawal": all that are joined are meant. */
function together(
  passage: Passage,
  first: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent {
  const tree = passage.sentences[first.at.sentence]?.tree
  const rest = tree ? conjuncts(tree, first.at.word).slice(1) : []
  const others = rest.flatMap((word) => resolved({ sentence: first.at.sentence, word })?.actors ?? [])
  return others.length > 0 ? { ...first, actors: uniqueActors([...first.actors, ...others]) } : first
}
