import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { loadCodebook, openReader } from '../../src/index.ts'
import { type OpenLedger, openLedger } from '../../src/ledger/index.ts'
import { localAccess } from '../../src/server/access/access.ts'
import { startServer } from '../../src/server/start.ts'
import { launchChromium } from '../chromium.ts'

const SHOTS = fileURLToPath(new URL('../../docs/desk/', import.meta.url))
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export const WIDTHS = [1280, 390] as const
export const THEMES = ['light', 'dark'] as const

/** A desk over a ledger of its own, in a real browser. */
export interface OpenDesk {
  /** `http://127.0.0.1:PORT`. */
  readonly address: string
  readonly ledger: OpenLedger
  readonly browser: Browser
  /** A page in a window of its own; what it complains of is kept for `complaints`. */
  page(options?: PageOptions): Promise<Page>
  /** Errors and violations of the content policy that any page has had, and what the server had to log. */
  complaints(): readonly string[]
  close(): Promise<void>
}

export interface PageOptions {
  readonly width?: (typeof WIDTHS)[number]
  readonly theme?: (typeof THEMES)[number]
}

/** What the browser says of answers that a page is prepared for, such as an event that does not exist. */
const EXPECTED = /Failed to load resource: the server responded with a status of 4\d\d/

/** Starts a server on a copy of the example ledger, and a browser. */
export const openDesk = async (ledgerFile: string = inject('ledger')): Promise<OpenDesk> => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-desk-test-'))
  const copy = join(folder, 'ledger.db')
  for (const end of ['', '-wal']) if (existsSync(ledgerFile + end)) copyFileSync(ledgerFile + end, copy + end)
  const ledger = await openLedger(copy)
  const heard: string[] = []
  let reader: ReturnType<typeof openReader> | undefined
  const server = await startServer(
    {
      ledger,
      codebook: await loadCodebook(),
      reader: () => {
        reader ??= openReader()
        return reader
      },
      access: localAccess('Ada'),
      version: 'test',
      now: () => new Date(),
      log: (line) => heard.push(line),
      desk: inject('desk'),
    },
    { host: '127.0.0.1', port: 0 },
  )
  const browser = await launchChromium()
  const contexts: BrowserContext[] = []
  return {
    address: server.address,
    ledger,
    browser,
    page: async ({ width = 1280, theme = 'light' } = {}) => {
      const context = await browser.newContext({
        baseURL: server.address,
        viewport: { width, height: width === 390 ? 844 : 900 },
        colorScheme: theme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      contexts.push(context)
      const page = await context.newPage()
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) heard.push(message.text())
      })
      return page
    },
    complaints: () => heard,
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()))
      await browser.close()
      await server.close()
      await ledger.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface Violation {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Expects that axe finds nothing wrong with the page as it is shown now (WCAG 2.2 A and AA, and its best practices). */
export const expectAccessible = async (page: Page): Promise<void> => {
  // put in from outside the page, whose content policy would refuse a script tag
  await page.evaluate(await readAxe())
  const violations = await page.evaluate<readonly Violation[]>('axe.run().then((found) => found.violations)')
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`).join('\n')}`,
  )
  expect(told).toEqual([])
}

const readAxe = async (): Promise<string> => (await import('node:fs/promises')).readFile(AXE, 'utf8')

/** Expects that the page is no wider than its window. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect(over).toBeLessThanOrEqual(0)
}

/** Keeps a picture of the page in docs/desk/ when DEMARCHE_SHOTS is set. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  if (process.env.DEMARCHE_SHOTS === undefined) return
  await page.screenshot({ path: join(SHOTS, `${name}.png`), animations: 'disabled' })
}

/**
 * Shows an address at both widths in both themes, and expects of each that it is accessible and fits. `ready` waits for what
 * must be there; `name` is the picture's.
 */
export const expectEveryView = async (
  desk: OpenDesk,
  name: string,
  path: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<void> => {
  for (const width of WIDTHS)
    for (const theme of THEMES) {
      const page = await desk.page({ width, theme })
      await page.goto(path)
      await ready(page)
      await shoot(page, `${name}-${width}-${theme}`)
      await expectNoSideways(page)
      await expectAccessible(page)
      await page.context().close()
    }
}
