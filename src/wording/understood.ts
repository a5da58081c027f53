import type { Codebook } from '../codebook/codebook.ts'
import { readCount } from '../coding/quantity/index.ts'
import { readTimeExpressions, resolveTime } from '../coding/time/index.ts'
import { type CorrectableField, type Count, type EventDate, OBJECT_KINDS, STATUSES } from '../model/index.ts'
import { tokenize } from '../text/tokens.ts'
import { sideMeant } from './sides.ts'

/** What the words stand in. */
export interface Understanding {
  readonly codebook: Codebook
  /** Day on which the article was published, which "yesterday" counts from. */
  readonly published?: string
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim()

type Understand = (words: string, within: Understanding) => unknown

const countIn: Understand = (words, { codebook }): Count | undefined =>
  readCount(tokenize(words), codebook.words.numbers)?.count

/** The words were chosen as giving the date, so they are read as plain: "by March 7" is that day. */
const dateIn: Understand = (words, { published }): EventDate | undefined => {
  const anchors = {
    ...(published !== undefined && { published: published.slice(0, 10) }),
    publishedCertain: published !== undefined,
    preferPast: true,
  }
  for (const expression of readTimeExpressions(words, [0, words.length])) {
    const date = resolveTime(expression, anchors) ?? resolveTime({ ...expression, use: 'plain' }, anchors)
    if (date !== undefined) return date
  }
  return undefined
}

/** A state by its name, its people, its capital or a body of its government; an organisation by its name. */
const sideIn: Understand = (words, { codebook }) => {
  const spoken = words.trim().replace(/[’']s?$/, '')
  const bare = spoken.replace(/^the\s+/i, '')
  const isCalled = (name: string): boolean => [spoken, bare, bare.replace(/s$/, '')].includes(name)
  const state = codebook.states.find(({ names, adjectives, people, capitals, bodies }) =>
    [names, adjectives, people, capitals, ...bodies.map((body) => body.names)].some((each) =>
      each.some(isCalled),
    ),
  )
  if (state !== undefined) return state.code
  try {
    return sideMeant(bare, codebook)
  } catch (cause) {
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** The first of a closed list that the words name, in the singular or the plural. */
const oneIn =
  (known: readonly string[]): Understand =>
  (words) => {
    const spoken = wordsOf(words)
    return known.find((each) => {
      const one = each.replaceAll('-', ' ').replace(/s$/, '')
      return spoken.includes(` ${one} `) || spoken.includes(` ${one}s `)
    })
  }

const wordsOf = (words: string): string =>
  ` ${words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `

interface Named {
  readonly value: string
  readonly phrases: readonly string[]
}

/** All of a list of the codebook of which the words hold a phrase. */
const allIn =
  (list: (codebook: Codebook) => readonly Named[]): Understand =>
  (words, { codebook }) => {
    const spoken = wordsOf(words)
    const found = list(codebook).filter(({ phrases }) =>
      phrases.some((phrase) => spoken.includes(wordsOf(phrase))),
    )
    return found.length === 0 ? undefined : [...new Set(found.map(({ value }) => value))]
  }

/** How each field is read from words of an article. Where a field has no entry, what they mean is for a person to say. */
const UNDERSTOOD: Readonly<Partial<Record<CorrectableField, Understand>>> = {
  count: countIn,
  date: dateIn,
  deadline: dateIn,
  effective: dateIn,
  source: sideIn,
  target: sideIn,
  status: oneIn(STATUSES),
  kind: oneIn(OBJECT_KINDS),
  grounds: allIn(({ words }) => words.grounds.map(({ ground, phrases }) => ({ value: ground, phrases }))),
  instruments: allIn(({ words }) =>
    words.instruments.map(({ instrument, phrases }) => ({ value: instrument, phrases })),
  ),
  legal: allIn(({ words }) => words.laws.map(({ law, phrases }) => ({ value: law, phrases }))),
  people: (words) => [{ name: oneLine(words) }],
  place: (words) => ({ name: oneLine(words) }),
  occasion: oneLine,
}

/** The value that words of an article give a field; undefined where they do not say it by themselves. */
export const valueUnderstood = (field: CorrectableField, words: string, within: Understanding): unknown =>
  UNDERSTOOD[field]?.(words, within)
