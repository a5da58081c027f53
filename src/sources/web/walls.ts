import type { Warning } from '../../model/index.ts'
import { detectLanguage } from '../../text/index.ts'

/** What a paywall says. */
export const PAYWALL =
  /\b(?:subscribe (?:now |today )?to (?:continue|read|keep reading|unlock)|(?:to (?:continue|keep) reading|continue reading)[^.]{0,60}\b(?:subscri|sign|log|register|regist)|already (?:a|have an?) (?:subscriber|subscription|account|member)|this (?:article|content|story) is (?:for|available (?:only )?to|exclusive(?:ly)? (?:for|to)) (?:paying |our )?(?:subscribers|members)|you(?:'|’)ve (?:reached|read) your (?:limit|last)|free articles? (?:left|remaining|this month)|subscribers? only|unlock (?:this|the full) (?:article|story))\b/i

interface Wall {
  readonly pattern: RegExp
  readonly reason: string
}

const PAYWALL_WALL: Wall = { pattern: PAYWALL, reason: 'a paywall stands in place of the article' }

/** What stands where the article should be, when there is none. */
const WALLS: readonly Wall[] = [
  {
    pattern:
      /\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|unusual (?:traffic|activity)|enable javascript and cookies to continue|checking your browser|access (?:to this page has been )?denied|complete the (?:captcha|security check))\b/i,
    reason: 'the site asks for proof of a human reader in place of the article',
  },
  {
    pattern:
      /\b(?:we (?:and our (?:\d+ )?partners )?(?:use|value|care about) (?:your privacy|cookies)|(?:accept|reject|allow|agree to) (?:all )?(?:the use of )?cookies|cookie (?:policy|settings|preferences|consent)|before you continue|consent to (?:the )?(?:use|processing))\b/i,
    reason: 'the site asks for consent to cookies in place of the article',
  },
  {
    pattern:
      /\b(?:(?:please )?(?:enable|turn on|requires?|need) javascript|javascript is (?:disabled|required))\b/i,
    reason: 'the page shows its text only to a browser that runs JavaScript',
  },
  {
    pattern:
      /\b(?:page (?:was |could )?not (?:be )?found|404|no longer available|page does ?n[o']t exist)\b/i,
    reason: 'the page says that the article is not there (any more)',
  },
  PAYWALL_WALL,
]

/** Shorter than this, and with the words of a wall in it, a page is that wall. */
const WALL_LENGTH = 1500
/** What an article has at least: a sentence of news. */
const SHORTEST = 60
/** Longer than this a text is hardly the beginning that a paywall leaves. */
const STUB_LENGTH = 2500

/** Why a page has no article, judged by the text that was found and by all that the page shows. */
export const whyNoArticle = (
  text: string,
  shown: string,
  dropped: ReadonlyMap<string, number>,
): string | undefined => {
  if (shown.trim() === '')
    return (dropped.get('script') ?? 0) > 0
      ? 'the page is empty; it may show its text only to a browser that runs JavaScript'
      : 'the page is empty'
  const looked = text.length >= SHORTEST ? text : shown
  const wall = looked.length < WALL_LENGTH ? WALLS.find(({ pattern }) => pattern.test(looked)) : undefined
  // A paywall leaves the beginning of its article to be read.
  if (wall && (wall !== PAYWALL_WALL || text.replace(PAYWALL, '').length < 2 * SHORTEST)) return wall.reason
  if (text.length < SHORTEST) return 'no text of an article was found on the page'
  return undefined
}

/** A text of which a paywall shows the beginning only. */
export const paywallWarning = (
  text: string,
  shown: string,
  free: boolean | undefined,
): readonly Warning[] => {
  if (text.length > STUB_LENGTH) return []
  if (free !== false && !PAYWALL.test(shown)) return []
  const message = `the site keeps the article for its subscribers; only its beginning was read (${text.length} characters)`
  return [{ code: 'paywall', message }]
}

/** Fewer letters tell no language. */
const TELLING_LENGTH = 60
/** Parts of a text in other languages below this are quotations and names. */
const MIXED_SHARE = 0.15

/** A text that is English in part only: what is not may be read wrongly. */
export const mixedLanguageWarning = (paragraphs: readonly string[]): readonly Warning[] => {
  const told = paragraphs
    .filter((text) => text.length >= TELLING_LENGTH)
    .map((text) => ({ length: text.length, ...detectLanguage(text) }))
  const whole = told.reduce((sum, { length }) => sum + length, 0)
  const foreign = told.filter(({ english, reliable }) => !english && reliable)
  const share = foreign.reduce((sum, { length }) => sum + length, 0) / Math.max(whole, 1)
  if (share < MIXED_SHARE || foreign.length === told.length) return []
  const languages = [...new Set(foreign.map(({ language }) => `"${language}"`))].sort().join(', ')
  const message = `about ${Math.round(share * 100)} % of the text is in ${languages}; only English is read`
  return [{ code: 'mixed-language', message }]
}
