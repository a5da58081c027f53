import type { Span } from '../../base/span.ts'
import type { Actor } from '../../model/index.ts'
import type { Argument, Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage, WordAt } from '../passage.ts'
import { actorOfEntry, chooseEntry, isActorName, uniqueActors } from '../referents/entries.ts'
import { conjuncts } from '../referents/phrase.ts'
import type { Referent } from '../referents/referent.ts'
import type { Resolver } from '../referents/resolver.ts'
import { NOBODY, type Side } from './candidate.ts'

const HOST = '.host'

/** Phrases that fill the first of the roles that is present, conjuncts apart. */
export function referentsOf(
  resolver: Resolver,
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: readonly string[],
): readonly Referent[] {
  for (const role of roles) {
    const plain = role.replace(HOST, '')
    const found = proposition.arguments
      .filter((a) => a.role === plain)
      .flatMap((a) => membersOf(resolver, sentence, a))
    if (found.length > 0) return found
  }
  return []
}

const membersOf = (resolver: Resolver, sentence: AnalysedSentence, argument: Argument): readonly Referent[] =>
  conjuncts(sentence.tree, argument.head).flatMap((word) => {
    const referent = resolver.resolved({ sentence: sentence.index, word })
    return referent ? [referent] : []
  })

/**
 * The actors of the first role in the list that yields any. `role.host` reads where the person or mission of that
 * role is accredited or stands ("recalled its ambassador *to Japan*").
 */
export function sideOf(
  passage: Passage,
  resolver: Resolver,
  sentence: AnalysedSentence,
  proposition: Proposition,
  roles: readonly string[],
): Side {
  for (const role of roles) {
    const members = proposition.arguments
      .filter((a) => a.role === role.replace(HOST, ''))
      .flatMap((a) => membersOf(resolver, sentence, a))
    const side = role.endsWith(HOST) ? hostsOf(passage, members) : ownersOf(members)
    if (side.actors.length > 0) return side
  }
  return NOBODY
}

function ownersOf(members: readonly Referent[]): Side {
  const shared = shareModifiers(members)
  const actors = uniqueActors(shared.flatMap((m) => m.actors))
  const basis = shared.find((m) => m.actors.length > 0)?.basis ?? 'none'
  return actors.length > 0 ? { actors, basis, spans: actors.map((a) => a.span) } : NOBODY
}

/** "Russian diplomats and staff": a conjunct without an owner of its own shares the first one's. */
const shareModifiers = (members: readonly Referent[]): readonly Referent[] => members

function hostsOf(passage: Passage, members: readonly Referent[]): Side {
  const found = members.flatMap((m): { code: string; span: Span }[] =>
    m.post?.accreditedTo ? [{ code: m.post.accreditedTo, span: m.postSpan ?? m.span }] : [],
  )
  const actors = found.map((f): Actor => namedBy(passage, f.code, f.span))
  return actors.length > 0
    ? { actors: uniqueActors(actors), basis: 'preposition', spans: found.map((f) => f.span) }
    : NOBODY
}

const namedBy = (passage: Passage, code: string, span: Span): Actor => {
  const state = passage.codebook.states.find((s) => s.code === code)
  const organisation = state
    ? undefined
    : passage.codebook.organisations.find((o) => (o.id ?? o.code) === code)
  return {
    code: organisation?.code ?? code,
    ...(organisation?.id ? { id: organisation.id } : {}),
    name: state?.name ?? organisation?.names[0] ?? code,
    span,
  }
}

/**
 * Who else could be meant when the clause does not say: the states named in the same sentence, subjects first, then
 * in the sentences before, nearest first. `except` are codes that cannot be it.
 */
export function sideFromContext(
  passage: Passage,
  resolver: Resolver,
  at: WordAt,
  except: ReadonlySet<string>,
  reach: number,
): Side {
  for (let back = 0; back <= reach; back++) {
    const sentence = passage.sentences[at.sentence - back]
    if (!sentence) break
    const actor = mainStateOf(passage, resolver, sentence, except)
    if (actor) return { actors: [actor], basis: 'context', spans: [actor.span] }
  }
  return NOBODY
}

function mainStateOf(
  passage: Passage,
  resolver: Resolver,
  sentence: AnalysedSentence,
  except: ReadonlySet<string>,
): Actor | undefined {
  const candidates = sentence.names.flatMap((name) => {
    const entry = isActorName(name) ? chooseEntry(name, new Set()) : undefined
    if (!entry?.code || entry.code.length !== 3 || entry.kind === 'organisation' || except.has(entry.code))
      return []
    const actor = actorOfEntry(entry, name, passage.text.slice(...name.span))
    const rel = sentence.tree.words[name.head]?.rel ?? ''
    return [{ actor, rank: /subj/.test(rel) ? 0 : /root|obl:agent/.test(rel) ? 1 : 2 }]
  })
  const best = [...candidates].sort((a, b) => a.rank - b.rank)[0]
  if (best) return best.actor
  for (const word of sentence.tree.words) {
    if (!/subj/.test(word.rel)) continue
    const actor = resolver
      .resolved({ sentence: sentence.index, word: word.index })
      ?.actors.find((a) => a.code !== undefined && !except.has(a.code))
    if (actor) return actor
  }
  return undefined
}
