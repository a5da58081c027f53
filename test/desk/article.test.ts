import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openReader } from '../../src/index.ts'
import type { ArticleRecord } from '../../src/model/index.ts'
import { hasChromium } from '../chromium.ts'
import { expectAccessible, expectEveryView, type OpenDesk, openDesk } from './harness.ts'

const NORWAY = {
  id: 'norway',
  title: 'Norway expels Russians over spying',
  outlet: 'Fjord Post',
  published: '2022-05-04',
  text: [
    'Norway expelled 12 Russian diplomats on 3 May 2022. The foreign ministry later put their number at thirteen.',
    'Russia condemned Norway for the decision.',
    'In Stockholm the talk was of little else. Envoys of Moscow were called in there on Tuesday, word had it.',
  ].join('\n\n'),
}

const NEIGHBOUR = {
  id: 'neighbour',
  title: 'Iceland follows',
  outlet: 'Fjord Post',
  published: '2022-05-05',
  text: 'Iceland expelled two Russian diplomats on 5 May 2022.',
}

const HOSTILE = {
  id: 'hostile',
  title: '<img src=x onerror="window.stung = 1"> Norway \u202Espeaks',
  outlet: '"><script>window.stung = 1</script>',
  url: 'javascript:window.stung=1',
  published: '2022-05-04',
  text: [
    '<script>window.stung = 1</script> <a href="javascript:window.stung=1" onclick="window.stung=1">Norway</a> expelled three Russian diplomats on Tuesday.',
    'Left \u202Eright\u2066 and \u200B\u200B\u200Bnothing {{window.stung}}',
  ].join('\n\n'),
}

const MILLIONS = 5_000_000

/** The record of a short report, its one paragraph drawn out to five million characters with the news at either end. */
const drawnOut = (record: ArticleRecord): ArticleRecord => {
  const { article } = record
  const filling =
    'All morning the square before the ministry lay empty and wet, and nobody came out to speak. '
  const text = `${article.text} ${filling.repeat(MILLIONS / filling.length)} ${article.text}`
  return { ...record, article: { ...article, id: 'long', text, textSha256: 'f'.repeat(64) } }
}

describe.skipIf(!hasChromium)('the review of an article', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
    const reader = await openReader()
    const readAt = '2022-05-05T00:00:00Z'
    const short = reader.read({
      ...NORWAY,
      id: 'short',
      outlet: 'Oslo Wire',
      title: 'Oslo acts',
      text: 'Norway expelled six Belarusian diplomats on 2 May 2022.',
    })
    const records = [reader.read(NORWAY), reader.read(NEIGHBOUR), reader.read(HOSTILE), drawnOut(short)]
    await desk.ledger.add(records.map((record) => ({ record, readAt })))
    await desk.ledger.consolidate()
  })
  afterAll(() => desk?.close())

  const open = async (path: string, options = {}): Promise<Page> => {
    const page = await desk.page(options)
    await page.goto(path)
    await page.locator('.event-card').first().waitFor()
    return page
  }
  const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focusedIn = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate(`document.activeElement.closest(${JSON.stringify(selector)}) !== null`)
  const told = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
  const lineOf = async (article: string): Promise<unknown> => {
    const answer = await fetch(`${desk.address}/api/articles/${article}`)
    return ((await answer.json()) as { readonly line: unknown }).line
  }
  const eventsOf = async (article: string) => {
    const answer = await fetch(`${desk.address}/api/articles/${article}`)
    const view = (await answer.json()) as {
      readonly events: readonly {
        readonly event: { readonly id: string; readonly action: { readonly value: string } }
      }[]
    }
    return Promise.all(
      view.events.map(async ({ event }) => {
        const shown = await fetch(`${desk.address}/api/events/${event.id}`)
        return (await shown.json()) as {
          readonly id: string
          readonly action: string
          readonly source?: string
          readonly target?: string
          readonly review: { readonly confirmed: readonly string[]; readonly rejected: readonly string[] }
          readonly fields: readonly {
            readonly field: string
            readonly value: unknown
            readonly rule: string
          }[]
        }
      }),
    )
  }
  const eventOf = async (article: string, action: string) =>
    (await eventsOf(article)).find((event) => event.action === action)

  it('is done by keys alone: confirm, correct by words of the text, reject, add, undo', async () => {
    const page = await desk.page()
    await page.goto('/articles?outlet=Fjord+Post')
    await page.locator('.row-link', { hasText: NORWAY.title }).waitFor()
    while (!(await focusedIn(page, '.row-link'))) await press(page, 'j')
    while (!(await page.evaluate<string>('document.activeElement.textContent')).includes(NORWAY.title))
      await press(page, 'j')
    await press(page, 'Enter')
    await page.locator('.event-card').first().waitFor()
    await expect.poll(() => focusedIn(page, '[data-card="0"]')).toBe(true)
    await press(page, 'c')
    await told(page, 'Confirmed: Norway expelled 12 diplomats')
    expect(await focusedIn(page, '[data-card="0"]')).toBe(true)

    while (!(await focusedIn(page, '[data-field="count"]'))) await press(page, 'Tab')
    await press(page, 'w')
    expect(await page.evaluate('String(getSelection())')).toBe('12')
    for (let words = 0; (await page.evaluate('String(getSelection())')) !== 'thirteen'; words++) {
      expect(words).toBeLessThan(20)
      await press(page, 'ArrowRight')
    }
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Set how many' }).waitFor()
    await expect.poll(() => focusedIn(page, '.primary')).toBe(true)
    await press(page, 'Enter')
    await told(page, 'Set how many')
    await page.locator('[data-field="count"]', { hasText: '13' }).waitFor()
    expect(await focusedIn(page, '[data-field="count"]')).toBe(true)

    await press(page, 'j', 'x')
    await told(page, 'Rejected: Russia condemned')
    expect(await focusedIn(page, '[data-card="1"]')).toBe(true)

    await press(page, 't', 'PageDown')
    for (
      let words = 0;
      !(await page.evaluate<string>('String(getSelection())')).startsWith('Envoys');
      words++
    ) {
      expect(words).toBeLessThan(20)
      await press(page, 'ArrowRight')
    }
    for (let words = 0; words < 5; words++) await press(page, 'Shift+ArrowRight')
    expect(await page.evaluate('String(getSelection())')).toBe('Envoys of Moscow were called in')
    await press(page, 'a')
    await page.getByRole('heading', { name: 'Add what was missed' }).waitFor()
    await page.keyboard.type('summon-envoy')
    await press(page, 'Tab')
    await page.keyboard.type('Sweden')
    await press(page, 'Tab')
    await page.keyboard.type('Russia')
    await press(page, 'Enter')
    await told(page, 'Added what was missed')
    await page.locator('.event-card').nth(2).waitFor()

    expect(await eventOf('norway', 'expel-diplomats')).toMatchObject({
      review: { confirmed: ['Ada'] },
      fields: expect.arrayContaining([
        expect.objectContaining({
          field: 'count',
          rule: 'reviewer',
          value: { min: 13, max: 13, approximate: false },
        }),
      ]),
    })
    expect(await eventOf('norway', 'condemn')).toMatchObject({ review: { rejected: ['Ada'] } })
    expect(await eventOf('norway', 'summon-envoy')).toMatchObject({ source: 'SWE', target: 'RUS' })

    await press(page, 'u')
    await told(page, 'Undone')
    await expect.poll(async () => (await eventOf('norway', 'summon-envoy'))?.action).toBeUndefined()
    expect(await page.evaluate('document.activeElement === document.body')).toBe(false)

    await press(page, 'd')
    await told(page, `Done: ${NORWAY.title}`)
    await page.getByRole('heading', { level: 1, name: NEIGHBOUR.title }).waitFor()
    await expect.poll(() => focusedIn(page, '[data-card="0"]')).toBe(true)
    expect(await lineOf('norway')).toMatchObject({ isReviewed: true, look: { by: 'Ada' } })
    await press(page, 'd')
    await told(page, 'That was the last of these articles')
    await page.getByText('No article fits').waitFor()
    await page.getByText('2 looked at, 0 left').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.locator('.row-link', { hasText: NEIGHBOUR.title }).waitFor()
    expect(await lineOf(NEIGHBOUR.id)).toMatchObject({ isReviewed: false })
  })

  it('takes back on the page what the server does not keep', async () => {
    const page = await open('/articles/norway')
    await page.route('**/api/decisions', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Not now', detail: 'Try again.', status: 503 }),
      }),
    )
    await press(page, 'k', 'x')
    await told(page, 'Not kept. Not now')
    await page.locator('[data-card="0"]:not([data-rejected])').waitFor()
    expect(await eventOf('norway', 'expel-diplomats')).toMatchObject({ review: { rejected: [] } })
  })

  it('marks what the address points at', async () => {
    const page = await open('/articles/norway#e1.count')
    await page.locator('.article-mark[data-asked]', { hasText: '12' }).waitFor()
    expect(await focusedIn(page, '[data-field="count"]')).toBe(true)
    const offsets = await open('/articles/norway?chars=0,6')
    await offsets.locator('.article-mark[data-asked]', { hasText: 'Norway' }).waitFor()
  })

  it('shows words and values of one another, by focus and by the pointer', async () => {
    const page = await open('/articles/norway')
    await page.locator('[data-field="source"]').first().focus()
    await page.locator('.article-mark[data-pointed]', { hasText: 'Norway' }).first().waitFor()
    await page.locator('.article-mark', { hasText: /^12$/ }).hover()
    await page.locator('.card-value[data-pointed]', { hasText: 'how many' }).waitFor()
    await page.locator('.article-mark', { hasText: /^12$/ }).click()
    expect(await focusedIn(page, '[data-field="count"]')).toBe(true)
  })

  it('takes words that were selected with the pointer', async () => {
    const page = await open('/articles/norway')
    await page.locator('[data-field="count"]').first().click()
    await page.getByRole('button', { name: 'Select words' }).click()
    await page.getByText('put their number at thirteen').evaluate((element) => {
      const words = document.createTreeWalker(element, 4).nextNode()
      const at = words?.textContent?.indexOf('thirteen') ?? 0
      if (words) getSelection()?.setBaseAndExtent(words, at + 2, words, at + 6)
      element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    })
    await page.getByRole('button', { name: 'Use for how many' }).click()
    await page.locator('.card-form q', { hasText: 'thirteen' }).waitFor()
    await press(page, 'Escape')
    expect(await focusedIn(page, '[data-field="count"]')).toBe(true)
  })

  it('shows hostile articles as the text that they are', async () => {
    const page = await open('/articles/hostile')
    const text = await page.locator('.article-text').evaluate((element) => element.textContent)
    expect(text).toContain('<script>window.stung = 1</script> <a href="javascript:window.stung=1"')
    expect(text).not.toMatch(/[\u202E\u2066\u200B]/)
    await page.getByRole('img', { name: 'right-to-left override' }).first().waitFor()
    await page.getByRole('img', { name: 'zero-width space, 3 times' }).waitFor()
    expect(
      await page.locator('main script, main img, main [onclick], main [href^="javascript"]').count(),
    ).toBe(0)
    expect(await page.evaluate('window.stung')).toBeUndefined()
    const offsets = await page
      .locator('[data-block="1"] [data-at]')
      .evaluateAll((places) =>
        places.map((place) => [Number(place.getAttribute('data-at')), place.textContent]),
      )
    for (const [at, words] of offsets as [number, string][])
      expect(HOSTILE.text.slice(at, at + words.length)).toBe(words)
    await expectAccessible(page)
  })

  it('stays quick with a paragraph of five million characters', async () => {
    const page = await desk.page()
    await page.addInitScript(
      'window.long = []; new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ type: "longtask", buffered: true })',
    )
    const begun = Date.now()
    await page.goto('/articles/long')
    await page.locator('.event-card').first().waitFor()
    const shown = Date.now() - begun
    await page.evaluate('window.loading = window.long.splice(0)')
    await press(
      page,
      't',
      'ArrowRight',
      'ArrowDown',
      'Shift+ArrowRight',
      'End',
      'ArrowRight',
      'Escape',
      'j',
      'c',
    )
    await told(page, 'Confirmed')
    await page.mouse.wheel(0, 20_000)
    await page.waitForTimeout(500)
    const [loading, using] = await page.evaluate<[number[], number[]]>('[window.loading, window.long]')
    const figures = `shown after ${shown} ms; long tasks: loading ${loading}, in use ${using} ms`
    expect(Math.max(0, ...using), figures).toBeLessThan(1000)
    expect(shown, figures).toBeLessThan(10_000)
  })

  it('lists what is to be looked at, accessibly at both widths in both themes', async () => {
    await expectEveryView(desk, 'articles', '/articles?state=all&order=newest', (page) =>
      page.locator('.row-link', { hasText: NORWAY.title }).waitFor(),
    )
  })

  it('is accessible at both widths in both themes', async () => {
    await expectEveryView(desk, 'article', '/articles/norway', (page) =>
      page.locator('.card-value', { hasText: 'how many' }).waitFor(),
    )
  })

  it('is accessible with its forms open', async () => {
    const page = await open('/articles/norway')
    await press(page, 'e')
    await page.getByRole('form', { name: /^Correct/ }).waitFor()
    await expectAccessible(page)
    await press(page, 'Escape', 'm')
    await page.getByText('The same act as').waitFor()
    await page.locator('.card-candidates, .card-form .soft').waitFor()
    await expectAccessible(page)
    await press(page, 'Escape', 't', 'a')
    await page.getByRole('heading', { name: 'Add what was missed' }).waitFor()
    await expectAccessible(page)
  })

  it('had nothing to complain of', () => {
    expect(desk.complaints().filter((each) => !each.includes('503'))).toEqual([])
  })
})
