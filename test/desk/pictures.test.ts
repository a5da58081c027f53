import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectEveryView, type OpenDesk, openDesk } from './harness.ts'

describe.skipIf(!hasChromium)('pictures of the world, dyads and sides', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('draw the world, with every number in a table', async () => {
    const page = await desk.page()
    await page.goto('/world')
    const map = page.getByRole('img', { name: /Map of the world/ })
    await map.waitFor()
    await page.locator('.figure-place path').nth(200).waitFor({ state: 'attached' })
    await page.getByLabel('What').selectOption('summon-envoy')
    await page.waitForURL((url) => url.searchParams.get('action') === 'summon-envoy')
    await page.getByRole('heading', { name: 'Summon envoy: events by whom it hits' }).waitFor()
    const [row] = await page.getByRole('row').filter({ hasText: 'Russia' }).all()
    await row?.getByRole('link').nth(2).click()
    await page.waitForURL(
      (url) => url.pathname === '/events' && url.searchParams.get('action') === 'summon-envoy',
    )
  })

  it.each([
    ['SVG', '<svg'],
    ['PNG', '\u0089PNG'],
  ])('are saved as %s with their source', async (kind, start) => {
    const page = await desk.page()
    await page.goto('/dyads/DEU/RUS')
    await page.getByRole('img', { name: /Bars for/ }).waitFor()
    const saving = page.waitForEvent('download')
    await page
      .getByRole('button', { name: `Save ${kind}` })
      .first()
      .click()
    const saved = await saving
    expect(saved.suggestedFilename()).toBe(`demarche-deu-rus-events.${kind.toLowerCase()}`)
    const bytes = await readFile(await saved.path(), 'latin1')
    expect(bytes.startsWith(start)).toBe(true)
    if (kind === 'SVG') {
      expect(bytes).toContain('Source: Demarche, ledger ')
      expect(bytes).not.toContain('var(--')
    }
  })

  it('are shown alike in every view', async () => {
    await expectEveryView(desk, 'world', '/world', (page) =>
      page.locator('.figure-place path').nth(200).waitFor({ state: 'attached' }),
    )
    await expectEveryView(desk, 'dyad', '/dyads/DEU/RUS', (page) =>
      page.getByRole('img', { name: /Lines from/ }).waitFor(),
    )
    await expectEveryView(desk, 'actor', '/actors/RUS', (page) =>
      page.getByRole('heading', { name: 'What Russia did' }).waitFor(),
    )
    await expectEveryView(desk, 'dyads', '/dyads', (page) =>
      page
        .getByRole('link', { name: /and Russia/ })
        .first()
        .waitFor(),
    )
  })

  it('say so where there is nothing to draw', async () => {
    const page = await desk.page()
    await page.goto('/actors/NZL')
    await page.getByRole('alert').waitFor()
    await page.goto('/dyads/NZL/FJI')
    await page.getByText('Nothing between these two').waitFor()
    await page.goto('/world?since=1999-01-01&until=1999-02-01')
    await page.getByText('No event fits').waitFor()
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})
