import type { Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { spanOfWords } from '../passage.ts'
import { actorKey } from '../referents/entries.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { readStatus } from '../status.ts'
import { isBackground } from './background.ts'
import { type Candidate, NOBODY, type Side } from './candidate.ts'
import { requestOf } from './clause-sides.ts'
import { ownersOf, referentsAt, referentsOf, sideOf } from './sides.ts'
import { isDeed } from './words-acts.ts'

/** Sentences back to which "did the same" reaches. */
const REACH = 2

/** What a cue is read with. */
export interface Reading {
  readonly passage: Passage
  readonly resolver: Resolver
  readonly told: readonly Candidate[]
  readonly sentence: AnalysedSentence
}

/**
 * "Yemen followed suit", "Minsk did the same": the act told just before, done by somebody else (RECORD.md, convention 9). Against
 * the same side, or back against the first doer where that side is who does it.
 */
export function likewise(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
): readonly Candidate[] {
  return passage.sentences.flatMap((sentence) => {
    const reading = { passage, resolver, told, sentence }
    return passage
      .phrasesIn(sentence, 'cue')
      .filter((h) => h.value === 'likewise')
      .flatMap((h) => echoAt(reading, h) ?? [])
  })
}

interface Cue {
  readonly start: number
  readonly length: number
}

/** "*so* did Venezuela", "*as* have Estonia and Latvia": whoever does the same stands behind the verb. */
const INVERTED = /^(so|as)$/

function echoAt(reading: Reading, cue: Cue): readonly Candidate[] | Candidate | undefined {
  const { sentence } = reading
  const within = sentence.propositions.filter(
    (p) => cue.start <= p.predicate && p.predicate < cue.start + cue.length,
  )
  const first = sentence.lemmas[cue.start] ?? ''
  // "as Nicaragua had done": whoever does the same stands before the verb
  const own = within.find((p) => p.lemma === 'do' && p.arguments.some((a) => a.role === 'agent'))
  if (INVERTED.test(first) && !(first === 'as' && own)) return invertedEcho(reading, cue)
  const [proposition] = (own ? [own] : within).map((p) => governed(sentence, p))
  const echo = proposition && echoOf(reading, proposition)
  // "as it had done in May": the same doer's earlier act, of which no more is told
  return echo && first === 'as' && isAimedAt({ ...echo, target: echo.source }, firstDoer(reading, echo))
    ? undefined
    : echo
}

/** "ruled out *following suit*": taken for a word of the object's, the deed is the verb's that has the object. */
const governed = ({ tree, propositions }: AnalysedSentence, proposition: Proposition): Proposition => {
  const above = propositions.find((p) => p.id === proposition.parent)
  const isWord = proposition.form === 'gerund' && tree.words[proposition.predicate]?.rel === 'amod'
  if (!isWord || above?.kind !== 'verb') return proposition
  const operator = {
    kind: 'predicate' as const,
    lemma: above.lemma,
    word: above.predicate,
    proposition: above.id,
    by: 'xcomp',
  }
  const doer = above.arguments.filter((a) => a.role === 'agent')
  return { ...proposition, arguments: doer, operators: [operator, ...above.operators] }
}

const firstDoer = ({ told, sentence }: Reading, { trigger }: Candidate): Side =>
  lastTold(told, sentence, trigger[0])?.source ?? NOBODY

/** "so *would* Rome": how far the act has gone with whoever stands behind the verb. */
const GONE: Readonly<Record<string, Status>> = {
  will: 'intended',
  would: 'intended',
  may: 'considered',
  might: 'considered',
  must: 'requested',
}

/** The act is done to its clause's subject: "three Finns *must leave*", "four *were expelled*", "Oslo *lost* two". */
const isUndergone = ({ proposition, rule }: Candidate): boolean =>
  proposition.voice === 'passive' || rule.target.includes('agent')

function invertedEcho(reading: Reading, cue: Cue): readonly Candidate[] | Candidate | undefined {
  const { resolver, told, sentence } = reading
  const behind = cue.start + cue.length
  const named = sentence.names.find((n) => n.from <= behind + 1 && behind < n.to)
  const words = [...Array(cue.length).keys()].map((k) => cue.start + k)
  const trigger = spanOfWords(sentence, words)
  const first = lastTold(told, sentence, trigger[0])
  if (!named || !first) return undefined
  const members = referentsAt(resolver, sentence, {
    role: 'agent',
    head: phraseOf(sentence, named.head),
    link: 'syntax',
  })
  if (isUndergone(first) && isOfHost(first))
    return members.flatMap((member) => doneToo(first, reading, trigger, member))
  if (!ACTIVE.test(sentence.lemmas[behind - 1] ?? '')) return undefined
  const source = ownersOf(members)
  if (source.actors.length === 0) return undefined
  const status = GONE[sentence.lemmas[behind - 1] ?? '']
  const echo = likeFirst(first, sentence, trigger, source)
  return status ? { ...echo, status } : echo
}

const isOfHost = ({ action, objects }: Candidate): boolean => action.foreign === true && objects.length > 0

/** "so *has* Rome" is of who does it; "as *must* two Swedes", "as *was* the consul", of whom it is done to alone. */
const ACTIVE = /^(do|have|will|would|may|might|must)$/

/** The noun whose modifier a name is: "as was his *Polish* colleague". */
const phraseOf = ({ tree }: AnalysedSentence, name: number): number =>
  tree.words[name]?.rel === 'amod' ? (tree.words[name]?.head ?? name) : name

/** "Three Finns must go, as must *two Swedes*": the same act, done to others. */
function doneToo(
  first: Candidate,
  { sentence }: Reading,
  trigger: Candidate['trigger'],
  member: Referent,
): readonly Candidate[] {
  const target = ownersOf([member])
  if (target.actors.length === 0 || isAimedAt(first, target)) return []
  const { supposed: _spokenOf, hit: _hit, against: _against, ...act } = first
  const source: Side = { ...first.source, basis: 'coreference' }
  return [{ ...act, sentence, trigger, source, target, objects: [member], quoted: false }]
}

/** The act told last before a place, that somebody else can do as well. */
export const lastTold = (
  told: readonly Candidate[],
  sentence: AnalysedSentence,
  before: number,
  can: (act: Candidate) => boolean = () => true,
): Candidate | undefined =>
  told.findLast(
    (t) =>
      t.trigger[0] < before && isDeed(t.action.id) && sentence.index - t.sentence.index <= REACH && can(t),
  )

/** The first act with another doer; back against the first doer where the first act was aimed at this one. */
export function likeFirst(
  first: Candidate,
  sentence: AnalysedSentence,
  trigger: Candidate['trigger'],
  source: Side,
): Candidate {
  const asked = first.status === 'requested' && isAimedAt(first, source)
  const hit = asked && first.hit && first.hit.actors.length > 0 ? first.hit : undefined
  const other = isAimedAt(first, source) ? first.source : first.target
  const target: Side = { ...(hit ?? other), basis: 'coreference' }
  const { supposed: _spokenOf, hit: _hit, against: _against, ...act } = first
  return { ...act, sentence, trigger, source, target, objects: [], quoted: false }
}

const isAimedAt = (first: Candidate, { actors }: Side): boolean => {
  const keys = new Set(actors.map(actorKey))
  return first.target.actors.some((a) => keys.has(actorKey(a)))
}

/** "told Oslo to shut it; *Bonn was told to do likewise*": an order like the one just told, to somebody else. */
const isOrder = ({ lexicon }: Passage, first: Candidate, { operators }: Proposition): boolean => {
  const ordering = lexicon.list('ordering')
  return (
    ordering.has(first.proposition.lemma) &&
    operators.some((o) => o.kind === 'predicate' && o.by === 'xcomp' && ordering.has(o.lemma))
  )
}

function echoOf(
  { passage, resolver, told, sentence }: Reading,
  proposition: Proposition,
): Candidate | undefined {
  const trigger = spanOfWords(sentence, proposition.words)
  const first = lastTold(told, sentence, trigger[0])
  const doer = sideOf(resolver, sentence, proposition, ['agent', 'by'])
  const { status, steps } = readStatus(proposition, 'performed', sentence.tree.words, passage.lexicon)
  if (!first || !status || doer.actors.length === 0 || isPrivate(resolver, sentence, proposition))
    return undefined
  if (isRanked(sentence, proposition)) return undefined
  const found = { proposition, steps, background: isBackground(sentence, proposition) }
  if (isOrder(passage, first, proposition)) {
    const back = isAimedAt({ ...first, target: first.source }, doer)
    const source = back ? first.target : first.source
    const sides = { source: { ...source, basis: 'coreference' as const }, target: doer }
    return { ...likeFirst(first, sentence, trigger, doer), ...found, steps: [], ...sides }
  }
  const echo = likeFirst(first, sentence, trigger, doer)
  // "Chile asked them to close it, and Peru did the same": asked for it too
  if (first.status === 'requested' && status === 'performed' && !isAimedAt(first, doer))
    return { ...echo, ...found, status: first.status, ...(first.hit ? { hit: first.hit } : {}) }
  const requested = requestOf(resolver, { sentence, proposition, action: first.action }, steps, {
    source: doer,
    target: echo.target,
  })
  const objects = referentsOf(resolver, sentence, proposition, ['with', 'to']).filter(
    (r) => r.object !== undefined && r.actors.every((a) => !doer.actors.some((d) => d.code === a.code)),
  )
  return { ...echo, ...found, objects, status, ...requested }
}

/** "Italy reopened it, *the first NATO country to do so*": the words say of the first doer how many did it before. */
const isRanked = ({ tree }: AnalysedSentence, { form, predicate }: Proposition): boolean => {
  const noun = tree.words[predicate]?.rel === 'acl' ? tree.words[predicate]?.head : undefined
  return (
    form === 'infinitive' &&
    noun !== undefined &&
    tree.words.some((w) => w.head === noun && w.rel === 'amod' && RANK.test(w.text.toLowerCase()))
  )
}

const RANK = /^(first|latest|last|only|next|newest|earliest|second|[a-z]+(th|rd))$/

/** "A thirteenth Russian, who worked for the mission, *followed*": one of many, who acts for nobody. */
const isPrivate = (resolver: Resolver, sentence: AnalysedSentence, proposition: Proposition): boolean => {
  const doers = referentsOf(resolver, sentence, proposition, ['agent'])
  // "the Ghanaian *team* led the way"
  const isNobody = ({ kinds, plural }: Referent): boolean =>
    kinds.length === 0 || (kinds.includes('nationals') && !plural)
  return doers.length > 0 && doers.every(isNobody)
}
