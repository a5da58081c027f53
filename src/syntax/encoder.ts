import { activationLimit, columnsFrom, type Workspace } from './kernel/workspace.ts'
import type { Model, Weights } from './model.ts'
import { WordTable } from './word-table.ts'

const up8 = (count: number): number => Math.ceil(count / 8) * 8

interface LayerPlaces {
  readonly radius: number
  readonly weights: number
  readonly scale: number
  readonly bias: number
}

/** The network's first half: the vector of each word in its sentence, and its tags. */
export class Encoder {
  /** Place of the words' final vectors as 16-bit integers, one row of `width` a word. */
  readonly fixed: number
  /** What one step of `fixed` is worth, after `encode`. */
  fixedUnit = 0
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
  private readonly space: Workspace
  private readonly model: Model
  private readonly words: WordTable
  private readonly layers: readonly LayerPlaces[]
  private readonly tagColumns: number
  private readonly uposColumns: number
  private readonly places: {
    readonly vectors: number
    readonly products: number
    readonly pointers: number
    readonly tagWeights: number
    readonly tagScale: number
    readonly tagBias: number
  }

  constructor(model: Model, space: Workspace, maxWords: number, wordForms: number) {
    const { width, radii } = model.description.network
    this.space = space
    this.model = model
    this.words = new WordTable(model, space, wordForms)
    this.uposColumns = up8(model.upos.columns)
    this.tagColumns = this.uposColumns + up8(model.xpos.columns)
    this.layers = radii.map((radius) => ({
      radius,
      weights: space.reserve((2 * radius + 1) * width * width, 2),
      scale: space.reserve(width, 4),
      bias: space.reserve(width, 4),
    }))
    const margin = Math.max(...radii)
    this.places = {
      vectors: space.reserve(maxWords * width, 4),
      products: space.reserve(maxWords * Math.max(width, this.tagColumns), 4),
      pointers: space.reserve(2 * (radii[0] ?? 0) + 2, 4),
      tagWeights: space.reserve(width * this.tagColumns, 2),
      tagScale: space.reserve(this.tagColumns, 4),
      tagBias: space.reserve(this.tagColumns, 4),
    }
    // Zero rows before and after the words stand for the world beyond the sentence.
    this.fixed = space.reserve((maxWords + 2 * margin) * width, 2) + margin * width * 2
    this.upos = new Uint8Array(maxWords)
    this.xpos = new Uint8Array(maxWords)
  }

  /** Puts the weights into the kernel's memory. */
  fill(): void {
    const { space } = this
    const { width } = this.model.description.network
    this.words.fill()
    this.model.layers.forEach(({ weights, bias }, i) => {
      const places = this.layers[i]
      if (places === undefined) return
      space.putFloats(places.bias, bias)
      if (i === 0) return
      const { values, scales, rows } = weights
      space.putFloats(places.scale, scales)
      space.putWeights(places.weights, values, rows, width, columnsFrom(0, width))
    })
    this.fillTags()
  }

  /** Reads a sentence: sets `upos`, `xpos` and the vectors at `fixed`. At most as many forms as there is room for. */
  encode(forms: readonly string[]): void {
    if (forms.length === 0) return
    this.firstLayer(forms)
    for (const layer of this.layers.slice(1)) this.layer(layer, forms.length)
    this.fix(forms.length, this.model.description.network.width)
    this.tag(forms.length)
  }

  private fillTags(): void {
    const { space, places, uposColumns, tagColumns } = this
    const { upos, xpos, uposBias, xposBias } = this.model
    const put = (place: number, { values, rows, columns }: Weights, outputs: number): void =>
      space.putWeights(place, values, rows, columns, columnsFrom(0, columns, outputs))
    put(places.tagWeights, upos, uposColumns)
    put(places.tagWeights + upos.rows * uposColumns * 2, xpos, tagColumns - uposColumns)
    space.putFloats(places.tagScale, upos.scales)
    space.putFloats(places.tagScale + uposColumns * 4, xpos.scales)
    space.putFloats(places.tagBias, uposBias)
    space.putFloats(places.tagBias + uposColumns * 4, xposBias)
  }

  private firstLayer(forms: readonly string[]): void {
    const { space } = this
    const { width } = this.model.description.network
    const first = this.layers[0]
    if (first === undefined) return
    this.words.prepare(forms.length)
    const rows = forms.map((form) => this.words.place(form))
    const pointer = this.places.pointers >> 2
    for (let i = 0; i < rows.length; i++) {
      let count = 0
      space.i32[pointer + count++] = first.bias
      for (let k = -first.radius; k <= first.radius; k++) {
        const row = rows[i + k]
        if (row !== undefined) space.i32[pointer + count++] = row + (k + first.radius) * width * 4
      }
      space.run.sumRows(width, this.places.pointers, count, this.places.vectors + i * width * 4)
    }
  }

  /** One residual convolution over the vectors. */
  private layer({ radius, weights, scale, bias }: LayerPlaces, count: number): void {
    const { width } = this.model.description.network
    const { space } = this
    const { vectors, products } = this.places
    const inputs = (2 * radius + 1) * width
    this.fix(count, inputs)
    const row = width * 2
    space.i16.fill(0, (this.fixed + count * row) >> 1, (this.fixed + (count + radius) * row) >> 1)
    space.run.multiply(count, inputs, width, this.fixed - radius * row, row, weights, products)
    space.run.rescale(count, width, products, scale, this.fixedUnit, bias, products)
    space.run.rectify(count * width, products, vectors, vectors)
  }

  /** Rounds the vectors to integers that sums over `inputs` weights can take. */
  private fix(count: number, inputs: number): void {
    const { space } = this
    const cells = count * this.model.description.network.width
    const limit = activationLimit(inputs)
    const top = space.run.greatest(cells, this.places.vectors)
    this.fixedUnit = top / limit
    space.run.toFixed(cells, this.places.vectors, top > 0 ? limit / top : 0, this.fixed)
  }

  private tag(count: number): void {
    const { space } = this
    const { width } = this.model.description.network
    const { places, tagColumns, uposColumns, model } = this
    const { products } = places
    space.run.multiply(count, width, tagColumns, this.fixed, width * 2, places.tagWeights, products)
    space.run.rescale(count, tagColumns, products, places.tagScale, this.fixedUnit, places.tagBias, products)
    for (let i = 0; i < count; i++) {
      const at = (products >> 2) + i * tagColumns
      this.upos[i] = greatestIndex(space.f32, at, model.upos.columns)
      this.xpos[i] = greatestIndex(space.f32, at + uposColumns, model.xpos.columns)
    }
  }
}

const greatestIndex = (values: Float32Array, from: number, count: number): number => {
  let best = 0
  let top = values[from] ?? 0
  for (let i = 1; i < count; i++) {
    const value = values[from + i] ?? 0
    if (value > top) {
      top = value
      best = i
    }
  }
  return best
}
