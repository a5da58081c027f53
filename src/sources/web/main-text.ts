import { Readability } from '@mozilla/readability'
import type { Warning } from '../../model/index.ts'
import { type Block, blocksOf, tidy } from './blocks.ts'
import { createReasons, type LeftOutReason, removeFurniture } from './furniture.ts'

/** A block of a page before anything is taken out of it. */
export interface ShownBlock extends Block {
  /** Why it is left out, if it is. */
  readonly reason: LeftOutReason
  /** Element and class of what it stands in: alike for all paragraphs of one article. Absent where there is no class. */
  readonly place?: string
}

export interface LeftOutBlock {
  readonly text: string
  readonly reason: LeftOutReason
}

export interface MainText {
  readonly blocks: readonly Block[]
  /** All other blocks of the page, in order. */
  readonly leftOut: readonly LeftOutBlock[]
  readonly warnings: readonly Warning[]
}

/** All that a page shows, in order. */
export const shownIn = (body: Element): readonly ShownBlock[] => {
  const reasonOf = createReasons()
  return blocksOf(body).map((block) => {
    const holder = block.element.parentElement
    const named = holder?.getAttribute('class')?.trim()
    const place = named && `${block.element.localName} in ${holder?.localName}.${named}`
    return { ...block, reason: reasonOf(block), ...(place && { place }) }
  })
}

/**
 * The article's text among all that a page shows. Readability finds it; paragraphs that it lost although they stand in the
 * same kind of box (the entries of a live blog) are put back, and where it finds next to nothing, `body` is taken, which
 * is what JSON-LD gives as the article's text. Takes elements out of `document`.
 */
export const mainTextOf = (
  document: Document,
  shown: readonly ShownBlock[],
  body: string | undefined,
): MainText => {
  const blocks = completed(foundIn(document), shown)
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (body === undefined || length >= body.length * FOUND_SHARE)
    return { blocks, leftOut: leftOutOf(shown, blocks), warnings: [] }
  const given = blocksOfBody(body, document.body)
  const message = 'the text was hardly found on the page; it was taken from its JSON-LD'
  return {
    blocks: given,
    leftOut: leftOutOf(shown, given),
    warnings: [{ code: 'text-from-json-ld', message }],
  }
}

/** Text that the page gives outright is taken when less than this share of it was found. */
const FOUND_SHARE = 0.3
/** Below this Readability tries again less strictly; wire reports are shorter than its own 500. */
const SHORT_ARTICLE = 250

const foundIn = (document: Document): readonly Block[] => {
  removeFurniture(document.body)
  const content = new Readability<Element>(document, {
    disableJSONLD: true,
    charThreshold: SHORT_ARTICLE,
    serializer: (node) => node as Element,
  }).parse()?.content
  return content ? blocksOf(content) : []
}

/** A paragraph of prose is longer than a teaser's line. */
const PROSE_LENGTH = 80

const completed = (found: readonly Block[], shown: readonly ShownBlock[]): readonly Block[] => {
  const isFound = matcher(found)
  const places = new Set<string>()
  const chosen = new Set(shown.filter((block) => isFound(block.text)))
  for (const { kind, place } of chosen) if (place && kind === 'paragraph') places.add(place)
  // Blocks that Readability has joined or cut cannot be put in order among those of the page.
  if (chosen.size < found.length) return found
  const lost = shown.filter(
    (block) => !chosen.has(block) && block.text.length >= PROSE_LENGTH && isProse(block, places),
  )
  if (lost.length === 0) return found
  const whole = new Set([...chosen, ...lost])
  return shown.filter((block) => whole.has(block))
}

const isProse = ({ reason, place }: ShownBlock, places: ReadonlySet<string>): boolean =>
  reason === 'not part of the main text' && place !== undefined && places.has(place)

/** Tells of each text as often as it is among the blocks that it is one of them. */
const matcher = (blocks: readonly Block[]): ((text: string) => boolean) => {
  const counts = new Map<string, number>()
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1)
  return (text) => {
    const left = counts.get(text) ?? 0
    if (left > 0) counts.set(text, left - 1)
    return left > 0
  }
}

/** Blocks that are not in the article; one that it has once is left out where the page repeats it. */
const leftOutOf = (shown: readonly ShownBlock[], blocks: readonly Block[]): readonly LeftOutBlock[] => {
  const isKept = matcher(blocks)
  return shown.filter(({ text }) => !isKept(text)).map(({ text, reason }) => ({ text, reason }))
}

const blocksOfBody = (body: string, element: Element): readonly Block[] =>
  body
    .split(/\r?\n/)
    .map(tidy)
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text, element }))
