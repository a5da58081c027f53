import type { Block } from './blocks.ts'
import { PAYWALL } from './walls.ts'

/** Why a block of a page is no part of its article. */
export type LeftOutReason =
  | 'hidden'
  | 'cookie notice'
  | 'advertisement'
  | 'comments'
  | 'share bar'
  | 'paywall'
  | 'sign-up box'
  | 'links to other articles'
  | 'navigation'
  | 'page footer'
  | 'page header'
  | 'beside the article'
  | 'form'
  | 'title'
  | 'byline'
  | 'date'
  | 'not part of the main text'

interface Mark {
  readonly reason: LeftOutReason
  /** In the words of class and id. */
  readonly named?: RegExp
  readonly tag?: RegExp
  readonly role?: string
  readonly when?: (element: Element) => boolean
  /** Said by it, where its class alone does not decide. */
  readonly words?: RegExp
  /** Sure enough to take the element out before the main text is looked for. */
  readonly sure?: true
}

/** A word of a class or id (`article-share__bar`), not a part of one (`shareholder`). */
const word = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, 'i')

/** Marks of what surrounds articles on news sites; the first that fits an element or what it stands in says what it is. */
const MARKS: readonly Mark[] = [
  {
    reason: 'hidden',
    when: (element) => element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true',
  },
  {
    reason: 'cookie notice',
    named: word('cookies?|consent|gdpr|ccpa|cmp|onetrust|didomi|privacy-(?:banner|notice)'),
    sure: true,
  },
  {
    reason: 'advertisement',
    named: word(
      'ads?|advert(?:s|isement|isements|ising)?|sponsor(?:ed)?|promoted|outbrain|taboola|dfp|ad-slot',
    ),
    sure: true,
  },
  { reason: 'comments', named: word('comments?|disqus|discussion|livefyre|viafoura'), sure: true },
  {
    reason: 'share bar',
    named: word(
      'shar(?:e|ing)(?:-?(?:bar|buttons?|tools?|links?|icons?))?|social(?:-?\\w+)?|addthis|sharedaddy',
    ),
    sure: true,
  },
  // Sites also mark as "paywall" the text that theirs hides.
  {
    reason: 'paywall',
    named: word('paywall\\w*|regwall|barrier|gate|piano|subscri\\w+'),
    words: PAYWALL,
    sure: true,
  },
  {
    reason: 'sign-up box',
    named: word('newsletters?|sign-?up|subscribe|subscription|mailing-?list|optin|email-capture'),
    sure: true,
  },
  {
    reason: 'links to other articles',
    named: word(
      'related\\w*|recommend(?:ed|ations?)?|read-?more|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)|trending|see-?also|also-?read|teasers?|promo|up-?next|read-?next|keep-?reading|editors?-?picks?',
    ),
    sure: true,
  },
  {
    reason: 'navigation',
    tag: /^nav$/,
    role: 'navigation',
    named: word('nav|navigation|menu|breadcrumbs?|skip-?link|pagination|pager'),
    sure: true,
  },
  { reason: 'page footer', tag: /^footer$/, role: 'contentinfo', named: word('footer') },
  { reason: 'title', tag: /^h1$/ },
  {
    reason: 'byline',
    named: word('byline\\w*|authors?'),
    when: (element) =>
      element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author',
  },
  { reason: 'date', tag: /^time$/, named: word('date(?:line)?|timestamp|published\\w*|updated') },
  { reason: 'page header', tag: /^header$/, role: 'banner', named: word('masthead|header|banner') },
  { reason: 'beside the article', tag: /^aside$/, role: 'complementary', named: word('sidebar|rail|widget') },
  { reason: 'form', tag: /^form$/ },
]

/** A larger part of the page is its article, whatever its class says (`<article class="has-related share-on">`). */
const LARGEST_SHARE = 0.4
/** What boxes and bars have at most; headings and lists of links, not paragraphs on paragraphs. */
const LONGEST = 3000

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(
    /([a-z])([A-Z])/g,
    '$1-$2',
  )

const fits = (element: Element, mark: Mark): boolean =>
  isMarked(element, mark) && (mark.words?.test(element.textContent ?? '') ?? true)

const isMarked = (element: Element, { named, tag, role, when }: Mark): boolean =>
  (tag?.test(element.localName) ?? false) ||
  (role !== undefined && element.getAttribute('role') === role) ||
  (when?.(element) ?? false) ||
  (named?.test(namesOf(element)) ?? false)

/** Says of blocks what they would be left out as, by the elements that they stand in, the innermost first. */
export const createReasons = (): ((block: Block) => LeftOutReason) => {
  const known = new Map<Element, LeftOutReason | undefined>()
  const reasonOf = (element: Element): LeftOutReason | undefined => {
    if (known.has(element)) return known.get(element)
    const own = MARKS.find((mark) => fits(element, mark))?.reason
    const outer = element.parentElement
    const reason = own ?? (outer === null ? undefined : reasonOf(outer))
    known.set(element, reason)
    return reason
  }
  return ({ element }) => reasonOf(element) ?? 'not part of the main text'
}

/** Takes out of a page what is plainly no part of its article, so that it is not taken for the article's end. */
export const removeFurniture = (body: Element): void => {
  const whole = (body.textContent ?? '').length
  const sure = MARKS.filter((mark) => mark.sure)
  for (const element of [...body.querySelectorAll('*')]) {
    if (!sure.some((mark) => fits(element, mark))) continue
    const length = (element.textContent ?? '').length
    if (length <= LONGEST && length <= whole * LARGEST_SHARE) element.remove()
  }
}
