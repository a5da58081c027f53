import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Corpus } from './corpus.ts'
import { Crew } from './crew.ts'
import { measure } from './evaluation.ts'
import { instantiateKernels, type Kernels } from './kernel/kernels.ts'
import { Arena } from './memory.ts'
import type { Workbench } from './network/encoder.ts'
import { allocateNetwork, initialiseNetwork, type Network } from './network/network.ts'
import { sizesOf } from './network/shape.ts'
import type { Tensor } from './network/tensors.ts'
import { Random } from './random.ts'
import type { ModelPlan, Recipe, WrittenName } from './recipe.ts'
import { type Curriculum, prepareTraining } from './trainer.ts'
import type { Vocabulary } from './vocabulary.ts'

/** All that training reads. Everything in it can be handed to another thread. */
export interface Materials {
  readonly recipe: Recipe
  readonly vocabulary: Vocabulary
  /** Width and values of the pre-trained vectors. */
  readonly vectors: { readonly width: number; readonly values: Float32Array }
  readonly treebank: Corpus
  readonly written: Readonly<Record<WrittenName, Corpus>>
  readonly unparsed: Corpus
  /** Treebanks by name that show in the log how far training is; they have no influence on the model. */
  readonly watched: Readonly<Record<string, Corpus>>
}

/** What the threads of one training share. */
export interface Workplace {
  readonly wasm: Uint8Array<ArrayBuffer>
  readonly memory: WebAssembly.Memory
  readonly rendezvous: SharedArrayBuffer
  readonly threads: number
}

/** A trained network and the memory that holds its weights. */
export interface Trained {
  readonly arena: Arena
  readonly network: Network
  readonly kernels: Kernels
}

/** What a thread does besides training. */
export interface Job {
  readonly thread: number
  /** Gets a line after each epoch. */
  readonly log: (line: string) => void
  /** A folder that keeps the weights of finished networks; those that are there already are not trained again. */
  readonly checkpoints?: string | undefined
}

/** Columns of a kernel's packed panel, and the longest inner dimension it must hold (rows of a batch). */
const PANEL = 8
const PANEL_ROWS = 16_384

/**
 * One thread's part of a training. All threads run this with the same materials; the networks come out in the shared
 * memory.
 */
export const runSession = async (workplace: Workplace, materials: Materials, job: Job): Promise<Trained> => {
  const { thread } = job
  const crew = new Crew(thread, workplace.threads, workplace.rendezvous)
  const arena = new Arena(workplace.memory)
  const kernels = await instantiateKernels(workplace.wasm, workplace.memory)
  const { values } = materials.vectors
  const vectors = arena.take(values.length)
  // A panel is scratch of one thread, but all threads must take the same amounts.
  const panels = Array.from({ length: workplace.threads }, () => arena.take(PANEL * PANEL_ROWS))
  const bench: Workbench = { arena, kernels, vectors, panel: panels[thread] ?? 0 }
  if (crew.leads) arena.view(vectors, values.length).set(values)
  crew.meet()
  const trained = new Map<string, Network>()
  for (const stage of materials.recipe.stages) {
    stage.forEach((plan, turn) => {
      // Networks that do not depend on one another are trained side by side, which saves the waiting.
      const workers = stage.length > 1 ? crew.alone(turn) : crew
      trained.set(plan.name, trainOne(workers, bench, materials, plan, trained, job))
    })
    crew.meet()
  }
  const network = [...trained.values()].at(-1)
  if (!network) throw new Error('the recipe has no networks')
  return { arena, network, kernels }
}

const trainOne = (
  crew: Crew,
  bench: Workbench,
  materials: Materials,
  plan: ModelPlan,
  trained: ReadonlyMap<string, Network>,
  job: Job,
): Network => {
  const { vocabulary, vectors, recipe } = materials
  const network = allocateNetwork(bench.arena, sizesOf(plan.network, vocabulary, vectors), 'train')
  const find = (name: string): Network => {
    const other = trained.get(name)
    if (!other) throw new Error(`${plan.name} needs ${name}, which the recipe does not train before`)
    return other
  }
  const origin = plan.startsFrom === undefined ? undefined : find(plan.startsFrom)
  if (crew.leads) begin(bench.arena, network, origin, plan.seed)
  crew.meet()
  const curriculum: Curriculum = {
    plan,
    counts: vocabulary.counts,
    treebank: materials.treebank,
    written: materials.written,
    unparsed: materials.unparsed,
    longest: recipe.longest,
    teachers: plan.teachers.map(find),
  }
  const watch = measure(bench, network, materials.watched)
  const keep = job.checkpoints && `${job.checkpoints}/${plan.name}.weights`
  const train = prepareTraining(crew, bench, network, curriculum)
  if (keep && existsSync(keep)) {
    if (crew.leads) loadWeights(bench.arena, network, keep)
    return network
  }
  train((line) => {
    if (crew.leads) job.log(`${plan.name}: ${line} ${watch()}`)
  })
  if (keep && crew.leads) saveWeights(bench.arena, network, keep)
  return network
}

/** The weights that a training starts with. */
const begin = (arena: Arena, network: Network, origin: Network | undefined, seed: number): void => {
  if (!origin) {
    initialiseNetwork(arena, network, new Random(seed))
    return
  }
  network.tensors.forEach((tensor, i) => {
    const from = origin.tensors[i]
    if (from?.rows !== tensor.rows || from.columns !== tensor.columns) {
      throw new Error(`a network cannot start from one of another shape (${tensor.name})`)
    }
    weightsOf(arena, tensor).set(weightsOf(arena, from))
  })
}

const weightsOf = (arena: Arena, { weight, rows, columns }: Tensor): Float32Array =>
  arena.view(weight, rows * columns)

const saveWeights = (arena: Arena, network: Network, path: string): void => {
  const parts = network.tensors.map((tensor) => {
    const weights = weightsOf(arena, tensor)
    return Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)
  })
  writeFileSync(path, Buffer.concat(parts))
}

const loadWeights = (arena: Arena, network: Network, path: string): void => {
  const bytes = readFileSync(path)
  const weights = new Float32Array(new Uint8Array(bytes).buffer)
  let at = 0
  for (const tensor of network.tensors) {
    const room = weightsOf(arena, tensor)
    if (at + room.length > weights.length) throw new Error(`${path} is of a network of another shape`)
    room.set(weights.subarray(at, at + room.length))
    at += room.length
  }
}
