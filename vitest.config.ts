import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const SLOW = 'test/{pack,browser,training}/**/*.test.ts'
const DESK = 'test/desk/**/*.test.ts'
const LEDGER = 'test/ledger/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    // no room has state of its own, so a worker loads each once for all its files
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [SLOW, LEDGER, DESK, '**/node_modules/**'],
        },
      },
      // Needs a database server, which is started only when one of these tests runs.
      {
        extends: true,
        test: { name: 'ledger', include: [LEDGER], globalSetup: ['test/ledger/postgres.ts'] },
      },
      // Needs the desk built and a ledger read in, once for all.
      {
        extends: true,
        test: {
          name: 'desk',
          include: [DESK],
          globalSetup: ['test/desk/prepare.ts'],
          // each view of a page is looked through by axe in both widths and both themes
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // a browser wants the machine to itself: last, one file after another
          isolate: true,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
    ],
  },
})
