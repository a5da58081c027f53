import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileCodebook } from '../../src/codebook/compile.ts'
import { parseCompiled, writeCompiled } from '../../src/codebook/compiled.ts'
import { filesOf, SMALL } from './sources.ts'

const SEED = 20_240_229
const PATHS = Object.keys(SMALL)

const compileWith = (path: string, text: string) => compileCodebook(filesOf({ [path]: text }))

const soundly = (path: string, text: string): boolean => {
  const { codebook, problems } = compileWith(path, text)
  const lines = text.split('\n').length
  return (
    (codebook === undefined) === problems.some(({ severity }) => severity === 'error') &&
    problems.every(
      ({ line, column, file }) => line >= 1 && (column ?? 1) >= 1 && (file !== path || line <= lines),
    )
  )
}

describe('whatever the bytes, problems and never a crash', () => {
  it('random text', () => {
    fc.assert(fc.property(fc.constantFrom(...PATHS), fc.string({ unit: 'binary', maxLength: 80 }), soundly), {
      seed: SEED,
      numRuns: 150,
    })
  })
  it('files cut short, or with a stretch of another spliced in', () => {
    const part = fc.tuple(fc.constantFrom(...PATHS), fc.nat(1200), fc.nat(1200), fc.constantFrom(...PATHS))
    const spliced = ([path, from, to, other]: readonly [string, number, number, string]): boolean => {
      const text = SMALL[path] ?? ''
      return soundly(
        path,
        text.slice(0, from % text.length) + (SMALL[other] ?? '').slice(to % 400, (to % 400) + 60),
      )
    }
    fc.assert(fc.property(part, spliced), { seed: SEED, numRuns: 100 })
  })
  it.each([
    ['brackets nested deep', '['.repeat(50_000)],
    ['braces nested deep', `a: ${'{a: '.repeat(5_000)}`],
    ['dashes nested deep', '- '.repeat(5_000)],
    ['arguments within arguments', `id: a\nrules: {where: ${'{where: {of: '.repeat(40)}`],
    ['an alias that multiplies', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'],
    ['a key that is a list', '? [a, b]\n: c'],
    ['a key named __proto__', 'grounds: {}\n__proto__: {x: 1}'],
    ['a kind named constructor', 'kinds: {constructor: X., tostring: Y.}'],
    ['a tag', 'kinds: !!js/function "x"'],
    ['two documents', 'kinds: {a: A.}\n---\nkinds: {b: B.}'],
    ['a NUL', 'kinds: {a: "\0"}'],
    ['half a surrogate pair', 'kinds: {a: "\ud800"}'],
    ['a byte order mark', '\ufeffkinds: {a: A.}'],
    ['nothing', ''],
    ['a lone scalar', 'kinds'],
    ['tabs', 'kinds:\n\ta: A.'],
  ])('%s', (_what, text) => {
    expect(soundly('words/words.yaml', text)).toBe(true)
    expect(soundly('actions/expel-diplomats.yaml', text)).toBe(true)
  })
})

describe('the compiled form', () => {
  const compiled = () => {
    const { codebook } = compileCodebook(filesOf())
    if (codebook === undefined) throw new Error('the small codebook does not compile')
    return codebook
  }
  it('comes back from its JSON as it went', () => {
    expect(parseCompiled(writeCompiled(compiled()))).toEqual(compiled())
  })
  it.each(['', 'x', '[]', 'null', '{}', '{"hash":"0123456789abcdef"}', '{"hash":1,"actions":[]}'])(
    'is refused when it is %j',
    (json) => {
      expect(() => parseCompiled(json)).toThrow(/compile codebook\/ again/)
    },
  )
  it('is the same whatever the order of the files', () => {
    const backwards = compileCodebook([...filesOf()].reverse()).codebook
    expect(backwards).toEqual(compiled())
  })
  it('has a hash that changes with any word', () => {
    const words = (SMALL['words/words.yaml'] ?? '').replace('envoy', 'legate')
    const { codebook } = compileWith('words/words.yaml', words)
    expect(compiled().hash).toMatch(/^[0-9a-f]{16}$/)
    expect(codebook?.hash).not.toBe(compiled().hash)
  })
  it('names rules by their action and writes phrases in lower case, examples in full', () => {
    const rule = compiled().actions[0]?.rules[0]
    expect(rule).toMatchObject({
      name: 'expel-diplomats/expel',
      predicate: { verb: ['expel', 'kick out'], noun: ['expulsion'] },
      where: { 'patient|of': { is: ['mission-member'] } },
      target: ['patient'],
    })
    expect(rule?.yes[0]).toEqual({ text: 'Poland expelled 45 Russian diplomats.' })
    expect(rule?.yes[1]).toEqual({ text: 'Norway kicked out two envoys.', as: 'NOR -> ? performed' })
  })
})
