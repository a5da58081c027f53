/** What a cell of a column holds. `list`: several texts; `json`: a value with parts of its own. */
export const CELL_TYPES = ['text', 'integer', 'number', 'boolean', 'day', 'list', 'json'] as const
export type CellType = (typeof CELL_TYPES)[number]

/** Undefined: not known, or does not apply. It is written as an empty cell, never as 0. */
export type Cell = string | number | boolean | readonly string[] | object | undefined

/** One column of a table that is exported: stable name, type, meaning, and where its value comes from. */
export interface Column<Row> {
  readonly name: string
  readonly type: CellType
  /** One line: what it means, in which unit, from where. */
  readonly what: string
  readonly of: (row: Row) => Cell
}

/** A table that a format writes, for the data dictionary. */
export interface Table {
  readonly title: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'type' | 'what'>[]
}

/** A column constructor for each type: `text('id', 'the id of the event', ({ event }) => event.id)`. */
type Make = <Row>(name: string, what: string, of: (row: Row) => Cell) => Column<Row>

const make =
  (type: CellType): Make =>
  (name, what, of) => ({ name, type, what, of })

export const text = make('text')
export const integer = make('integer')
export const number = make('number')
export const boolean = make('boolean')
export const day = make('day')
export const list = make('list')
export const json = make('json')

/** The values that a column takes, for its meaning: `yes, withheld or unknown`. */
export const oneOf = (values: readonly string[]): string =>
  `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`

/** A cell as one piece of text; the texts of a list are joined by `; `, which no code of the codebook has in it. */
export const cellText = (type: CellType, cell: Cell): string => {
  if (cell === undefined) return ''
  if (type === 'json') return JSON.stringify(cell)
  return Array.isArray(cell) ? cell.join('; ') : String(cell)
}
