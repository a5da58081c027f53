// Builds dist/ from src/, codebook/ and desk/: JavaScript and type declarations, the compiled codebook, the desk, an executable command.
import { execFileSync } from 'node:child_process'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = (name) => fileURLToPath(new URL(name, root))

/**
 * Type-checks and emits ES modules without their comments, then type declarations with them, which editors show; stops the
 * build with the compiler's own messages when a type is wrong.
 */
function emitModules() {
  const compiler = fileURLToPath(new URL('./node_modules/typescript/bin/tsc', root))
  const emit = (...options) =>
    execFileSync(process.execPath, [compiler, '--project', path('tsconfig.build.json'), ...options], {
      stdio: 'inherit',
    })
  emit('--declaration', 'false', '--removeComments')
  emit('--emitDeclarationOnly')
}

/** Leaves only the type declarations that the package's entries lead to: nobody can import the others. */
async function dropUnreachableTypes() {
  const { exports } = JSON.parse(await readFile(path('package.json'), 'utf8'))
  const waiting = Object.values(exports).flatMap((entry) => (entry.types ? [path(entry.types)] : []))
  const reached = new Set()
  while (waiting.length > 0) {
    const file = waiting.pop()
    if (reached.has(file)) continue
    reached.add(file)
    const imports = (await readFile(file, 'utf8')).matchAll(
      /(?:from|import\()\s*['"](\.[^'"]+)\.(?:js|ts)['"]/g,
    )
    for (const [, to] of imports) waiting.push(join(dirname(file), `${to}.d.ts`))
  }
  const emitted = await readdir(path('dist'), { recursive: true })
  const unreachable = emitted
    .map((name) => join(path('dist'), name))
    .filter((f) => f.endsWith('.d.ts') && !reached.has(f))
  await Promise.all(unreachable.map((file) => rm(file)))
}

/** Compiles the YAML of codebook/ into the one file that the reader loads; stops the build on any problem in it. */
async function compileCodebook() {
  const { compileCodebookFolder } = await import(new URL('dist/sources/codebook-folder.js', root).href)
  const { formatDiagnostic } = await import(new URL('dist/base/diagnostic.js', root).href)
  const { writeCompiled } = await import(new URL('dist/codebook/compiled.js', root).href)
  const { codebook, problems } = await compileCodebookFolder(path('codebook'))
  for (const problem of problems) process.stderr.write(`codebook/${formatDiagnostic(problem)}\n`)
  if (!codebook) throw new Error('codebook/ has errors; nothing was built')
  await writeFile(path('dist/codebook.json'), writeCompiled(codebook))
}

/** Bundles the desk that the server hands out. */
async function bundleDesk() {
  const { build } = await import('vite')
  await build({ configFile: path('desk/vite.config.ts'), logLevel: 'warn' })
}

await rm(path('dist'), { recursive: true, force: true })
try {
  emitModules()
  await dropUnreachableTypes()
  await compileCodebook()
  await bundleDesk()
  await chmod(path('dist/cli/main.js'), 0o755)
} catch (cause) {
  // The compiler has already said what is wrong; a stack trace of this script would hide it.
  if (!('status' in cause)) process.stderr.write(`build: ${cause.message}\n`)
  process.exitCode = 1
}
