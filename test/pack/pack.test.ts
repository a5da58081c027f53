import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ensureBuilt, ROOT } from '../cli/command.ts'

const packForm = z.array(
  z.object({
    size: z.number(),
    unpackedSize: z.number(),
    files: z.array(z.object({ path: z.string(), size: z.number() })),
  }),
)

const MEGABYTE = 2 ** 20

/** Everything that a package may hold, and nothing else. */
const ALLOWED = [
  /^dist\/.+\.(?:js|d\.ts)$/,
  /^dist\/codebook\.json$/,
  /^dist\/desk\/(?:index\.html|mark\.svg|assets\/[\w.-]+\.(?:js|css|json))$/,
  /^codebook\/(?:actions|actors|crosswalks|words)\/[\w-]+\.yaml$/,
  /^codebook\/schema\/[\w-]+\.schema\.json$/,
  /^docs\/config\.schema\.json$/,
  /^man\/demarche\.1$/,
  /^model\/english\.model$/,
  /^(?:LICENSE|NOTICE|README\.md|package\.json)$/,
]

/** What an installed package cannot do without. */
const NEEDED = [
  'dist/cli/main.js',
  'dist/index.js',
  'dist/index.d.ts',
  'dist/reading/index.js',
  'dist/ledger/index.js',
  'dist/ledger/index.d.ts',
  'dist/exports/parquet.js',
  'dist/codebook.json',
  'dist/desk/index.html',
  'dist/server/start.js',
  'model/english.model',
  'LICENSE',
  'NOTICE',
]

describe('the package', () => {
  beforeAll(ensureBuilt, 120_000)

  const pack = (): z.infer<typeof packForm>[number] => {
    const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    // Newer versions of npm key the list by package name.
    const parsed: unknown = JSON.parse(said)
    const [only] = packForm.parse(
      Array.isArray(parsed) ? parsed : Object.values(z.record(z.string(), z.unknown()).parse(parsed)),
    )
    if (!only) throw new Error('npm packed nothing')
    return only
  }

  it('holds what is needed and nothing else', () => {
    const paths = pack().files.map(({ path }) => path)
    expect(paths.filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))).toEqual([])
    expect(NEEDED.filter((path) => !paths.includes(path))).toEqual([])
  })

  it('is small: at most 10 MB to download with the desk, a model of at most 8 MB', () => {
    const { size, files } = pack()
    expect(size).toBeLessThan(10 * MEGABYTE)
    expect(files.find(({ path }) => path === 'model/english.model')?.size).toBeLessThan(8 * MEGABYTE)
  })
})
