import type { Proposition } from '../../propositions/proposition.ts'
import { type AnalysedSentence, type Passage, spanOfWords } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import { apart } from './apart.ts'
import type { Candidate, Side } from './candidate.ts'
import { without } from './clause-sides.ts'
import { counterpart, personsBefore } from './list-headings.ts'
import { ownersOf, referentsAt, referentsOf, sideOf } from './sides.ts'
import { isWords } from './words-acts.ts'

/** Sentences without an item over which a list still is of the act told before it. */
const REACH = 2

/** The acts that a passage tells, those of its lists among them; `headings` name acts for lists alone. */
export function withRosters(
  passage: Passage,
  resolver: Resolver,
  told: readonly Candidate[],
  headings: readonly Candidate[],
): readonly Candidate[] {
  const found: Candidate[] = []
  const summed = new Set<Candidate>()
  const aimed = new Map<Candidate, Pick<Candidate, 'target' | 'background'>>()
  const opened = headings.map((h) => ({ ...h, objects: personsBefore(passage, resolver, h.sentence) }))
  const lastIn = new Map([...opened, ...told].filter(mayHaveItems).map((t) => [t.sentence.index, t]))
  let others: Side | undefined
  const toAll = (): Side => {
    others ??= counterpart(passage)
    return others
  }
  let open: { readonly act: Candidate; readonly at: number } | undefined
  let lastItem = -1
  for (const sentence of passage.sentences) {
    const act = lastIn.get(sentence.index)
    // "Chad: 3 (two *consulates closed*)": what an item tells beside its number opens no list of its own
    const isOfItem = isItem(sentence) || sentence.paragraph === lastItem
    if (act && !(open && isOfItem)) open = { act, at: sentence.index }
    if (!open || sentence.index - open.at > REACH) continue
    const { act: first } = open
    const items = sentence.propositions
      .filter((p) => p.kind === 'elided')
      .flatMap((p) => itemOf(resolver, first, sentence, p, toAll) ?? [])
    if (items.length === 0) continue
    found.push(...items.flatMap(apart))
    const [item] = items
    for (const t of told)
      if (item && isBeside(t, item)) aimed.set(t, { target: item.target, background: item.background })
    summed.add(first)
    lastItem = sentence.paragraph
    open = { act: first, at: sentence.index }
  }
  const kept = withSums(told, found, summed)
  return [...kept.map((t) => ({ ...t, ...aimed.get(t) })), ...found]
}

/** What was told, less what was only left out of a list, with those marked that sum up what its items tell. */
function withSums(
  told: readonly Candidate[],
  found: readonly Candidate[],
  summed: ReadonlySet<Candidate>,
): readonly Candidate[] {
  const gapped = told.filter(isGapped)
  const isSum = (t: Candidate): boolean =>
    namesState(doerOf(t))
      ? found.some((f) => f.sentence === t.sentence) && doerOf(t).actors.length > 1
      : summed.has(t) || gapped.some((g) => g.sentence === t.sentence && g.action === t.action)
  return told
    .filter((t) => !isGapped(t) || namesState(doerOf(t)))
    .map((t) => (!isGapped(t) && isSum(t) ? { ...t, sum: true as const } : t))
}

/** "Chad: 3 (*two consulates closed*)": what an item's state has done beside, to nobody named, is done to those of the list. */
const isBeside = ({ sentence, proposition, source, target }: Candidate, item: Candidate): boolean =>
  sentence === item.sentence &&
  proposition.kind !== 'elided' &&
  target.actors.length === 0 &&
  source.actors.some((a) => item.source.actors.some((b) => b.code === a.code))

const isItem = ({ tree, propositions }: AnalysedSentence): boolean =>
  propositions.some((p) => p.kind === 'elided' && p.predicate === tree.root)

const mayHaveItems = ({ action, rule, status }: Candidate): boolean =>
  !isWords(action.id) && !action.symmetric && rule.object !== undefined && status !== 'denied'

/** "the Swedes were given a week and *the Finns ten days*" shares nothing out. */
const isGapped = ({ proposition: { arguments: args } }: Candidate): boolean => {
  const left = args.filter((a) => a.link === 'gapping').map((a) => a.role)
  return !left.includes('recipient') && left.some((role) => /^(agent|patient)$/.test(role))
}

/** Whoever the subject of the verb is: "*Oman* loses four and *Kuwait* six" has it done to them. */
const doerOf = ({ rule, source, target }: Candidate): Side => (rule.target[0] === 'agent' ? target : source)

const namesState = ({ actors }: Side): boolean => actors.some((a) => /^[A-Z]{3}$/.test(a.code ?? ''))

/** An item's bare number counts whomever the list is of, not the persons told last before it. */
const asWritten = (resolver: Resolver): Resolver => ({ ...resolver, resolved: resolver.referent })

/** "Gulf states: four *from Manama*, three *from Doha*": the state that those whom the number counts were sent out of. */
function placeOf(
  resolver: Resolver,
  sentence: AnalysedSentence,
  { arguments: args }: Proposition,
): Side | undefined {
  const number = args.find((a) => a.role === 'patient')?.head
  const next = number === undefined ? undefined : sentence.tree.words[number + 1]
  if (next?.text !== 'from' || next.rel !== 'case') return undefined
  const side = ownersOf(referentsAt(resolver, sentence, { role: 'from', head: next.head, link: 'nominal' }))
  return namesState(side) ? side : undefined
}

/** "*Belgium: 21*" after "have expelled Russian diplomats": the same act by the state of the item, upon as many. */
function itemOf(
  resolver: Resolver,
  first: Candidate,
  sentence: AnalysedSentence,
  proposition: Proposition,
  toAll: () => Side,
): Candidate | undefined {
  const label = sideOf(resolver, sentence, proposition, ['agent'])
  const named = placeOf(resolver, sentence, proposition) ?? label
  const objects = referentsOf(asWritten(resolver), sentence, proposition, ['patient'])
  if (!namesState(named) || !objects.some((o) => o.count !== undefined || o.kinds.includes('mission-member')))
    return undefined
  const again = (side: Side): Side => ({ ...side, basis: 'coreference' })
  const own = without(sideOf(asWritten(resolver), sentence, proposition, ['patient']), named)
  const given = namesState(own) ? own : without(again(first.target), named)
  const hit = given.actors.length > 0 ? given : without(toAll(), named)
  // "Russia answered in kind, expelling Europeans. Germany: 40": the list is of those hit
  const ofHit = namesState(first.source) && first.source.actors.length === 1 && !namesState(first.target)
  const sides = ofHit ? { source: again(first.source), target: named } : { source: named, target: hit }
  if (sides.target.actors.length === 0) return undefined
  return {
    ...first,
    ...sides,
    sentence,
    proposition,
    trigger: spanOfWords(sentence, proposition.words),
    objects,
    beside: first.objects,
    open: { source: false, target: false },
  }
}
