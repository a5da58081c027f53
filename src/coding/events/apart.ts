import type { AnalysedSentence } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import { phraseWords } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import { type Candidate, isLosing, type Side } from './candidate.ts'
import { without } from './clause-sides.ts'

/**
 * Acts that one verb tells of several sides, each with a number of its own, told apart (RECORD.md, convention 3): "expelled *45
 * Poles and 40 Germans*", "Latvia and Estonia expelled three *each*".
 */
export const apart = (candidate: Candidate): readonly Candidate[] =>
  byEachOther(candidate).flatMap(byDoer).flatMap(byLoser).flatMap(byHit)

/** "Iran and Sweden expelled *each other's* envoys", "*each side* expelled three": what two do to one another, one telling a side. */
function byEachOther(candidate: Candidate): readonly Candidate[] {
  const { action, source, target, sentence, proposition } = candidate
  const [a, b] = source.actors
  if (action.symmetric || !a || !b || source.actors.length > 2 || target.actors.length > 0) return [candidate]
  if (candidate.rule.target.includes('none') || !isMutual(sentence, proposition.arguments)) return [candidate]
  return [
    [a, b],
    [b, a],
  ].map(
    ([doer, hit]): Candidate => ({
      ...candidate,
      source: { ...source, actors: doer ? [doer] : [], spans: doer ? [doer.span] : [] },
      target: { basis: 'coreference', actors: hit ? [hit] : [], spans: hit ? [hit.span] : [] },
    }),
  )
}

const MUTUAL =
  /\b(?:each other|one another|each side|each country|each state|either side|respective|of the other|the other's)\b/

/** The clause's own phrases say that it is done by each to the other. */
const isMutual = ({ tree, forms }: AnalysedSentence, args: Candidate['proposition']['arguments']): boolean =>
  args.some((a) =>
    MUTUAL.test(
      phraseWords(tree, a.head)
        .map((w) => forms[w])
        .join(' '),
    ),
  )

/** One telling for each of those hit, where every one has an owner and a number of its own. */
function byHit(candidate: Candidate): readonly Candidate[] {
  const { action, objects, source, target } = candidate
  if (action.symmetric || objects.length < 2 || target.actors.length < 2) return [candidate]
  const sides = objects.map((o) => without(ownerOf(o), source))
  const owners = sides.map((s) => s.actors.map(actorKey).sort().join())
  const distinct = new Set(owners).size === owners.length && !owners.includes('')
  const known = new Set(target.actors.map(actorKey))
  const meant = sides.every((s) => s.actors.every((a) => known.has(actorKey(a))))
  const counted = objects.filter((o) => o.count !== undefined)
  // "expelled diplomats of the mission and *an* employee of the Secretariat": the number of one is not that of the other
  const isApart = counted.length === objects.length || (counted.length > 0 && objects.length === 2)
  if (!distinct || !meant || !isApart) return [candidate]
  return objects.map((object, at) => ({
    ...candidate,
    target: sides[at] ?? target,
    objects: [object],
    beside: objects.filter((o) => o !== object),
  }))
}

const ownerOf = ({ actors, basis }: Referent): Side => ({ actors, basis, spans: actors.map((a) => a.span) })

/** One telling for each doer, where the clause says that its number is that of each. */
function byDoer(candidate: Candidate): readonly Candidate[] {
  const { action, source, sentence, objects } = candidate
  const counted = objects.some((o) => o.count !== undefined)
  if (action.symmetric || source.actors.length < 2 || !counted || !isOfEach(sentence, candidate))
    return [candidate]
  return source.actors.map((actor) => ({
    ...candidate,
    source: { ...source, actors: [actor], spans: [actor.span] },
  }))
}

/** "*Italy and Spain* lose two *each*": one telling for each of those who have it done to them. */
function byLoser(candidate: Candidate): readonly Candidate[] {
  const { target, sentence } = candidate
  if (!isLosing(candidate) || target.actors.length < 2 || !isOfEach(sentence, candidate)) return [candidate]
  return target.actors.map((actor) => ({
    ...candidate,
    target: { ...target, actors: [actor], spans: [actor.span] },
  }))
}

const OF_EACH = /^(each|apiece)$/

/** "three *each*", "four diplomats *apiece*": right behind the phrase that is counted; "Peru and Chile *each* ordered out two". */
const isOfEach = ({ tree }: AnalysedSentence, candidate: Candidate): boolean => {
  const { objects, proposition, source } = candidate
  const says = (word: number): boolean => OF_EACH.test(tree.words[word]?.text.toLowerCase() ?? '')
  // "Iran and Oman *each* said *they* were expelling four": said of those for whom the pronoun stands
  const doers = isLosing(candidate) ? candidate.target : source
  const named = doers.basis === 'coreference' ? 0 : Math.max(...doers.spans.map((span) => span[1]))
  return (
    tree.words.some((w) => w.index < proposition.predicate && w.start >= named && says(w.index)) ||
    objects.some((o) => {
      const end = Math.max(o.at.word, ...o.words)
      return says(end) || says(end + 1)
    })
  )
}
