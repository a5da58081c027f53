import type { Article } from '../../model/index.ts'
import { isoOfForeignDate } from '../foreign-date.ts'
import { type DatabaseFormat, given, paragraphsOf } from './documents.ts'

/** `HD  Headline`: two capitals at the beginning of a line, then white space. */
const LABEL = /^([A-Z]{2})(?:\s{2,}|\t| (?=\p{Lu}|\d|\())\s*(.*)$/u
const LABELS = new Set(
  'SE HD BY CR WC PD ET SN SC ED PG LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN CLM ART VOL'.split(' '),
)
const END = /^(?:AN\s+)?Document\s+\p{L}[\p{L}\d]{9,}\s*$/u

/** Labels alone on their line open what follows them: `LP`, then the lead. */
const BARE = /^(LP|TD)\s*$/

const fieldsOf = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const fields = new Map<string, string[]>()
  let open: string[] | undefined
  for (const line of lines) {
    const [, bare] = BARE.exec(line) ?? []
    const [, label = '', value = ''] = LABEL.exec(line) ?? []
    const name = bare ?? (LABELS.has(label) ? label : undefined)
    if (name !== undefined) {
      open = fields.get(name) ?? []
      fields.set(name, open)
      if (value !== '') open.push(value)
    } else open?.push(line)
  }
  return fields
}

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  russian: 'ru',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
}

const read = (lines: readonly string[]): Partial<Article> | undefined => {
  const fields = fieldsOf(lines)
  const line = (name: string): string | undefined =>
    fields
      .get(name)
      ?.map((each) => each.trim())
      .join(' ')
      .trim()
  const body = [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])]
  if (!fields.has('HD') && !fields.has('LP') && !fields.has('TD')) return undefined
  const end = lines.find((each) => END.test(each))
  return {
    text: paragraphsOf(body.filter((each) => !END.test(each))),
    ...given('title', line('HD')),
    ...given('byline', line('BY')),
    ...given('outlet', line('SN')),
    ...given('published', isoOfForeignDate(line('PD') ?? '')),
    ...given('language', LANGUAGES[line('LA')?.toLowerCase() ?? '']),
    ...given('id', end?.trim().split(/\s+/).at(-1)),
  }
}

/** Text exports of Factiva with their two-letter labels: "Document REUTR00020220301..." closes each. */
export const FACTIVA: DatabaseFormat = { kind: 'factiva', closes: END, read }

/** True when the beginning of a text is that of such an export. */
export const looksLikeFactiva = (start: string): boolean =>
  /^HD\s+\S/m.test(start) && /^(?:PD|SN|SC|WC)\s+\S/m.test(start)
