import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import { hasChromium } from '../chromium.ts'
import { expectAccessible, expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const NOTE =
  'Norway on Friday expelled four diplomats of Belarus and gave them until 17 May 2021 to leave. Minsk denied the accusation.'

const HOSTILE = `Norway expelled four diplomats <script>window.harmed = 1</script> of Belarus on 7 May 2021.
<img src=x onerror="window.harmed = 2"> <a href="javascript:window.harmed = 3">Minsk</a> condemned\u202e the\u200b step.`

const ready = async (page: Page): Promise<void> => {
  await page.goto('/paste')
  await page.getByText('Read in this browser, nothing is sent.').waitFor()
}

const events = (page: Page) => page.locator('.read-event')

/** Pastes as a person does, text of any length. */
const paste = (page: Page, make: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ${make})
    const field = document.querySelector('textarea')
    field.focus()
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })()`)

/** The longest time, in milliseconds, for which the page could not answer while `doing` went on. */
const longestFreeze = async (page: Page, doing: () => Promise<unknown>): Promise<number> => {
  await page.evaluate(`(() => {
    window.longest = 0
    let last = performance.now()
    window.beat = setInterval(() => {
      const now = performance.now()
      window.longest = Math.max(window.longest, now - last)
      last = now
    }, 10)
  })()`)
  await doing()
  return page.evaluate<number>('clearInterval(window.beat), window.longest')
}

describe.skipIf(!hasChromium)('the paste page', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('reads as one types, with the network cut, what Node reads byte for byte', async () => {
    const page = await desk.page()
    await ready(page)
    await page.context().setOffline(true)
    await page.getByLabel('Text', { exact: true }).fill(NOTE)
    await page.getByLabel('Day of publication').fill('2021-05-07')
    await page.getByText('Norway expelled 4 diplomats of Belarus on 7 May 2021').waitFor()
    await page.locator('.reading:not([data-stale])').waitFor()
    expect(await page.locator('.read-text mark[data-act]').first().textContent()).toContain('expelled')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the record' }).click()
    const downloaded = readFileSync(await (await downloading).path(), 'utf8')
    const record = (await openReader()).read({ text: NOTE, published: '2021-05-07' })
    expect(downloaded).toBe(`${JSON.stringify(record)}\n`)
  })

  it('tells how an event was read, also without a network', async () => {
    const page = await desk.page()
    await ready(page)
    await page.context().setOffline(true)
    await page.getByLabel('Text', { exact: true }).fill(NOTE)
    await events(page).first().getByText('How it was read').click()
    await events(page).first().getByRole('link', { name: 'expel-diplomats/expel' }).waitFor()
    await page.getByText('What was nearly read').click()
    await page
      .getByText(/Rules that nearly fired|read as something else|No other rule/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })

  it('gives the bytes that the server gives, and says so; without a network it says that there is none', async () => {
    const page = await desk.page()
    await ready(page)
    await page.getByRole('button', { name: 'A wire report' }).click()
    await page.getByRole('button', { name: 'Compare with the server' }).click()
    // the server loads its reader for the first text
    await page.getByText('Both give the same bytes.').waitFor({ timeout: 60_000 })
    const hashes = await page.locator('.compare code').allInnerTexts()
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[1]).toBe(hashes[0])
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'A broadsheet' }).click()
    await page.locator('.reading:not([data-stale])').waitFor()
    await page.getByRole('button', { name: 'Compare with the server' }).click()
    await page.getByText('The server does not answer').waitFor()
  })

  it('has the server fetch a page, and says why one cannot be', async () => {
    const page = await desk.page()
    await ready(page)
    await page.getByLabel('Or the address of a page').fill('http://127.0.0.1:9/report.html')
    await page.getByRole('button', { name: 'Fetch' }).click()
    await page.getByRole('alert').waitFor()
  })

  it('shows hostile words and obeys none', async () => {
    const page = await desk.page()
    await ready(page)
    await page.getByLabel('Text', { exact: true }).fill(HOSTILE)
    await page.getByText('Norway expelled 4 diplomats of Belarus').waitFor()
    await page.locator('.read-text').getByText('<script>window.harmed = 1</script>').waitFor()
    await page.locator('.read-text').getByTitle('right-to-left override').waitFor()
    expect(await page.evaluate('window.harmed')).toBeUndefined()
    expect(await page.locator('.read-text').innerHTML()).not.toMatch(/<(?:script|img|a)\b|\u202e|\u200b/)
  })

  it('takes five megabytes without freezing, and says that it is too long', async () => {
    const page = await desk.page()
    await ready(page)
    const freeze = await longestFreeze(page, async () => {
      await paste(page, "'Norway expelled four diplomats of Belarus. '.repeat(120_000)")
      await page.getByText('5.2 MB is more than any report').waitFor()
    })
    expect(freeze).toBeLessThan(1000)
    await page.getByRole('button', { name: 'Take it away' }).click()
    await page.getByText('Nothing to read yet').waitFor()
  })

  it('reads a long text when asked to, and stops at once', async () => {
    const page = await desk.page()
    await ready(page)
    await paste(page, "'Norway expelled four diplomats of Belarus on Friday. '.repeat(12_000)")
    await page.getByRole('button', { name: 'Read it' }).click()
    const freeze = await longestFreeze(page, async () => {
      await page.getByText('Reading 636 kB').waitFor()
      await page.getByRole('button', { name: 'Stop' }).click()
      await page.getByText('Stopped.').waitFor()
    })
    expect(freeze).toBeLessThan(1000)
    await page.getByRole('button', { name: 'Take it away' }).click()
    await page.getByRole('button', { name: 'A short note' }).click()
    await events(page).first().waitFor()
  })

  it('is accessible at every width and in every theme', async () => {
    await expectEveryView(desk, 'paste', '/paste', async (page) => {
      await page.getByRole('button', { name: 'A short note' }).click()
      await events(page).first().waitFor()
      await page.locator('.reading:not([data-stale])').waitFor()
    })
  })

  it('had nothing to complain of', () => {
    // the server of this test fetches no pages
    const cut = /ERR_INTERNET_DISCONNECTED|status of 503/
    expect(desk.complaints().filter((complaint) => !cut.test(complaint))).toEqual([])
  })
})
