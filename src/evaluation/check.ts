import { z } from 'zod'
import { didYouMean } from '../codebook/nearest.ts'
import { CHANNELS, GROUNDS, INSTRUMENTS, isGeneric, POST_KINDS, STANCES, STATUSES } from '../model/index.ts'
import type { GoldClaim, GoldEvent, GoldPassage } from './gold.ts'
import { spanOfWords } from './located.ts'

const words = z.string()
const optional = z.boolean().optional()
const count = z.object({ min: z.int().optional(), max: z.int().optional() })

const eventForm = z.object({
  key: words.optional(),
  action: words,
  status: words,
  background: optional,
  source: z.array(words).optional(),
  target: z.array(words).optional(),
  trigger: words.min(1),
  count: count.optional(),
  date: words.optional(),
  deadline: words.optional(),
  post: words.optional(),
  grounds: z.array(words).optional(),
  instrument: words.optional(),
  named: words.optional(),
  inResponseTo: words.optional(),
  people: z.array(words).optional(),
  optional,
})

const claimForm = z.object({
  speaker: words.optional(),
  actor: words.optional(),
  stance: words,
  about: words.optional(),
  quote: words.optional(),
  channel: words.optional(),
  optional,
})

const passageForm = z.object({
  id: words.min(1),
  article: z.object({
    text: words.min(1),
    title: words.optional(),
    byline: words.optional(),
    outlet: words.optional(),
    url: words.optional(),
    language: words.optional(),
    published: words.optional(),
  }),
  events: z.array(eventForm),
  claims: z.array(claimForm).optional(),
  claimsComplete: optional,
  note: words.optional(),
})

/** A passage that can be scored, or everything that is wrong with it. */
export type Checked = { readonly passage: GoldPassage } | { readonly problems: readonly string[] }

const ACTOR = /^([A-Z]{3}|(IGO|NGO|ISM|IMG|MNC)(:[A-Za-z0-9-]+)?)$/
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/

export const unknown = (what: string, value: string, known: Iterable<string>): string => {
  const guess = didYouMean(value, known)
  return `unknown ${what} "${value}"${guess ? ` (${guess})` : ''}`
}

export const oneOf = (
  what: string,
  value: string | undefined,
  known: readonly string[],
): readonly string[] => (value === undefined || known.includes(value) ? [] : [unknown(what, value, known)])

export const actors = (given: readonly (string | undefined)[]): readonly string[] =>
  given.flatMap((a) =>
    a === undefined || ACTOR.test(a) ? [] : [`"${a}" is no actor; write USA, UNO or IGO:NATO`],
  )

export const dates = (given: readonly (string | undefined)[]): readonly string[] =>
  given.flatMap((d) =>
    d === undefined || DATE.test(d) ? [] : [`"${d}" is no date; write 2022, 2022-03 or 2022-03-01`],
  )

const inText = (text: string, what: string, value: string | undefined): readonly string[] =>
  value === undefined || value === '' || spanOfWords(text, value)
    ? []
    : [`${what} "${value}" is not in the text`]

/** The word that carries an act may stand in the title alone; such a one is paired by its actors. */
const inArticle = (
  { title, text }: GoldPassage['article'],
  what: string,
  value: string | undefined,
): readonly string[] =>
  title !== undefined && value !== undefined && spanOfWords(title, value) ? [] : inText(text, what, value)

const eventProblems = (
  event: GoldEvent,
  article: GoldPassage['article'],
  keys: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] => [
  ...(known.has(event.action) || isGeneric(event.action) ? [] : [unknown('action', event.action, known)]),
  ...oneOf('status', event.status, STATUSES),
  ...actors([...(event.source ?? []), ...(event.target ?? [])]),
  ...inArticle(article, 'trigger', event.trigger),
  ...dates([event.date, event.deadline]),
  ...(event.grounds ?? []).flatMap((g) => oneOf('ground', g, GROUNDS)),
  ...oneOf('instrument', event.instrument, INSTRUMENTS),
  ...oneOf('post', event.post, POST_KINDS),
  ...oneOf('event key', event.inResponseTo, keys),
]

const claimProblems = (claim: GoldClaim, text: string, keys: readonly string[]): readonly string[] => [
  ...oneOf('stance', claim.stance, STANCES),
  ...oneOf('channel', claim.channel, CHANNELS),
  ...actors([claim.actor]),
  ...inText(text, 'quote', claim.quote),
  ...oneOf('event key', claim.about, keys),
]

export const formProblem = ({ path, message }: z.core.$ZodIssue): string => {
  const where = path.length === 0 ? 'the line' : path.join('.')
  if (message.endsWith('received undefined')) return `${where} is missing`
  return `${where}: ${message.replace(/^Invalid input: /, '').replace(/^Too small.*/, 'is empty')}`
}

/** Holds one line of a gold file against the form of gold passages; `known` are the codebook's actions. */
export function checkPassage(value: unknown, known: ReadonlySet<string>): Checked {
  const form = passageForm.safeParse(value)
  if (!form.success) return { problems: form.error.issues.map(formProblem) }
  const passage = form.data as GoldPassage
  const keys = passage.events.flatMap((e) => e.key ?? [])
  const { article } = passage
  const problems = [
    ...passage.events.flatMap((e, i) =>
      eventProblems(e, article, keys, known).map((p) => `events.${i}: ${p}`),
    ),
    ...(passage.claims ?? []).flatMap((c, i) =>
      claimProblems(c, article.text, keys).map((p) => `claims.${i}: ${p}`),
    ),
  ]
  return problems.length > 0 ? { problems } : { passage }
}
