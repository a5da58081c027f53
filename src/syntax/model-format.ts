/**
 * The model file: a JSON header and named sections (docs/model-format.md). Reading and writing stand together here, so
 * that the trainer and the parser share one definition.
 */
import { z } from 'zod'
import { FEATURES, SLOTS } from './state-features.ts'

const MAGIC = 'DEMARCHE'
const FORMAT_VERSION = 1
const PREAMBLE = 16
const ALIGNMENT = 16

const SECTION_TYPES = ['int8', 'float32', 'bytes'] as const

const sectionSchema = z.strictObject({
  name: z.string(),
  type: z.enum(SECTION_TYPES),
  /** Rows and columns; `bytes` sections have one row. */
  shape: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  /** From the first byte after the header. */
  offset: z.int().nonnegative(),
})

const networkSchema = z.strictObject({
  /** Width of a word's embedding. */
  embedding: z.int().positive(),
  /** Width of the convolution layers. */
  width: z.int().positive(),
  /** Width of the hidden layer that scores a state. */
  hidden: z.int().positive(),
  /** Each convolution layer sees this many words to either side. The first layer has no residual connection. */
  radii: z.array(z.int().nonnegative()).min(1),
  slots: z.array(z.enum(SLOTS)).min(1),
  features: z.array(z.enum(FEATURES)),
})

const descriptionSchema = z.strictObject({
  name: z.string(),
  /** One line each: what it was trained on, under which licence. */
  sources: z.array(z.string()),
  licence: z.string(),
  network: networkSchema,
  upos: z.array(z.string()).min(1),
  xpos: z.array(z.string()).min(1),
  labels: z.array(z.string()).min(1),
  /** Beam width, and how many nats behind the best a hypothesis may fall. */
  decoding: z.strictObject({ beam: z.int().positive(), prune: z.number().positive() }),
})

const headerSchema = descriptionSchema.extend({ sections: z.array(sectionSchema) })

export type NetworkShape = Readonly<z.infer<typeof networkSchema>>
export type ModelDescription = Readonly<z.infer<typeof descriptionSchema>>

/** A matrix of weights, or plain bytes, under a name. */
export type Section =
  | { readonly name: string; readonly rows: number; readonly columns: number; readonly values: Int8Array }
  | { readonly name: string; readonly rows: number; readonly columns: number; readonly values: Float32Array }
  | { readonly name: string; readonly rows: number; readonly columns: number; readonly values: Uint8Array }

export interface ModelFile {
  readonly description: ModelDescription
  readonly sections: readonly Section[]
}

/** A file that is not a model, or not one that this version reads. */
export class ModelFormatError extends Error {
  override readonly name = 'ModelFormatError'
}

const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT

const typeOf = (values: Section['values']): (typeof SECTION_TYPES)[number] => {
  if (values instanceof Float32Array) return 'float32'
  return values instanceof Int8Array ? 'int8' : 'bytes'
}

const CELL_BYTES = { int8: 1, float32: 4, bytes: 1 } as const

/** Little-endian bytes whatever the machine. */
const bytesOf = (values: Section['values']): Uint8Array => {
  if (!(values instanceof Float32Array)) {
    return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
  }
  const view = new DataView(new ArrayBuffer(values.length * 4))
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true)
  })
  return new Uint8Array(view.buffer)
}

/** A model as the bytes of its file. The same model always gives the same bytes. */
export const encodeModel = (model: ModelFile): Uint8Array => {
  let offset = 0
  const table = model.sections.map((section) => {
    const entry = {
      name: section.name,
      type: typeOf(section.values),
      shape: [section.rows, section.columns],
      offset,
    }
    offset = aligned(offset + section.values.byteLength)
    return entry
  })
  const header = new TextEncoder().encode(JSON.stringify({ ...model.description, sections: table }))
  const start = aligned(PREAMBLE + header.length)
  const file = new Uint8Array(start + offset).fill(0x20, PREAMBLE, start)
  file.set(new TextEncoder().encode(MAGIC))
  const view = new DataView(file.buffer)
  view.setUint32(8, FORMAT_VERSION, true)
  view.setUint32(12, start - PREAMBLE, true)
  file.set(header, PREAMBLE)
  model.sections.forEach((section, i) => {
    file.set(bytesOf(section.values), start + (table[i]?.offset ?? 0))
  })
  return file
}

const readHeader = (file: Uint8Array): { header: z.infer<typeof headerSchema>; start: number } => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const magic = new TextDecoder().decode(file.subarray(0, MAGIC.length))
  if (file.length < PREAMBLE || magic !== MAGIC) throw new ModelFormatError('this is not a Demarche model')
  const version = view.getUint32(8, true)
  if (version !== FORMAT_VERSION) {
    throw new ModelFormatError(`model format ${version}; this version of Demarche reads ${FORMAT_VERSION}`)
  }
  const start = PREAMBLE + view.getUint32(12, true)
  if (start > file.length) throw new ModelFormatError('the model file is cut off in its header')
  const text = new TextDecoder().decode(file.subarray(PREAMBLE, start))
  const parsed = headerSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new ModelFormatError(`model header: ${z.prettifyError(parsed.error)}`)
  return { header: parsed.data, start }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ModelFormatError('the model header is not JSON')
  }
}

const readSection = (file: Uint8Array, start: number, entry: z.infer<typeof sectionSchema>): Section => {
  const [rows, columns] = entry.shape
  const from = start + entry.offset
  const to = from + rows * columns * CELL_BYTES[entry.type]
  if (to > file.length) throw new ModelFormatError(`the model file is cut off in section ${entry.name}`)
  const bytes = file.subarray(from, to)
  if (entry.type === 'bytes') return { name: entry.name, rows, columns, values: bytes }
  if (entry.type === 'int8') {
    const values = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    return { name: entry.name, rows, columns, values }
  }
  return { name: entry.name, rows, columns, values: readFloats(bytes) }
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

const readFloats = (bytes: Uint8Array): Float32Array => {
  const copy = bytes.slice()
  if (LITTLE_ENDIAN) return new Float32Array(copy.buffer)
  const view = new DataView(copy.buffer)
  return Float32Array.from({ length: copy.length / 4 }, (_, i) => view.getFloat32(i * 4, true))
}

/** Reads a model file. int8 and byte sections are views of `source`. Throws `ModelFormatError`. */
export const decodeModel = (source: Uint8Array): ModelFile => {
  // A plain view: a Node Buffer's methods are not those of the Uint8Array that it claims to be.
  const file = new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
  const { header, start } = readHeader(file)
  const { sections, ...description } = header
  return { description, sections: sections.map((entry) => readSection(file, start, entry)) }
}

/** One int8 per weight and one scale per row or column: `weight = values * scale`. */
export interface Quantised {
  readonly values: Int8Array
  readonly scales: Float32Array
}

/** Symmetric int8 with a scale for each row (`by: 'row'`) or column of a row-major matrix. */
export const quantise = (weights: Float32Array, columns: number, by: 'row' | 'column'): Quantised => {
  const rows = columns === 0 ? 0 : weights.length / columns
  const scales = new Float32Array(by === 'row' ? rows : columns).fill(1e-9)
  const group = (i: number) => (by === 'row' ? Math.floor(i / columns) : i % columns)
  weights.forEach((w, i) => {
    scales[group(i)] = Math.max(scales[group(i)] ?? 0, Math.abs(w) / 127)
  })
  const values = Int8Array.from(weights, (w, i) => {
    const steps = Math.round(w / (scales[group(i)] ?? 1))
    return Math.max(-127, Math.min(127, steps))
  })
  return { values, scales }
}
