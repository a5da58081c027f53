import { z } from 'zod'
import { parseDay } from '../../base/calendar.ts'
import { GROUNDS, INSTRUMENTS, POST_KINDS, STANCES, STATUSES } from '../../model/index.ts'
import { actors, checkPassage, dates, formProblem, oneOf, unknown } from '../check.ts'
import { articleIdOf, predictedOf } from '../prediction.ts'
import { type Coding, codingOfPassage, codingOfRecord } from './coding.ts'

/** A coding that can be compared, or everything that is wrong with it. */
export type CheckedCoding = { readonly coding: Coding } | { readonly problems: readonly string[] }

/*
 * Records as RECORD.md has them, whole or only with what a person coded by hand. Looser than the schema of records (what
 * is not compared may be missing or anything), stricter than the scorer (a slip would count as a disagreement).
 */
const words = z.string()
const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .refine(([from, to]) => from < to, 'no span: its end is not behind its start')
const spans = z.union([span, z.array(span)], { error: 'write [start, end], or a list of such spans' })
const actor = z.union([words, z.looseObject({ code: words.optional(), id: words.optional() })], {
  error: 'write "USA", or {"code": "USA"}',
})
const date = z.union([words, z.looseObject({ start: words, precision: words.optional() })], {
  error: 'write "2022-03-01", or {"start": "2022-03-01"}',
})
const count = z.looseObject({ min: z.int().nonnegative().optional(), max: z.int().nonnegative().optional() })
const listOf = (key: string): z.ZodType =>
  z.array(z.union([words, z.looseObject({ [key]: words })], { error: `write a name, or {"${key}": a name}` }))

const eventForm = z.looseObject({
  action: words.min(1),
  status: words.min(1),
  source: z.array(actor).optional(),
  target: z.array(actor).optional(),
  object: z
    .looseObject({
      count: count.optional(),
      post: z.looseObject({ kind: words }).optional(),
      named: z.enum(['yes', 'withheld', 'unknown']).optional(),
    })
    .optional(),
  date: date.optional(),
  deadline: date.optional(),
  grounds: listOf('ground').optional(),
  instruments: listOf('instrument').optional(),
  background: z.boolean().optional(),
  cameo: z
    .string()
    .regex(/^(0[1-9]|1\d|20)\d{0,2}$/, 'no CAMEO code; write 173')
    .optional(),
  goldstein: z.number().optional(),
  evidence: z.looseObject({ trigger: spans.optional(), in: words.optional() }).optional(),
  mentions: z
    .array(z.union([span, z.looseObject({ span })], { error: 'write {"span": [start, end]}' }))
    .optional(),
})

const claimForm = z.looseObject({
  speaker: z.union([words, z.looseObject({ code: words.optional(), name: words.optional() })], {
    error: 'write "USA", or {"code": "USA", "name": ...}',
  }),
  stance: words.min(1),
  quote: words.optional(),
  span: span.optional(),
})

const recordForm = z.looseObject({
  article: z.looseObject({
    id: words.min(1),
    text: words.optional(),
    title: words.optional(),
    url: words.optional(),
    published: words.optional(),
  }),
  events: z.array(eventForm),
  claims: z.array(claimForm).optional(),
})

const isNoDay = (day: string | undefined): boolean =>
  day?.length === 10 ? parseDay(day) === undefined : day?.length === 7 && parseDay(`${day}-01`) === undefined

const days = (given: readonly (string | undefined)[]): readonly string[] => {
  const malformed = dates(given)
  return malformed.length > 0
    ? malformed
    : given.filter(isNoDay).map((day) => `"${day}" is no day of the calendar`)
}

const listed = (what: string, values: readonly string[], known: readonly string[]): readonly string[] =>
  values.flatMap((value) => oneOf(what, value, known))

const knownAction = (action: string, known: ReadonlySet<string>): readonly string[] =>
  known.has(action) || action.startsWith('plover-') ? [] : [unknown('action', action, known)]

/** What the form cannot say: values outside the closed lists, days that there are not, places outside the text. */
function contentProblems(record: unknown, { text }: Coding, known: ReadonlySet<string>): readonly string[] {
  const { events, claims } = predictedOf(record)
  const outside = (places: readonly (readonly [number, number])[]): readonly string[] =>
    places
      .filter(([, end]) => end > text.length)
      .map((place) => `[${place}] lies outside the text (${text.length} long)`)
  return [
    ...events.flatMap((e, i) =>
      [
        ...knownAction(e.action, known),
        ...oneOf('status', e.status, STATUSES),
        ...actors([...e.source, ...e.target]),
        ...days([e.date, e.deadline]),
        ...listed('ground', e.grounds, GROUNDS),
        ...listed('instrument', e.instruments, INSTRUMENTS),
        ...oneOf('post', e.post, POST_KINDS),
        ...outside([...e.triggers, ...e.mentions]),
      ].map((problem) => `events.${i}: ${problem}`),
    ),
    ...claims.flatMap((c, i) =>
      [...oneOf('stance', c.stance, STANCES), ...actors(c.actor), ...outside(c.span ? [c.span] : [])].map(
        (problem) => `claims.${i}: ${problem}`,
      ),
    ),
  ]
}

function checkRecord(value: unknown, known: ReadonlySet<string>): CheckedCoding {
  const form = recordForm.safeParse(value)
  if (!form.success) return { problems: form.error.issues.map(formProblem) }
  const coding = codingOfRecord(form.data)
  // what an outside coder made of an article may come without its text: by its CAMEO codes it can be compared all the same
  if (coding.text === '' && coding.events.some(({ cameo }) => cameo === undefined))
    return { problems: ['article.text is empty (only events with CAMEO codes can be compared without it)'] }
  const problems = contentProblems(form.data, coding, known)
  return problems.length > 0 ? { problems } : { coding }
}

const checkedPassage = (value: unknown, known: ReadonlySet<string>): CheckedCoding => {
  const checked = checkPassage(value, known)
  if ('problems' in checked) return checked
  const coding = codingOfPassage(checked.passage)
  const problems = coding.events.flatMap(({ date, deadline }, i) =>
    days([date, deadline]).map((problem) => `events.${i}: ${problem}`),
  )
  return problems.length > 0 ? { problems } : { coding }
}

/** A gold passage has its id at the top, a record within its article. */
const isPassage = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && articleIdOf(value) === undefined

/** Holds one line of a coder's file, a record or a gold passage, against its form; `known` are the codebook's actions. */
export const checkCoding = (value: unknown, known: ReadonlySet<string>): CheckedCoding =>
  isPassage(value) ? checkedPassage(value, known) : checkRecord(value, known)
