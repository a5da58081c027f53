import type { Arena } from '../memory.ts'
import type { Random } from '../random.ts'

/** A batch is cut into this many shares, whatever the number of threads, so that sums come out the same. */
export const SHARES = 2

/**
 * A matrix of weights with its gradients (one for each share of a batch) and Adam's moments, as byte offsets. Of a sparse
 * one a batch touches few rows: each share lists them (`touched`: count, then rows) and marks them.
 */
export interface Tensor {
  readonly name: string
  readonly rows: number
  readonly columns: number
  readonly weight: number
  readonly gradients: readonly number[]
  readonly moment: number
  readonly variance: number
  readonly sparse: readonly TouchedRows[] | undefined
}

export interface TouchedRows {
  readonly list: number
  readonly marks: number
}

/** Whether a network is still to be trained, or only asked. */
export type Purpose = 'train' | 'ask'

/** Creates tensors in the order of the calls. */
export class TensorFactory {
  readonly tensors: Tensor[] = []
  private readonly arena: Arena
  private readonly purpose: Purpose

  constructor(arena: Arena, purpose: Purpose) {
    this.arena = arena
    this.purpose = purpose
  }

  dense(name: string, rows: number, columns: number): Tensor {
    return this.create(name, rows, columns, false)
  }

  sparse(name: string, rows: number, columns: number): Tensor {
    return this.create(name, rows, columns, true)
  }

  private create(name: string, rows: number, columns: number, sparse: boolean): Tensor {
    const train = this.purpose === 'train'
    const take = () => (train ? this.arena.take(rows * columns) : 0)
    const shares = Array.from({ length: SHARES }, (_, share) => share)
    const tensor: Tensor = {
      name,
      rows,
      columns,
      weight: this.arena.take(rows * columns),
      gradients: shares.map(take),
      moment: take(),
      variance: take(),
      sparse:
        sparse && train
          ? shares.map(() => ({ list: this.arena.take(rows + 1), marks: this.arena.take(rows) }))
          : undefined,
    }
    this.tensors.push(tensor)
    return tensor
  }
}

/** Fills the first `columns` columns of a tensor with normal noise of a standard deviation; the padding stays zero. */
export const initialise = (
  arena: Arena,
  tensor: Tensor,
  deviation: number,
  random: Random,
  columns: readonly (readonly [from: number, to: number])[] = [[0, tensor.columns]],
): void => {
  const weights = arena.view(tensor.weight, tensor.rows * tensor.columns)
  for (let row = 0; row < tensor.rows; row++) {
    for (const [from, to] of columns) {
      for (let column = from; column < to; column++) {
        weights[row * tensor.columns + column] = random.normal() * deviation
      }
    }
  }
}

/** Notes that a share adds to the gradient of a sparse tensor's row. Returns the byte offset of that row's gradient. */
export const touch = (arena: Arena, tensor: Tensor, share: number, row: number): number => {
  const touched = tensor.sparse?.[share]
  if (touched) {
    const mark = touched.marks / 4 + row
    if (arena.ints[mark] === 0) {
      arena.ints[mark] = 1
      const count = (arena.ints[touched.list / 4] ?? 0) + 1
      arena.ints[touched.list / 4] = count
      arena.ints[touched.list / 4 + count] = row
    }
  }
  return (tensor.gradients[share] ?? 0) + row * tensor.columns * 4
}
