import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const saved = (page: Page) => page.getByRole('status').getByText('saved', { exact: true }).waitFor()

const assign = async (page: Page, which: number): Promise<void> => {
  await page.goto('/codings')
  const form = page.getByRole('region', { name: 'Assign articles' }).first()
  const article = form.getByRole('checkbox').nth(which)
  await article.check()
  await form.getByLabel('First coder').fill('anna')
  await form.getByLabel('Second coder').fill('ben')
  await form.getByLabel('Both begin from').selectOption('machine')
  await form.getByRole('button', { name: 'Assign 1 article' }).click()
  await page.getByText('1 article assigned to anna and ben').waitFor()
}

/** Opens the first article of a coder by keys. */
const open = async (page: Page, coder: string): Promise<void> => {
  await page.goto(`/codings?as=${coder}`)
  await page.getByRole('heading', { name: `Assigned to ${coder}` }).waitFor()
  await page.getByRole('list', { name: `Assigned to ${coder}` }).waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => /^\/codings\/\w+$/.test(url.pathname) && url.search === `?as=${coder}`)
  await page.getByRole('group', { name: 'Article text' }).waitFor()
}

const done = async (page: Page): Promise<void> => {
  await page.keyboard.press('d')
  await page.getByText('Your coding cannot be changed after that').waitFor()
  await page.keyboard.press('Enter')
}

describe.skipIf(!hasChromium)('double coding', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('has an article coded by two, blind, by keys alone, and what they differ on settled', async () => {
    const editor = await desk.page()
    await assign(editor, 0)
    const [assignment] = await desk.ledger.codings.list()
    const before = assignment?.codings[0].events ?? []
    expect(before.length).toBeGreaterThan(0)

    const anna = await desk.page()
    await open(anna, 'anna')
    await anna.getByRole('listitem').filter({ hasText: 'Event 1' }).focus()
    await anna.keyboard.press('e')
    await anna.getByRole('heading', { name: 'Edit the event' }).waitFor()
    await anna.getByLabel('How many', { exact: true }).last().fill('77')
    await anna.keyboard.press('Enter')
    await anna.getByRole('heading', { name: 'Edit the event' }).waitFor({ state: 'hidden' })
    await saved(anna)
    const [, untouched] = (await desk.ledger.codings.find(assignment?.id ?? ''))?.codings ?? []
    expect(untouched).toMatchObject({ coder: 'ben', state: 'assigned', events: before })
    await done(anna)
    await anna.getByText('You are done').waitFor()
    expect(await anna.getByText('77').count()).toBe(0)

    const ben = await desk.page()
    await open(ben, 'ben')
    expect(await ben.getByText('77').count()).toBe(0)
    await ben.keyboard.press('a')
    await ben
      .getByText('Select words in the text')
      .or(ben.getByRole('button', { name: /^Use for/ }))
      .first()
      .waitFor()
    await ben.keyboard.press('Home')
    await ben.keyboard.press('Enter')
    await ben.getByRole('heading', { name: 'Add an event' }).waitFor()
    await ben.getByLabel('Action', { exact: true }).fill('condemn')
    await ben.getByLabel('Who acts').fill('Nowhereland')
    await ben.getByRole('button', { name: 'Add Enter' }).click()
    await ben.getByRole('alert').getByText('is no state or organisation').waitFor()
    await ben.getByLabel('Who acts').fill('Finland, Sweden')
    await ben.getByLabel('Who is acted on').fill('RUS')
    await ben.keyboard.press('Enter')
    await ben.getByRole('heading', { name: 'Add an event' }).waitFor({ state: 'hidden' })
    await saved(ben)
    await expect
      .poll(async () => (await desk.ledger.codings.find(assignment?.id ?? ''))?.codings[1].events.length)
      .toBe(before.length + 1)
    await done(ben)
    await ben.getByText(/coded differently/).waitFor()

    await editor.goto(`/codings/${assignment?.id}`)
    await editor.getByText('only ben').waitFor()
    await editor.locator('[data-differs]').getByRole('cell', { name: /^77/ }).waitFor()
    const settle = editor.getByRole('button', { name: 'Settle' })
    expect(await settle.isDisabled()).toBe(true)
    for (let at = 0; at <= before.length; at++) {
      const card = editor.locator(`[data-card="${at}"]`)
      await card.focus()
      const isBens = (await card.getByText('only ben').count()) > 0
      await editor.keyboard.press(isBens ? '2' : '1')
    }
    await settle.click()
    await editor.getByText(/^Settled: \d+ decisions? in the ledger/).waitFor()
    expect((await desk.ledger.codings.find(assignment?.id ?? ''))?.adjudicated?.by).toBe('Ada')
    const told = await desk.ledger.toldBy(assignment?.article ?? '')
    expect(told.some(({ event }) => event.action === 'condemn' && event.target === 'RUS')).toBe(true)

    await editor.goto('/codings')
    const agreement = editor.getByRole('region', { name: 'Agreement', exact: true }).first()
    await agreement.getByText(/^1 article: /).waitFor()
    await agreement.getByRole('link', { name: 'As CSV' }).waitFor()
    expect(await agreement.getByText('77').count()).toBeGreaterThan(0)
    const csv = await editor.request.get('/api/codings/disagreements.csv')
    expect(await csv.text()).toContain('77')
    expect(desk.complaints()).toEqual([])
  })

  it('keeps what was saved in another window, and brings back what was removed', async () => {
    const editor = await desk.page()
    await assign(editor, 1)
    const [first, second] = [await desk.page(), await desk.page()]
    await open(first, 'anna')
    await open(second, 'anna')
    const cards = first.locator('.event-card')
    const count = await cards.count()
    await cards.first().focus()
    await first.keyboard.press('x')
    await expect.poll(() => cards.count()).toBe(count - 1)
    await saved(first)
    await first.getByRole('button', { name: /Undo/ }).click()
    await expect.poll(() => cards.count()).toBe(count)
    await saved(first)
    await second.locator('.event-card').first().focus()
    await second.keyboard.press('x')
    await second.getByRole('alert').getByText('coded in another window').waitFor()
    await second.getByRole('button', { name: 'Load what is saved' }).click()
    await expect.poll(() => second.locator('.event-card').count()).toBe(count)
    await saved(second)
    expect((await desk.ledger.codings.list())[0]?.codings[0]).toMatchObject({ version: 2 })
    expect(desk.complaints()).toEqual([])
  })

  it('is accessible and fits at every width, in both themes', async () => {
    const [latest, settled] = await desk.ledger.codings.list()
    await expectEveryView(desk, 'codings', '/codings?as=anna', (page) =>
      page.getByRole('heading', { name: 'By field' }).waitFor(),
    )
    await expectEveryView(desk, 'coding', `/codings/${latest?.id}?as=anna`, (page) =>
      page.locator('.event-card').first().waitFor(),
    )
    await expectEveryView(desk, 'coding-both', `/codings/${settled?.id}`, (page) =>
      page.locator('.coding-both').first().waitFor(),
    )
  })
})
