import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { fromBufferPromise } from 'yauzl'
import { parseCompiled } from '../../src/codebook/compiled.ts'
import { EXPORT_FORMATS } from '../../src/exports/index.ts'
import { commandOf } from '../../src/exports/replication/command.ts'
import { loadCodebook } from '../../src/index.ts'
import type { OpenLedger } from '../../src/ledger/index.ts'
import type { Article } from '../../src/model/index.ts'
import { articlesOfNdjson } from '../../src/sources/ndjson.ts'
import { exported, openExample, openWith } from './example.ts'
import { HOSTILE } from './hostile.ts'

const EXPULSION = 'usa-rus-expel-diplomats-2022-02-28'

let ledger: OpenLedger
let zip: Buffer
let files: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  ledger = await openExample()
  const note = await ledger.decide(
    EXPULSION,
    { kind: 'annotate', text: 'first of the year' },
    { by: 'anna', reason: '', at: '2022-05-01T10:00:00Z' },
  )
  await ledger.decide(
    EXPULSION,
    { kind: 'undo', decision: note.id },
    { by: 'anna', reason: '', at: '2022-05-02T10:00:00Z' },
  )
  zip = await exported(ledger, 'replication')
  files = await filesIn(zip)
})
afterAll(() => ledger.close())

const filesIn = async (bytes: Buffer): Promise<ReadonlyMap<string, Buffer>> => {
  const found = new Map<string, Buffer>()
  const archive = await fromBufferPromise(bytes)
  for await (const entry of archive.eachEntry())
    found.set(
      entry.fileName.replace(/^replication\//, ''),
      await buffer(await archive.openReadStreamPromise(entry)),
    )
  return found
}

/** Articles as `demarche ingest` takes them from NDJSON. */
const taken = async (lines: Buffer): Promise<readonly Article[]> => {
  const articles: Article[] = []
  for await (const incoming of articlesOfNdjson(Readable.from([lines]), 'articles.ndjson'))
    if (incoming.kind === 'article') articles.push(incoming.article)
  return articles
}

const text = (path: string, from = files): string => from.get(path)?.toString() ?? ''

describe('replication', () => {
  it('is a zip that unzip finds sound, with checksums that sha256sum finds right', () => {
    const folder = mkdtempSync(join(tmpdir(), 'replication-'))
    try {
      writeFileSync(join(folder, 'r.zip'), zip)
      execFileSync('unzip', ['-tq', 'r.zip'], { cwd: folder })
      execFileSync('unzip', ['-q', 'r.zip'], { cwd: folder })
      const inside = join(folder, 'replication')
      const { status, stdout } = spawnSync('sha256sum', ['-c', 'SHA256SUMS'], {
        cwd: inside,
        encoding: 'utf8',
      })
      expect(status).toBe(0)
      expect(stdout.trimEnd().split('\n').length).toBe(files.size - 1)
      writeFileSync(join(inside, 'articles.csv'), 'changed')
      expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: inside }).status).toBe(1)
      expect(readFileSync(join(inside, 'README.md'), 'utf8')).toBe(text('README.md'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('gives the same bytes, in every time zone', async () => {
    const zone = process.env.TZ
    try {
      for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env.TZ = TZ
        expect((await exported(ledger, 'replication')).equals(zip)).toBe(true)
      }
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it('has the data as the formats themselves have them', async () => {
    for (const rows of ['events', 'reports', 'claims'] as const) {
      expect(text(`data/${rows}.ndjson`)).toBe((await exported(ledger, 'ndjson', { rows })).toString())
      expect(text(`data/${rows}.csv`)).toBe((await exported(ledger, 'csv', { rows })).toString())
    }
  })

  it('lists every article once with the hash of its text, and no text', async () => {
    const rows = parse(text('articles.csv'), { columns: true }) as readonly Record<string, string>[]
    const told = new Set<string>()
    for await (const { reports } of ledger.every())
      for (const { report } of reports) told.add(report.from.article)
    expect(rows.map(({ article }) => article).sort()).toEqual([...told].sort())
    for (const { article = '', text_sha256 } of rows) {
      const record = await ledger.record(article)
      expect(text_sha256).toBe(
        createHash('sha256')
          .update(record?.article.text ?? '')
          .digest('hex'),
      )
      const half = record?.article.text.slice(0, 400).split('\n')[0] ?? ''
      if (half.length > 300)
        for (const [path, content] of files) expect(content.includes(half), path).toBe(false)
    }
    expect(files.has('articles.ndjson')).toBe(false)
  })

  it('has codebook, versions, model, filters and digest', async () => {
    const codebook = await loadCodebook()
    expect(parseCompiled(text('codebook/codebook.json')).hash).toBe(codebook.hash)
    expect(text('codebook/yaml/actions/expel-diplomats.yaml')).toBe(
      readFileSync(new URL('../../codebook/actions/expel-diplomats.yaml', import.meta.url), 'utf8'),
    )
    const model = createHash('sha256').update(
      readFileSync(new URL('../../model/english.model', import.meta.url)),
    )
    const manifest = JSON.parse(text('replication.json'))
    expect(manifest).toMatchObject({
      ledger: { digest: await ledger.digest() },
      filters: {},
      codebook: { hash: codebook.hash },
      model: { sha256: model.digest('hex') },
      coders: [{ name: 'demarche', codebook: codebook.hash, articles: manifest.counts.articles }],
    })
    expect(text('README.md')).toContain(manifest.command)
    expect(parseYaml(text('CITATION.cff'))).toMatchObject({
      'cff-version': '1.2.0',
      'date-released': '2022-06-01',
    })
  })

  it('describes its tables for programs', () => {
    const { resources } = JSON.parse(text('datapackage.json')) as {
      resources: readonly {
        path: string
        bytes: number
        hash: string
        schema: { fields: readonly { name: string }[] }
      }[]
    }
    expect(resources.map(({ path }) => path)).toEqual([
      'articles.csv',
      'data/claims.csv',
      'data/events.csv',
      'data/reports.csv',
    ])
    for (const { path, bytes, hash, schema } of resources) {
      const content = files.get(path) ?? Buffer.alloc(0)
      expect([bytes, hash]).toEqual([
        content.length,
        `sha256:${createHash('sha256').update(content).digest('hex')}`,
      ])
      expect((parse(content, { to: 1 }) as string[][])[0]).toEqual(schema.fields.map(({ name }) => name))
    }
  })

  it('has the decisions, with those that take them back', () => {
    const decisions = text('decisions.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(decisions.map(({ verdict, holds }) => [verdict.kind, holds])).toEqual([
      ['annotate', false],
      ['undo', true],
    ])
  })

  it('fails when the ledger is changed meanwhile', async () => {
    const own = await openWith(HOSTILE)
    const write = await EXPORT_FORMATS.find(({ id }) => id === 'replication')?.load()
    const pieces = write?.({
      ledger: own,
      query: {},
      codebook: await loadCodebook(),
      rows: 'events',
      version: '1',
      at: '2022-06-01T00:00:00Z',
    })
    const drain = async () => {
      let first = true
      for await (const _ of pieces ?? []) {
        if (first)
          await own.decide('fin-blr-expel-diplomats-2021-05-04', { kind: 'confirm' }, { by: 'x', reason: '' })
        first = false
      }
    }
    await expect(drain()).rejects.toThrow('the ledger was changed')
    await own.close()
  })
})

describe('replication with texts', () => {
  it('can be read again, and gives the same events', async () => {
    const own = await openWith(
      await taken(Buffer.from(HOSTILE.map((each) => JSON.stringify(each)).join('\n'))),
    )
    const query = { generic: true }
    const archived = await filesIn(await exported(own, 'replication', { texts: true, query }))
    const articles = await taken(archived.get('articles.ndjson') ?? Buffer.alloc(0))
    expect(articles.length).toBe(HOSTILE.length)
    const again = await openWith(articles)
    expect(await again.digest()).toBe(await own.digest())
    const events = await exported(again, 'ndjson', { query })
    expect(events.equals(archived.get('data/events.ndjson') ?? Buffer.alloc(0))).toBe(true)
    await Promise.all([own.close(), again.close()])
  })
})

describe('the command that redoes an export', () => {
  it('is one that a shell reads as it was meant', () => {
    const command = commandOf(
      { source: 'IGO:NATO', text: `it's "a $HOME" -b`, minOutlets: 2, generic: true, rejected: false },
      true,
    )
    const words = execFileSync('sh', ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n')
    expect(words).toEqual([
      'demarche',
      'export',
      '--format',
      'replication',
      '--source',
      'IGO:NATO',
      '--text',
      `it's "a $HOME" -b`,
      '--min-outlets',
      '2',
      '--generic',
      '--with-texts',
      '--out',
      'replication.zip',
    ])
  })
})
