import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demarche, ensureBuilt } from './command.ts'

const PASSAGE = {
  id: 'nor-1',
  article: {
    title: 'Oslo <turns out> two',
    published: '2021-05-03',
    text: 'Norway expelled two Belarusian diplomats on Monday. <script>alert(1)</script>',
  },
  events: [
    {
      key: 'a',
      action: 'expel-diplomats',
      status: 'performed',
      source: ['NOR'],
      target: ['BLR'],
      trigger: 'expelled',
      count: { min: 3, max: 3 },
    },
    { key: 'b', action: 'meet', status: 'performed', source: ['NOR'], target: ['SWE'], trigger: 'on' },
  ],
}

let folder = ''
const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eval-'))
  mkdirSync(join(folder, 'gold/more'), { recursive: true })
  put('gold/one.jsonl', `${JSON.stringify(PASSAGE)}\n\n`)
  put('gold/more/two.jsonl', JSON.stringify({ ...PASSAGE, id: 'nor-2', events: [] }))
  await ensureBuilt()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('demarche eval', () => {
  it('reads gold passages of a folder and prints figures', async () => {
    const { code, stdout, stderr } = await demarche(['eval', join(folder, 'gold')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('2 passages')
    expect(stdout).toMatch(/events right +P +\d+\.\d +R +\d+\.\d +F1 +\d+\.\d/)
    expect(stdout).toMatch(/confidence +events +mean +right/)
    expect(stdout).toMatch(/expected calibration error 0\.\d{3}/)
  })

  it('takes patterns, and gives the figures as JSON', async () => {
    const { stdout } = await demarche(['eval', join(folder, 'gold', 'o*.jsonl'), '--json', '--errors'])
    const figures = JSON.parse(stdout)
    expect(figures).toMatchObject({ passages: 1, event: { tp: 1, fn: 1 }, fields: { count: [0, 1] } })
    expect(figures.errors).toContain('nor-1: missed meet performed NOR → SWE "on"')
  })

  it('lists errors and shows the worst passages with both codings', async () => {
    const { stdout } = await demarche(['eval', join(folder, 'gold/one.jsonl'), '--errors'])
    expect(stdout).toContain('nor-1: count of expel-diplomats "expelled" is 3, read 2')
    expect(stdout).toMatch(/^ +gold +read$/m)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('writes a page without scripts in which text is only text', async () => {
    const page = join(folder, 'report.html')
    const { code } = await demarche(['eval', join(folder, 'gold/one.jsonl'), '--html', page])
    const html = readFileSync(page, 'utf8')
    expect(code).toBe(0)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect(html).not.toMatch(/<script|https?:/)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('Oslo &lt;turns out&gt; two')
    expect(html).toContain('<mark class="both" title="gold and read">expelled</mark>')
    expect(html).toContain('href="#action-meet"')
    expect(html).toContain('prefers-color-scheme: dark')
  })

  it('scores records made elsewhere, and says which are missing', async () => {
    const records = put(
      'records.ndjson',
      `${JSON.stringify({ article: { id: 'nor-2' }, events: [], claims: [] })}\n`,
    )
    const { code, stdout, stderr } = await demarche([
      'eval',
      join(folder, 'gold'),
      '--records',
      records,
      '--json',
    ])
    expect(code).toBe(0)
    expect(stderr).toContain('no record of 1 of 2 passages')
    expect(JSON.parse(stdout)).toMatchObject({ quiet: [1, 1], event: { tp: 0, fn: 2 } })
  })

  it('tells all that is wrong with gold, with file and line, and exits with 1', async () => {
    const bad = put(
      'bad.jsonl',
      [
        '',
        JSON.stringify({ id: 'x', article: {}, events: [] }),
        JSON.stringify({
          ...PASSAGE,
          events: [{ action: 'expel-diplomat', status: 'performed', trigger: 'sacked' }],
        }),
        '{',
        JSON.stringify({ ...PASSAGE, events: [] }),
        JSON.stringify({ ...PASSAGE, events: [] }),
      ].join('\n'),
    )
    const { code, stdout, stderr } = await demarche(['eval', bad])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain(`${bad}:2: article.text is missing`)
    expect(stderr).toContain(
      `${bad}:3: events.0: unknown action "expel-diplomat" (did you mean "expel-diplomats"?)`,
    )
    expect(stderr).toContain(`${bad}:3: events.0: trigger "sacked" is not in the text`)
    expect(stderr).toContain(`${bad}:4: not JSON`)
    expect(stderr).toContain(`${bad}:6: id "nor-1" is also that of ${bad}:5`)
  })

  it.each([
    [['eval'], 2, /missing required argument 'gold'/],
    [['eval', 'nowhere.jsonl'], 1, /nowhere\.jsonl: no such file/],
    [['eval', 'examples/*.jsonl'], 1, /no gold files/],
    [['eval', 'x', '--worst', 'some'], 2, /not a whole number/],
  ])('complains plainly, case %#', async (args, exit, message) => {
    const { code, stderr } = await demarche(args)
    expect(code).toBe(exit)
    expect(stderr).toMatch(message)
  })
})
