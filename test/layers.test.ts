import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SRC = join(ROOT, 'src')

/** The rooms in the order of docs/architecture.md: a room imports only those before it. */
const ROOMS = [
  'base',
  'model',
  'text',
  'syntax',
  'codebook',
  'propositions',
  'coding',
  'reading',
  'consolidation',
  'wording',
  'evaluation',
  'ledger',
  'sources',
  'exports',
  '.',
  'server',
  'cli',
] as const

/** Rooms that are pure functions of what they are given. */
const PURE = ROOMS.slice(0, ROOMS.indexOf('evaluation') + 1)

/** What a pure room must not touch: the clock, chance, files, the network, the machine it runs on. */
const IMPURE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\s*\./],
  ['chance', /\bMath\.random\b|\bcrypto\s*\.\s*(?:getRandomValues|randomUUID)\b/],
  ['the network', /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the machine', /\bprocess\s*[.[]|\b__dirname\b|\bimport\.meta\b|\bDeno\b|\bBun\b/],
  ['the locale', /\.toLocale\w+\(|\.localeCompare\(|\bnew Intl\./],
  ['module state', /^(?:export )?(?:let|var) /m],
]

const LONGEST_FILE = 400

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.as.ts') ? [path] : []
  })

/** The room a file stands in: the first folder under src/, `.` for src/ itself. */
const roomOf = (path: string): string => {
  const parts = relative(SRC, path).split(sep)
  return parts.length === 1 ? '.' : (parts[0] ?? '.')
}

/** Code without comments, strings kept: line numbers stay as they are. */
const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(,])\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))

const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm)].map(
    (match) => match[2] ?? '',
  )

interface SourceFile {
  readonly name: string
  readonly room: string
  readonly path: string
  readonly code: string
}

const files: readonly SourceFile[] = filesUnder(SRC).map((path) => ({
  name: relative(ROOT, path),
  room: roomOf(path),
  path,
  code: withoutComments(readFileSync(path, 'utf8')),
}))

/** The sources of the desk, styles among them. */
function deskFiles(): readonly SourceFile[] {
  const folder = join(ROOT, 'desk', 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({
      name: relative(ROOT, path),
      room: 'desk',
      path,
      code: withoutComments(readFileSync(path, 'utf8')),
    }))
}

const positionOf = (room: string): number => (ROOMS as readonly string[]).indexOf(room)

describe('the rooms', () => {
  it('are all known, so that every file has a place in the order', () => {
    expect(files.filter(({ room }) => positionOf(room) === -1).map(({ name }) => name)).toEqual([])
  })

  it('import only rooms before them', () => {
    const upward = files.flatMap(({ name, path, room, code }) =>
      importsOf(code)
        .filter((target) => target.startsWith('.'))
        .filter((target) => positionOf(roomOf(join(path, '..', target))) > positionOf(room))
        .map((target) => `${name} imports ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('import nothing by a path out of src/', () => {
    const outside = files.flatMap(({ name, path, code }) =>
      importsOf(code)
        .filter((target) => target.startsWith('.') && !join(path, '..', target).startsWith(SRC))
        .map((target) => `${name} imports ${target}`),
    )
    expect(outside).toEqual([])
  })
})

describe('the pure rooms', () => {
  const pure = files.filter(({ room }) => (PURE as readonly string[]).includes(room))

  it('import nothing of Node', () => {
    const found = pure.flatMap(({ name, code }) =>
      importsOf(code)
        .filter((target) => target.startsWith('node:') || NODE_MODULES.has(target))
        .map((target) => `${name} imports ${target}`),
    )
    expect(found).toEqual([])
  })

  it.each(IMPURE)('do not touch %s', (_what, pattern) => {
    const found = pure.filter(({ code }) => pattern.test(code)).map(({ name }) => name)
    expect(found).toEqual([])
  })
})

const NODE_MODULES = new Set([
  'fs',
  'path',
  'os',
  'crypto',
  'http',
  'https',
  'net',
  'url',
  'child_process',
  'worker_threads',
])

describe('the desk', () => {
  const desk = deskFiles()
  /** What it may run of src/: what runs in a browser too. */
  const MAY_RUN = ['base', 'model', 'text', 'syntax', 'codebook', 'reading', 'wording']

  it('takes of the server nothing but types, and runs of src/ only what is pure', () => {
    const found = desk.flatMap(({ name, path, code }) =>
      importsOf(code.replace(/^(?:import|export) type [^;]*?from .*$/gm, ''))
        .map((target) => ({ target, place: join(path, '..', target) }))
        .filter(({ target, place }) => target.startsWith('.') && place.startsWith(SRC))
        .filter(({ place }) => !MAY_RUN.includes(roomOf(place)))
        .map(({ target }) => `${name} imports ${target}`),
    )
    expect(found).toEqual([])
  })

  it('has its colours from its tokens alone', () => {
    const found = desk
      .filter(({ name }) => name.endsWith('.css') && !name.endsWith('tokens.css'))
      .filter(({ code }) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(code))
      .map(({ name }) => name)
    expect(found).toEqual([])
  })

  it(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = desk.filter(({ code }) => code.split('\n').length > LONGEST_FILE).map(({ name }) => name)
    expect(long).toEqual([])
  })
})

describe('the checks of this file', () => {
  it.each([
    ['the clock', 'const now = new Date()'],
    ['chance', 'if (Math.random() < 0.5) {'],
    ['the network', 'await fetch(url)'],
    ['the machine', 'process.env.HOME'],
    ['the locale', 'a.localeCompare(b)'],
    ['module state', 'let counter = 0'],
  ])('see %s', (what, code) => {
    const pattern = IMPURE.find(([name]) => name === what)?.[1]
    expect(pattern?.test(withoutComments(code))).toBe(true)
  })

  it('see imports of every form, and not those in comments', () => {
    const code =
      "import a from './a.ts'\nexport * from '../b.ts'\nconst c = await import('./c.ts')\nimport './d.ts'\n// from './e.ts'\n"
    expect(importsOf(withoutComments(code))).toEqual(['./a.ts', '../b.ts', './c.ts', './d.ts'])
  })
})

describe('files', () => {
  it(`are short enough to be read in one go (${LONGEST_FILE} lines)`, () => {
    const long = files
      .map(({ name, code }) => ({ name, lines: code.split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE)
    expect(long).toEqual([])
  })
})
