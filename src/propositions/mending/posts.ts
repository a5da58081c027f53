import type { Tree } from '../../syntax/tree.ts'
import {
  casePhrase,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isVerb,
  lemmaOf,
  phraseText,
  subtree,
  tagOf,
  textOf,
  wordAt,
} from '../grammar.ts'
import { PARTICLES } from '../tables.ts'
import { isTime } from '../times.ts'
import { arcs, both, forEachWord, type Repair, rehang } from './arcs.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Nouns for those who serve in a mission; "at the embassy" right behind one of them says where. */
const MEMBERS = set(
  `ambassador attaché attache clerk consul counsellor counselor deputy diplomat driver employee envoy guard member
  officer official personnel secretary staff staffer technician worker adviser advisor aide spokesman spokeswoman`,
)

const MISSIONS = set(
  'embassy consulate mission legation commission nunciature delegation representation chancery',
)

/** "expelled the counsellor *at the embassy*": where somebody serves, not where it was done. */
export const placeOfMember: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || rel !== 'obl' || !isVerb(now, head) || !MISSIONS.has(lemmaOf(now, index)))
      return undefined
    const marker = childBy(now, index, 'case')
    if (marker === undefined || !['at', 'of', 'in', 'from'].includes(phraseText(now, casePhrase(now, index))))
      return undefined
    const member = marker - 1
    if (member < 0 || !MEMBERS.has(lemmaOf(now, member)) || wordAt(now, member).head !== head)
      return undefined
    return isRel(now, member, 'obj', 'iobj', 'nsubj:pass', 'nsubj', 'obl:agent')
      ? arcs([index, member, 'nmod'])
      : undefined
  })

/** "the embassy's *press attaché*": a title of two nouns that the parser made two phrases of. */
export const splitTitle: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    const first = index - 1
    if (head < 0 || first < 0 || !rel.startsWith('obl:') || !MEMBERS.has(lemmaOf(now, index)))
      return undefined
    const isSplit = wordAt(now, first).head === head && isRel(now, first, 'obj', 'iobj', 'nsubj:pass')
    if (!isSplit || !isNoun(now, first) || isTime(now, first)) return undefined
    const parts = childrenOf(now, first).filter((child) => !isRel(now, child, 'acl', 'appos', 'conj'))
    return both(
      rehang(now, parts, index),
      arcs([index, head, wordAt(now, first).rel], [first, index, 'compound']),
    )
  })

/** Verbs that take something away: what is taken stands behind "of". */
const TAKING = set('strip deprive rid relieve divest rob')
const TAKEN = set(
  'accreditation credential status immunity privilege right title citizenship exequatur duty post',
)

/** The verb of taking away above a phrase of its object: "strip [an envoy [at the embassy [*of his rank*]]]". */
const takingVerb = (tree: Tree, index: number): number | undefined => {
  for (let word = index; isRel(tree, word, 'nmod', 'obl', 'obj', 'conj'); ) {
    word = wordAt(tree, word).head
    if (word < 0) return undefined
    if (isVerb(tree, word)) return TAKING.has(lemmaOf(tree, word)) && word < index ? word : undefined
  }
  return undefined
}

/** "stripped a secretary at the embassy *of his accreditation*": of what he was stripped, not whose embassy it is. */
export const takenFromMember: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    if (!isRel(now, index, 'nmod') || !TAKEN.has(lemmaOf(now, index))) return undefined
    if (phraseText(now, casePhrase(now, index)) !== 'of') return undefined
    const verb = takingVerb(now, index)
    return verb === undefined || wordAt(now, index).head === verb ? undefined : arcs([index, verb, 'obl'])
  })

/** "got *rid* of the attaché": the word is said of whoever gets rid. */
export const ridding: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    const fits = textOf(now, index) === 'rid' && isRel(now, index, 'obj', 'advmod', 'obl')
    return fits && head >= 0 && lemmaOf(now, head) === 'get' ? arcs([index, head, 'xcomp']) : undefined
  })

const LEAVING = set('out across over off')
const VESSELS = set('plane flight train ferry boat bus aircraft jet airliner')

/** "out *of the country*", "across *the border*", "on *the next flight*": where one who has to go is to be. */
const isWayOut = (tree: Tree, marker: number, place: number): boolean =>
  LEAVING.has(textOf(tree, marker)) ||
  (/^(on|aboard)$/.test(textOf(tree, marker)) && VESSELS.has(lemmaOf(tree, place)))

const isInfinitiveMark = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some((mark) => textOf(tree, mark) === 'to')

/** "must be *out of the country*": being out of a place is something that one does, with the place beside it. */
export const beingOut: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const be = childBy(now, index, 'cop')
    const marker = childBy(now, index, 'case')
    if (be === undefined || marker === undefined || !isNoun(now, index) || !isWayOut(now, marker, index))
      return undefined
    const { head, rel: hung } = wordAt(now, index)
    // "ordered, for its part, *to be in the air by noon*": an infinitive is no place
    const rel = hung === 'obl' && isInfinitiveMark(now, index) ? 'xcomp' : hung
    const outer = childrenBy(
      now,
      index,
      'nsubj',
      'aux',
      'mark',
      'obl',
      'advmod',
      'advcl',
      'punct',
      'cc',
      'ccomp',
      'parataxis',
    ).filter((child) => child < marker || child > index)
    return both(
      rehang(now, outer, be),
      new Map([
        [be, { head, rel, upos: 'VERB', xpos: wordAt(now, be).xpos }],
        [index, { head: be, rel: 'obl' }],
      ]),
    )
  })

const OUTWARD = set('out home back away off')

/** Nothing hangs from it, or only what goes with the verb: "out *over his remarks*", but not "out *of the country*". */
const isBare = (tree: Tree, index: number): boolean =>
  childrenOf(tree, index).every(
    (child) =>
      isRel(tree, child, 'punct') ||
      (isRel(tree, child, 'obl') && phraseText(tree, casePhrase(tree, child)) !== 'of'),
  )

/** "ordered the ambassador, Mr Diaz, *out* over his remarks": the particle is the verb's however far off it stands. */
export const distantParticle: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || head > index || !isVerb(now, head) || !OUTWARD.has(textOf(now, index))) return undefined
    const moved = childrenOf(now, index)
    const stray = isRel(now, index, 'dep') || (isRel(now, index, 'advmod') && moved.length > 0)
    if (!stray || !isBare(now, index)) return undefined
    return both(rehang(now, moved, head), arcs([index, head, 'compound:prt']))
  })

/** Where the phrase of a verb's object ends, its particle left aside. */
const endOfObject = (tree: Tree, object: number, particle: number): number =>
  Math.max(...subtree(tree, object).filter((word) => word < particle), object)

/** "ordered him *out* last night": a time that takes no such preposition. */
const isTimeAlone = (tree: Tree, marker: number): boolean =>
  /^(out|home|back|away)$/.test(textOf(tree, marker)) && isTime(tree, wordAt(tree, marker).head)

/** "called the commissioner *in* on Monday", "called her *in* shortly before noon": right behind the object, with no noun of its own. */
export const particleBehindObject: Repair = (tree, lexicon) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !PARTICLES.has(textOf(now, index)) || childrenOf(now, index).length > 0) return undefined
    const marksNoun =
      isRel(now, index, 'case') &&
      head > index &&
      !tagOf(now, head).startsWith('RB') &&
      !isTimeAlone(now, index)
    if (marksNoun || isRel(now, index, 'compound:prt', 'mark')) return undefined
    const verb = now.words
      .slice(0, index)
      .findLast(
        (word) =>
          isVerb(now, word.index) && lexicon.phrasal.has(`${lemmaOf(now, word.index)} ${textOf(now, index)}`),
      )
    const object = verb && childBy(now, verb.index, 'obj')
    if (!verb || object === undefined || object < verb.index) return undefined
    return endOfObject(now, object, index) === index - 1
      ? arcs([index, verb.index, 'compound:prt'])
      : undefined
  })

/** "send the *ambassador* packing": whom is sent, read as the first part of a compound. */
export const packingOff: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    const whom = childBy(now, index, 'compound', 'nmod')
    if (head < 0 || whom === undefined || textOf(now, index) !== 'packing' || !isVerb(now, head))
      return undefined
    if (Math.max(...subtree(now, whom)) !== index - 1) return undefined
    const parts = childrenOf(now, index).filter((child) => child < whom)
    return both(rehang(now, parts, whom), arcs([whom, head, rel], [index, head, 'xcomp']))
  })

/** "wants the consul *gone*": what is to become of him, no clause about him. */
export const wantedGone: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || textOf(now, index) !== 'gone' || !isRel(now, index, 'acl', 'amod', 'advcl'))
      return undefined
    const verb = isVerb(now, head) ? head : wordAt(now, head).head
    const wants = verb >= 0 && lemmaOf(now, verb) === 'want' && (verb === head || isRel(now, head, 'obj'))
    return wants ? arcs([index, verb, 'xcomp']) : undefined
  })

/** Verbs of finding fault with what was done somewhere. */
const BLAMING = new Set(
  'condemn denounce deplore decry criticise criticize slam blast lament protest welcome'.split(' '),
)

/** "condemned the coup *in Mali*": where it was done that is judged, not where it was judged. */
export const placeOfDeed: Repair = (tree) =>
  forEachWord(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl') || !isVerb(now, head) || !BLAMING.has(lemmaOf(now, head)))
      return undefined
    const marker = childBy(now, index, 'case')
    if (marker === undefined || textOf(now, marker) !== 'in' || !isName(now, index)) return undefined
    const deed = marker - 1
    const isJudged = deed > head && isNoun(now, deed) && !isName(now, deed) && isRel(now, deed, 'obj')
    return isJudged && wordAt(now, deed).head === head ? arcs([index, deed, 'nmod']) : undefined
  })
