import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectAccessible, expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const GERMANY = 'deu-rus-expel-diplomats-2022-04-04'

const open = async (desk: OpenDesk, id = GERMANY): Promise<Page> => {
  const page = await desk.page()
  await page.goto(`/events/${id}`)
  await page.getByRole('heading', { name: 'Values' }).waitFor()
  return page
}

const field = (page: Page, label: string) =>
  page.locator('.values tr', { has: page.locator(`th:text-is("${label}")`) })

const textOf = async (place: Locator): Promise<string> => (await place.textContent()) ?? ''

const countOf = (page: Page): Promise<string> => textOf(field(page, 'how many').locator('.value'))

const setCount = async (page: Page, count: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: 'Correct how many' }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct a field' })
  await dialog.getByLabel('How many').fill(count)
  await dialog.getByLabel('Reason').fill(reason)
  await dialog.getByRole('button', { name: 'Set how many' }).click()
  await dialog.waitFor({ state: 'hidden' })
}

describe.skipIf(!hasChromium)('the page of an event', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('says in one sentence what happened, and shows each value in the words of who says it', async () => {
    const page = await open(desk)
    await page
      .getByRole('heading', { level: 1, name: /^Germany expelled 40 .* of Russia on 4 Apr 2022$/ })
      .waitFor()
    const outlet = field(page, 'how many').getByRole('link', { name: 'Spree Courier' })
    await outlet.hover()
    const words = page.getByRole('tooltip')
    await words.waitFor()
    expect(await words.locator('mark').allInnerTexts()).toEqual(['40'])
    expect(await textOf(words)).toContain('declared 40 members of the Russian embassy')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await words.waitFor({ state: 'hidden' })
    await outlet.focus()
    await words.waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname.startsWith('/articles/') && url.hash === '#e1.count')
    await page.context().close()
  })

  it('shows words that stand outside the sentence in their own place', async () => {
    const page = await open(desk, 'rus-deu-expel-diplomats-2022-04-25')
    for (const link of await page.locator('.values .evidence').all()) {
      await link.hover()
      await page.getByRole('tooltip').locator('mark').first().waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('tooltip').waitFor({ state: 'hidden' })
    }
    await page.context().close()
  })

  it('shows contradicting values side by side, and others by another rule', async () => {
    const page = await open(desk)
    const conflict = page.getByRole('region', { name: 'Conflict: falls on' })
    const preferred = conflict.locator('[data-preferred="true"] .value')
    expect(await conflict.getByRole('listitem').count()).toBe(2)
    expect(await textOf(preferred)).toBe('staff')
    await page.getByLabel(/^Where reports differ/).selectOption('latest')
    await page.waitForURL((url) => url.searchParams.get('prefer') === 'latest')
    await expect.poll(() => conflict.getByText('reported last').count()).toBe(1)
    await page.context().close()
  })

  it('has a count corrected: event, list and export change, in another browser too, until it is undone', async () => {
    const [page, other] = [await open(desk), await open(desk)]
    await setCount(page, '41', 'the ministry’s list')
    await expect.poll(() => countOf(page)).toBe('41')
    await page.getByRole('heading', { level: 1, name: /41/ }).waitFor()
    await expect.poll(() => countOf(other)).toBe('41')
    await other.getByText('sets count to 41').waitFor()
    await other.getByText('the ministry’s list').waitFor()
    const listed = async (): Promise<string> => {
      const answer = await page.request.get('/api/exports/csv?source=DEU&target=RUS&action=expel-diplomats')
      return answer.text()
    }
    expect(await listed()).toContain('41')
    const list = await desk.page()
    await list.goto('/events?source=DEU&target=RUS&action=expel-diplomats')
    await list.locator('td.events-count', { hasText: '41' }).first().waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => countOf(page)).toBe('40')
    await expect.poll(() => countOf(other)).toBe('40')
    await list.locator('td.events-count', { hasText: '40' }).first().waitFor()
    expect(await listed()).not.toContain('41')
    await Promise.all([page, other, list].map((each) => each.context().close()))
  })

  it('is confirmed and noted on by keys alone, and each decision can be taken back', async () => {
    const page = await open(desk)
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: 'Confirm this event' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByText('confirmed by Ada').waitFor()
    await page.keyboard.press('a')
    await page.getByRole('textbox', { name: 'Note' }).fill('Compare the list of 5 April')
    await page.getByRole('button', { name: 'Add the note' }).click()
    await page.getByText('notes: Compare the list of 5 April').waitFor()
    await page.getByRole('button', { name: /^Undo: confirms/ }).click()
    await page.getByText('confirmed by Ada').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: /^Undo: notes/ }).click()
    await expect.poll(() => page.getByRole('button', { name: /^Undo: (?:confirms|notes)/ }).count()).toBe(0)
    await page.getByText('takes back: notes').waitFor()
    await page.context().close()
  })

  it('leads from an id that it had before to the one that it has', async () => {
    const page = await open(desk)
    await page.getByRole('button', { name: 'Correct when' }).click()
    const dialog = page.getByRole('dialog', { name: 'Correct a field' })
    await dialog.getByLabel('Day').fill('2022-04-03')
    await dialog.getByRole('button', { name: 'Set when' }).click()
    await page.waitForURL((url) => url.pathname === '/events/deu-rus-expel-diplomats-2022-04-03')
    await page.goto(`/events/${GERMANY}`)
    await page.waitForURL((url) => url.pathname === '/events/deu-rus-expel-diplomats-2022-04-03')
    await page.getByRole('button', { name: /^Undo: sets date/ }).click()
    await page.waitForURL((url) => url.pathname === `/events/${GERMANY}`)
    await page.context().close()
  })

  it('loses reports that are of another act, and gets them back by merging', async () => {
    const page = await open(desk)
    const heading = (count: number) => page.getByRole('heading', { name: `${count} reports`, exact: true })
    const told = (await desk.ledger.show(GERMANY))?.reports.length ?? 0
    await heading(told).waitFor()
    await page.keyboard.press('s')
    const split = page.getByRole('dialog', { name: 'Split reports off' })
    await split.getByRole('checkbox', { name: /Deccan Mail/ }).check()
    await split.getByRole('button', { name: 'Split off' }).click()
    await heading(told - 1).waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await heading(told).waitFor()
    await page.keyboard.press('m')
    const merge = page.getByRole('dialog', { name: 'Merge with another event' })
    await merge.getByRole('radio').first().check()
    await expectAccessible(page)
    await merge.getByRole('button', { name: 'Merge' }).click()
    await page
      .getByText(/^merges|merges \d/)
      .first()
      .waitFor()
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await heading(told).waitFor()
    await page.context().close()
  })

  it('gives a citation to copy', async () => {
    const page = await open(desk)
    await page.getByRole('button', { name: 'Copy citation' }).click()
    await page.getByText('The citation is copied').waitFor()
    const cited = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(cited).toMatch(
      /^Germany expelled 40 .* on 4 Apr 2022\. \d+ independent outlets: Spree Courier, 4 Apr 2022; /,
    )
    expect(cited).toContain(`${desk.address}/events/${GERMANY}`)
    await page.context().close()
  })

  it('can be used by everybody at every width', async () => {
    await expectEveryView(desk, 'event', `/events/${GERMANY}`, async (page) => {
      await page.getByRole('heading', { name: 'Values' }).waitFor()
      await page
        .getByText(/^Russia expelled/)
        .first()
        .waitFor()
    })
  })

  it('says what to do for an event that is none', async () => {
    const page = await desk.page()
    await page.goto('/events/no-such-event')
    await page.getByRole('alert').getByText('No event no-such-event').waitFor()
    await page.context().close()
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})
