import { beforeAll, describe, expect, test } from 'vitest'
import { type OpenedReader, openReader } from '../../src/index.ts'
import { ACTS, type Act } from './frames/acts.ts'
import { FRAMES, UNDONE } from './frames/frames.ts'
import { KNOWN, KNOWN_UNDONE } from './frames/known.ts'

let reader: OpenedReader
beforeAll(async () => {
  reader = await openReader()
})

const isRead = (act: Act, text: string): boolean =>
  reader
    .read({ text, published: '2024-05-15' })
    .events.some(
      ({ action, source, target }) =>
        action === act.action &&
        source.some(({ code }) => code === act.source) &&
        target.some(({ code }) => code === act.target),
    )

const isDone = (act: Act, text: string): boolean =>
  reader
    .read({ text, published: '2024-05-15' })
    .events.some(({ action, status }) => action === act.action && status === 'performed')

/** What an act is in one sentence it is in any other: who did it to whom does not depend on what stands around the verb. */
describe('an act in every frame', () => {
  for (const act of ACTS) {
    const told = `${act.action}: ${act.base}`
    test(told, () => {
      const missed = FRAMES.filter(([, tell]) => !isRead(act, tell(act))).map(([name]) => name)
      expect(missed).toEqual(KNOWN[told] ?? [])
    })
  }
})

describe('an act that nobody says was done', () => {
  for (const act of ACTS) {
    const told = `${act.action}: ${act.base}`
    test(told, () => {
      const done = UNDONE.filter(([, tell]) => isDone(act, tell(act))).map(([name]) => name)
      expect(done).toEqual(KNOWN_UNDONE[told] ?? [])
    })
  }
})
