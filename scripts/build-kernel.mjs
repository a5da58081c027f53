// Compiles the network's SIMD kernel and writes it, as base64 in a TypeScript file, where the parser imports it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const root = fileURLToPath(new URL('..', import.meta.url))
const OPTIONS = [
  '-O3',
  '--enable',
  'simd',
  '--runtime',
  'stub',
  '--importMemory',
  '--noAssert',
  '--baseDir',
  root,
]

/** The kernel's bytes, compiled from its source. */
export const compileKernel = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kernel-'))
  const binary = join(folder, 'kernel.wasm')
  try {
    const { error, stderr } = await asc.main([
      'src/syntax/kernel/kernel.as.ts',
      ...OPTIONS,
      '--outFile',
      binary,
    ])
    if (error) throw new Error(`${error.message}\n${stderr}`)
    return await readFile(binary)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const generated = (bytes) =>
  `// Generated from kernel.as.ts by scripts/build-kernel.mjs: do not edit.\nexport const KERNEL_BASE64 =\n  '${bytes.toString('base64')}'\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = await compileKernel()
  await writeFile(join(root, 'src/syntax/kernel/kernel-bytes.ts'), generated(bytes))
  console.log(`kernel: ${bytes.length} bytes`)
}
