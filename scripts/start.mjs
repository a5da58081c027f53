// npm start: the desk on the example reports. Builds what is not built, reads the examples once, then serves.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url))
const run = (...words) => execFileSync(process.execPath, words, { stdio: 'inherit' })

const BUILT = ['dist/cli/main.js', 'dist/codebook.json', 'dist/desk/index.html']
const LEDGER = path('.cache/spring-2022.db')
/** Says by which codebook the examples have been read to the end. */
const READ_BY = path('.cache/spring-2022.read-by')

const isBuilt = () => BUILT.every((name) => existsSync(path(name)))
const codebook = () => JSON.parse(readFileSync(path('dist/codebook.json'), 'utf8')).hash
const readBy = () => (existsSync(LEDGER) && existsSync(READ_BY) ? readFileSync(READ_BY, 'utf8') : '')

try {
  if (!isBuilt()) {
    console.log('Building (once) ...')
    run(path('scripts/build.mjs'))
  }
  if (readBy() !== codebook()) {
    console.log('Reading examples/spring-2022 into .cache/spring-2022.db (once) ...')
    mkdirSync(path('.cache'), { recursive: true })
    run(path('dist/cli/main.js'), 'ingest', path('examples/spring-2022'), '--ledger', LEDGER)
    writeFileSync(READ_BY, codebook())
  }
  process.argv.splice(2, 0, 'desk', '--ledger', LEDGER)
  await import(new URL('../dist/cli/main.js', import.meta.url).href)
} catch (cause) {
  // What was run has said itself what is wrong.
  if (!('status' in cause)) throw cause
  process.exitCode = cause.status || 1
}
