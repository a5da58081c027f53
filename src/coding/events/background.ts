import { daysBetween } from '../../base/calendar.ts'
import type { EventDate, Status } from '../../model/index.ts'
import type { Proposition } from '../../propositions/proposition.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import { actorsOf, type Side } from './candidate.ts'
import type { Dated } from './dating.ts'
import { EARLIER } from './earlier.ts'
import { tieOf } from './ties.ts'

/**
 * True when the grammar tells the act as earlier than the news: pluperfect, or under "after ...", "in response to ..."
 * (RECORD.md, convention 18). Dates may say so too; that is decided when they are known.
 */
export function isBackground(sentence: AnalysedSentence, proposition: Proposition): boolean {
  let at: Proposition | undefined = proposition
  for (let steps = 0; at && steps < 6; steps++) {
    if (at.perfect && at.tense === 'past' && !isShifted(at, sentence)) return true
    if (at.marker && EARLIER.has(at.marker)) return true
    if (isPremise(at) || isAsideBefore(at, sentence)) return true
    if (at.kind === 'noun' && EARLIER.has(tieOf(sentence, at) ?? '')) return true
    const parent: number | undefined = at.parent
    at = parent === undefined ? undefined : sentence.propositions.find((p) => p.id === parent)
    // what is said, asked or planned is not made earlier by the saying's own tense
    if (at && /^(ccomp|xcomp)$/.test(proposition.link))
      return at.perfect && at.tense === 'past' && proposition.form !== 'finite' && !isShifted(at, sentence)
  }
  return false
}

/** "a deal *brokered* by Oman": what made a thing was done before the news about it. */
const isPremise = (p: Proposition): boolean =>
  p.link === 'acl' && p.form === 'participle' && p.voice === 'passive'

/** "Malta, which *expelled* two, is still waiting": a past beside a sentence that tells how things stand. */
const isAsideBefore = (p: Proposition, { tree, propositions }: AnalysedSentence): boolean =>
  p.link === 'acl:relcl' &&
  p.tense === 'past' &&
  propositions.some((o) => o.predicate === tree.root && o !== p && o.tense === 'present' && !o.perfect)

/** "had delivered a note, he told reporters": under a past verb of saying the pluperfect is a plain past. */
const isShifted = (proposition: Proposition, sentence: AnalysedSentence): boolean =>
  proposition.operators.some((o) => {
    const said = o.by === 'ccomp' || o.by === 'parataxis'
    const governor = said ? sentence.propositions.find((p) => p.id === o.proposition) : undefined
    return governor?.tense === 'past' && !governor.perfect
  })

interface Told {
  readonly action: { readonly id: string }
  readonly status: Status
  readonly sentence: AnalysedSentence
  readonly proposition: Proposition
  readonly background: boolean
  readonly byAge?: true
  readonly inTitle: boolean
  readonly source: Side
  readonly target: Side
  readonly date?: EventDate
  readonly dated: Pick<Dated, 'date' | 'dateSpan' | 'carried'>
}

/** Acts that are said of what was done before. */
const REACTING: ReadonlySet<string> = new Set(['condemn', 'deny-accusation', 'protest-formally', 'accuse'])

/** "deplored Russia's *invasion* of Ukraine": what is spoken of, and told by nothing but its noun, was done before the speaking. */
export function withPremises<T extends Told>(tellings: readonly T[]): readonly T[] {
  const spoken = tellings.filter((t) => REACTING.has(t.action.id))
  const isSpokenOf = ({ proposition: { kind, parent }, sentence, status, date }: T): boolean =>
    kind === 'noun' &&
    status === 'performed' &&
    date === undefined &&
    spoken.some((s) => s.sentence === sentence && s.proposition.id === parent)
  return tellings.map((t) => (isSpokenOf(t) ? { ...t, background: true } : t))
}

/** "handed the ambassador a note on Tuesday *after calling him in*": what one does first on the same occasion is of the same news and day. */
export function onOneOccasion<T extends Told>(tellings: readonly T[]): readonly T[] {
  return tellings.map((t) => {
    const { proposition: p, action, date } = t
    const isFirst = p.marker === 'after' && p.form === 'gerund' && /^(summon-envoy|meet)$/.test(action.id)
    const whole = isFirst && date === undefined && !t.dated.date ? actOver(t, tellings) : undefined
    if (!whole || whole.background) return t
    const { date: day, dateSpan } = whole.dated
    return {
      ...t,
      background: false,
      ...(day && dateSpan ? { date: day, dated: { ...t.dated, date: day, dateSpan } } : {}),
    }
  })
}

const actOver = <T extends Told>({ sentence, proposition }: T, tellings: readonly T[]): T | undefined =>
  tellings.find((o) => o.sentence === sentence && o.proposition.id === proposition.parent)

/**
 * A report that opens in the pluperfect ("By the time ..., twelve diplomats had been ordered out") tells its news so: where
 * the first paragraph of prose holds no act in another tense, its pluperfects are not background.
 */
export function newsInLead<T extends Told>(
  passage: Passage,
  tellings: readonly T[],
  published: string | undefined,
): readonly T[] {
  const lead = passage.document.paragraphs.findIndex((p) => p.kind === 'prose')
  const inLead = tellings.filter((t) => !t.inTitle && t.sentence.paragraph === lead)
  if (inLead.length === 0 || inLead.some((t) => !t.background)) return tellings
  const isNews = (t: T): boolean => isPlainPluperfect(t) || isLateNews(t, published)
  return tellings.map((t) => (inLead.includes(t) && isNews(t) ? { ...t, background: false } : t))
}

/** Days back to which a report may first tell of an act that became known late. */
const LATE_DAYS = 14

/** "called home its attaché *last Monday*", "closed it *on the last day of January*": where the lead has nothing newer, that is its news. */
const isLateNews = ({ byAge, date, proposition: { link } }: Told, published: string | undefined): boolean =>
  byAge === true &&
  date !== undefined &&
  (date.basis === 'weekday' || (/^(root|conj)$/.test(link) && date.precision !== 'year')) &&
  published !== undefined &&
  daysBetween(date.precision === 'day' ? date.start : date.end, published) <= LATE_DAYS

/**
 * Where all acts of a text are told as earlier ones, what is spoken of is its news: "said *after Russia shut the consulate*", "asked
 * about two secretaries *ordered out on Monday*".
 */
export function spokenNews<T extends Told>(
  passage: Passage,
  tellings: readonly T[],
  published: string | undefined,
): readonly T[] {
  const told = tellings.filter((t) => !t.inTitle)
  if (told.length === 0 || tellings.some((t) => !t.background)) return tellings
  const isNews = (t: T): boolean =>
    t.sentence.index === told[0]?.sentence.index &&
    (isSpokenOf(passage, t) || isFreshAside(t, published) || isOnlyAct(t, told))
  return tellings.map((t) => (isNews(t) ? { ...t, background: false } : t))
}

/** Under "after" from what somebody says, without a time that would set the two apart. */
function isSpokenOf(passage: Passage, { proposition, sentence, date, status }: Told): boolean {
  const tie = proposition.marker ?? tieOf(sentence, proposition)
  const says = sentence.propositions.find((p) => p.id === proposition.parent)
  return (
    tie === 'after' &&
    status === 'performed' &&
    date === undefined &&
    proposition.tense !== 'present' &&
    !proposition.perfect &&
    passage.phrasesIn(sentence, 'speech').some((h) => h.start === says?.predicate)
  )
}

/** "The army closed the street *after a crowd looted the mission*": nothing but this one act is told, and nothing dates it. */
const isOnlyAct = (t: Told, told: readonly Told[]): boolean =>
  told.length === 1 &&
  t.proposition.marker === 'after' &&
  t.sentence.index === 0 &&
  t.status === 'performed' &&
  t.date === undefined &&
  t.proposition.tense === 'past' &&
  !t.proposition.perfect

/** Days back to which what is told beside something else is still news. */
const FRESH_DAYS = 3

/** "the two secretaries *ordered out on Monday*", "the complaint that Manila *lodged on Friday*". */
const isFreshAside = (t: Told, published: string | undefined): boolean =>
  /^acl/.test(t.proposition.link) &&
  t.status === 'performed' &&
  t.date?.precision === 'day' &&
  t.date.basis === 'weekday' &&
  (published === undefined || daysBetween(t.date.start, published) <= FRESH_DAYS)

/** An act told further down with a day before that of the lead's news is told as what led up to it. */
export function beforeNews<T extends Told>(passage: Passage, tellings: readonly T[]): readonly T[] {
  const lead = passage.document.paragraphs.findIndex((p) => p.kind === 'prose')
  const inLead = (t: T): boolean => !t.inTitle && t.sentence.paragraph === lead
  const news = tellings.filter((t) => inLead(t) && !t.background)
  const days = news.flatMap((t) => {
    const date = t.date ?? t.dated.carried
    return date?.precision === 'day' ? [date.start] : []
  })
  const day = days.sort().at(-1)
  const actors = new Set(news.flatMap((t) => [...actorsOf(t)]))
  if (!day) return tellings
  const isOfIt = (t: T): boolean => [...actorsOf(t)].some((a) => actors.has(a))
  return tellings.map((t) =>
    !t.inTitle && (!inLead(t) || isAside(t)) && t.date?.precision === 'day' && t.date.end < day && isOfIt(t)
      ? { ...t, background: true }
      : t,
  )
}

const isAside = ({ proposition }: Told): boolean => /^(acl|advcl)/.test(proposition.link)

const isPlainPluperfect = ({ proposition, date }: Told): boolean =>
  proposition.perfect && proposition.tense === 'past' && (date === undefined || date.precision === 'day')
