import type { Span } from '../../base/span.ts'
import type { PhraseMatch as Hit } from '../../codebook/index.ts'
import type { Actor, Post, PostKind } from '../../model/index.ts'
import type { AnalysedSentence, WordAt } from '../passage.ts'
import type { AttachedName } from './affiliation.ts'
import { actorKey } from './entries.ts'
import { caseOf, dependents } from './phrase.ts'
import type { ReferentContext } from './read.ts'

export interface PostReading {
  readonly post: Post
  readonly span: Span
}

const FROM_POST = new Set(['from', 'of', 'at', 'in', 'for', 'to', 'with'])

/**
 * The mission that a phrase is, belongs to or names: "staff of *the Russian consulate in Narva*". What it is
 * accredited to and where it stands are given only where the words say so.
 */
export function postOf(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
  words: readonly number[],
  owners: readonly Actor[],
  accredited: AttachedName | undefined,
): PostReading | undefined {
  const nested = nestedPost(context, sentence, at)
  const hit = context
    .hits(at.sentence)
    .posts.find(
      (h) => words.includes(h.start) && words.includes(h.start + h.length - 1) && !isRank(sentence, h),
    )
  if (!hit) return nested ?? toOrganisation(owners, accredited)
  const insideNested =
    nested && spanOfHit(sentence, hit)[0] >= nested.span[0] && spanOfHit(sentence, hit)[1] <= nested.span[1]
  // "two vice consuls at the *consulate general*"
  if (
    insideNested ||
    (hit.value === 'consulate' && /^(consulate-general|honorary-consulate)$/.test(nested?.post.kind ?? ''))
  )
    return nested
  return { post: postNamed(context, sentence, hit, owners, accredited), span: spanOfHit(sentence, hit) }
}

/** The mission that a phrase names, with whose it is, to whom it is accredited and in which city it stands. */
function postNamed(
  context: ReferentContext,
  sentence: AnalysedSentence,
  hit: Hit<PostKind>,
  owners: readonly Actor[],
  accredited: AttachedName | undefined,
): Post {
  const organisation = accredited?.entry.kind === 'organisation' ? accredited.entry : undefined
  const to = accredited?.entry.code
  const owner = owners.map(actorKey).find((k) => k !== to)
  const city =
    accredited && /capital|city/.test(accredited.entry.kind)
      ? context.passage.text.slice(...accredited.mention.span)
      : undefined
  const bare = hit.value === 'embassy' && isBareMission(sentence, hit)
  const toUn = bare && !accredited && context.toUnitedNations
  return {
    kind: bare && (organisation || toUn) ? 'permanent-mission' : hit.value,
    ...(owner ? { of: owner } : {}),
    ...(to && to !== owner ? { accreditedTo: organisation?.id && to === 'IGO' ? organisation.id : to } : {}),
    ...(toUn ? { accreditedTo: 'UNO' } : {}),
    ...(city ? { city } : {}),
  }
}

/** "United Nations diplomats": who is accredited to an organisation belongs to a permanent mission. */
function toOrganisation(
  owners: readonly Actor[],
  accredited: AttachedName | undefined,
): PostReading | undefined {
  if (accredited?.attachment.kind !== 'modifier' || accredited.entry.kind !== 'organisation') return undefined
  const { code, id } = accredited.entry
  const owner = owners.map(actorKey)[0]
  return {
    post: {
      kind: 'permanent-mission',
      ...(owner ? { of: owner } : {}),
      ...(code ? { accreditedTo: code === 'IGO' && id ? id : code } : {}),
    },
    span: accredited.mention.span,
  }
}

/** "deputy chief *of mission*" is a rank. */
const isRank = (sentence: AnalysedSentence, hit: Hit<PostKind>): boolean =>
  sentence.forms[hit.start - 1] === 'of' && /^(chief|head|deputy)$/.test(sentence.forms[hit.start - 2] ?? '')

/** "mission" alone is an embassy unless it is accredited to an organisation. */
const isBareMission = (sentence: AnalysedSentence, hit: Hit<PostKind>): boolean =>
  hit.length === 1 && sentence.lemmas[hit.start] === 'mission'

const spanOfHit = (sentence: AnalysedSentence, hit: Hit<PostKind>): Span => {
  const first = sentence.tree.words[hit.start]
  const last = sentence.tree.words[hit.start + hit.length - 1]
  return [first?.start ?? sentence.span[0], last?.end ?? sentence.span[0]]
}

/** "diplomats *from the Russian Mission*". */
function nestedPost(
  context: ReferentContext,
  sentence: AnalysedSentence,
  at: WordAt,
): PostReading | undefined {
  const verbs = context.passage.lexicon.list('serving')
  // "diplomats *serving* in the Russian mission"
  const serving = dependents(sentence.tree, at.word, (w) => w.rel === 'acl' && verbs.has(w.lemma)).map(
    (w) => w.index,
  )
  const hosts = [at.word, ...serving]
  for (const child of hosts.flatMap((h) => dependents(sentence.tree, h, (w) => /^(nmod|obl)/.test(w.rel)))) {
    const preposition = child.rel === 'nmod:poss' ? 'of' : caseOf(sentence.tree, child.index)
    if (!preposition || !FROM_POST.has(preposition)) continue
    const inner = context.referent({ sentence: at.sentence, word: child.index })
    if (inner?.post && inner.postSpan) return { post: inner.post, span: inner.postSpan }
  }
  return undefined
}
