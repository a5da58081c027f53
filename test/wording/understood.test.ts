import { beforeAll, describe, expect, it } from 'vitest'
import type { Codebook } from '../../src/codebook/codebook.ts'
import { loadCodebook } from '../../src/index.ts'
import type { CorrectableField } from '../../src/model/index.ts'
import { valueUnderstood } from '../../src/wording/understood.ts'

describe('values that words of an article give', () => {
  let codebook: Codebook
  beforeAll(async () => {
    codebook = await loadCodebook()
  })
  const understood = (field: CorrectableField, words: string): unknown =>
    valueUnderstood(field, words, { codebook, published: '2022-04-06T08:00:00Z' })

  it.each([
    ['12', { min: 12, max: 12, approximate: false }],
    ['thirteen diplomats', { min: 13, max: 13, approximate: false }],
    ['at least twenty', { min: 20, approximate: false }],
    ['more than 100 staff', { min: 101, approximate: false }],
    ['about 600', { min: 600, max: 600, approximate: true }],
    ['10 to 12', { min: 10, max: 12, approximate: false }],
    ['dozens', { min: 24, approximate: true }],
    ['diplomats', undefined],
  ])('a number: %s', (words, count) => {
    expect(understood('count', words)).toEqual(count)
  })

  it.each([
    ['March 7', '2022-03-07', '2022-03-07'],
    ['by March 7, 2021', '2021-03-07', '2021-03-07'],
    ['yesterday', '2022-04-05', '2022-04-05'],
    ['on Monday', '2022-04-04', '2022-04-04'],
    ['in February', '2022-02-01', '2022-02-28'],
  ])('a date: %s', (words, start, end) => {
    expect(understood('date', words)).toMatchObject({ start, end, text: expect.any(String) })
  })

  it.each([
    ['source', 'Berlin', 'DEU'],
    ['source', 'the Kremlin', 'RUS'],
    ['target', 'Russians', 'RUS'],
    ['target', 'Russia’s', 'RUS'],
    ['target', 'NATO', 'IGO:NATO'],
    ['target', 'nobody in particular', undefined],
    ['kind', 'military attachés', undefined],
    ['kind', 'the ambassador', 'ambassador'],
    ['kind', 'intelligence officer', 'intelligence-officers'],
    ['grounds', 'accused them of spying', ['espionage']],
    ['instruments', 'declared personae non gratae', ['persona-non-grata']],
    ['place', 'New\nYork', { name: 'New York' }],
    ['post', 'embassy', undefined],
    ['date', 'nothing', undefined],
  ] as const)('%s: %s', (field, words, value) => {
    expect(understood(field, words)).toEqual(value)
  })
})
