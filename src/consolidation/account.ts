import type { IsoDate } from '../base/calendar.ts'
import { canonicalJson } from '../base/canonical.ts'
import type { FieldAccount, LedgerField, Preference, Report, Variant } from '../model/index.ts'
import { FIELDS, type FieldSpec } from './fields.ts'

/** A report with what its event makes of it. */
export interface Told {
  readonly report: Report
  readonly origin: number
  /** The acting side itself speaks of the act in it. */
  readonly actingSide: boolean
  readonly isLatestStep: boolean
}

/** Weak by themselves: `unknown` says that nothing is said. */
const SAYS_NOTHING: ReadonlySet<unknown> = new Set(['unknown', 'other'])

/** The account of every field that some report tells. */
export const accountsOf = (told: readonly Told[]): { readonly [F in LedgerField]?: FieldAccount } => {
  const entries = Object.entries(FIELDS) as readonly (readonly [LedgerField, FieldSpec])[]
  return Object.fromEntries(
    entries.flatMap(([field, spec]) => {
      const account = accountOf(told, spec)
      return account ? [[field, account]] : []
    }),
  )
}

/** Where an article gives a value under its headline too, the headline's own counts for nothing. */
const withoutHeadlines = (told: readonly Told[], { valuesOf }: FieldSpec): readonly Told[] => {
  const isTitle = ({ report }: Told): boolean => report.event.evidence.in === 'title'
  const inBody = new Set(
    told
      .filter((each) => !isTitle(each) && valuesOf(each.report.event).length > 0)
      .map(({ report }) => report.from.article),
  )
  return told.filter((each) => !isTitle(each) || !inBody.has(each.report.from.article))
}

const accountOf = (all: readonly Told[], spec: FieldSpec): FieldAccount | undefined => {
  const told = withoutHeadlines(all, spec)
  const telling = spec.ofLatestStep ? told.filter(({ isLatestStep }) => isLatestStep) : told
  const variants = variantsOf(telling, spec)
  if (variants.length === 0) return undefined
  return {
    ...chosen(variants, undefined, spec.list),
    variants,
    conflict: hasConflict(telling, variants, spec),
  }
}

const variantsOf = (told: readonly Told[], spec: FieldSpec): readonly Variant[] => {
  const identityOf = (spec.identityOf ?? ((value: unknown) => value)) as (value: unknown) => unknown
  const isFirmer = (spec.isFirmer ?? (() => false)) as (a: unknown, b: unknown) => boolean
  const byValue = new Map<string, { value: unknown; told: Told[] }>()
  for (const each of told)
    for (const value of spec.valuesOf(each.report.event)) {
      const key = canonicalJson(identityOf(value))
      const variant = byValue.get(key) ?? { value, told: [] }
      byValue.set(key, variant)
      if (isFirmer(value, variant.value)) variant.value = value
      variant.told.push(each)
    }
  const values = [...byValue.values()].map(({ value }) => value)
  const firstTold = firstToldOn(told)
  return [...byValue.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { value, told: by }]) => variantOf(value, by, values, spec, firstTold))
}

/** The day of the first report that tells the act in full: it was not done later than that. */
const firstToldOn = (told: readonly Told[]): IsoDate | undefined =>
  told
    .filter(({ report: { event } }) => event.evidence.in !== 'title')
    .flatMap(({ report }) => report.from.published ?? [])
    .sort()[0]

const variantOf = (
  value: unknown,
  told: readonly Told[],
  values: readonly unknown[],
  { vagueness, yieldsTo: weakerThan, isAfter }: FieldSpec,
  firstTold: IsoDate | undefined,
): Variant => {
  const days = told.flatMap(({ report }) => report.from.published ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  const weaker = weakerThan as ((a: unknown, b: unknown) => boolean) | undefined
  const isWeak = SAYS_NOTHING.has(value) && values.length > 1
  const isTooLate = (other: unknown): boolean =>
    firstTold !== undefined && (isAfter as IsAfter | undefined)?.(other, firstTold) === true
  const yieldsTo = (other: unknown): boolean =>
    other !== value && !isTooLate(other) && weaker?.(value, other) === true
  return {
    value,
    reports: [...new Set(told.map(({ report }) => report.key))].sort(),
    outlets: new Set(told.map(({ origin }) => origin)).size,
    actingSide: told.some(({ actingSide }) => actingSide),
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    vagueness: (vagueness as ((value: unknown) => number) | undefined)?.(value) ?? 0,
    yields: isWeak || isTooLate(value) || values.some(yieldsTo),
  }
}

type IsAfter = (value: unknown, day: IsoDate) => boolean

const differ = (): boolean => true

/** Single values conflict two by two; lists when two reports have nothing in common. */
const hasConflict = (told: readonly Told[], variants: readonly Variant[], spec: FieldSpec): boolean => {
  const contradicts = (spec.contradicts ?? differ) as (a: unknown, b: unknown) => boolean
  const held = variants.filter(({ yields }) => !yields)
  if (!spec.list) return held.some((a, i) => held.slice(i + 1).some((b) => contradicts(a.value, b.value)))
  if (spec.contradicts) return false
  const lists = told.map(({ report }) => spec.valuesOf(report.event)).filter((list) => list.length > 0)
  return lists.some((a, i) => lists.slice(i + 1).some((b) => !a.some((value) => b.includes(value))))
}

const most = (variants: readonly Variant[], of: (variant: Variant) => number): readonly Variant[] => {
  const top = Math.max(...variants.map(of))
  return variants.filter((variant) => of(variant) === top)
}

const dayNumberOf = (day: string | undefined): number =>
  day === undefined ? 0 : Number(day.replaceAll('-', ''))

/** Each rule keeps those of the variants that it prefers. */
const NARROW: Readonly<Record<Preference, (variants: readonly Variant[]) => readonly Variant[]>> = {
  'acting-side': (variants) => {
    const own = variants.filter(({ actingSide }) => actingSide)
    return own.length > 0 ? own : variants
  },
  majority: (variants) => most(variants, ({ outlets }) => outlets),
  earliest: (variants) => most(variants, ({ first }) => -(dayNumberOf(first) || Infinity)),
  latest: (variants) => most(variants, ({ last }) => dayNumberOf(last)),
  'most-precise': (variants) => most(variants, ({ vagueness }) => -vagueness),
}

/** DESIGN.md, "Preferred value": the reviewer's comes before all of these. */
const ORDER: readonly Preference[] = ['acting-side', 'majority', 'earliest']

/** The value that a rule prefers, and the rule that decided. Rules after the asked one break its ties. */
const chosen = (
  variants: readonly Variant[],
  asked: Preference | undefined,
  list: boolean | undefined,
): Pick<FieldAccount, 'value' | 'rule'> => {
  let left = variants.filter(({ yields }) => !yields)
  if (left.length === 0) left = [...variants]
  if (list) return listChosen(left)
  let rule: FieldAccount['rule'] = 'only-value'
  for (const next of [...(asked ? [asked] : []), ...ORDER]) {
    if (left.length === 1) break
    const kept = NARROW[next](left)
    if (kept.length < left.length) rule = next
    left = [...kept]
  }
  if (left.length > 1) rule = 'earliest'
  return { value: left[0]?.value, rule }
}

/** Of a list, what the acting side gives; where it gives nothing, all, the most reported first. */
const listChosen = (variants: readonly Variant[]): Pick<FieldAccount, 'value' | 'rule'> => {
  const kept = NARROW['acting-side'](variants)
  const value = [...kept].sort((a, b) => b.outlets - a.outlets).map((variant) => variant.value)
  if (variants.length === 1) return { value, rule: 'only-value' }
  return { value, rule: kept.length < variants.length ? 'acting-side' : 'majority' }
}

/** The account by another preference. What a reviewer set stays: a person has the last word. */
export const accountBy = (field: LedgerField, account: FieldAccount, rule: Preference): FieldAccount =>
  account.rule === 'reviewer'
    ? account
    : { ...account, ...chosen(account.variants, rule, FIELDS[field].list) }
