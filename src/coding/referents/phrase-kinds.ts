import type { Lexicon, NounEntry, Office } from '../../codebook/index.ts'
import type { Person } from '../../model/index.ts'
import type { AttachedName } from './affiliation.ts'
import type { Found } from './whose.ts'

/** The kinds that a phrase is of: those of its nouns, of its office and of the names that are its head. */
export function kindsOf(
  nouns: readonly NounEntry[],
  office: Office | undefined,
  found: Found,
  names: readonly AttachedName[],
  person: Person | undefined,
  lexicon: Lexicon,
): readonly string[] {
  const kinds = new Set(nouns.flatMap((n) => n.is))
  const heads = names.filter((n) => n.attachment.kind === 'head')
  if (heads.some(namesPeople)) kinds.add('nationals')
  if (heads.some((n) => n.entry.kind === 'city' || n.entry.kind === 'capital')) kinds.add('territory')
  if (heads.some((n) => n.entry.kind === 'organisation')) kinds.add('organisation')
  if (heads.some((n) => n.entry.kind === 'holder')) kinds.add('person')
  if (heads.some(servesAtHome(lexicon))) kinds.add('officials')
  if (heads.length > 0 && found.basis === 'name') {
    kinds.add('actor')
    if (found.actors.some((a) => a.code && STATE_CODE.test(a.code))) kinds.add('state')
  }
  if (office) {
    if (office.actsFor !== 'none' && found.actors.length > 0) kinds.add('actor')
    kinds.add(office.body ? 'body' : 'person')
    if (office.body && office.actsFor !== 'none') kinds.add('state-body')
  }
  if (person) kinds.add('person')
  return [...kinds]
}

/** A firm is no state: what it sues, sells or condemns is business. */
const STATE_CODE = /^(?!MNC)[A-Z]{3}$/

/** "*Bola Tinubu* received *Nana Akufo-Addo*": who holds an office of a state at home is an official by the name alone. */
const servesAtHome =
  (lexicon: Lexicon) =>
  ({ entry }: AttachedName): boolean =>
    entry.kind === 'holder' &&
    !SENT_ABROAD.has(entry.office ?? '') &&
    lexicon.office(entry.office ?? '')?.actsFor === 'state'

const SENT_ABROAD: ReadonlySet<string> = new Set([
  'ambassador',
  'permanent-representative',
  'charge-daffaires',
  'consul',
  'diplomat',
  'defence-attache',
])

/** "ten Russians", and "ten *Chinese*", who go by their adjective. */
const namesPeople = ({ entry, mention }: AttachedName): boolean =>
  entry.kind === 'people' ||
  (entry.kind === 'adjective' && mention.entries.some(({ kind }) => kind === 'people'))
