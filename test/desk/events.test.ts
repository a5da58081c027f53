import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const RUSSIA = '/events?source=RUS&action=expel-diplomats'

const rows = (page: Page) => page.locator('tr[data-index]')

const shown = (page: Page) => page.locator('tr[data-index], li[data-index]').first().waitFor()

const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''

/** The number after `of` in `1–200 of 12,345`. */
const totalOf = async (page: Page): Promise<number> => {
  const counted = await textOf(page.locator('.events-counted'))
  return Number((/of ([\d,]+)/.exec(counted)?.[1] ?? '').replaceAll(',', ''))
}

const parametersOf = (page: Page): Readonly<Record<string, string>> =>
  Object.fromEntries(new URL(page.url()).searchParams)

describe.skipIf(!hasChromium)('the list of events', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('is narrowed down by facets, each choice an address that back and forward go through', async () => {
    const page = await desk.page()
    await page.goto('/events')
    await shown(page)
    const all = await totalOf(page)
    const russia = page
      .getByRole('region', { name: 'Who', exact: true })
      .getByRole('link', { name: /^Russia/ })
    const expected = Number((await textOf(russia.locator('.facet-count'))).replaceAll(',', ''))
    await russia.click()
    await page.waitForURL((url) => url.searchParams.get('source') === 'RUS')
    await expect.poll(() => totalOf(page)).toBe(expected)
    expect(expected).toBeLessThan(all)
    for (const row of await rows(page).all())
      expect(await textOf(row.locator('.events-sides'))).toMatch(/^Russia →/)
    await page.goBack()
    await expect.poll(() => totalOf(page)).toBe(all)
    await page.goForward()
    await expect.poll(() => totalOf(page)).toBe(expected)
    await page.getByRole('link', { name: /Let go: Who/ }).click()
    await expect.poll(() => totalOf(page)).toBe(all)
    await page.context().close()
  })

  it('counts in every facet what choosing the value gives', async () => {
    const page = await desk.page()
    await page.goto('/events?target=RUS')
    await shown(page)
    for (const facet of ['Status', 'Year', 'Outlets', 'Confidence', 'Conflicts', 'Review']) {
      const value = page.getByRole('region', { name: facet, exact: true }).getByRole('link').first()
      const expected = Number((await textOf(value.locator('.facet-count'))).replaceAll(',', ''))
      await value.click()
      await expect.poll(() => totalOf(page), { message: facet }).toBe(expected)
      await page.goBack()
    }
    await page.context().close()
  })

  it('finds words, keeps what it is narrowed down by, and says what to loosen where nothing fits', async () => {
    const page = await desk.page()
    await page.goto('/events?source=DEU')
    await shown(page)
    await page.keyboard.press('/')
    await page.keyboard.type('embassy')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('text') === 'embassy')
    expect(parametersOf(page)).toMatchObject({ source: 'DEU', text: 'embassy' })
    await shown(page)
    await page.goto('/events?source=DEU&text=zebra')
    await page.getByText('No event fits all of this').waitFor()
    await page.getByRole('link', { name: /Let go: Words/ }).click()
    await shown(page)
    expect(parametersOf(page)).toEqual({ source: 'DEU' })
    await page.context().close()
  })

  it('is sorted by the heads of its columns', async () => {
    const page = await desk.page()
    await page.goto('/events')
    await shown(page)
    await page.getByRole('link', { name: /^Outlets/ }).click()
    await page.waitForURL((url) => url.searchParams.get('sort') === 'outlets')
    await expect.poll(() => page.locator('th.events-outlets').getAttribute('aria-sort')).toBe('descending')
    const outlets = async () =>
      (await page.locator('td.events-outlets').allInnerTexts()).slice(0, 20).map(Number)
    await expect.poll(async () => isFalling(await outlets())).toBe(true)
    expect((await outlets())[0]).toBeGreaterThan(1)
    await page.context().close()
  })

  it('is gone through by keys', async () => {
    const page = await desk.page()
    await page.goto(RUSSIA)
    await shown(page)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('k')
    const focused = page.locator('tr[data-index="1"] .row-link')
    expect(await focused.evaluate((link) => link.ownerDocument.activeElement === link)).toBe(true)
    const address = await focused.getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname === address)
    await page.goBack()
    await shown(page)
    await page.keyboard.press('f')
    expect(await page.evaluate('document.activeElement.className')).toContain('facet-value')
    await page.keyboard.press('x')
    await page.getByRole('region', { name: 'Export' }).getByRole('link').first().waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toContain('/api/exports/')
    await page.keyboard.press('Escape')
    await page.context().close()
  })

  it('exports exactly what is listed', async () => {
    const page = await desk.page()
    await page.goto(`${RUSSIA}&minOutlets=2`)
    await shown(page)
    const total = await totalOf(page)
    const listed = await rows(page)
      .locator('.row-link')
      .evaluateAll((links) =>
        links.map((link) => decodeURIComponent(link.getAttribute('href')?.split('/').at(-1) ?? '')),
      )
    expect(listed.length).toBe(total)
    await page.keyboard.press('x')
    const link = page.getByRole('region', { name: 'Export' }).getByRole('link', { name: /^ndjson/ })
    const address = (await link.getAttribute('href')) ?? ''
    const answer = await page.request.get(address)
    const exported = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly id: string }).id)
    expect(exported.sort()).toEqual(listed.sort())
    await page.context().close()
  })

  it('holds only the rows that are seen, and fetches more as one goes down', async () => {
    const page = await desk.page()
    await page.goto('/events?generic=true')
    await shown(page)
    const total = await totalOf(page)
    const before = await rows(page).count()
    expect(before).toBeLessThan(80)
    const last = page.locator(`tr[data-index="${total - 1}"]`)
    await expect
      .poll(async () => {
        await page.evaluate('window.scrollTo(0, document.body.scrollHeight)')
        return last.count()
      })
      .toBe(1)
    expect(await rows(page).count()).toBeLessThan(80)
    await page.context().close()
  })

  it('moves nothing while it loads', async () => {
    for (const width of [1280, 390] as const) {
      const page = await desk.page({ width })
      await page.addInitScript(
        'window.shifts = []; new PerformanceObserver((list) => { for (const each of list.getEntries()) window.shifts.push([each.value, ...each.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node))].join(" ")) }).observe({ type: "layout-shift", buffered: true })',
      )
      await page.goto('/events')
      await shown(page)
      await page.waitForTimeout(300)
      expect(await page.evaluate('window.shifts')).toEqual([])
      await page.context().close()
    }
  })

  it('narrows down in a drawer where there is little room', async () => {
    const page = await desk.page({ width: 390 })
    await page.goto('/events')
    await shown(page)
    const all = await totalOf(page)
    await page.getByRole('button', { name: 'Narrow down' }).click()
    const drawer = page.getByRole('dialog', { name: 'Narrow down' })
    await drawer
      .getByRole('link', { name: /^Russia/ })
      .first()
      .click()
    await expect.poll(() => totalOf(page)).toBeLessThan(all)
    await drawer.getByRole('button', { name: /^Show \d/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('copies the address of a view', async () => {
    const page = await desk.page()
    await page.goto(RUSSIA)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await page.getByText('The link to this view is copied').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url())
    await page.context().close()
  })

  it('can be used by everybody at every width', async () => {
    await expectEveryView(desk, 'events', '/events', async (page) => {
      await shown(page)
      await page.waitForTimeout(200)
    })
    await expectEveryView(desk, 'events-none', '/events?text=zebra&source=RUS', (page) =>
      page.getByText('No event fits all of this').waitFor(),
    )
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})

const isFalling = (numbers: readonly number[]): boolean =>
  numbers.every((each, at) => at === 0 || each <= (numbers[at - 1] ?? 0))
