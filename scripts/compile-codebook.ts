/**
 * Checks and compiles `codebook/` into the JSON that the package ships, and with `--schema` writes the JSON Schemas that
 * editors read. Usage: `tsx scripts/compile-codebook.ts [--out FILE] [--schema]`. Exit code 1 when a file has an error.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { formatDiagnostic } from '../src/base/diagnostic.ts'
import { compileCodebook } from '../src/codebook/compile.ts'
import { writeCompiled } from '../src/codebook/compiled.ts'
import { jsonSchemas, schemaText } from '../src/codebook/schema.ts'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', 'codebook')

const { values } = parseArgs({
  options: { out: { type: 'string' }, schema: { type: 'boolean', default: false } },
})

const texts = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => join(ROOT, path))
  .filter((path) => /\.ya?ml$/.test(path))
  .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }))

if (values.schema) {
  mkdirSync(join(ROOT, 'schema'), { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas()))
    writeFileSync(join(ROOT, 'schema', name), schemaText(schema))
}

const { codebook, problems } = compileCodebook(texts)
for (const problem of problems) console.error(`codebook/${formatDiagnostic(problem)}`)
if (codebook === undefined) {
  process.exitCode = 1
} else if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true })
  writeFileSync(values.out, writeCompiled(codebook))
}
