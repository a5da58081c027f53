import { describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/index.ts'
import { actionOfCameo } from '../../src/sources/gdelt/actions.ts'
import { gdeltSideFinder } from '../../src/sources/gdelt/sides.ts'

const codebook = await loadCodebook()
const actionOf = actionOfCameo(codebook)

describe('CAMEO codes', () => {
  it.each([
    ['161', 'plover-sanction'],
    ['163', 'impose-sanctions'],
    ['1724', 'plover-coerce'],
    ['174', 'deport-persons'],
    ['111', 'condemn'],
    ['1125', 'accuse'],
    ['113', 'plover-accuse'],
    ['016', 'deny-accusation'],
    ['1041', 'demand'],
    ['0841', 'plover-retreat'],
    ['0871', 'plover-retreat'],
    ['0831', 'plover-concede'],
    ['057', 'sign-agreement'],
    ['042', 'plover-consult'],
    ['138', 'plover-threaten'],
    ['1823', 'plover-assault'],
    ['204', 'plover-assault'],
    ['01', undefined],
    ['010', undefined],
    ['17', 'plover-coerce'],
  ])('%s is %s', (cameo, action) => {
    expect(actionOf(cameo)?.id).toBe(action)
  })

  it('that an action of the codebook has are of the same PLOVER event as the action that they get', () => {
    const apart = codebook.actions.flatMap(({ id, cameo, plover }) => {
      const given = actionOf(cameo)
      return given === undefined || given.plover?.event === plover?.event ? [] : [`${id}: ${given.id}`]
    })
    // CAMEO 172 holds both what coerces and the bar to entry, which PLOVER rejects
    expect(apart).toEqual(['bar-entry: plover-coerce'])
  })
})

describe('sides', () => {
  const sideOf = gdeltSideFinder(codebook)
  const side = (cells: Readonly<Record<string, string>>): string =>
    sideOf((column) => cells[column] ?? (column === 'Actor1Name' ? 'X' : ''), 1)

  it.each([
    [{ Actor1CountryCode: 'USA' }, 'USA'],
    [{ Actor1CountryCode: 'ROM' }, 'ROU'],
    [{ Actor1CountryCode: 'GZS' }, 'PSE'],
    [{ Actor1CountryCode: 'EUR' }, ''],
    [{ Actor1KnownGroupCode: 'EEC' }, 'EUR'],
    [{ Actor1KnownGroupCode: 'HCR' }, 'UNO'],
    [{ Actor1KnownGroupCode: 'ARL' }, 'IGO:ARAB-LEAGUE'],
    [{ Actor1KnownGroupCode: 'TAL' }, ''],
  ])('%j is "%s"', (cells, expected) => {
    expect(side(cells)).toBe(expected)
  })

  it('names only organisations that the codebook has', () => {
    const known = new Set(codebook.organisations.map(({ code, id }) => `${code}:${id ?? ''}`))
    const groups = [
      'NAT',
      'ARL',
      'ASN',
      'CIS',
      'COE',
      'CWN',
      'GCC',
      'GOE',
      'GOS',
      'IAE',
      'ICC',
      'ITP',
      'OAS',
      'OAU',
      'OIC',
      'OPC',
      'SAA',
      'SAD',
      'SCE',
      'WAS',
      'WTO',
    ]
    const keys = [...known].map((key) => key.toUpperCase())
    expect(groups.filter((group) => !keys.includes(side({ Actor1KnownGroupCode: group })))).toEqual([])
  })
})
