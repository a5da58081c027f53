// Starts what the tests of the ledger need, prints where it is, and keeps it until Ctrl-C.
import { startPostgres } from './postgres.mjs'

try {
  const postgres = await startPostgres()
  process.stdout.write(`DEMARCHE_TEST_POSTGRES=${postgres.url}\n`)
  const stop = async () => {
    await postgres.stop()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (cause) {
  process.stderr.write(`services: ${cause.message}\n`)
  process.exitCode = 1
}
