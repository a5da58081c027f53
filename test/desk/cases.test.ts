import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../chromium.ts'
import { expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const CASE = 'est-rus-2022-03'

describe.skipIf(!hasChromium)('cases and the day', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk?.close())

  it('begin the day with what came in, what needs a look, what is due and what moved', async () => {
    await expectEveryView(desk, 'today', '/', async (page) => {
      for (const name of ['Needs a look', 'Came in', 'Deadlines near', 'Cases that moved'])
        await page.getByRole('heading', { name }).waitFor()
    })
  })

  it('are listed, and narrowed down in the address', async () => {
    const page = await desk.page()
    await page.goto('/cases')
    await page.getByRole('link', { name: 'Germany – Russia' }).waitFor()
    await page.getByLabel('Side', { exact: true }).fill('Estonia')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL((url) => url.searchParams.get('side') === 'Estonia')
    await page.getByRole('link', { name: 'Germany – Russia' }).waitFor({ state: 'detached' })
    // two states may have more than one dispute: the link of this one
    await page.locator(`a.case-sides[href="/cases/${CASE}"]`, { hasText: 'Estonia – Russia' }).click()
    await page.waitForURL((url) => url.pathname === `/cases/${CASE}`)
  })

  it('tell who did what, who says what, and which outlet gives which number', async () => {
    const page = await desk.page()
    await page.goto(`/cases/${CASE}`)
    const timeline = page.getByRole('region', { name: 'What happened' }).getByRole('listitem')
    await timeline.first().waitFor()
    const { body } = await (async () => ({
      body: (await (await fetch(`${desk.address}/api/cases/${CASE}`)).json()) as {
        events: readonly unknown[]
        claims: readonly unknown[]
      },
    }))()
    expect(await timeline.count()).toBe(body.events.length)
    await page.getByRole('heading', { name: 'Which outlet reports which number' }).waitFor()
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByText('Copied, with its sources').waitFor()
    const copied = await page.evaluate<string>('navigator.clipboard.readText()')
    expect(copied).toContain('[1]')
    expect(copied).toContain('Estonia')
  })

  it('change at once when a count is corrected elsewhere, until that is undone', async () => {
    const page = await desk.page()
    await page.goto(`/cases/${CASE}`)
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    const event = (await desk.ledger.case(CASE))?.case.moves[0] ?? ''
    const signature = { by: 'ben', reason: 'the note says so' }
    const { id } = await desk.ledger.decide(
      event,
      { kind: 'correct', field: 'count', value: { min: 77, max: 77, approximate: false } },
      signature,
    )
    await page
      .getByText(/expelled 77/)
      .first()
      .waitFor()
    await desk.ledger.decide('', { kind: 'undo', decision: id }, signature)
    await page
      .getByText(/expelled 77/)
      .first()
      .waitFor({ state: 'detached' })
  })

  it('are shown alike in every view', async () => {
    await expectEveryView(desk, 'cases', '/cases', (page) =>
      page.getByRole('link', { name: 'Germany – Russia' }).waitFor(),
    )
    await expectEveryView(desk, 'case', `/cases/${CASE}`, (page) =>
      page.getByRole('heading', { name: 'To quote' }).waitFor(),
    )
  })

  it('say so where there is none', async () => {
    const page = await desk.page()
    await page.goto('/cases?side=NZL')
    await page.getByText('No case fits').waitFor()
    await page.goto('/cases/no-such-case')
    await page.getByRole('alert').getByText('No case no-such-case').waitFor()
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints()).toEqual([])
  })
})
