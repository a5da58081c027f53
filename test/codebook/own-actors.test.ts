import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/base/diagnostic.ts'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { createNameFinder } from '../../src/codebook/name-matcher.ts'
import { codedActor } from '../../src/codebook/own/cameo-actor.ts'
import { withActorLists } from '../../src/codebook/own/index.ts'
import { dictionaryDay, disjoint } from '../../src/codebook/own/terms.ts'
import { tokensOf } from '../../src/codebook/phrase.ts'
import { filesOf } from './sources.ts'

const base = compileCodebook(filesOf()).codebook
if (base === undefined) throw new Error('the small codebook does not compile')

const listed = (...files: readonly (readonly [path: string, text: string])[]) =>
  withActorLists(
    base,
    files.map(([path, text]) => ({ path, text })),
  )
const dictionary = (text: string) => listed(['mine.txt', text])
const told = (text: string, path = 'mine.txt') => listed([path, text]).problems.map(formatDiagnostic)

/** `state-name ULV MIL 1990-01-01..` for each reading of a name. */
const readingsOf = (codebook: ReturnType<typeof listed>['codebook'], name: string): readonly string[] => {
  if (codebook === undefined) return ['no codebook']
  const tokens = tokensOf(name)
  const match = createNameFinder(codebook)(tokens, 0)
  if (match?.length !== tokens.length) return []
  return match.entries.map(({ kind, code, sector, from = '', until = '' }) =>
    [kind, code ?? '-', sector ?? '-', from || until ? `${from}..${until}` : '']
      .filter((part) => part !== '')
      .join(' '),
  )
}
const readings = (text: string, name: string) => readingsOf(dictionary(text).codebook, name)

describe('a dictionary', () => {
  it('gives an actor all its names, and what follows from them', () => {
    const text = 'ULVENIA_ [ULV]\n+PORT_SAND_\n\n+ULVENIAN_\nKELD_GUARD [ULVMIL]\n'
    expect(readings(text, 'Ulvenia')).toEqual(['state-name ULV -'])
    expect(readings(text, 'Port Sand')).toEqual(['state-name ULV -'])
    expect(readings(text, 'Ulvenian')).toEqual(['adjective ULV -', 'people ULV -'])
    expect(readings(text, 'Keld Guard')).toEqual(['body ULV MIL'])
  })

  it('finds what it has in capitals in any letters but small ones', () => {
    const text = 'PORT_OF_SAND_ [ULV]\nKeld_ [KEL]\n'
    expect(readings(text, 'Port of Sand')).toEqual(['state-name ULV -'])
    expect(readings(text, 'PORT OF SAND')).toEqual(['state-name ULV -'])
    expect(readings(text, 'port of sand')).toEqual([])
    expect(readings(text, 'Keld')).toEqual(['state-name KEL -'])
    expect(readings(text, 'keld')).toEqual([])
  })

  it('gives way to nothing but a longer name', () => {
    const text = 'POLAND_ [XPL]\nWARSAW_ [---]\n'
    expect(readings(text, 'Poland')).toEqual(['state-name XPL -'])
    expect(readings(text, 'Warsaw')).toEqual(['nobody - -'])
    expect(readings('JAN_ [XPL]', 'Jan Nowak')).toEqual(['holder POL - 2019..2023-06-30'])
  })

  it('leaves a name that the codebook has with the same code as it is', () => {
    expect(readings('OSLO_ [NOR]\n', 'Oslo')).toEqual(['capital NOR -'])
    expect(readings('OSLO_ [NORGOV]\n', 'Oslo')).toEqual(['body NOR GOV'])
  })

  it('has one code for every day', () => {
    const text =
      'ADA_QUILL_ [ULV]\n\t[ULVOPP <891231]\n\t[ULVGOV 900101 - 19991231]\n\t[ULVMIL 950101-20010101]'
    expect(readings(text, 'Ada Quill').toSorted()).toEqual([
      'holder ULV GOV 1990-01-01..1999-12-31',
      'holder ULV MIL 2000-01-01..2001-01-01',
      'holder ULV OPP ..1989-12-31',
      'state-name ULV - 2001-01-02..',
    ])
    expect(readings('ADA_QUILL_ [ULVGOV >900101] [ULVOPP <891231]', 'Ada Quill').toSorted()).toEqual([
      'holder ULV GOV 1990-01-01..',
      'holder ULV OPP ..1989-12-31',
    ])
    expect(readings('ADA_QUILL_ [ULVGOV >900101]', 'Ada Quill')).toContain('nobody - - ..1989-12-31')
  })

  it('is read past comments and what stands round names', () => {
    const text = [
      '\uFEFF# KELD [AAA]',
      '<!-- KELD [AAA]',
      'KELD [AAA] -->',
      'THE_ULVEN_FRONT_(UF)_ [ULVREB] # a comment [BBB]',
      '\t[ULVOPP 900101-901231] ; another',
      '---STOP---',
      'KELD [AAA]',
    ].join('\r\n')
    expect(told(text)).toEqual([])
    expect(readings(text, 'Ulven Front')).toContain('holder ULV OPP 1990-01-01..1990-12-31')
    expect(readings(text, 'Keld')).toEqual([])
  })

  it('makes words for a people where it has none', () => {
    expect(readings('GONDRA_ [GDR]', 'Gondrian')).toEqual(['adjective GDR -', 'people GDR -'])
    expect(readings('GONDRA_ [GDR]\n+GONDREK_\n+GONDRESE_', 'Gondrian')).toEqual([])
  })

  it('tells a line that it cannot read, and leaves it out', () => {
    const text = [
      '+KELD_',
      'ULVENIA_ [ULV',
      'SOLDIER_ {SOLDIERS} [~MIL]',
      'KELD_ [KE]',
      'PORT_SAND_ [ULV/KEL]',
      'ADA_ [ULV 900231-910101] [ULV 910101-900101] [ULV soon]',
      '313_ [ULV]',
      'MARO_ [MAR]',
    ].join('\n')
    expect(told(text).map((line) => line.replace(/ \(.*/s, ''))).toEqual([
      'mine.txt:1: no actor stands above this line',
      'mine.txt:2: brackets that do not pair, or words after them',
      'mine.txt:3: agents',
      'mine.txt:4: "KE" is no code',
      'mine.txt:5: "ULV/KEL" is no code',
      'mine.txt:6: "900231" is no day of the calendar',
      'mine.txt:6: "910101-900101" ends before it begins',
      'mine.txt:6: "soon" says no time',
      'mine.txt:7: "313" is no name: it has no letter',
      'mine.txt:4: "KELD" has no code',
      'mine.txt:5: "PORT SAND" has no code',
      'mine.txt:6: "ADA" has no code',
    ])
    expect(readings(text, 'Maro')).toEqual(['state-name MAR -'])
  })

  it('without an actor is refused, with what to do', () => {
    expect(told('# nothing')).toEqual([
      'mine.txt:1: no actor in this list (write NAME_ [CODE], or give a YAML file that ends in .yaml)',
    ])
    expect(told('states:\n  - {code: ULV, name: Ulvenia}\n').at(-1)).toContain('ends in .yaml')
  })
})

describe('a list in the form of the codebook', () => {
  const yaml = (text: string) => listed(['mine.yaml', text])

  it('gives states, bodies and holders, of offices of the codebook too', () => {
    const { codebook, problems } = yaml(
      [
        'states:',
        '  - {code: ULV, name: Ulvenia, adjectives: Ulvenish, bodies: [{id: keep, names: [the Keep]}]}',
        '  - {code: POL, name: Polonia}',
        'holders:',
        '  - {id: ada-quill, names: Ada Quill, code: ULV, office: foreign-minister}',
        '  - {id: bo-lund, names: Bo Lund, code: NOR, office: foreign-minister}',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(readingsOf(codebook, 'Ulvenish')).toEqual(['adjective ULV -'])
    expect(readingsOf(codebook, 'Keep')).toEqual(['body ULV GOV'])
    expect(readingsOf(codebook, 'Ada Quill')).toEqual(['holder ULV -'])
    expect(readingsOf(codebook, 'Bo Lund')).toEqual(['holder NOR -'])
    expect(readingsOf(codebook, 'Poland')).toEqual(['state-name POL -'])
    expect(codebook?.states.find(({ code }) => code === 'POL')?.capitals).toEqual(['Warsaw'])
  })

  it('is refused with every fault in its place', () => {
    const text =
      'states:\n  - {code: ULVEN, name: Ulvenia}\nholders:\n  - {id: bo, names: Bo, code: NOR, office: foreign-ministr}\n'
    expect(told(text, 'mine.yaml')).toEqual([
      expect.stringMatching(/^mine\.yaml:2:12: expected three capital letters/),
      expect.stringMatching(
        /^mine\.yaml:4:44: unknown office "foreign-ministr" \(did you mean "foreign-minister"/,
      ),
    ])
    expect(yaml(text).codebook).toBeUndefined()
  })
})

describe('several lists', () => {
  it('are one, the later before the earlier', () => {
    const { codebook } = listed(['a.txt', 'KELD_ [KEL]\nULVENIA_ [ULV]'], ['b.txt', 'KELD_ [XKD]'])
    expect(readingsOf(codebook, 'Keld')).toEqual(['state-name XKD -'])
    expect(readingsOf(codebook, 'Ulvenia')).toEqual(['state-name ULV -'])
  })

  it('change the hash by what they say, not by their comments', () => {
    const hashOf = (text: string) => dictionary(text).codebook?.hash
    expect(hashOf('KELD_ [KEL]')).not.toBe(base.hash)
    expect(hashOf('# mine\nKELD_   [KEL] # so')).toBe(hashOf('KELD_ [KEL]'))
    expect(hashOf('KELD_ [KEL >900101]')).not.toBe(hashOf('KELD_ [KEL]'))
  })
})

describe('codes and days', () => {
  it.each([
    ['GON', { code: 'GON' }],
    ['gonmil', { code: 'GON', sector: 'MIL' }],
    ['AFGREBTAL', { code: 'AFG', sector: 'REB' }],
    ['DNKMUSMED', { code: 'DNK', sector: 'JRN' }],
    ['IGOUNOREFHCR', { code: 'UNO', sector: 'REF' }],
    ['NGM', { code: 'NGO' }],
    ['ELI', { sector: 'ELI' }],
    ['PALPL', { code: 'PAL' }],
    ['GO', undefined],
    ['G77', undefined],
  ])('%s', (code, wanted) => {
    expect(codedActor(code)).toEqual(wanted)
  })

  it.each([
    ['301231', '2030-12-31'],
    ['310101', '1931-01-01'],
    ['18991231', '1899-12-31'],
    ['000229', '2000-02-29'],
    ['010229', undefined],
    ['2004017', undefined],
    ['00010101', undefined],
  ])('%s', (written, wanted) => {
    expect(dictionaryDay(written)).toBe(wanted)
  })

  it('terms cover every day once', () => {
    const bound = fc.option(
      fc.integer({ min: 1, max: 28 }).map((d) => `2001-01-${String(d).padStart(2, '0')}`),
    )
    const term = fc
      .record({ from: bound, until: bound })
      .filter(({ from, until }) => from === null || until === null || from <= until)
      .map(({ from, until }) => ({
        ...(from === null ? {} : { from }),
        ...(until === null ? {} : { until }),
      }))
    const days = Array.from({ length: 30 }, (_, i) => `2001-01-${String(i + 1).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        const numbered = terms.map((each, value) => ({ ...each, value }))
        const all = disjoint(numbered, -1)
        return days.every((day) => {
          const holds = ({ from = day, until = day }: { from?: string; until?: string }) =>
            from <= day && day <= until
          const found = all.filter(holds)
          return found.length === 1 && found[0]?.value === (numbered.find(holds)?.value ?? -1)
        })
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('whatever the bytes, a list or what is wrong with it', () => {
  const soundly = (path: string, text: string): boolean => {
    const { codebook, problems } = listed([path, text])
    const lines = text.split(/\r\n|\r|\n/).length
    return (
      (codebook === undefined) === problems.some(({ severity }) => severity === 'error') &&
      problems.every(
        ({ file, line, message }) => file === path && line >= 1 && line <= lines && message !== '',
      )
    )
  }
  const path = fc.constantFrom('a.txt', 'a.yaml')
  const piece = fc.constantFrom(
    'KELD_',
    '+',
    '[',
    ']',
    '[KEL]',
    '[KELGOV >900101]',
    '[KEL 900101-910101]',
    '\t',
    '\n',
    '\r\n',
    '#',
    ';',
    '<!--',
    '-->',
    '{',
    '~',
    '!',
    '---',
    '[---]',
    'é_Ü',
    '\u0000',
    '_',
    ' ',
    'THE_',
    '(',
    ')',
    '__proto__ [KEL]',
    'constructor [KEL]',
  ) // prettier-ignore

  it('random text', () => {
    fc.assert(fc.property(path, fc.string({ unit: 'binary', maxLength: 120 }), soundly), {
      seed: 11,
      numRuns: 300,
    })
  })
  it('pieces of dictionaries', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => soundly('a.txt', pieces.join(''))),
      { seed: 12, numRuns: 1500 },
    )
  })
  it('ten thousand codes for one actor', () => {
    expect(soundly('a.txt', `KELD_ ${'[KEL 900101-910101]'.repeat(10_000)}`)).toBe(true)
  })
})
