import { z } from 'zod'
import type { EventView, ToldReport } from '../../ledger/index.ts'
import {
  type FieldAccount,
  LEDGER_FIELDS,
  type LedgerEvent,
  type LedgerField,
  type RecordedArticle,
  type Variant,
} from '../../model/index.ts'
import { fieldInWords, plural, ruleInWords, valueInWords } from '../../wording/accounts.ts'
import { spansByField, textOfEvent } from '../../wording/evidence.ts'
import type { Names } from '../../wording/values.ts'
import { mutable, placeInWords, placeShape } from './citation.ts'
import { calledHarmlessly, harmless, quoted } from './harmless.ts'

const MOST_VARIANTS = 8
const MOST_OUTLETS = 12
const MOST_WORDS = 3

const wordsSchema = z.object({ ...placeShape, words: z.string().describe('the words it was read from') })

const variantSchema = z.object({
  value: z.string(),
  outlets: z.int().describe('independent outlets that give it'),
  saidBy: z.array(z.string()).describe('names of outlets, at most 12'),
  actingSide: z.boolean().describe('the acting side says so in its own words'),
  reviewers: z.array(z.string()).optional().describe('reviewers who set it'),
  read: z.array(wordsSchema).describe('where it was read, at most three places'),
})

export const valueSchema = z.object({
  field: z.enum(LEDGER_FIELDS),
  label: z.string(),
  value: z.string().describe('the preferred value, in words'),
  why: z.string().describe('why it is preferred; empty where there is no other'),
  conflict: z.boolean().describe('two of the values cannot both be right: say so'),
  variants: z.array(variantSchema).describe('everything that was said, at most eight values'),
})
export type Value = z.infer<typeof valueSchema>

/** The articles of an event's reports, by id, as far as the ledger has them. */
export type Articles = ReadonlyMap<string, RecordedArticle>

/** Every value of an event with who says it and in which words. */
export const valuesOf = (view: EventView, articles: Articles, names: Names): readonly Value[] =>
  LEDGER_FIELDS.flatMap((field) => {
    const account = view.event.fields[field]
    return account === undefined ? [] : [accountInWords(field, account, view, articles, names)]
  })

const accountInWords = (
  field: LedgerField,
  account: FieldAccount,
  view: EventView,
  articles: Articles,
  names: Names,
): Value => {
  const inWords = (value: unknown): string => harmless(valueInWords(field, value, names))
  const read = account.variants.slice(0, MOST_VARIANTS).map((variant) => ({
    value: inWords(variant.value),
    outlets: variant.outlets,
    saidBy: outletsOf(variant, view.event),
    actingSide: variant.actingSide,
    read: readAt(field, variant, view.reports, articles),
  }))
  return {
    field,
    label: fieldInWords(field),
    value: inWords(account.value),
    why: ruleInWords(account),
    conflict: account.conflict,
    variants: [...reviewed(account, inWords), ...read],
  }
}

const reviewed = (
  { reviewed: said = [] }: FieldAccount,
  inWords: (value: unknown) => string,
): Value['variants'] =>
  [...new Set(said.map(({ value }) => inWords(value)))].map((value) => ({
    value,
    outlets: 0,
    saidBy: [],
    actingSide: false,
    reviewers: said.filter((each) => inWords(each.value) === value).map(({ by }) => calledHarmlessly(by)),
    read: [],
  }))

const outletsOf = ({ reports }: Variant, event: LedgerEvent): string[] => {
  const outlets = event.reports
    .filter(({ key }) => reports.includes(key))
    .map(({ outlet, article }) => calledHarmlessly(outlet ?? `outlet not given (article ${article})`))
  return [...new Set(outlets)].slice(0, MOST_OUTLETS)
}

const readAt = (
  field: LedgerField,
  { reports }: Variant,
  told: readonly ToldReport[],
  articles: Articles,
): Value['variants'][number]['read'] =>
  told
    .filter(({ key }) => reports.includes(key))
    .flatMap(({ report: { event, from } }) => {
      const article = articles.get(from.article)
      const spans = spansByField(event)[EVIDENCE[field] ?? field] ?? []
      return article === undefined
        ? []
        : spans.map((at) => ({
            words: harmless(textOfEvent(event, article).slice(...at)),
            article: harmless(from.article),
            ...(from.outlet !== undefined && { outlet: calledHarmlessly(from.outlet) }),
            ...(from.published !== undefined && { published: from.published }),
            span: mutable(at),
            in: event.evidence.in ?? ('text' as const),
          }))
    })
    .slice(0, MOST_WORDS)

/** Fields whose words stand under another name in a record's evidence. */
const EVIDENCE: Readonly<Partial<Record<LedgerField, string>>> = { kind: 'object' }

/** A value in words: what is preferred and why, then what each outlet says, with its words. */
export const valueInLines = ({ label, value, why, conflict, variants }: Value): readonly string[] => {
  const reason = why === '' ? '' : ` (${why})`
  const head = `- ${label}: ${value}${reason}${conflict ? ' - REPORTS CONTRADICT EACH OTHER' : ''}`
  return [head, ...variants.map(variantInWords)]
}

const variantInWords = (variant: Value['variants'][number]): string => {
  const { value, reviewers = [], saidBy, outlets, actingSide, read } = variant
  const who = [
    ...(reviewers.length > 0 ? [`set by ${reviewers.join(', ')}`] : []),
    ...(saidBy.length > 0 ? [`${saidBy.join(', ')} (${plural(outlets, 'independent outlet')})`] : []),
    ...(actingSide ? ['the acting side itself'] : []),
  ]
  const words = read.map((each) => `${quoted(each.words)} ${placeInWords(each)}`)
  return `    ${value}: ${who.join('; ')}${words.length > 0 ? `; read from ${words.join(', ')}` : ''}`
}
