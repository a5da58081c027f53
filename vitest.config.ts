import { defineConfig } from 'vitest/config'

const SLOW = 'test/{pack,browser,training}/**/*.test.ts'
const LEDGER = 'test/ledger/**/*.test.ts'

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: [SLOW, LEDGER, '**/node_modules/**'],
        },
      },
      // Needs a database server, which is started only when one of these tests runs.
      {
        extends: true,
        test: { name: 'ledger', include: [LEDGER], globalSetup: ['test/ledger/postgres.ts'] },
      },
      { extends: true, test: { name: 'slow', include: [SLOW] } },
    ],
  },
})
