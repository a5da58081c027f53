import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const executablePath = PLACES.find((path) => path !== undefined && existsSync(path))

/** There is a browser to test with. */
export const hasChromium = executablePath !== undefined

if (!hasChromium) console.warn('NO CHROMIUM: the tests that need a browser are skipped')

/** Starts Chromium, which refuses its sandbox to root, as which continuous integration runs. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath !== undefined && { executablePath }), args: ['--no-sandbox'] })
