import { isTime } from '../../propositions/times.ts'
import type { Word } from '../../syntax/tree.ts'
import type { Passage, WordAt } from '../passage.ts'
import type { Referent } from './referent.ts'
import type { AntecedentContext } from './wanted.ts'

/** "turned out *three*", "ordered *the 20* out": a number without its noun, and of no day. */
export function isBareNumber({ sentences }: Passage, { at, kinds, count }: Referent): boolean {
  const { tree } = sentences[at.sentence] ?? {}
  if (!tree || kinds.length > 0 || count === undefined || tree.words[at.word]?.upos !== 'NUM') return false
  return !isTime(tree, at.word)
}

export const countOnly = (base: Referent): Pick<Referent, 'count' | 'countSpan'> => ({
  ...(base.count ? { count: base.count } : {}),
  ...(base.countSpan ? { countSpan: base.countSpan } : {}),
})

/** Sentences back to which a bare number counts the persons of missions last spoken of. */
const COUNTED = 3
/** The same where a state does it, and to such persons: "Chad expelled *six*" goes on over a longer tale. */
const COUNTED_BY_STATE = 15

/** The persons of missions last spoken of: what a bare number counts. */
export function lastPersons(
  context: AntecedentContext,
  base: Referent,
  resolved: (at: WordAt) => Referent | undefined,
): Referent | undefined {
  const doer = doerTo(context, base.at, resolved)
  const byState = isOfState(context, base.at, doer)
  const wantsCounted = byState && context.wanted(base.at).kinds.has('counted')
  const reach = byState ? COUNTED_BY_STATE : COUNTED
  const ofMission = ({ kinds, at, count }: Referent): boolean =>
    kinds.includes('mission-member') ||
    (byState && kinds.includes('nationals')) ||
    // "Oman loses four people in Lome and Kuwait *six*"
    (count !== undefined && at.sentence === base.at.sentence && kinds.includes('citizens') && wantsCounted)
  const areCounted = (referent: Referent, { rel }: Word): boolean =>
    ofMission(referent) &&
    // "a Kenyan diplomat said": who acts is not whom others are sent home with
    (referent.plural || rel !== 'nsubj')
  for (let s = base.at.sentence; s >= Math.max(0, base.at.sentence - reach); s--) {
    const words = context.passage.sentences[s]?.tree.words ?? []
    for (const word of [...words].reverse()) {
      if (!/^(NOUN|PROPN)$/.test(word.upos) || (s === base.at.sentence && word.index >= base.at.word))
        continue
      const found = context.referent({ sentence: s, word: word.index })
      if (!found || !areCounted(found, word)) continue
      // "expelled five Somalis. Moscow, too, threw out six", "lost 18 for the 19 *it* expelled": whose they are, the text around tells
      return found.kinds.includes('mission-member') && !areOf(found, doer)
        ? withoutCount(found)
        : { ...withoutCount(found), actors: [], basis: 'none' }
    }
  }
  return undefined
}

/** Who does it to those whom the number counts: "Oman announced *the expulsion of six*" as much as "Oman expelled six". */
function doerTo(
  context: AntecedentContext,
  at: WordAt,
  resolved: (at: WordAt) => Referent | undefined,
): Referent | undefined {
  const clause = context.passage.sentences[at.sentence]?.propositions.find((p) =>
    p.arguments.some((a) => a.head === at.word && a.role === 'patient'),
  )
  const doer = clause?.arguments.find((a) => a.role === 'agent')
  return doer && resolved({ sentence: at.sentence, word: doer.head })
}

/** The number is the object of a verb that wants members of missions there, with a state for its subject. */
const isOfState = (context: AntecedentContext, at: WordAt, doer: Referent | undefined): boolean =>
  doer !== undefined &&
  context.wanted(at).kinds.has('mission-member') &&
  (STATES_AGAIN.has(doer.pronoun ?? '') || doer.actors.some((a) => /^[A-Z]{3}$/.test(a.code ?? '')))

/** The persons are of the side that acts: nobody throws out his own. */
const areOf = ({ actors }: Referent, doer: Referent | undefined): boolean =>
  actors.length > 0 && actors.every((a) => doer?.actors.some((d) => d.code === a.code))

/** Pronouns that a state acts under: "*it* evicted another five". */
const STATES_AGAIN = new Set(['it', 'they', 'which', 'who', 'that'])

export const withoutCount = ({ count: _count, countSpan: _span, ...rest }: Referent): Referent => rest
