import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt } from './command.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-cli-ledger-'))
const env = { DEMARCHE_LEDGER: join(folder, 'ledger.db'), DEMARCHE_REVIEWER: 'anna' }
const EVENT = 'mlt-lby-expel-diplomats-2021-05-04'

const run = (...args: readonly string[]) => demarche(args, { env })
const json = async (...args: readonly string[]) => JSON.parse((await run(...args, '--json')).stdout)

const articles = [
  {
    outlet: 'Harbour Wire',
    text: 'Malta expelled four Libyan diplomats on 4 May 2021, giving them until May 11 to leave.',
  },
  {
    outlet: 'Courant',
    text: 'On 4 May 2021 the Maltese government threw out five Libyan diplomats for espionage.',
  },
  {
    outlet: 'Neva News',
    text: 'Libya expelled four Maltese diplomats on 20 May 2021 in response to the expulsion of four Libyans by Malta.',
  },
]

beforeAll(async () => {
  await ensureBuilt()
  const lines = articles.map((article) => JSON.stringify({ ...article, published: '2021-05-21' }))
  writeFileSync(join(folder, 'articles.ndjson'), `${lines.join('\n')}\n{"text": 3}\n`)
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('a ledger on the command line', () => {
  it('is asked for where there is none', async () => {
    const { code, stderr } = await run('find')
    expect(code).toBe(2)
    expect(stderr).toContain('demarche ingest')
  })

  it('takes in what can be read, sets the rest aside, and reads nothing twice', async () => {
    const first = await run('ingest', join(folder, 'articles.ndjson'))
    expect(first.code).toBe(1)
    expect(first.stderr).toContain('articles.ndjson:4: text')
    expect(first.stdout).toContain('3 articles read, 1 set aside')
    const again = await json('ingest', join(folder, 'articles.ndjson'))
    expect(again).toMatchObject({ read: 0, known: 3, setAside: 1 })
  })

  it('finds the act once, with what is disputed about it', async () => {
    const { stdout } = await run('find', '--source', 'Malta', '--since', '2021-01-01')
    expect(stdout).toContain(EVENT)
    expect(stdout).toMatch(/[45] \(or [45]\)/)
    expect((await json('find', '--target', 'LBY')).events).toHaveLength(1)
    expect((await json('find', '--text', 'espionage')).events).toHaveLength(1)
    expect((await run('find', '--action', 'expel-diplomat')).stderr).toContain('expel-diplomats')
    expect((await run('find', '--source', 'Nowhere')).stderr).toContain('no state or organisation')
  })

  it('shows the event, the case and the dyad', async () => {
    const shown = (await run('show', EVENT)).stdout
    for (const part of [
      'Malta → Libya',
      'Harbour Wire',
      'Courant',
      'threw out five',
      '11 May 2021',
      'answered by',
    ])
      expect(shown.replaceAll('\u00A0', ' ')).toContain(part)
    expect((await json('show', EVENT, '--prefer', 'most-precise')).event.id).toBe(EVENT)
    const [found] = (await json('cases', '--side', 'LBY')).cases
    expect((await run('case', found.id)).stdout).toContain(`answers ${EVENT}`)
    expect((await run('dyad', 'Malta', 'LBY')).stdout).toContain('2021-05')
    for (const command of ['show', 'case']) expect((await run(command, 'nothing')).code).toBe(1)
  })

  it('keeps what reviewers decide, and takes it back', async () => {
    const decision = await json('review', 'correct', EVENT, 'count', '6', '--reason', 'the note says so')
    expect((await json('show', EVENT)).event.fields.count).toMatchObject({
      value: { min: 6 },
      rule: 'reviewer',
    })
    expect((await run('review', 'list', EVENT)).stdout).toContain('the note says so')
    await run('review', 'correct', EVENT, 'count', '7', '--by', 'ben')
    expect((await run('show', EVENT)).stdout).toContain('reviewers differ: anna 6, ben 7')
    const set = (status: string, by: string) => json('review', 'correct', EVENT, 'status', status, '--by', by)
    const others = [await set('intended', 'anna'), await set('performed', 'ben')]
    expect((await run('show', EVENT)).stdout).toContain(
      'reviewers differ on the status: anna intended, ben performed',
    )
    for (const { id } of others) await run('review', 'undo', id)
    const [, second] = await json('review', 'list', EVENT)
    for (const { id } of [decision, second]) await run('review', 'undo', id)
    expect((await json('show', EVENT)).event.fields.count.rule).not.toBe('reviewer')
    expect((await run('review', 'list')).stdout).toContain('taken back')
    expect((await run('review', 'correct', EVENT, 'count', 'many')).code).toBe(2)
    expect((await run('review', 'correct', EVENT, 'colour', 'red')).stderr).toContain('colour')
    expect(
      (await demarche(['review', 'confirm', EVENT], { env: { ...env, DEMARCHE_REVIEWER: '' } })).stderr,
    ).toContain('--by')
  })

  it('adds what the reading missed, and takes it back', async () => {
    const text = 'For two of the envoys of Tunis in Valletta it was time to pack their suitcases.'
    writeFileSync(
      join(folder, 'missed.ndjson'),
      JSON.stringify({ id: 'missed', text, outlet: 'Gozo Gazette', published: '2021-06-02' }),
    )
    await run('ingest', join(folder, 'missed.ndjson'))
    const act = ['--action', 'expel-diplomats', '--source', 'Malta', '--target', 'TUN', '--count', '2']
    const add = (words: string, ...more: readonly string[]) =>
      run('review', 'add', 'missed', ...act, '--words', words, ...more)
    const { stdout } = await add(
      'time to  pack their suitcases',
      '--kind',
      'diplomats',
      '--deadline',
      '2021-06-09',
    )
    const event = 'mlt-tun-expel-diplomats-2021-06-02'
    expect(stdout).toContain('adds “Malta expelled 2 diplomats of Tunisia on 2 Jun 2021”')
    expect(stdout).toContain(event)
    const shown = (await run('show', event)).stdout
    for (const part of ['added by anna', 'time to pack', '9 Jun 2021', 'CAMEO 161'])
      expect(shown).toContain(part)
    expect((await json('find', '--text', 'suitcases')).events).toHaveLength(1)
    const [decision] = await json('review', 'list', event)
    expect((await add('their suitcases')).stderr).toContain(event)
    expect((await add('the')).stderr).toContain('2 times')
    expect((await add('left for good')).code).toBe(2)
    expect((await add('envoys', '--status', 'done')).stderr).toContain('status')
    await run('review', 'undo', decision.id)
    expect((await json('find', '--text', 'suitcases')).events).toEqual([])
  })

  it('proves itself sound, and is the same when rebuilt', async () => {
    const before = (await run('ledger', 'digest')).stdout
    expect(before).toMatch(/^[0-9a-f]{64}\n$/)
    expect((await run('ledger', 'verify')).stdout).toContain('sound')
    expect((await run('ledger', 'rebuild')).stdout).toContain(before.trim())
  })

  it('refuses what is no ledger, in words', async () => {
    writeFileSync(
      join(folder, 'text.db'),
      'This is no database, only a text that is long enough to be looked at.'.repeat(30),
    )
    const { code, stderr } = await run('find', '--ledger', join(folder, 'text.db'))
    expect(code).toBe(1)
    expect(stderr).toContain('cannot be opened')
    expect((await run('find', '--ledger', 'mysql://there/base')).code).toBe(2)
  })
})
