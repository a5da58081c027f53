import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCodebook } from '../../src/index.ts'
import { hasChromium } from '../chromium.ts'
import { expectAccessible, expectEveryView, type OpenDesk, openDesk } from './harness.ts'

describe.skipIf(!hasChromium)('the codebook pages', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('have every action, and find by words and codes in an address of their own', async () => {
    const page = await desk.page()
    await page.goto('/codebook')
    await page.getByRole('heading', { name: 'SANCTION', exact: true }).waitFor()
    const { actions } = await loadCodebook()
    expect(await page.locator('.action-group li').count()).toBe(actions.length)
    await page.getByLabel('Search the codebook').fill('recalls head of mission')
    await page.getByText(/^\d found$/).waitFor()
    await page.waitForURL((url) => url.searchParams.get('text') === 'recalls head of mission')
    await page.reload()
    await page.getByRole('link', { name: 'recall ambassador' }).click()
    await page.getByRole('heading', { level: 1, name: 'Recall ambassador' }).waitFor()
  })

  it('say so where nothing is found', async () => {
    const page = await desk.page()
    await page.goto('/codebook?text=xyzzy')
    await page.getByText('Nothing has these words').waitFor()
  })

  it('have the codes of states', async () => {
    const page = await desk.page()
    await page.goto('/codebook?text=germany')
    await page.getByRole('row', { name: /^DEU/ }).waitFor()
    expect(await page.getByRole('row', { name: /^DEU/ }).textContent()).toMatch(/260 GFR.*1990/s)
    await expectAccessible(page)
  })

  it('try an example of a rule against it, in the browser', async () => {
    const page = await desk.page()
    await page.goto('/codebook/recall-ambassador')
    await page.getByRole('button', { name: 'Try: France recalled its ambassador to Australia.' }).click()
    await page.getByRole('heading', { name: 'recall-ambassador/recall fires' }).waitFor()
    await page.getByText('FRA', { exact: true }).first().waitFor()
    await expectAccessible(page)
  })

  it('say which rule nearly fires and what it lacks, with the network cut', async () => {
    const page = await desk.page()
    await page.goto('/codebook/recall-ambassador')
    await page.getByLabel('Sentence', { exact: true }).fill('France recalled its ambassador to Australia.')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('heading', { name: /fires/ }).waitFor()
    await page.context().setOffline(true)
    await page.getByLabel('Sentence', { exact: true }).fill('The carmaker recalled 40,000 vans.')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByText('No rule fires.').waitFor()
    await page.getByRole('heading', { name: 'Nearly fired' }).waitFor()
    await page.getByText('not met:').first().waitFor()
    await page.getByLabel('Sentence', { exact: true }).fill('Birds sing.')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.getByRole('heading', { name: 'No word calls up' }).waitFor()
  })

  it('say where no such action is', async () => {
    const page = await desk.page()
    await page.goto('/codebook/no-such-action')
    await page.getByRole('alert').waitFor()
  })

  it('are accessible at every width and in every theme', async () => {
    await expectEveryView(desk, 'codebook', '/codebook', (page) =>
      page.getByRole('heading', { name: 'SANCTION', exact: true }).waitFor(),
    )
    await expectEveryView(desk, 'action', '/codebook/expel-diplomats', (page) =>
      page.getByRole('heading', { name: /^Rules/ }).waitFor(),
    )
  })

  it('had nothing to complain of', () => {
    const cut = /ERR_INTERNET_DISCONNECTED/
    expect(desk.complaints().filter((complaint) => !cut.test(complaint))).toEqual([])
  })
})
