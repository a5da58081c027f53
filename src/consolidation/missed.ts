import type { Span } from '../base/span.ts'
import type { Codebook, NameEntry, NameFinder } from '../codebook/index.ts'
import { createNameFinder } from '../codebook/name-matcher.ts'
import { didYouMean } from '../codebook/nearest.ts'
import { deriveCodes } from '../coding/codes.ts'
import type {
  Actor,
  Event,
  EventDate,
  Evidence,
  Ground,
  Instrument,
  MissedEvent,
  RecordedArticle,
  SideKey,
  Status,
} from '../model/index.ts'
import { type Document, readDocument } from '../text/index.ts'
import { sideKeyOf } from './sides.ts'
import { liesWithin } from './spans.ts'

/** What a reviewer says of an act that an article tells: who did what to whom, and the words that tell it. */
export interface GivenAct
  extends Pick<Event, 'object' | 'date' | 'deadline' | 'effective' | 'place' | 'occasion'> {
  readonly action: string
  /** Default: performed. */
  readonly status?: Status
  readonly source?: readonly SideKey[]
  readonly target?: readonly SideKey[]
  /** Where the words that tell it stand, in the text or, with `in`, the title. */
  readonly words: Span
  readonly in?: 'title'
  readonly grounds?: readonly Ground[]
  readonly instruments?: readonly Instrument[]
  readonly legal?: readonly string[]
  /** Told as an earlier act than the article's news. */
  readonly background?: boolean
  /** Words for what it answers. */
  readonly answers?: string
  /** Where single values stand, by field (`source`, `count`, `deadline`, ...), as far as the reviewer has shown it. */
  readonly spans?: Readonly<Record<string, Span>>
}

/**
 * The event that a reviewer adds to an article, with what follows: the sentence around the words, where the sides are named,
 * and the codes of the action. News without a day is of the article's day, as the coder has it. Throws RangeError for an
 * action that the codebook does not have, words beyond the text, and a law that nobody is there to invoke.
 */
export const missedEvent = (article: RecordedArticle, given: GivenAct, codebook: Codebook): MissedEvent => {
  const { words, in: place, status = 'performed', background = false, answers, spans = {} } = given
  const text = (place === 'title' ? article.title : article.text) ?? ''
  if (!liesWithin(words, text.length))
    throw new RangeError(`the words [${words.join(', ')}] point outside the ${place ?? 'text'}`)
  const document = readDocument(text)
  const find = sidesIn(document, words, codebook)
  const side = (keys: readonly SideKey[] = [], shown?: Span): readonly Found[] =>
    keys.map((key) => find(key, shown))
  const [source, target] = [side(given.source, spans.source), side(given.target, spans.target)]
  const date = given.date ?? dayOfNews(article, status, background)
  const event = {
    action: given.action,
    status,
    source: source.map(({ actor }) => actor),
    target: target.map(({ actor }) => actor),
    ...chosen(given, ['object', 'deadline', 'effective', 'place', 'occasion']),
    ...(date && { date }),
    ...invoked(given, [...source, ...target][0]?.actor),
    ...(answers !== undefined && { inResponseTo: { text: answers } }),
    background,
    evidence: {
      ...namedAt('source', source),
      ...namedAt('target', target),
      ...(spans as Partial<Evidence>),
      trigger: words,
      sentence: sentenceAround(document, words),
      ...(place && { in: place }),
    },
  }
  return withCodes(event, codebook)
}

/**
 * The event with the codes that the codebook gives its action and status, whatever codes it had. Throws RangeError, with a
 * guess, for an action that the codebook does not have.
 */
export const withCodes = (event: MissedEvent, codebook: Codebook): MissedEvent => {
  const { plover: _plover, cameo: _cameo, goldstein: _goldstein, ...rest } = event
  const action = codebook.actions.find(({ id }) => id === event.action)
  if (action === undefined) throw new RangeError(unknownAction(event.action, codebook))
  return { ...rest, ...deriveCodes(action, event.status) }
}

const unknownAction = (written: string, { actions }: Codebook): string => {
  const guess = didYouMean(
    written,
    actions.map(({ id }) => id),
  )
  return `"${written}" is no action of the codebook${guess ? ` (${guess})` : ''}`
}

/** Those of the given values that are there. */
const chosen = <T extends object, K extends keyof T>(given: T, fields: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(
    fields.flatMap((field) => (given[field] === undefined ? [] : [[field, given[field]]])),
  ) as Partial<Pick<T, K>>

const dayOfNews = (
  { published }: RecordedArticle,
  status: Status,
  background: boolean,
): EventDate | undefined => {
  if (published === undefined || background || !(status === 'performed' || status === 'begun'))
    return undefined
  const day = published.slice(0, 10)
  return { start: day, end: day, precision: 'day', basis: 'published' }
}

type Invoked = Pick<MissedEvent, 'grounds' | 'instruments' | 'legal'>

const invoked = (
  { grounds = [], instruments = [], legal = [], spans = {}, words }: GivenAct,
  by: Actor | undefined,
): Invoked => {
  if (legal.length > 0 && by === undefined) throw new RangeError('a law is invoked by somebody: name a side')
  const span = (field: string): Span => spans[field] ?? words
  return {
    ...(grounds.length > 0 && { grounds: grounds.map((ground) => ({ ground, span: span('grounds') })) }),
    ...(instruments.length > 0 && {
      instruments: instruments.map((instrument) => ({ instrument, span: span('instruments') })),
    }),
    ...(by && legal.length > 0 && { legal: legal.map((law) => ({ law, by, span: span('legal') })) }),
  }
}

const sentenceAround = ({ sentences }: Document, [start, end]: Span): Span => {
  const around = sentences.filter(({ span }) => span[0] < end && start < span[1])
  return [
    Math.min(start, ...around.map(({ span }) => span[0])),
    Math.max(end, ...around.map(({ span }) => span[1])),
  ]
}

/** A side, and whether its name was found. */
interface Found {
  readonly actor: Actor
  readonly isNamed: boolean
}

const namedAt = (field: 'source' | 'target', found: readonly Found[]): Partial<Evidence> => {
  const spans = found.filter(({ isNamed }) => isNamed).map(({ actor }) => actor.span)
  const [first] = spans
  if (first === undefined) return {}
  return { [field]: spans.length === 1 ? first : spans }
}

/** Gives a side as an actor, a state as its government (RECORD.md, "Actor"), with where the article names it: in the sentence of the words, else in the nearest one. */
const sidesIn = (document: Document, words: Span, codebook: Codebook) => {
  const namesAt = createNameFinder(codebook)
  const states = new Set(codebook.states.map(({ code }) => code))
  const isState = (key: SideKey): boolean => states.has(key)
  const near = [...document.sentences].sort((a, b) => away(a.span, words) - away(b.span, words))
  return (key: SideKey, shown?: Span): Found => {
    const span = shown ?? nameIn(near, key, namesAt) ?? slugIn(document.text, key, words)
    return {
      actor: {
        ...codeOf(key),
        ...(isState(key) && { sector: 'GOV' }),
        name:
          nameOf(key, codebook) ??
          (span === undefined ? key.replaceAll('-', ' ') : document.text.slice(...span)),
        span: span ?? words,
      },
      isNamed: span !== undefined,
    }
  }
}

/** Characters between two spans; of sentences as near, the one before comes first. */
const away = (span: Span, words: Span): number =>
  span[1] <= words[0] ? words[0] - span[1] : span[0] >= words[1] ? span[0] - words[1] + 0.5 : -1

const keyOf = ({ code, id, name }: NameEntry): SideKey | undefined =>
  code === undefined ? undefined : sideKeyOf({ code, ...(id !== undefined && { id }), name, span: [0, 1] })

const nameIn = (sentences: Document['sentences'], key: SideKey, namesAt: NameFinder): Span | undefined => {
  for (const { tokens } of sentences) {
    const texts = tokens.map(({ text }) => text)
    for (const [i, token] of tokens.entries()) {
      const match = namesAt(texts, i)
      if (match?.entries.some((entry) => keyOf(entry) === key))
        return [token.start, tokens[i + match.length - 1]?.end ?? token.end]
    }
  }
  return undefined
}

const hasCode = (key: SideKey): boolean => /^[A-Z]{3}(?::|$)/.test(key)

/** Where somebody without a code is named: `the-west` by "the West". */
const slugIn = (text: string, key: SideKey, words: Span): Span | undefined => {
  const parts = key.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  if (hasCode(key) || parts.length === 0) return undefined
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'giu')
  const [nearest] = [...text.matchAll(name)]
    .map((match): Span => [match.index, match.index + match[0].length])
    .sort((a, b) => away(a, words) - away(b, words))
  return nearest
}

const codeOf = (key: SideKey): Pick<Actor, 'code' | 'id'> => {
  if (!hasCode(key)) return {}
  const [code, id] = key.split(':')
  return { ...(code !== undefined && { code }), ...(id !== undefined && { id }) }
}

const nameOf = (key: SideKey, { states, organisations }: Codebook): string | undefined => {
  const { code, id } = codeOf(key)
  if (code === undefined) return undefined
  const state = states.find((each) => each.code === code)
  return state?.name ?? organisations.find((each) => each.code === code && each.id === id)?.names[0]
}
