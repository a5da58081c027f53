import { daysBetween } from '../../base/calendar.ts'
import { groupedBy } from '../../base/grouped.ts'
import type { Span } from '../../base/span.ts'
import type { EventDate } from '../../model/index.ts'
import type { AnalysedSentence, Passage } from '../passage.ts'
import type { Resolver } from '../referents/resolver.ts'
import { announcedDay } from './announced.ts'
import { actorsOf, type Candidate } from './candidate.ts'
import { yearsOfChronicle } from './chronicle.ts'
import { type DayOfAct, dateOf, type Reach } from './day-of-act.ts'
import type { Timeline } from './timeline.ts'
import type { ActionsIn } from './times.ts'
import { isDeed } from './words-acts.ts'

/** The times of one telling, with what the tellings before it say of them. */
export interface Dated extends DayOfAct {
  /** It goes on with a tale of earlier days. */
  readonly inTale?: true
  /** The day that the report goes on telling of where the act's own words give none. */
  readonly carried?: EventDate
  /** The day on which sentences after it say that it was made known. */
  readonly announced?: EventDate
  readonly announcedSpan?: Span
}

/** Days after which an act is history. */
const OLD_DAYS = 14

interface Dayed {
  readonly action: string
  readonly date: EventDate
  readonly sentence: number
  readonly paragraph: number
  readonly actors: ReadonlySet<string>
  /** So long before the report that it is no news. */
  readonly old: boolean
  /** Told of somebody in passing: "the Swiss, *who lost six on May 3*". */
  readonly aside: boolean
}

/** Sentences over which a report goes on telling of one day. */
const GOES_ON = 2

/**
 * Dates the tellings of one text in its order, for later ones count from earlier ones ("the same day") and go on telling
 * of the same day.
 */
export function dateInOrder(
  { passage, resolver }: { readonly passage: Passage; readonly resolver: Resolver },
  candidates: readonly Candidate[],
  timeline: Timeline,
): ReadonlyMap<Candidate, Dated> {
  const found = new Map<Candidate, Dated>()
  const years = yearsOfChronicle(passage, timeline.day.published)
  const actions = actionsBySentence(candidates)
  const bySentence = groupedBy(candidates, ({ sentence }) => sentence.index)
  let news: Dayed | undefined
  let last: Dayed | undefined
  let lastNews: Dayed | undefined
  for (const candidate of [...candidates].sort((a, b) => a.trigger[0] - b.trigger[0])) {
    const { sentence, background } = candidate
    const isOther = ({ index }: AnalysedSentence): boolean =>
      bySentence.get(index)?.some((c) => c.action !== candidate.action && isDeed(c.action.id)) ?? false
    const announced = announcedDay({ passage, resolver, timeline }, candidate, isOther)
    const reach: Reach = {
      timeline,
      actions: actions.get(sentence.index) ?? new Map(),
      isAlone: bySentence.get(sentence.index)?.length === 1,
      ...(last && sentence.index - last.sentence <= GOES_ON ? { last: last.date } : {}),
      ...(last && tellsOn(candidate, last)
        ? { same: last.date }
        : sameDay(candidate, background ? last : lastNews)),
      ...(announced ? { announced: announced.date } : {}),
    }
    const told = dateOf(candidate, reach)
    const own = told.date ? told : { ...told, ...years.get(sentence.paragraph) }
    const goesOn = news && sentence.kind === 'prose' && isOfOne(candidate, news)
    const inTale = !own.date && ((last && tellsOn(candidate, last)) || isFramed(candidate, timeline))
    const carried = !inTale && goesOn && !background && !own.date ? news?.date : undefined
    found.set(candidate, {
      ...own,
      ...(inTale ? { inTale } : {}),
      ...(carried ? { carried: carriedOf(carried) } : {}),
      ...(announced && !own.date ? { announced: announced.date, announcedSpan: announced.span } : {}),
    })
    const day = own.date ?? announced?.date ?? carried
    if (day?.precision === 'day' && !background) news = dayed(candidate, day, timeline)
    if (own.date) last = dayed(candidate, own.date, timeline)
    else if (inTale && last) last = { ...last, sentence: sentence.index }
    if (own.date && !background) lastNews = last
  }
  return found
}

/** The day of the same act told just before; news goes on with no act that came before it. */
const sameDay = (candidate: Candidate, last: Dayed | undefined): Pick<Reach, 'same'> =>
  last && last.action === candidate.action.id && isOfOne(candidate, last) ? { same: last.date } : {}

const dayed = (candidate: Candidate, date: EventDate, { day }: Timeline): Dayed => ({
  action: candidate.action.id,
  date,
  sentence: candidate.sentence.index,
  paragraph: candidate.sentence.paragraph,
  actors: actorsOf(candidate),
  old: day.published !== undefined && daysBetween(date.end, day.published) > OLD_DAYS,
  aside: candidate.proposition.link === 'acl:relcl',
})

/** Near one another, and in one paragraph or with an actor in common. */
const isOfOne = (candidate: Candidate, { sentence, paragraph, actors, aside }: Dayed): boolean =>
  candidate.sentence.index - sentence <= GOES_ON &&
  ((candidate.sentence.paragraph === paragraph && !aside) ||
    [...actorsOf(candidate)].some((a) => actors.has(a)))

/** "In March 2018 ... Moscow *lodged* a protest": a plain past, undated, after an act of long ago in the same paragraph. */
const tellsOn = ({ sentence, proposition }: Candidate, last: Dayed): boolean =>
  last.old &&
  sentence.paragraph === last.paragraph &&
  proposition.tense === 'past' &&
  sentence.index - last.sentence <= GOES_ON

/** A plain past, undated, under a time of long ago that opens a sentence before it in the paragraph. */
const isFramed = ({ sentence, proposition, status }: Candidate, { day, frame }: Timeline): boolean => {
  const time = frame(sentence)
  return (
    time !== undefined &&
    day.published !== undefined &&
    daysBetween(time.end, day.published) > OLD_DAYS &&
    status === 'performed' &&
    proposition.tense === 'past' &&
    !proposition.perfect
  )
}

const carriedOf = ({ text: _elsewhere, ...date }: EventDate): EventDate => ({ ...date, basis: 'relative' })

function actionsBySentence(candidates: readonly Candidate[]): ReadonlyMap<number, ActionsIn> {
  const found = new Map<number, Map<number, string>>()
  for (const { sentence, proposition, action } of candidates) {
    const here = found.get(sentence.index) ?? new Map<number, string>()
    here.set(proposition.id, action.id)
    found.set(sentence.index, here)
  }
  return found
}
