import type { Tree } from '../syntax/tree.ts'
import {
  type ArcChanges,
  childBy,
  childrenBy,
  childrenOf,
  isName,
  isNoun,
  isRel,
  isToInfinitive,
  isVerb,
  lemmaOf,
  tagOf,
  textOf,
  withArcs,
  wordAt,
} from './grammar.ts'
import type { Lexicon } from './lexicon.ts'
import { ASKED_THROUGH, NAMING, OBJECT_INFINITIVE } from './tables.ts'

type Repair = (tree: Tree, lexicon: Lexicon) => Tree
type Changes = Map<number, { head: number; rel: string }>

/** One change of arcs after another, each seen by the next. */
const each = (tree: Tree, change: (tree: Tree, index: number) => ArcChanges | undefined): Tree =>
  tree.words.reduce((mended, { index }) => withArcs(mended, change(mended, index) ?? new Map()), tree)

/** Puts `lower` where `upper` hangs; what hung from `upper` hangs from `lower`, and `upper` from it under `rel`. */
const swap = (tree: Tree, upper: number, lower: number, rel: string): Changes => {
  const { head, rel: upperRel } = wordAt(tree, upper)
  const changes: Changes = new Map([[lower, { head, rel: upperRel }]])
  for (const child of childrenOf(tree, upper)) {
    if (child !== lower) changes.set(child, { head: lower, rel: wordAt(tree, child).rel })
  }
  return changes.set(upper, { head: lower, rel })
}

/** "has to leave", "is going to leave", "is to leave": the governor is an auxiliary of the infinitive. */
const modalVerbs: Repair = (tree) =>
  each(tree, (now, index) => {
    const lower = childBy(now, index, 'xcomp')
    if (lower === undefined || !isToInfinitive(now, lower) || lower < index) return undefined
    const lemma = lemmaOf(now, index)
    const plain = lemma === 'have' || lemma === 'be'
    const going = textOf(now, index) === 'going' && childBy(now, index, 'aux') !== undefined
    if ((!plain && !going) || childBy(now, index, 'obj', 'iobj') !== undefined) return undefined
    return swap(now, index, lower, 'aux')
  })

/** "We are expelling 12, *Dalton tweeted*": the verb of saying governs what is said. */
const saidBeside: Repair = (tree, lexicon) =>
  each(tree, (now, index) => {
    if (!isRel(now, index, 'parataxis') || !isVerb(now, index) || !lexicon.speech.has(lemmaOf(now, index)))
      return undefined
    const { head } = wordAt(now, index)
    const heard = childBy(now, index, 'ccomp', 'obj') !== undefined
    if (head < 0 || head > index || heard || childBy(now, index, 'nsubj') === undefined) return undefined
    if (childBy(now, head, 'parataxis') !== index || !isClauseHead(now, head)) return undefined
    const changes: Changes = new Map([
      [index, { head: wordAt(now, head).head, rel: wordAt(now, head).rel }],
      [head, { head: index, rel: 'ccomp' }],
    ])
    return changes
  })

const isClauseHead = (tree: Tree, index: number): boolean =>
  isVerb(tree, index) || childBy(tree, index, 'cop', 'nsubj') !== undefined

/** Where an infinitive hangs that the verb above it may take as its complement. */
const askedVerb = (tree: Tree, index: number): number | undefined => {
  const { head, rel } = wordAt(tree, index)
  if (head < 0 || !isToInfinitive(tree, index)) return undefined
  if (rel === 'advcl' || rel === 'ccomp') return isVerb(tree, head) ? head : undefined
  if (rel !== 'acl' && rel !== 'xcomp') return undefined
  const above = wordAt(tree, head).head
  return isRel(tree, head, 'obj', 'iobj', 'obl', 'nsubj:pass') && above >= 0 && isVerb(tree, above)
    ? above
    : undefined
}

const hasAsked = (tree: Tree, verb: number): boolean => {
  if (childBy(tree, verb, 'obj', 'iobj', 'nsubj:pass', 'aux:pass') !== undefined) return true
  const prepositions = ASKED_THROUGH[lemmaOf(tree, verb)] ?? []
  return childrenBy(tree, verb, 'obl').some((oblique) =>
    childrenBy(tree, oblique, 'case').some((marker) => prepositions.includes(textOf(tree, marker))),
  )
}

/** "asked twelve diplomats *to leave*": the infinitive is the verb's complement, wherever the parser hung it. */
const askedInfinitive: Repair = (tree) =>
  each(tree, (now, index) => {
    const verb = askedVerb(now, index)
    if (verb === undefined || verb > index || !OBJECT_INFINITIVE.has(lemmaOf(now, verb))) return undefined
    if (!hasAsked(now, verb) || childBy(now, verb, 'xcomp') !== undefined) return undefined
    if (childBy(now, index, 'nsubj') !== undefined) return undefined
    return new Map([[index, { head: verb, rel: 'xcomp' }]])
  })

/** "asked *for* twelve diplomats *to leave*": subject and `for` inside the infinitive. */
const forTo: Repair = (tree) =>
  each(tree, (now, index) => {
    const { head, rel } = wordAt(now, index)
    if (head < 0 || !isToInfinitive(now, index) || !['advcl', 'xcomp', 'acl'].includes(rel)) return undefined
    const mark = childrenBy(now, index, 'mark').find((word) => textOf(now, word) === 'for')
    const takes = ASKED_THROUGH[lemmaOf(now, head)]?.includes('for')
    if (mark === undefined || !takes || childBy(now, index, 'nsubj') === undefined) return undefined
    return new Map([[index, { head, rel: 'ccomp' }]])
  })

/** "Czechs to expel 18", "Moscow to close consulate": a headline whose subject the parser took for its head. */
const headlineInfinitive: Repair = (tree) => {
  const { root } = tree
  if (!isNoun(tree, root) || childBy(tree, root, 'cop', 'nsubj', 'det') !== undefined) return tree
  const infinitive = childBy(tree, root, 'acl')
  if (infinitive === undefined || !isToInfinitive(tree, infinitive) || infinitive < root) return tree
  if (!isName(tree, root) && tagOf(tree, root) !== 'NNS') return tree
  const changes: Changes = new Map([
    [infinitive, { head: -1, rel: 'root' }],
    [root, { head: infinitive, rel: 'nsubj' }],
  ])
  for (const child of childrenOf(tree, root)) {
    if (child > infinitive) changes.set(child, { head: infinitive, rel: wordAt(tree, child).rel })
  }
  return withArcs(tree, changes)
}

/** "called *in* the ambassador": a preposition that makes one of the lexicon's verbs is its particle, its noun the object. */
const phrasalVerb: Repair = (tree, lexicon) =>
  each(tree, (now, index) => {
    const { head } = wordAt(now, index)
    if (head < 0 || !isRel(now, index, 'obl') || !isVerb(now, head)) return undefined
    const marker = childBy(now, index, 'case')
    if (marker !== head + 1 || !lexicon.phrasal.has(`${lemmaOf(now, head)} ${textOf(now, marker)}`))
      return undefined
    if (childBy(now, head, 'obj', 'iobj', 'ccomp', 'nsubj:pass') !== undefined) return undefined
    return new Map([
      [index, { head, rel: 'obj' }],
      [marker, { head, rel: 'compound:prt' }],
    ])
  })

const PERSONA = new Set(['persona', 'personae', 'personas', 'personna'])
const GRATA = new Set(['grata', 'gratae', 'gratas', 'gratis'])

/** The verb above that says what its object is. */
const namingVerbAbove = (tree: Tree, index: number): number | undefined => {
  for (let word = wordAt(tree, index).head; word >= 0; word = wordAt(tree, word).head) {
    if (isVerb(tree, word) && NAMING.has(lemmaOf(tree, word))) return word
  }
  return undefined
}

/** Latin that no parser of English knows: one phrase, what somebody is declared ("declared three diplomats persona non grata"). */
const personaNonGrata: Repair = (tree) =>
  each(tree, (now, index) => {
    const last = index + 2
    if (!PERSONA.has(textOf(now, index)) || last >= now.words.length || !GRATA.has(textOf(now, last)))
      return undefined
    const inside = (word: number) => word >= index && word <= last
    const outer = [index, index + 1, last].find((word) => !inside(wordAt(now, word).head))
    if (outer === undefined) return undefined
    const verb = outer === undefined ? undefined : namingVerbAbove(now, outer)
    const { head, rel } = wordAt(now, outer)
    const changes: Changes = new Map([
      [
        index,
        verb === undefined || verb > index || inside(verb) ? { head, rel } : { head: verb, rel: 'xcomp' },
      ],
      [index + 1, { head: index, rel: 'flat' }],
      [last, { head: index, rel: 'flat' }],
    ])
    const named = verb === undefined ? undefined : namedBefore(now, verb, index)
    for (const word of [index, index + 1, last]) {
      for (const child of childrenOf(now, word)) {
        if (!inside(child)) changes.set(child, { head: index, rel: wordAt(now, child).rel })
      }
    }
    if (named !== undefined && verb !== undefined) changes.set(named, { head: verb, rel: 'obj' })
    return changes
  })

/** What the phrase says it of, when the parser hung that from the phrase itself: "declared [[three diplomats] persona non grata]". */
const namedBefore = (tree: Tree, verb: number, phrase: number): number | undefined => {
  if (childrenBy(tree, verb, 'obj').some((object) => object < phrase)) return undefined
  return [phrase, phrase + 1, phrase + 2]
    .flatMap((word) => childrenOf(tree, word))
    .find((child) => child > verb && child < phrase && isNoun(tree, child) && !isRel(tree, child, 'punct'))
}

const NUMBER: Readonly<Record<string, 'singular' | 'plural'>> = {
  has: 'singular',
  is: 'singular',
  was: 'singular',
  have: 'plural',
  are: 'plural',
  were: 'plural',
}

/** What the verb of a relative clause says of its subject's number. */
const agreement = (tree: Tree, clause: number): 'singular' | 'plural' | undefined => {
  const finite = [...childrenBy(tree, clause, 'aux', 'cop'), clause][0] ?? clause
  const tag = tagOf(tree, finite)
  return NUMBER[textOf(tree, finite)] ?? (tag === 'VBZ' ? 'singular' : tag === 'VBP' ? 'plural' : undefined)
}

const numberOf = (tree: Tree, noun: number): 'singular' | 'plural' | undefined => {
  if (childBy(tree, noun, 'conj') !== undefined) return 'plural'
  if (tagOf(tree, noun).endsWith('S')) return 'plural'
  return isNoun(tree, noun) ? 'singular' : undefined
}

/** "operatives from the mission *who have* abused": the clause goes to the noun that agrees with its verb. */
const relativeAgreement: Repair = (tree) =>
  each(tree, (now, index) => {
    if (!isRel(now, index, 'acl:relcl')) return undefined
    const noun = wordAt(now, index).head
    const pronoun = childrenBy(now, index, 'nsubj').find((child) => ['WP', 'WDT'].includes(tagOf(now, child)))
    const wanted = agreement(now, index)
    if (pronoun === undefined || wanted === undefined || numberOf(now, noun) === wanted) return undefined
    if (isName(now, noun) && tagOf(now, noun) === 'NNPS') return undefined
    const above = wordAt(now, noun).head
    const fits =
      isRel(now, noun, 'nmod') && above >= 0 && isNoun(now, above) && numberOf(now, above) === wanted
    return fits ? new Map([[index, { head: above, rel: 'acl:relcl' }]]) : undefined
  })

/** Repairs in the order in which they are made. */
const REPAIRS: readonly Repair[] = [
  personaNonGrata,
  phrasalVerb,
  headlineInfinitive,
  modalVerbs,
  forTo,
  askedInfinitive,
  relativeAgreement,
  saidBeside,
]

/**
 * The tree with the slips mended that the parser is known to make, and with a few constructions put into one form: modal verbs
 * with `to` become auxiliaries, a verb of saying governs what is said. Mending a mended tree changes nothing.
 */
export const mendTree = (tree: Tree, lexicon: Lexicon): Tree =>
  REPAIRS.reduce((mended, repair) => repair(mended, lexicon), tree)
