import type { Span } from '../base/span.ts'
import type { Dateline } from './document.ts'

/** A dateline is looked for in so many characters. */
const REACH = 160

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

/** A name and its usual short forms, in title case and in capitals. */
const withShortForms = (name: string): string[] => {
  const forms = [name, name.slice(0, 3), name.slice(0, 4)]
  return [...forms, ...forms.map((f) => f.toUpperCase())]
}

/** Longest first, so that a short form never hides the rest of the word. */
const anyOf = (names: readonly string[]): string =>
  [...new Set(names)].sort((a, b) => b.length - a.length).join('|')

const MONTH = String.raw`(?:${anyOf(months.flatMap(withShortForms))})\.?`
const WEEKDAY = String.raw`(?:(?:${anyOf(weekdays.flatMap(withShortForms))})\.?,? )?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const DATE = String.raw`${WEEKDAY}(?:${MONTH} ${DAY}(?:,? \d{4})?|${DAY} ${MONTH}(?:,? \d{4})?)`

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+`
const TITLED = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`
const LINK = `(?: ?[/&] ?| (?:(?:de|la|las|los|of|the|al|el|es|del|do|da|and) ){0,2})`
const CAPITALS_PLACE = `${CAPITALS}(?:${LINK}${CAPITALS}){0,3}`
const PLACE = `(?:${CAPITALS_PLACE}|${TITLED}(?:${LINK}${TITLED}){0,3})`
const REGION = `(?: ?, ?${TITLED}(?: ${TITLED}){0,2})?`
const NAME = String.raw`\p{Lu}[\p{L}\d.&’'-]*(?:[ /-][\p{L}\d.&’'-]+){0,3}`
const DASH = String.raw`(?:[-–—―]{1,3}|\.[-–—])`

/** Agencies and outlets that sign without a dash after them ("Washington (CNN) The ..."). */
const AGENCY = anyOf(
  `Reuters|REUTERS|AP|The Associated Press|Associated Press|AFP|CNN|CNN Business|CNNMoney|BBC|UPI|TASS|ITAR-TASS|Interfax|RIA Novosti|Sputnik
|Xinhua|XINHUA|PTI|ANI|IANS|UNI|APP|Online|BSS|UNB|Kyodo|Jiji|Yonhap|KCNA|Bernama|Antara|CNA|PNA|VNA|AAP|dpa|DPA|AA|Anadolu|Anadolu Agency
|EFE|ANSA|Belga|PAP|MTI|ATA|HINA|Tanjug|Ukrinform|Interfax-Ukraine|BelTA|AZERTAC|Trend|IRNA|MNA|ISNA|Tasnim|KUNA|QNA|SPA|WAM|BNA|ONA|WAFA|SANA|INA
|Petra|NNA|MENA|SUNA|ENA|NAN|GNA|KNA|APA|IPS|VOA|RFE/RL|Bloomberg|ACN|Prensa Latina|Andina|Agencia EFE|Thomson Reuters Foundation|Kyiv Independent`
    .replaceAll('\n', '')
    .split('|'),
)

const FOLLOWED = String.raw`(?=\s+["“‘'«(\[]?[\p{Lu}\d]|\s+["“‘«])`
const FOLLOWED_BY_ANY = String.raw`(?=\s+\S)`

/** The ways of writing a dateline, tried in order. */
const FORMS: readonly RegExp[] = [
  // SOFIA, Dec 18 (Reuters) - / Kyiv, Ukraine (AP) —
  String.raw`(?<place>${PLACE}${REGION})(?: ?[,.:]? {1,2}(?<date>${DATE}))?,?\.? ?\((?<agency>${NAME})\)\.? ?${DASH}${FOLLOWED_BY_ANY}`,
  // Washington (CNN) The / NEW DELHI, Aug 2 (PTI): The
  String.raw`(?<place>${PLACE}${REGION})(?: ?[,.:]? {1,2}(?<date>${DATE}))?,?\.? ?\((?<agency>${AGENCY})\):?${FOLLOWED}`,
  // Lisbon (XYZ) The: letters that no list has, before a word that only a sentence begins with
  String.raw`(?<place>${PLACE}${REGION})(?:[,.:]? {1,2}(?<date>${DATE}))? \((?<agency>\p{Lu}{2,5})\):?(?=\s+(?:The|A|An|In|On|At|It|He|She|They|After|As|With|For|When|While)\s)`,
  // MOSCOW, March 5. /TASS/.
  String.raw`(?<place>${PLACE}${REGION})(?:[,.:]? (?<date>${DATE}))?,?\.? /(?<agency>${NAME})/\.?,? ?${DASH}?${FOLLOWED}`,
  // GENEVA, 5 March 2022 — / CAIRO – 26 July 2022: / KYIV. March 5. INTERFAX - / Baku, March 3, AZERTAC
  `(?<place>${PLACE}${REGION}) ?[,.:–—-] ?(?<date>${DATE})(?:[,.]? (?<agency>${AGENCY}|${CAPITALS}))? ?(?:${DASH}|[:.]|(?<=${CAPITALS}))${FOLLOWED}`,
  // March 5 (Reuters) - / (Reuters) - / (CNN) The
  String.raw`(?:(?<date>${DATE}),? )?\((?<agency>${AGENCY})\) ?(?:${DASH}|:)?${FOLLOWED}`,
  // MOSCOW — / SOMERVILLE, N.J. — / San José.-
  String.raw`(?<place>${PLACE}${REGION}) ?(?:[–—―]|--|\.[-–—])${FOLLOWED}`,
  // HAVANA - / ISLAMABAD:
  `(?<place>${CAPITALS_PLACE}${REGION})(?: -|:)${FOLLOWED}`,
].map((form) => new RegExp(`^${form}`, 'du'))

/** What stands where a place would, and is none: kinds of text, and bodies that headlines quote ("NATO: ..."). */
const NO_PLACE =
  /^(?:updated?|breaking|exclusive|opinion|analysis|comment(?:ary)?|editorial|watch|video|photos?|live|editor|note|question|answer|file|explainer|factbox|fact|interview|story|highlights?|review|correct(?:ion|ed)|news|report|read|related|wrapup|column|graphic|timeline|background|summary|podcast|profile|nato|unesco|unicef|unhcr|iaea|opcw|osce|asean|ecowas|brics|opec|.{1,3}$)/i

/**
 * Reads the dateline at the head of a paragraph ("SOFIA, Dec 18 (Reuters) -", "MOSCOW —", "(CNN)", "Geneva, 5 March
 * 2022 –"). Spans index `text`; that of the whole takes in the dash or colon. Undefined when there is none.
 */
export const readDateline = (text: string, paragraph: Span): Dateline | undefined => {
  const head = text.slice(paragraph[0], Math.min(paragraph[1], paragraph[0] + REACH))
  for (const form of FORMS) {
    const match = form.exec(head)
    if (match === null) continue
    const { place, agency } = match.groups ?? {}
    if (agency === undefined && place !== undefined && NO_PLACE.test(place)) continue
    return toDateline(match, paragraph[0])
  }
  return undefined
}

const toDateline = (match: RegExpExecArray, offset: number): Dateline => {
  const group = (name: string): Span | undefined => {
    const range = match.indices?.groups?.[name]
    return range === undefined ? undefined : [range[0] + offset, range[1] + offset]
  }
  const [place, date, agency] = [group('place'), group('date'), group('agency')]
  return {
    span: [offset, offset + match[0].length],
    ...(place === undefined ? {} : { place }),
    ...(date === undefined ? {} : { date }),
    ...(agency === undefined ? {} : { agency }),
  }
}
