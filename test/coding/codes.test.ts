import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/codebook/codebook.ts'
import { deriveCodes } from '../../src/coding/codes.ts'
import { loadCodebook } from '../../src/index.ts'
import { STATUSES, type Status } from '../../src/model/index.ts'
import { CODES } from './codes.golden.ts'

const { actions } = await loadCodebook()

const actionOf = (id: string): Action => {
  const action = actions.find((a) => a.id === id)
  if (action === undefined) throw new Error(`no action ${id}`)
  return action
}

/** `SANCTION/expel 161 -4`: PLOVER event and mode, CAMEO, Goldstein. */
const line = (action: Action, status: Status): string => {
  const { plover, cameo, goldstein } = deriveCodes(action, status)
  const event = plover === undefined ? 'none' : `${plover.event}${plover.mode ? `/${plover.mode}` : ''}`
  return `${event} ${cameo} ${goldstein}`
}

/** The same whatever the action is; PLOVER 2021, CAMEO 1.1b3 with the Goldstein values published with it. */
const EVERYWHERE = {
  considered: 'none 014 0',
  requested: 'REQUEST 020 3',
  refused: 'REJECT 120 -4',
  denied: 'none 016 -2',
  reversed: 'CONCEDE 080 5',
}

describe('codes by action and status', () => {
  it('has a row for every action of the codebook', () => {
    expect(Object.keys(CODES).sort()).toEqual(actions.map((a) => a.id).sort())
  })

  const cells = Object.entries(CODES).flatMap(([id, [performed, intended, threatened]]) =>
    Object.entries({ ...EVERYWHERE, performed, begun: performed, intended, threatened }).map(
      ([status, expected]) => [id, status as Status, expected] as const,
    ),
  )
  it.each(cells)('%s %s is %s', (id, status, expected) => {
    expect(line(actionOf(id), status)).toBe(expected)
  })

  it('performed acts have the codes that the codebook lists', () => {
    for (const action of actions) {
      const { plover, cameo, goldstein } = deriveCodes(action, 'performed')
      expect({ id: action.id, cameo, goldstein }).toEqual({
        id: action.id,
        cameo: action.cameo,
        goldstein: action.goldstein,
      })
      expect(plover === undefined, action.id).toBe(action.plover === null)
    }
  })

  it('every cell is a CAMEO code and a value of the scale, and a threat is never friendly', () => {
    for (const action of actions)
      for (const status of STATUSES) {
        const { cameo, goldstein, plover } = deriveCodes(action, status)
        expect(cameo).toMatch(/^\d{3,4}$/)
        expect(Math.abs(goldstein)).toBeLessThanOrEqual(10)
        expect(plover?.event ?? 'NONE').toMatch(/^[A-Z]+$/)
        if (status === 'threatened') expect(goldstein, action.id).toBeLessThan(0)
      }
  })
})
