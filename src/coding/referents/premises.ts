import type { NounEntry } from '../../codebook/index.ts'
import { dependents } from './phrase.ts'
import type { Referent } from './referent.ts'
import { spokenOf } from './stand-ins.ts'
import type { AntecedentContext } from './wanted.ts'

const SEAT = { kinds: new Set(['mission']), nouns: new Map<string, readonly string[]>(), foreign: false }

/** Kinds of thing that a place is to a mission: itself, or a part of it. */
const PLACES = ['mission', 'mission-part'] as const

/** "police stormed *the building*", "broke *its gates*": a place that is a mission's, as the text speaks of one. */
export function placeOfMission(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: Referent['at']) => Referent | undefined,
): Referent | undefined {
  if (!base.definite || PLACES.some((kind) => base.kinds.includes(kind))) return undefined
  // "the step" taken is none of a stair
  if (base.kinds.includes('measure') && !base.plural) return undefined
  const noun = placeNoun(context, base)
  if (!noun || saysMore(context, base)) return undefined
  const sentence = context.passage.sentences[base.at.sentence]
  if (base.actors.length > 0)
    return context.passage.lexicon.list('mission-seat').has(sentence?.lemmas[base.at.word] ?? '') &&
      context.wanted(base.at).kinds.has('mission')
      ? asPlace(base, noun, base)
      : undefined
  const [seat] = spokenOf(context, base, SEAT)
  return seat && asPlace(base, noun, resolved(seat.at) ?? seat)
}

/** What the noun lists say that the word is beside a mission. */
const placeNoun = ({ passage }: AntecedentContext, base: Referent): NounEntry | undefined => {
  const sentence = passage.sentences[base.at.sentence]
  const hits = sentence ? passage.phrasesIn(sentence, 'noun') : []
  return hits
    .filter((h) => h.start + h.length - 1 === base.at.word && h.value.needs?.includes('embassy'))
    .map((h) => h.value)
    .find((n) => PLACES.some((kind) => n.is.includes(kind)))
}

/** "the building *of a bank*", "the *Interior Ministry* building": some other place. */
const saysMore = ({ passage }: AntecedentContext, { at }: Referent): boolean => {
  const tree = passage.sentences[at.sentence]?.tree
  const said = tree ? dependents(tree, at.word, ({ rel }) => /^(nmod|compound|acl:relcl)/.test(rel)) : []
  return said.some(({ rel, upos }) => rel !== 'nmod:poss' || upos !== 'PRON')
}

const asPlace = (base: Referent, noun: NounEntry, seat: Referent): Referent => ({
  ...base,
  kinds: [...new Set([...base.kinds, ...noun.is])],
  nouns: [noun],
  object: 'mission',
  hosts: base.hosts.length > 0 ? base.hosts : seat.hosts,
  ...(seat.post ? { post: seat.post } : {}),
  ...(seat.postSpan ? { postSpan: seat.postSpan } : {}),
  ...(base.actors.length > 0
    ? {}
    : { actors: seat.actors.map((a) => ({ ...a, span: base.span })), basis: 'coreference' as const }),
})
