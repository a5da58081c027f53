import { parseHTML } from 'linkedom'

/** Deepest nesting of the tree that is built. Real articles stay below it. */
export const DEEPEST = 64
/** Most elements that may carry words. The longest live blogs have half of them. */
export const MOST_ELEMENTS = 20_000
/** Most links; a page with more is an index or an archive, and finding its text costs by its links. */
export const MOST_LINKS = 4000
/** Most characters of text, navigation and comments among them. */
export const MOST_CHARACTERS = 3_000_000

/** Left out with all that is in them: no words of a report stand there. */
const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'applet'],
  ...['audio', 'video', 'canvas', 'map', 'select', 'datalist', 'textarea', 'button', 'frameset', 'title'],
])

/** Left out, but what stands within them stays. */
const UNSEEN: ReadonlySet<string> = new Set([
  ...[
    'html',
    'head',
    'body',
    'meta',
    'link',
    'base',
    'input',
    'source',
    'area',
    'col',
    'param',
    'track',
    'frame',
  ],
])

/** Elements that nothing stands within. */
const VOID: ReadonlySet<string> = new Set([
  ...['br', 'hr', 'img', 'wbr', 'meta', 'link', 'base', 'input', 'source', 'area', 'col', 'embed', 'param'],
  ...['track', 'frame', 'keygen', 'basefont', 'command', 'isindex'],
])

/** Attributes by which parts of a page are told apart. */
const TELLING: ReadonlySet<string> = new Set([
  ...['class', 'id', 'href', 'rel', 'itemprop', 'itemtype', 'role', 'hidden', 'aria-hidden', 'aria-modal'],
  ...['lang', 'datetime'],
])
const LONGEST_ATTRIBUTE = 500
const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*hidden/i
/** Elements of words in a line; any other that is left out for its depth leaves a gap between its words and the next. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/

export interface Cleaner {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly text: (text: string) => void
  readonly close: (name: string) => void
  /** The tree, once all is told. */
  readonly finish: () => Document
  /** How many elements were built. */
  readonly elements: () => number
  readonly links: () => number
  /** Characters of text outside what is left out. */
  readonly characters: () => number
  readonly dropped: () => ReadonlyMap<string, number>
}

/**
 * Builds the tree of a page, tag by tag: no deeper than `DEEPEST`, without what carries no words. Runs of text become one
 * node each, since a tree costs by its nodes.
 */
export const createCleaner = (): Cleaner => {
  const { document } = parseHTML('<!DOCTYPE html><html><head></head><body></body></html>')
  const dropped = new Map<string, number>()
  /** For every open element of the page whether it was built. */
  const open: boolean[] = []
  let parent: Element = document.body
  let built = 0
  let elements = 0
  let links = 0
  let characters = 0
  let run: string[] = []
  /** Elements open within one that is left out with all that is in it; 0 outside. */
  let within = 0
  const endRun = (): void => {
    if (run.length > 0) parent.appendChild(document.createTextNode(run.join('')))
    run = []
  }
  const append = (element: Element): void => {
    endRun()
    parent.appendChild(element)
    elements += 1
  }
  const gap = (): void => {
    append(document.createElement('br'))
    append(document.createElement('br'))
  }
  return {
    finish: () => {
      endRun()
      return document
    },
    open: (name, attributes) => {
      if (within > 0 || WITHOUT_WORDS.has(name)) {
        if (within === 0) dropped.set(name, (dropped.get(name) ?? 0) + 1)
        if (!isVoid(name)) within += 1
        return
      }
      const builds = !UNSEEN.has(name) && built < DEEPEST && elements < MOST_ELEMENTS
      if (builds && name === 'a') links += 1
      if (builds) append(elementOf(document, name, attributes))
      else if (built >= DEEPEST && !INLINE.test(name) && elements < MOST_ELEMENTS) gap()
      if (isVoid(name)) return
      open.push(builds)
      if (!builds) return
      built += 1
      parent = parent.lastElementChild ?? parent
    },
    text: (text) => {
      if (within > 0 || characters > MOST_CHARACTERS) return
      run.push(text)
      characters += text.length
    },
    close: (name) => {
      if (isVoid(name)) return
      if (within > 0) {
        within -= 1
        return
      }
      if (!open.pop()) return
      endRun()
      built -= 1
      parent = parent.parentElement ?? parent
    },
    elements: () => elements,
    links: () => links,
    characters: () => characters,
    dropped: () => dropped,
  }
}

const isVoid = (name: string): boolean => VOID.has(name)

/** A name that no parser reads otherwise than it was written. */
const safeName = (name: string): string => (/^[a-z][a-z0-9-]{0,40}$/.test(name) ? name : 'span')

const elementOf = (document: Document, name: string, attributes: ReadonlyMap<string, string>): Element => {
  const element = document.createElement(safeName(name))
  for (const [attribute, value] of attributes)
    if (TELLING.has(attribute)) element.setAttribute(attribute, value.slice(0, LONGEST_ATTRIBUTE))
  if (INVISIBLE.test(attributes.get('style') ?? '')) element.setAttribute('hidden', '')
  // Where a picture comes from does not matter, only that there is one.
  if (name === 'img') element.setAttribute('src', 'i.jpg')
  return element
}
