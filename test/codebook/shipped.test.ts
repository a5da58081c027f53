import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/base/diagnostic.ts'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { createLexicon } from '../../src/codebook/lexicon.ts'
import { jsonSchemas, schemaText } from '../../src/codebook/schema.ts'
import { CHANNELS, GROUNDS, INSTRUMENTS, POST_KINDS, STANCES } from '../../src/model/index.ts'

const ROOT = join(import.meta.dirname, '../../codebook')

const texts = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(ROOT, path), 'utf8') }))

const { codebook, problems } = compileCodebook(texts)

describe('the shipped codebook', () => {
  it('has no problems', () => {
    expect(problems.map(formatDiagnostic)).toEqual([])
  })
  it.each(texts.map(({ path, text }) => [path, text]))(
    '%s names its schema for editors',
    (path = '', text = '') => {
      const schema = { actions: 'action', actors: 'actors', crosswalks: 'crosswalk', words: 'words' }[
        path.split('/', 1)[0] ?? ''
      ]
      expect(text.split('\n', 1)[0]).toBe(`# yaml-language-server: $schema=../schema/${schema}.schema.json`)
    },
  )
  it.each(Object.entries(jsonSchemas()))(
    '%s is what the forms say (npx tsx scripts/compile-codebook.ts --schema)',
    (name, schema) => {
      expect(readFileSync(join(ROOT, 'schema', name), 'utf8')).toBe(schemaText(schema))
    },
  )
})

describe.runIf(codebook !== undefined)('its words', () => {
  if (codebook === undefined) return
  const lexicon = createLexicon(codebook)
  const { words } = codebook
  const status = (part: Parameters<typeof lexicon.status>[0], phrase: string) => {
    const entry = lexicon.status(part, phrase)
    return entry && [entry.gives, entry.negated ?? 'not']
  }

  it('have phrases for every ground, instrument, channel, post and stance', () => {
    const named = (entries: readonly { readonly phrases: readonly string[] }[]) =>
      entries.every(({ phrases }) => phrases.length > 0)
    expect(words.grounds.map(({ ground }) => ground).sort()).toEqual([...GROUNDS].sort())
    expect(words.instruments.map(({ instrument }) => instrument).sort()).toEqual([...INSTRUMENTS].sort())
    expect(words.channels.map(({ channel }) => channel).sort()).toEqual([...CHANNELS].sort())
    expect(words.posts.map(({ post }) => post).sort()).toEqual([...POST_KINDS].sort())
    expect([...new Set(words.speech.map(({ stance }) => stance))].sort()).toEqual([...STANCES].sort())
    expect([words.grounds, words.instruments, words.channels, words.posts].every(named)).toBe(true)
  })
  it('are many', () => {
    expect(words.nominals.length).toBeGreaterThanOrEqual(150)
    expect(words.outlets.length).toBeGreaterThanOrEqual(300)
  })
  it.each([
    ['modal', 'will', 'intended', 'refused'],
    ['modal', 'may', 'considered', 'not'],
    ['verb', 'begin', 'begun', 'not'],
    ['verb', 'plan', 'intended', 'refused'],
    ['verb', 'agree', 'intended', 'refused'],
    ['verb', 'threaten', 'threatened', 'not'],
    ['verb', 'vow', 'threatened', 'not'],
    ['verb', 'hesitate', 'not', 'threatened'],
    ['verb', 'mull', 'considered', 'refused'],
    ['verb', 'rule out', 'refused', 'considered'],
    ['verb', 'urge', 'requested', 'not'],
    ['verb', 'decline', 'refused', 'considered'],
    ['verb', 'deny', 'denied', 'same'],
    ['verb', 'rescind', 'reversed', 'same'],
    ['verb', 'stop short of', 'not', 'same'],
    ['verb', 'decide', 'performed', 'not'],
    ['verb', 'order', 'performed', 'not'],
    ['verb', 'be forced', 'same', 'not'],
    ['noun', 'intention', 'intended', 'refused'],
    ['noun', 'threat', 'threatened', 'not'],
    ['adjective', 'poised', 'intended', 'not'],
    ['adverb', 'nearly', 'not', 'not'],
  ] as const)('%s "%s" gives %s, negated %s', (part, phrase, gives, negated) => {
    expect(status(part, phrase)).toEqual([gives, negated])
  })
  it.each([
    ['ground', 'engage in activity incompatible with their status', ['activities-incompatible-with-status']],
    ['ground', 'interfere in its internal affair', ['interference-in-internal-affairs']],
    ['ground', 'for espionage and meddling', ['espionage', 'interference-in-internal-affairs']],
    ['ground', 'on the principle of reciprocity', ['reciprocity']],
    ['ground', 'in response to the move', []],
    ['instrument', 'declare persona non grata by a note verbale', ['persona-non-grata', 'note-verbale']],
    ['channel', 'say in an interview on condition of anonymity', ['interview', 'unnamed-source']],
    ['law', 'in breach of the vienna convention on diplomatic relations', ['VCDR']],
    ['law', 'under the vienna convention on consular relations', ['VCCR']],
    ['law', 'the un headquarters agreement', ['UNHQ']],
    ['post', 'the russian consulate general in lyon', ['consulate-general']],
    ['post', 'its permanent mission to the world body', ['permanent-mission']],
  ] as const)('%s in "%s"', (kind, sentence, expected) => {
    const found = lexicon.phrases(kind).find(sentence.split(' '))
    expect(found.map(({ value }) => value)).toEqual(expected)
  })
  it.each([
    ['military attaché', 'attache'],
    ["chargé d' affaires", undefined],
    ["chargé d'affaires", 'charge'],
    ['consul general', 'consul'],
    ['embassy staff', 'staff'],
    ['intelligence officer', 'intelligence-officers'],
    ['high commissioner', 'ambassador'],
    ['journalist', 'journalists'],
    ['embassy', 'mission'],
  ])('"%s" is %s', (phrase, object) => {
    const tokens = phrase.split(' ')
    const entry = lexicon
      .phrases('noun')
      .at(tokens, 0)
      .find(({ length, value }) => length === tokens.length && value.object)
    expect(entry?.value.object).toBe(object)
  })
})
