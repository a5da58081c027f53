import type { Count, EventObject } from '../../model/index.ts'
import type { Tree } from '../../syntax/tree.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { exactly } from '../quantity/index.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import type { Candidate, Side } from './candidate.ts'
import type { Telling } from './detail.ts'
import type { CountReading } from './fields.ts'
import { type Hit, isPerson, isSomebody } from './persons.ts'

const WITH = new Set(['along with', 'together with'])

/** "expelled the consul, *along with two of his aides*": what stands beside those whom it is done to is done to them too. */
export const companionsOf = (
  { passage, resolver }: { readonly passage: Passage; readonly resolver: Resolver },
  { sentence, proposition, objects }: Candidate,
): readonly Hit[] =>
  objects.length === 0
    ? []
    : proposition.arguments
        .filter((a) => WITH.has(a.role))
        .flatMap(({ head }) => {
          const referent = resolver.resolved({ sentence: sentence.index, word: head })
          const isBeside = passage.lexicon.list('persons-beside').has(sentence.lemmas[head] ?? '')
          const isOne =
            referent && (isBeside || isPerson(referent) || isSomebody(referent) || referent.countSpan)
          return isOne ? [{ referent, also: [] }] : []
        })

/** "*Dozens of students* rallied outside the embassy": those who protest are counted. */
export function crowdOf(
  resolver: Resolver,
  { action, sentence, proposition }: Candidate,
): CountReading | undefined {
  if (action.id !== 'protest-at-mission') return undefined
  for (const { role, head } of proposition.arguments) {
    if (!/^(agent|patient|by|of)$/.test(role)) continue
    const referent = resolver.resolved({ sentence: sentence.index, word: head })
    if (referent?.count && referent.countSpan && !referent.kinds.includes('mission'))
      return { count: referent.count, span: referent.countSpan }
  }
  return undefined
}

/** Acts upon persons through a thing of theirs, or through what is given to them. */
const OF_PERSONS: ReadonlySet<string> = new Set([
  'refuse-accreditation',
  'waive-immunity',
  'strip-immunity',
  'grant-asylum',
  'release-diplomat',
  'detain-diplomat',
  'deny-visas',
  'bar-entry',
])

const HIM = /^(him|her|he|she)$/

/** "refused *the credentials of the envoy*", "promised *him* asylum": the first person whom the clause speaks of, the doer aside. */
export function personMeant(
  { resolver }: { readonly resolver: Resolver },
  { action, sentence, proposition }: Candidate,
): { readonly hit: Hit; readonly counted?: CountReading } | undefined {
  if (!OF_PERSONS.has(action.id)) return undefined
  // "refused *to accept* his credentials"
  const whole = sentence.propositions.filter(
    (p) => p === proposition || (p.parent === proposition.id && p.link === 'xcomp'),
  )
  const heads = whole
    .flatMap((p) => p.arguments)
    .filter((a) => !isClause(sentence, a.proposition) && !/^(agent|by|topic)$/.test(a.role))
    .map((a) => a.head)
  for (const word of heads.flatMap((head) => under(sentence.tree, head))) {
    const at = sentence.tree.words[word]
    if (!at || !/^(NOUN|PROPN|PRON)$/.test(at.upos)) continue
    const referent = resolver.resolved({ sentence: sentence.index, word })
    if (!referent || !(HIM.test(at.text.toLowerCase()) || isMeant(referent, word))) continue
    const count = referent.count ?? (referent.plural ? undefined : exactly(1))
    const span = referent.countSpan ?? referent.span
    return { hit: { referent, also: [] }, ...(count ? { counted: { count, span } } : {}) }
  }
  return undefined
}

const isClause = ({ propositions }: AnalysedSentence, id: number | undefined): boolean =>
  propositions.some((p) => p.id === id && p.kind !== 'noun')

const under = (tree: Tree, head: number): readonly number[] => [
  head,
  ...(tree.children[head] ?? []).flatMap((child) => under(tree, child)),
]

const isMeant = (referent: Referent, word: number): boolean =>
  referent.at.word === word && (isPerson(referent) || isSomebody(referent))

/** Acts by which a state moves its own head of mission. */
export const OF_SENDER: ReadonlySet<string> = new Set([
  'recall-ambassador',
  'return-ambassador',
  'appoint-envoy',
])
/** "the three recalled *their ambassadors*", "summoned the *ambassadors* of Chad and Niger": each state has one. */
export function oneOfEach(
  { action, objects }: Telling,
  kind: EventObject['kind'],
  { source, target }: { readonly source: Side; readonly target: Side },
): Count | undefined {
  if (kind !== 'ambassador' || !objects.some((o) => o.plural)) return undefined
  const many = OF_SENDER.has(action.id) ? [source, target] : [target]
  const most = Math.max(
    ...many.map((s) => (s.actors.every((a) => /^[A-Z]{3}$/.test(a.code ?? '')) ? s.actors.length : 0)),
  )
  return most > 1 ? { min: most, max: most, approximate: false } : undefined
}
