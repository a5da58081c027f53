import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The desk as it is served, built for this run. */
    readonly desk: string
    /** A ledger of examples/spring-2022, to be copied. */
    readonly ledger: string
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const run = (script: string, ...words: readonly string[]): void => {
  execFileSync(process.execPath, [join(ROOT, script), ...words], {
    // a test's NODE_ENV would bundle what developers of React need
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

const bundle = (folder: string): void =>
  run(
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    join(ROOT, 'desk/vite.config.ts'),
    '--outDir',
    folder,
    '--emptyOutDir',
  )

const ingested = (folder: string): string => {
  const ledger = join(folder, 'spring-2022.db')
  run(
    'node_modules/tsx/dist/cli.mjs',
    join(ROOT, 'src/cli/main.ts'),
    'ingest',
    join(ROOT, 'examples/spring-2022'),
    '--ledger',
    ledger,
  )
  return ledger
}

/** Builds the desk and a ledger once for all tests of it. DEMARCHE_TEST_LEDGER names a ledger made before, which saves half a minute. */
export default ({ provide }: TestProject): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-desk-'))
  const desk = join(folder, 'desk')
  bundle(desk)
  const given = process.env.DEMARCHE_TEST_LEDGER
  if (given !== undefined && !existsSync(given)) throw new Error(`DEMARCHE_TEST_LEDGER: no file ${given}`)
  provide('desk', desk)
  provide('ledger', given ?? ingested(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
