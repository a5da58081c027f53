import type { Workbench } from './encoder.ts'

const FLOAT = 4

/** A matrix in the memory: where it starts, and how many bytes lie between rows and between columns. */
export interface Matrix {
  readonly at: number
  readonly down: number
  readonly across: number
}

/** A matrix whose rows of `width` floats lie one after the other, from a byte offset on. */
export const matrixAt = (at: number, width: number): Matrix => ({ at, down: width * FLOAT, across: FLOAT })

export const transposed = ({ at, down, across }: Matrix): Matrix => ({ at, down: across, across: down })

/** out += a * b, where a has `rows` rows and `inner` columns and b has `columns` columns (a multiple of 8). */
export const addProduct = (
  { kernels, panel }: Workbench,
  [rows, inner, columns]: readonly [rows: number, inner: number, columns: number],
  a: Matrix,
  b: Matrix,
  out: Matrix,
): void => {
  const { at, down, across } = a
  kernels.multiply(rows, inner, columns, at, down, across, b.at, b.down, b.across, out.at, out.down, panel)
}
