import { parentPort, workerData } from 'node:worker_threads'
import type { Section } from '../src/syntax/model-format.ts'
import { exportModel } from './export.ts'
import { type Materials, runSession, type Workplace } from './session.ts'
import type { Vectors } from './vectors.ts'

/** What each thread of a training is given. */
export interface Assignment {
  readonly workplace: Workplace
  readonly materials: Materials
  readonly vectors: Vectors
  readonly lemmas: Section
  readonly thread: number
  readonly checkpoints?: string | undefined
}

/** What the leading thread has to say: a line for the log, at the end the model file. */
export type Message = { readonly line: string } | { readonly file: Uint8Array }

const tell = (message: Message): void => parentPort?.postMessage(message)

const { workplace, materials, vectors, lemmas, thread, checkpoints } = workerData as Assignment
const trained = await runSession(workplace, materials, {
  thread,
  checkpoints,
  log: (line) => tell({ line }),
})
if (thread === 0) {
  tell({ file: exportModel(trained, materials.vocabulary, vectors, materials.recipe.decoding, [lemmas]) })
}
