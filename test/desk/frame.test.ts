import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectEveryView, type OpenDesk, openDesk } from './harness.ts'

describe.skipIf(!hasChromium)('the frame around every page', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('goes everywhere by keys alone', async () => {
    const page = await desk.page()
    await page.goto('/')
    await page.getByRole('link', { name: 'Demarche' }).waitFor()
    for (const [key, path] of [
      ['e', '/events'],
      ['r', '/articles'],
      ['c', '/cases'],
      ['w', '/world'],
      ['p', '/paste'],
      ['b', '/codebook'],
      ['d', '/codings'],
      ['t', '/'],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.waitForURL((url) => url.pathname === path)
    }
  })

  it('searches from anywhere', async () => {
    const page = await desk.page()
    await page.goto('/codebook')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('spying')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === '/events' && url.searchParams.get('text') === 'spying')
  })

  it('keeps the chosen colours', async () => {
    const page = await desk.page()
    await page.goto('/')
    await page.getByLabel('Colours').selectOption('dark')
    await page.reload()
    await page.getByLabel('Colours').waitFor()
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark')
  })

  it('lists its keys', async () => {
    const page = await desk.page()
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('go to Events').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('says what to do at an address where nothing is', async () => {
    await expectEveryView(desk, 'not-found', '/no/such/page', (page) =>
      page.getByRole('heading', { name: 'No such page' }).waitFor(),
    )
  })

  it('has a first view of less than 200 kB of compressed scripts', async () => {
    const page = await desk.page()
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js'))
        sizes.push(
          response
            .request()
            .sizes()
            .then(({ responseBodySize }) => responseBodySize),
        )
    })
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(200_000)
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})
