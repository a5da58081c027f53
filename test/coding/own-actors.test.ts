import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import { PUBLISHED, told } from './notation.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-own-actors-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const dictionary = put(
  'mine.txt',
  `TALVORA_ [TLV]
+PORT_KESSEL_
ORSK_MARCHES_ [ORM]
+ORSKER_
HARROW_BAND_ [ORMREB]
ADA_QUILL_
	[TLVGOV 20200101-20211231]
	[TLVELI >20220101]
GEORGIA_ [---]
`,
)
const yaml = put(
  'mine.yaml',
  `states:
  - code: SVY
    name: Sevaya
    adjectives: Sevayan
    bodies: [{id: amber-house, names: [the Amber House]}]
holders:
  - {id: bo-lund, names: [Bo Lund, Lund], code: SVY, office: foreign-minister}
`,
)

const reader = await openReader({ actors: [dictionary, yaml] })
const plain = await openReader()

const eventsOf = (text: string) =>
  told(reader.read({ text, published: PUBLISHED }), { text, events: [] }).events
const coded = (phrase: string, date?: string): readonly string[] =>
  reader
    .actors(phrase, date === undefined ? {} : { date })
    .map(({ code = '-', sector = '-' }) => `${code} ${sector}`)

describe('actors of one’s own', () => {
  it.each([
    ['Talvora expelled four Sevayan diplomats.', ['expel-diplomats TLV->SVY performed']],
    ['Orskers expelled four Sevayan diplomats.', ['expel-diplomats ORM->SVY performed']],
    ['The Amber House expelled two Talvorian diplomats.', ['expel-diplomats SVY->TLV performed']],
    ['Talvora expelled four Norwegian diplomats.', ['expel-diplomats TLV->NOR performed']],
  ])('%s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  it.each([
    ["Talvora's army", ['TLV MIL']],
    ['the Talvorian foreign ministry', ['TLV GOV']],
    ['officials in Port Kessel', ['TLV GOV']],
    ['PORT KESSEL', ['TLV -']],
    ['Orsker rebels', ['ORM REB']],
    ['the Harrow Band', ['ORM REB']],
    ['Bo Lund', ['SVY GOV']],
    ['Georgia', ['- -']],
  ])('%s', (phrase, wanted) => {
    expect(coded(phrase)).toEqual(wanted)
  })

  it('hold from one day to another', () => {
    expect(coded('Ada Quill', '2021-12-31')).toEqual(['TLV GOV'])
    expect(coded('Ada Quill', '2022-01-01')).toEqual(['TLV ELI'])
    expect(coded('Ada Quill', '2019-12-31')).toEqual(['- -'])
  })

  it('are part of what records say they were read by', () => {
    const record = reader.read({ text: 'Talvora expelled four Sevayan diplomats.', published: PUBLISHED })
    expect(record.coder.codebook).toBe(reader.codebook.hash)
    expect(reader.codebook.hash).not.toBe(plain.codebook.hash)
  })

  it('tell what of a list was left out, and refuse a list without any', async () => {
    const told: string[] = []
    const file = put('bad.txt', 'TALVORA_ [TLV]\nSOLDIER [~MIL]\n')
    await openReader({ actors: [file], tell: (all) => told.push(...all.map(({ line }) => String(line))) })
    expect(told).toEqual(['2'])
    await expect(openReader({ actors: [put('none.txt', 'SOLDIER [~MIL]\n')] })).rejects.toThrow(
      /none\.txt:1: no actor in this list/,
    )
  })
})
