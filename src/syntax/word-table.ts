import { wordFeatures } from './features.ts'
import { activationLimit, type Workspace } from './kernel/workspace.ts'
import type { Model, Weights } from './model.ts'

const addRow = (sum: Float32Array, { values, scales, columns }: Weights, row: number): void => {
  const scale = scales[row] ?? 0
  const start = row * columns
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (values[start + i] ?? 0) * scale
}

/**
 * What the first layer makes of each word form, kept from one sentence to the next: the layer is linear in each word of
 * its window, so that a form's share for each place of the window needs to be computed once only.
 */
export class WordTable {
  readonly rowBytes: number
  private readonly space: Workspace
  private readonly model: Model
  private readonly capacity: number
  private readonly places: {
    readonly rows: number
    readonly embedding: number
    readonly fixed: number
    readonly products: number
    readonly weights: number
    readonly scale: number
    readonly zero: number
  }
  private readonly width: number
  private readonly sum: Float32Array
  private readonly rows = new Map<string, number>()

  constructor(model: Model, space: Workspace, capacity: number) {
    const { embedding, width, radii } = model.description.network
    const views = 2 * (radii[0] ?? 0) + 1
    this.space = space
    this.model = model
    this.capacity = capacity
    this.width = views * width
    this.rowBytes = this.width * 4
    this.sum = new Float32Array(embedding)
    this.places = {
      rows: space.reserve(capacity * this.width, 4),
      embedding: space.reserve(embedding, 4),
      fixed: space.reserve(embedding, 2),
      products: space.reserve(this.width, 4),
      weights: space.reserve(embedding * this.width, 2),
      scale: space.reserve(this.width, 4),
      zero: space.reserve(this.width, 4),
    }
  }

  /** Puts the first layer's weights into the kernel's memory. */
  fill(): void {
    const { space } = this
    const { embedding, width } = this.model.description.network
    const layer = this.model.layers[0]?.weights
    if (layer === undefined) return
    const sources = Int32Array.from({ length: this.width }, (_, output) => {
      const view = Math.floor(output / width)
      return view * embedding * width + (output % width)
    })
    space.putWeights(this.places.weights, layer.values, embedding, width, sources)
    for (let at = 0; at < this.width; at += width) space.putFloats(this.places.scale + at * 4, layer.scales)
  }

  /** Makes room for `count` forms: their rows stay valid until the next call. */
  prepare(count: number): void {
    if (this.rows.size + count > this.capacity) this.rows.clear()
  }

  /** The place of a form's row: its share in the output of the word to its right, ..., its own, ... to its left. */
  place(form: string): number {
    const known = this.rows.get(form)
    if (known !== undefined) return this.places.rows + known * this.rowBytes
    const row = this.rows.size
    this.rows.set(form, row)
    const place = this.places.rows + row * this.rowBytes
    this.compute(form, place)
    return place
  }

  private compute(form: string, place: number): void {
    const { space, places, sum } = this
    const { embedding } = this.model.description.network
    this.embed(form)
    for (let i = 0; i < embedding; i++) space.f32[(places.embedding >> 2) + i] = Math.max(0, sum[i] ?? 0)
    const limit = activationLimit(embedding)
    const top = space.run.greatest(embedding, places.embedding)
    space.run.toFixed(embedding, places.embedding, top > 0 ? limit / top : 0, places.fixed)
    space.run.multiply(1, embedding, this.width, places.fixed, embedding * 2, places.weights, places.products)
    space.run.rescale(1, this.width, places.products, places.scale, top / limit, places.zero, place)
  }

  private embed(form: string): void {
    const { norm, affixes } = wordFeatures(form)
    const { sum, model } = this
    sum.set(model.embeddingBias)
    addRow(sum, model.words, model.vocabulary.get(norm) ?? 0)
    affixes.forEach((row, i) => {
      const table = model.affixes[i]
      if (table !== undefined) addRow(sum, table, row)
    })
  }
}
