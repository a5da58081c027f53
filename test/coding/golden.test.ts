import { isDeepStrictEqual } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import * as tables from './golden/index.ts'
import { type Case, PUBLISHED, type Table, told, wantedOf } from './notation.ts'

const reader = await openReader()

const readCase = ({ text, title, published = PUBLISHED }: Case) =>
  reader.read({ text, published, ...(title !== undefined && { title }) })

/** A title and a text on one line, short enough for a test's name. */
const nameOf = ({ title, text }: Case): string =>
  `${title === undefined ? '' : `[${title}] `}${text}`
    .replace(/\s+/g, ' ')
    .replaceAll('%', '%%')
    .slice(0, 140)

const asked = process.env.GOLDEN_KNOWN === '1'

describe.each(Object.entries<Table>(tables))('%s', (name, { cases, known }) => {
  it.each(cases.map((c) => [nameOf(c), c] as const))('%s', (_name, wanted) => {
    expect(told(readCase(wanted), wanted)).toEqual(wantedOf(wanted))
  })

  /** Never asserted: what is not read right yet is told, and so is what no longer belongs in the list. */
  afterAll(() => {
    const mended = known.filter((k) => isDeepStrictEqual(told(readCase(k), k), wantedOf(k)))
    if (known.length > 0)
      console.info(`${name}: ${known.length} known failures, of which ${mended.length} now read right`)
    for (const k of mended) console.info(`  now right, move up: ${nameOf(k)}`)
    if (asked)
      for (const k of known)
        console.info(`  ${k.why}: ${nameOf(k)}\n    ${told(readCase(k), k).events.join('\n    ')}`)
  })
})
