// Puts what commands print now into the pages that show it, under `<!-- output: NAME -->`. With --check, changes nothing and
// fails when a page shows something else.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SENTENCE = 'The United States has asked twelve Russian diplomats to leave the country by March 7.'
/** Where each output stands, the command that prints it, and how many of its lines are shown. */
const OUTPUTS = [
  { page: 'README.md', name: 'read', args: ['read', 'examples/wire.txt', '--no-color'], lines: 24 },
  {
    page: 'docs/cli.md',
    name: 'explain',
    args: ['explain', 'examples/wire.txt', 'e1', '--no-color'],
    lines: 48,
  },
  {
    page: 'docs/cli.md',
    name: 'try',
    args: ['codebook', 'try', 'The school expelled two pupils.', '--action', 'expel-diplomats', '--no-color'],
    lines: 20,
  },
  {
    page: 'docs/cli.md',
    name: 'actor',
    args: [
      'actor',
      'the Mongolian president',
      'rebels in Darfur',
      'a former CIA official',
      'France and Germany',
      '--no-color',
    ],
    lines: 10,
  },
  { page: 'docs/accuracy.md', name: 'eval', args: ['eval', 'test/gold/open', '--no-color'], lines: 20 },
  { page: 'docs/architecture.md', name: 'parse', args: ['parse', SENTENCE], lines: 80 },
  { page: 'README.md', name: 'case', args: ['case', 'fin-rus-2022-04', '--no-color'], lines: 20 },
  {
    page: 'docs/ledger.md',
    name: 'find',
    args: ['find', '--side', 'Germany', '--no-color'],
    lines: 20,
  },
  {
    page: 'docs/ledger.md',
    name: 'show',
    args: ['show', 'deu-rus-expel-diplomats-2022-04-04', '--no-color'],
    lines: 60,
  },
]

/** Files that are an output from end to end. */
const FILES = [
  { file: 'docs/config.schema.json', args: ['config', '--schema'] },
  { file: 'docs/data-dictionary.md', args: ['export', '--dictionary'] },
]

const root = new URL('../', import.meta.url)
const checks = process.argv.includes('--check')

const folder = mkdtempSync(join(tmpdir(), 'demarche-outputs-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const env = { ...process.env, DEMARCHE_LEDGER: join(folder, 'ledger.db'), DEMARCHE_CONFIG: '' }

const demarche = (args) =>
  execFileSync(process.execPath, ['dist/cli/main.js', ...args], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    env,
  })

const put = (path, before, after, what) => {
  if (after === before) return
  if (checks) {
    process.stderr.write(`${path} ${what} than is printed now: npm run docs:outputs\n`)
    process.exitCode = 1
  } else writeFileSync(new URL(path, root), after)
}

for (const { file, args } of FILES)
  put(file, readFileSync(new URL(file, root), 'utf8'), demarche(args), 'is another')

demarche(['ingest', 'examples/spring-2022'])
for (const { page, name, args, lines } of OUTPUTS) {
  const printed = demarche(args)
  const shown = printed.split('\n').slice(0, lines).join('\n').trimEnd()
  const before = readFileSync(new URL(page, root), 'utf8')
  const block = new RegExp(`(<!-- output: ${name} -->\n\`\`\`\n)[\\s\\S]*?(?<=\n)(\`\`\`\n)`)
  const after = before.replace(block, (_, open, close) => `${open}${shown}\n${close}`)
  put(page, before, after, `shows another output of "${name}"`)
}
