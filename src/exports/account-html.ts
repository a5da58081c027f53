import type { ToldEvent, ToldReport } from '../ledger/index.ts'
import { LEDGER_FIELDS, type LedgerClaim, type LedgerEvent } from '../model/index.ts'
import { fieldInWords, outletsInWords, plural, speakerInWords, valueInWords } from '../wording/accounts.ts'
import { escaped } from '../wording/escaped.ts'
import { printable } from '../wording/printable.ts'
import { eventInSentence } from '../wording/sentence.ts'
import { dayInWords, idInWords, type Names } from '../wording/values.ts'
import { shorten } from '../wording/width.ts'
import { webAddress } from './addresses.ts'

/** So much of what is told without end: claims, reports, and columns of each. */
const MOST = 20
const LONGEST = 500

/** An event for a reader of feeds, as plain HTML: what happened, its values and who gives others, who says what, the reports. */
export const accountInHtml = ({ event, reports }: ToldEvent, names: Names): string =>
  [
    `<p>${shown(eventInSentence(event, names))}.</p>`,
    `<p>${shown(standingInWords(event))}</p>`,
    listed(
      'Values',
      LEDGER_FIELDS.flatMap((field) => valueLine(event, field, names)),
    ),
    listed(
      'Who says what',
      event.claims.map((claim) => claimLine(claim, names)),
    ),
    listed('Reports', reports.map(reportLine)),
  ].join('')

const shown = (text: string): string => escaped(shorten(printable(text), LONGEST))

const listed = (heading: string, lines: readonly string[]): string => {
  if (lines.length === 0) return ''
  const left = lines.length - MOST
  const more = left > 0 ? `<li>and ${left} more</li>` : ''
  const items = lines.slice(0, MOST).map((line) => `<li>${line}</li>`)
  return `<p>${heading}</p><ul>${items.join('')}${more}</ul>`
}

const standingInWords = ({ outlets, reports, confidence, review }: LedgerEvent): string => {
  const parts = [
    `${plural(outlets, 'independent outlet')} in ${plural(reports.length, 'report')}`,
    `${Math.round(confidence * 100)}% sure`,
    review.confirmed.length > 0 && `confirmed by ${review.confirmed.join(', ')}`,
    review.rejected.length > 0 && `rejected by ${review.rejected.join(', ')}`,
  ]
  return parts.filter((part) => part).join(' · ')
}

const valueLine = (
  event: LedgerEvent,
  field: (typeof LEDGER_FIELDS)[number],
  names: Names,
): readonly string[] => {
  const account = event.fields[field]
  if (account === undefined) return []
  const value = `${fieldInWords(field)}: ${shown(valueInWords(field, account.value, names))}`
  if (account.variants.length < 2) return [value]
  const told = account.variants.map(
    (variant) => `${valueInWords(field, variant.value, names)} (${outletsInWords(variant, event)})`,
  )
  return [`${value}. As told: ${shown(told.join('; '))}`]
}

const claimLine = (claim: LedgerClaim, names: Names): string => {
  const quote = claim.quote === undefined ? '' : ` “${shorten(printable(claim.quote), LONGEST)}”`
  return `${shown(speakerInWords(claim, names))}: ${escaped(`${idInWords(claim.stance)}${quote}`)}`
}

const reportLine = ({ report: { from }, sentence }: ToldReport): string => {
  const outlet = shown(from.outlet ?? 'outlet not given')
  const href = webAddress(from.url)
  const named = href === undefined ? outlet : `<a href="${escaped(href)}">${outlet}</a>`
  const when = from.published === undefined ? '' : `, ${shown(dayInWords(from.published))}`
  return `${named}${when}: “${shown(sentence)}”`
}
