import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { type Form, type JsonSchema, type Read, type Site, startOf } from './form.ts'
import { didYouMean } from './nearest.ts'

/** What a person sees where the YAML parser sees a node. */
const describe = (node: Node | null): string => {
  if (node === null || (isScalar(node) && node.value === null)) return 'nothing'
  if (isAlias(node)) return 'an alias'
  if (isMap(node)) return 'a table of keys'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node)) return 'something else'
  if (typeof node.value === 'string') return `"${shorten(node.value)}"`
  return `the ${typeof node.value === 'boolean' ? 'truth value' : 'number'} ${node.source ?? String(node.value)}`
}

/** Texts in messages are cut to a length that still fits a line. */
const shorten = (text: string, length = 40): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text

const refuse = (node: Node | null, at: number, site: Site, wanted: string, hint?: string): undefined => {
  site.report(startOf(node, at), `expected ${wanted}, found ${describe(node)}`, hint)
  return undefined
}

/** Numbers, truth values and nulls that were meant as words only need their quotes. */
const quoteHint = (node: Node | null): string | undefined =>
  isScalar(node) && node.source && typeof node.value !== 'string'
    ? `write "${node.source}" with quotes`
    : undefined

export interface TextOptions {
  readonly pattern?: RegExp
  /** What the pattern asks for, in words: `an ISO 3166 code like RUS`. */
  readonly wanted?: string
  readonly about?: string
}

/** A non-empty string. */
export const text = (options: TextOptions = {}): Form<string> => ({
  schema: {
    type: 'string',
    minLength: 1,
    ...(options.pattern ? { pattern: options.pattern.source } : {}),
    ...(options.about ? { description: options.about } : {}),
  },
  read: (node, at, site) => {
    const wanted = options.wanted ?? 'text'
    if (!isScalar(node) || typeof node.value !== 'string')
      return refuse(node, at, site, wanted, quoteHint(node))
    const value = node.value.trim()
    if (value === '') return refuse(node, at, site, wanted)
    return options.pattern && !options.pattern.test(value) ? refuse(node, at, site, wanted) : value
  },
})

/** One of a closed list of words; `what` names the list in messages: `status`, `ground`. */
export const choice = <const T extends string>(
  values: readonly T[],
  what: string,
  about?: string,
): Form<T> => ({
  schema: { enum: values, ...(about ? { description: about } : {}) },
  read: (node, at, site) => {
    if (!isScalar(node) || typeof node.value !== 'string')
      return refuse(node, at, site, `a ${what}`, quoteHint(node))
    const found = values.find((value) => value === node.value)
    if (found === undefined) {
      const hint = didYouMean(node.value, values) ?? `one of ${shorten(values.join(', '), 200)}`
      site.report(startOf(node, at), `unknown ${what} "${shorten(node.value)}"`, hint)
    }
    return found
  },
})

export interface NumberOptions {
  readonly min: number
  readonly max: number
  readonly integer?: boolean
  readonly about?: string
}

/** A number within bounds, both inclusive. */
export const number = (options: NumberOptions): Form<number> => ({
  schema: {
    type: options.integer ? 'integer' : 'number',
    minimum: options.min,
    maximum: options.max,
    ...(options.about ? { description: options.about } : {}),
  },
  read: (node, at, site) => {
    const wanted = `a ${options.integer ? 'whole ' : ''}number from ${options.min} to ${options.max}`
    if (!isScalar(node) || typeof node.value !== 'number') return refuse(node, at, site, wanted)
    const { value } = node
    const fits = value >= options.min && value <= options.max && (!options.integer || Number.isInteger(value))
    return fits ? value : refuse(node, at, site, wanted)
  },
})

/** `true` or `false`. */
export const flag = (about?: string): Form<boolean> => ({
  schema: { type: 'boolean', ...(about ? { description: about } : {}) },
  read: (node, at, site) =>
    isScalar(node) && typeof node.value === 'boolean' ? node.value : refuse(node, at, site, 'true or false'),
})

/** A list; one item may stand without its brackets. Repeated texts are problems. */
export const list = <T>(of: Form<T>, about?: string): Form<readonly T[]> => ({
  schema: {
    anyOf: [of.schema, { type: 'array', items: of.schema, minItems: 1 }],
    ...(about ? { description: about } : {}),
  },
  read: (node, at, site) => {
    const items = isSeq(node) ? (node.items as readonly (Node | null)[]) : [node]
    if (items.length === 0) return refuse(node, at, site, 'at least one item, or no key at all')
    const values: T[] = []
    const seen = new Set<unknown>()
    for (const item of items) {
      const value = of.read(item, startOf(node, at), site)
      if (value === undefined) continue
      const offset = startOf(item, at)
      if (typeof value === 'string' && seen.has(value))
        site.report(offset, `"${shorten(value)}" is given twice`)
      seen.add(value)
      site.place(values, values.length, offset)
      values.push(value)
    }
    return values
  },
})

/** One field of a table: its form and whether it must be there. */
export interface Field<T> {
  readonly form: Form<T>
  readonly required: boolean
}

export const required = <T>(form: Form<T>): Field<T> & { readonly required: true } => ({
  form,
  required: true,
})
export const optional = <T>(form: Form<T>): Field<T> & { readonly required: false } => ({
  form,
  required: false,
})

type Fields = Readonly<Record<string, Field<unknown>>>
type FieldForm<F> = F extends { readonly form: infer G } ? Read<G> : never
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K]['required'] extends true ? K : never }[keyof F]
/** What a table of these fields reads into. */
export type TableOf<F extends Fields> = { readonly [K in RequiredKeys<F>]: FieldForm<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: FieldForm<F[K]>
}

const keyText = (pair: Pair): string | undefined => {
  const { key } = pair
  if (!isScalar(key)) return undefined
  // A key such as 7 or true is the word that was written.
  return typeof key.value === 'string' ? key.value : key.source
}

/** The pairs of a table whose keys are words, each once. */
const readPairs = (node: YAMLMap, at: number, site: Site): [string, Node | null, number][] => {
  const pairs: [string, Node | null, number][] = []
  const seen = new Set<string>()
  for (const pair of node.items) {
    const keyNode = (pair.key ?? null) as Node | null
    const key = keyText(pair)
    const offset = startOf(keyNode, at)
    if (key === undefined) site.report(offset, `expected a word as key, found ${describe(keyNode)}`)
    else if (seen.has(key)) site.report(offset, `the key "${shorten(key)}" is given twice`)
    else {
      seen.add(key)
      pairs.push([key, (pair.value ?? null) as Node | null, offset])
    }
  }
  return pairs
}

/** A table with known keys. Unknown and repeated keys are problems, and so are required ones left out. */
export const table = <F extends Fields>(fields: F, what: string, about?: string): Form<TableOf<F>> => ({
  schema: {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.form.schema])),
    required: Object.keys(fields).filter((key) => fields[key]?.required),
    additionalProperties: false,
    ...(about ? { description: about } : {}),
  },
  read: (node, at, site) => {
    if (!isMap(node)) return refuse(node, at, site, what)
    const values: Record<string, unknown> = {}
    site.place(values, '', startOf(node, at))
    const written = new Set<string>()
    for (const [key, value, offset] of readPairs(node, at, site)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      written.add(key)
      if (!field) {
        site.report(offset, `unknown key "${shorten(key)}" in ${what}`, didYouMean(key, Object.keys(fields)))
        continue
      }
      const read = field.form.read(value, offset, site)
      site.place(values, key, startOf(value, offset))
      if (read !== undefined) values[key] = read
    }
    const missing = Object.keys(fields).filter((key) => fields[key]?.required && !written.has(key))
    for (const key of missing) site.report(startOf(node, at), `${what} lacks "${key}"`)
    const whole = Object.keys(fields).every((key) => !fields[key]?.required || Object.hasOwn(values, key))
    return whole ? (values as TableOf<F>) : undefined
  },
})

/** A table whose keys are words of one kind (roles, grounds) and whose values all have one form. */
export const dictionary = <T>(
  key: Form<string>,
  of: Form<T>,
  what: string,
  about?: string,
): Form<Readonly<Record<string, T>>> => ({
  schema: {
    type: 'object',
    propertyNames: key.schema,
    additionalProperties: of.schema,
    ...(about ? { description: about } : {}),
  },
  read: (node, at, site) => {
    if (!isMap(node)) return refuse(node, at, site, what)
    // No prototype: a key may be any word, "constructor" and "__proto__" among them.
    const values: Record<string, T> = Object.create(null)
    site.place(values, '', startOf(node, at))
    const keys = new Map(node.items.map((pair) => [keyText(pair), (pair.key ?? null) as Node | null]))
    for (const [name, value, offset] of readPairs(node, at, site)) {
      const known = keyForm(key, name, keys.get(name) ?? null, offset, site)
      const read = of.read(value, offset, site)
      site.place(values, name, offset)
      if (known && read !== undefined) values[name] = read
    }
    return values
  },
})

/** Keys written as bare numbers are words here, so only texts go through the key's own form. */
const keyForm = (form: Form<string>, name: string, node: Node | null, at: number, site: Site): boolean =>
  isScalar(node) && typeof node.value !== 'string' ? name !== '' : form.read(node, at, site) !== undefined

/** Short form or long form: a scalar is read by `short`, anything else by `long`. */
export const either = <S, L>(short: Form<S>, long: Form<L>): Form<S | L> => ({
  schema: { anyOf: [short.schema, long.schema] },
  read: (node, at, site): S | L | undefined =>
    isMap(node) ? long.read(node, at, site) : short.read(node, at, site),
})

/** A scalar taken as it is written, be it a number or a date: `2004`, `2004-03`. */
export const written = (options: { readonly pattern: RegExp; readonly wanted: string }): Form<string> => ({
  schema: { type: ['string', 'number'], pattern: options.pattern.source, description: options.wanted },
  read: (node, at, site) => {
    const value = isScalar(node) ? (typeof node.value === 'string' ? node.value : node.source) : undefined
    return value !== undefined && options.pattern.test(value) ? value : refuse(node, at, site, options.wanted)
  },
})

/** A form that holds itself: `name` is where the schema's `$defs` keeps it. */
export const recursive = <T>(name: string, form: () => Form<T>): Form<T> => ({
  schema: { $ref: `#/$defs/${name}` } satisfies JsonSchema,
  read: (node, at, site) => form().read(node, at, site),
})
