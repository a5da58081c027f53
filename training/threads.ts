import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { createRendezvous } from './crew.ts'
import { compileKernels } from './kernel/compile.ts'
import { createMemory } from './kernel/kernels.ts'
import type { Gathered } from './materials.ts'
import type { Workplace } from './session.ts'
import type { Assignment, Message } from './worker.ts'

/** How a training is run; nothing of it changes the model. */
export interface Running {
  readonly threads: number
  readonly memoryBytes: number
  readonly checkpoints?: string | undefined
  readonly log: (line: string) => void
}

/** The threads' program as one module of plain JavaScript: a worker thread cannot count on a loader for TypeScript. */
const bundleWorker = async (): Promise<URL> => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  })
  const code = Buffer.from(bundle.outputFiles[0]?.contents ?? [])
  return new URL(`data:text/javascript;base64,${code.toString('base64')}`)
}

/** Trains by the recipe on some threads and returns the bytes of the model file. */
export const trainOnThreads = async (gathered: Gathered, running: Running): Promise<Uint8Array> => {
  const { threads, checkpoints, log } = running
  const program = await bundleWorker()
  const wasm = await compileKernels()
  const memory = createMemory(running.memoryBytes)
  const workplace: Workplace = { wasm, memory, rendezvous: createRendezvous(), threads }
  return new Promise((resolve, reject) => {
    for (let thread = 0; thread < threads; thread++) {
      const workerData: Assignment = { workplace, ...gathered, thread, checkpoints }
      const worker = new Worker(program, { workerData })
      worker.on('error', reject)
      worker.on('message', (message: Message) => {
        if ('file' in message) resolve(message.file)
        else log(message.line)
      })
    }
  })
}
