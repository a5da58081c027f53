import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataDictionary, dictionaryPage } from '../../src/exports/dictionary.ts'

it('docs/data-dictionary.md is what the formats have (npm run docs:outputs writes it)', async () => {
  const page = readFileSync(new URL('../../docs/data-dictionary.md', import.meta.url), 'utf8')
  expect(page).toBe(dictionaryPage(await dataDictionary()))
})

it('every column has a type and a meaning of its own', async () => {
  for (const { tables } of await dataDictionary())
    for (const { columns } of tables)
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
})
