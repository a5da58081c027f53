import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

/** Compiles the kernels to WebAssembly. Throws with the compiler's words when they do not compile. */
export const compileKernels = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const source = readFileSync(new URL('./train.as.ts', import.meta.url), 'utf8')
  let binary: Uint8Array | undefined
  const flags = ['-O3', '--enable', 'simd,threads,bulk-memory', '--runtime', 'stub', '--noAssert']
  const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536']
  const { error, stderr } = await asc.main(['kernels.ts', '--outFile', 'kernels.wasm', ...flags, ...memory], {
    readFile: (name) => (name === 'kernels.ts' ? source : null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents
    },
    listFiles: () => [],
  })
  if (error || !binary) throw new Error(`the training kernels do not compile: ${stderr.toString()}`)
  return new Uint8Array(binary)
}
