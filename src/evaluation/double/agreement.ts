import { type Alpha, alphaOfRepeated, type Repeated } from './alpha.ts'
import type { Coding } from './coding.ts'
import { CLAIM_FIELDS, EVENT_FIELDS, type Field, type Pair, type Scale } from './fields.ts'
import type { Matching } from './matching.ts'
import { NOMINAL } from './metric.ts'
import { type DoublyCoded, doublyCoded, type Found } from './pairs.ts'

export interface FieldAgreement extends Alpha {
  readonly field: string
  readonly scale: Scale
  /** Pairs of which only one coder gives a value; they are no units. */
  readonly onlyOne: number
}

/** How many of a kind both found, and how many only one. */
export interface Tally {
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
}

/** How well two codings agree. */
export interface Agreement {
  readonly matching: Matching
  /** Articles, or days, that both cover or only one. */
  readonly groups: Tally
  readonly events: Tally
  /** Of texts only. Found by one alone: only in articles of which both list all claims. */
  readonly claims?: Tally & { readonly articlesListed: number }
  readonly fields: readonly FieldAgreement[]
}

/** Two coders' codings of the same articles, put side by side. */
export interface DoubleCoding {
  readonly articles: readonly DoublyCoded[]
  /** Ids of articles that one of them alone coded. */
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/** Puts what two coders made of the same articles side by side, article by article in the order of the first. */
export function sideBySide(some: readonly Coding[], others: readonly Coding[]): DoubleCoding {
  const byArticle = new Map(others.map((coding) => [coding.article, coding]))
  const first = new Set(some.map(({ article }) => article))
  return {
    articles: some.flatMap((a) => {
      const b = byArticle.get(a.article)
      return b ? [doublyCoded(a, b)] : []
    }),
    onlyA: [...first].filter((article) => !byArticle.has(article)),
    onlyB: others.map(({ article }) => article).filter((article) => !first.has(article)),
  }
}

export const tallyOf = (found: readonly Found<unknown>[]): Tally => ({
  both: found.reduce((sum, { both }) => sum + both.length, 0),
  onlyA: found.reduce((sum, { onlyA }) => sum + onlyA.length, 0),
  onlyB: found.reduce((sum, { onlyB }) => sum + onlyB.length, 0),
})

const PRESENT = 'present'
const ABSENT = 'absent'

/**
 * Present or absent. What only one coder found is a unit, and so is every place in which neither found anything:
 * without units that both leave alone nobody could agree on absence, and alpha would never rise above 0.
 */
const presenceUnits = ({ both, onlyA, onlyB, quiet }: Found<unknown>): readonly Repeated<string>[] => [
  { unit: [PRESENT, PRESENT], times: both.length },
  { unit: [PRESENT, ABSENT], times: onlyA.length },
  { unit: [ABSENT, PRESENT], times: onlyB.length },
  { unit: [ABSENT, ABSENT], times: quiet },
]

export const presence = (field: string, found: readonly Found<unknown>[]): FieldAgreement => ({
  field,
  scale: 'nominal',
  ...alphaOfRepeated(found.map(presenceUnits), NOMINAL),
  onlyOne: 0,
})

export const agreementOn = <T>(field: Field<T>, groups: readonly (readonly Pair<T>[])[]): FieldAgreement => ({
  field: field.field,
  scale: field.scale,
  ...field.alphaOf(groups),
  onlyOne: groups.flat().filter((pair) => field.verdictOf(pair) === 'one').length,
})

/** Krippendorff's alpha and the share of same values, field by field. */
export function agreementOf({ articles, onlyA, onlyB }: DoubleCoding): Agreement {
  const events = articles.map((each) => each.events)
  const claims = articles.map((each) => each.claims)
  const complete = articles.filter(({ claimsComplete }) => claimsComplete).map((each) => each.claims)
  const pairs = <T>(found: readonly Found<T>[]): readonly (readonly Pair<T>[])[] =>
    found.map(({ both }) => both)
  return {
    matching: 'text',
    groups: { both: articles.length, onlyA: onlyA.length, onlyB: onlyB.length },
    events: tallyOf(events),
    claims: { ...tallyOf(complete), both: tallyOf(claims).both, articlesListed: complete.length },
    fields: [
      presence('event', events),
      ...EVENT_FIELDS.map((field) => agreementOn(field, pairs(events))),
      presence('claim', complete),
      ...CLAIM_FIELDS.map((field) => agreementOn(field, pairs(claims))),
    ],
  }
}
