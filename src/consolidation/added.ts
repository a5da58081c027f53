import { contentHash } from '../base/canonical.ts'
import type { Article, Decision, Event, MissedEvent, Reading, Report, Verdict } from '../model/index.ts'
import { contradict } from './agreement.ts'
import { reportsOf, reportsOfAdded } from './reports.ts'
import { liesWithin, type SpanText, spansOfEvent, withMovedSpans } from './spans.ts'
import { meet, placesOf } from './standing.ts'

/** What the id of an added event begins with, before that of its decision. No record has such an id. */
export const ADDED = '+'

/** What an added event has in the place of a rule of the codebook. */
const BY_REVIEWER = 'reviewer'

/** The words of an article, which spans point into. */
export type Words = Pick<Article, 'text' | 'title'>

/** The version of an article: a hash of its words, so that a text that its outlet corrects is kept beside what it was. */
export const versionOf = ({ text, title }: Words): string => contentHash({ text, title })

type Adding = Extract<Verdict, { readonly kind: 'add' }>

/** One article as it is read: the reading that counts, the signature of its text, and every text that it ever had. */
export interface ReadArticle {
  readonly current: Reading
  readonly signature: string
  readonly texts: readonly Words[]
}

/** The reports of an article: what was read of it, and what reviewers added. Of `decisions`, those in force, oldest first. */
export const reportsOfArticle = (
  { current, signature, texts }: ReadArticle,
  decisions: readonly Decision[],
): readonly Report[] => {
  const read = reportsOf(current, signature)
  const { article } = current.record
  const adding = decisions.flatMap(({ verdict, ...decision }) =>
    verdict.kind === 'add' && verdict.article === article.id ? [{ ...decision, verdict }] : [],
  )
  if (adding.length === 0) return read
  const versions = new Map(texts.map((words) => [versionOf(words), words]))
  const added: Report[] = []
  for (const { id, by, verdict } of adding) {
    const missed = asItStands(verdict, article, versions)
    if (missed === undefined) continue
    const reports = reportsOfAdded(current, signature, eventOf(missed, id), { decision: id, by })
    // Of two reviewers who add the same, the first stands.
    added.push(...reports.filter((report) => !added.some((other) => isOneTelling(report, other))))
  }
  return joined(added, read)
}

const eventOf = (missed: MissedEvent, decision: string): Event => ({
  mentions: [],
  ...missed,
  id: `${ADDED}${decision}`,
  rule: BY_REVIEWER,
  confidence: 1,
})

/** The spans of an event that point outside their texts, by their paths. */
export const spansBeyond = (event: MissedEvent, { text, title }: Words): readonly string[] =>
  spansOfEvent('event', event)
    .filter(({ span, of }) => !liesWithin(span, (of === 'title' ? (title ?? '') : text).length))
    .map(({ path }) => path)

/**
 * What was added, its spans in the text that the article has now. Its outlet may have changed the text since: the sentence is
 * then looked for, and nothing stands where it is gone.
 */
const asItStands = (
  { version, event }: Adding,
  now: Words,
  versions: ReadonlyMap<string, Words>,
): MissedEvent | undefined => {
  const then = versions.get(version)
  if (then === undefined || spansBeyond(event, then).length > 0) return undefined
  if (versionOf(now) === version) return event
  const textIn = (words: Words, of: SpanText): string => (of === 'title' ? words.title : words.text) ?? ''
  const { sentence, in: place } = event.evidence
  const at = nearest(
    textIn(now, place ?? 'text'),
    textIn(then, place ?? 'text').slice(...sentence),
    sentence[0],
  )
  if (at === undefined) return undefined
  const shift = at - sentence[0]
  const moved = [at, sentence[1] + shift] as const
  return withMovedSpans(event, ([start, end], of) => {
    if (of === (place ?? 'text') && start >= sentence[0] && end <= sentence[1])
      return [start + shift, end + shift]
    const found = nearest(textIn(now, of), textIn(then, of).slice(start, end), start + shift)
    return found === undefined ? moved : [found, found + end - start]
  })
}

/** Where words stand in a text, as near as can be to a place; undefined where they do not. */
const nearest = (text: string, words: string, place: number): number | undefined => {
  const before = text.lastIndexOf(words, Math.max(0, place))
  const after = text.indexOf(words, Math.max(0, place))
  if (before < 0 || after < 0) return before < 0 && after < 0 ? undefined : Math.max(before, after)
  return place - before <= after - place ? before : after
}

const fits = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b

/** The same words of one article, told as the same kind of act between the same sides, as far as both name them. */
const isOneTelling = (a: Report, b: Report): boolean =>
  a.read.family === b.read.family &&
  fits(a.read.source, b.read.source) &&
  fits(a.read.target, b.read.target) &&
  placesOf(a).some((place) => placesOf(b).some((other) => meet(place, other)))

/**
 * The reports that were read which tell what a reviewer added. Of several acts told by one verb those that do not contradict
 * it; of several that could be meant and have other sides, none.
 */
const tellingsOf = (added: Report, read: readonly Report[]): readonly Report[] => {
  const alike = read.filter((report) => isOneTelling(added, report))
  if (alike.length < 2) return alike
  const agreeing = alike.filter((report) => !contradict(added, report))
  const dyads = new Set(agreeing.map(({ read: { source, target } }) => JSON.stringify([source, target])))
  return dyads.size > 1 && (added.read.source === undefined || added.read.target === undefined)
    ? []
    : agreeing
}

/** The reports that tell already what a reviewer is about to add to an article. */
export const toldAlready = (
  article: ReadArticle,
  decisions: readonly Decision[],
  missed: MissedEvent,
): readonly Report[] => {
  const told = reportsOfArticle(article, decisions)
  const added = reportsOfAdded(article.current, article.signature, eventOf(missed, ''), {
    decision: '',
    by: '',
  })
  return added.flatMap((report) => tellingsOf(report, told))
}

/** What was added in the place of what was read of the same words, with the claims about that and whom it answers. */
const joined = (added: readonly Report[], read: readonly Report[]): readonly Report[] => {
  const standsFor = new Map<string, string>()
  const standing = added.map((report) => {
    const told = tellingsOf(report, read).filter(({ key }) => !standsFor.has(key))
    for (const { key } of told) standsFor.set(key, report.key)
    return told.reduce(withTelling, report)
  })
  const kept = [...read.filter(({ key }) => !standsFor.has(key)), ...standing]
  return standsFor.size === 0 ? kept : kept.map((report) => answering(report, standsFor))
}

/** A reviewer's report with what a reading adds to it: mentions, claims, an answer, and a side that the reviewer left out. */
const withTelling = (report: Report, told: Report): Report => {
  const { event, source, target, names } = report
  const fresh = placesOf(told).filter((place) => !placesOf(report).some((other) => meet(place, other)))
  const known = new Set(report.claims.map(({ id }) => id))
  const answers = report.answers ?? told.answers
  const sides = { ...told.names, ...names }
  return {
    ...report,
    event: { ...event, mentions: [...event.mentions, ...fresh] },
    ...(source === undefined && told.source !== undefined && { source: told.source }),
    ...(target === undefined && told.target !== undefined && { target: told.target }),
    names: sides,
    claims: [...report.claims, ...told.claims.filter(({ id }) => !known.has(id))],
    ...(answers !== undefined && { answers }),
  }
}

/** Points at what stands in the place of the report that was answered. */
const answering = (report: Report, standsFor: ReadonlyMap<string, string>): Report => {
  if (report.answers === undefined) return report
  const { answers: before, ...rest } = report
  const answers = standsFor.get(before) ?? before
  return answers === report.key ? rest : { ...rest, answers }
}
