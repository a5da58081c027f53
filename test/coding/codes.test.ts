import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/codebook/codebook.ts'
import { deriveCodes } from '../../src/coding/codes.ts'
import { loadCodebook } from '../../src/index.ts'
import { STATUSES, type Status } from '../../src/model/index.ts'

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
const EVERYWHERE: Partial<Readonly<Record<Status, string>>> = {
  considered: 'none 014 0',
  requested: 'REQUEST 020 3',
  refused: 'REJECT 120 -4',
  denied: 'none 016 -2',
  reversed: 'CONCEDE 080 5',
}

describe('codes by action and status', () => {
  it.each<readonly [id: string, performed: string, intended: string, threatened: string]>([
    ['expel-diplomats', 'SANCTION/expel 161 -4', 'SANCTION/expel 161 -4', 'THREATEN/expel 1313 -5.8'],
    [
      'recall-ambassador',
      'SANCTION/withdraw 161 -4',
      'SANCTION/withdraw 161 -4',
      'THREATEN/relations 1313 -5.8',
    ],
    [
      'sever-relations',
      'SANCTION/discontinue 161 -4',
      'SANCTION/discontinue 161 -4',
      'THREATEN/relations 1313 -5.8',
    ],
    ['summon-envoy', 'ACCUSE/disapprove 114 -2', 'ACCUSE/disapprove 114 -2', 'THREATEN 130 -4.4'],
    ['meet', 'CONSULT 040 1', 'AGREE 036 4', 'THREATEN 130 -4.4'],
    ['restore-relations', 'SUPPORT 050 3.5', 'AGREE 030 4', 'THREATEN 130 -4.4'],
    ['attack-mission', 'ASSAULT 180 -9', 'ASSAULT 180 -9', 'THREATEN/violence 138 -7'],
    ['invade', 'ASSAULT 190 -10', 'ASSAULT 190 -10', 'THREATEN/violence 138 -7'],
  ])('%s', (id, performed, intended, threatened) => {
    const action = actionOf(id)
    expect(line(action, 'performed')).toBe(performed)
    expect(line(action, 'begun')).toBe(performed)
    expect(line(action, 'intended')).toBe(intended)
    expect(line(action, 'threatened')).toBe(threatened)
  })

  it.each(Object.entries(EVERYWHERE))('%s is the same for every action', (status, expected) => {
    for (const action of actions) expect(line(action, status as Status), action.id).toBe(expected)
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
