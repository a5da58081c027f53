import { readFile } from 'node:fs/promises'
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml'
import type { z } from 'zod'
import { didYouMean } from '../../codebook/nearest.ts'
import { whyUnreadable } from '../../sources/unreadable.ts'
import { Complaint, EXIT } from '../complaint.ts'
import { type Place, shown } from './places.ts'

/** A config file that is right. */
export interface ConfigFile {
  readonly path: string
  readonly value: Readonly<Record<string, unknown>>
  /** Where the value of a key stands, by the path of keys that lead to it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place
}

/** No config file is longer; what is must be something else. */
const LONGEST = 2 ** 20

/** Reads a config file by its form. All that is wrong with it is one complaint, as `file:line:column`. */
export async function readConfig(path: string, form: z.ZodObject): Promise<ConfigFile> {
  const text = await contentOf(path)
  const lines = new LineCounter()
  // YAML holds JSON, and its parser says where things stand; what JSON does not allow, it is told below
  const document = parseDocument(text, { schema: 'json', lineCounter: lines, prettyErrors: false })
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file: path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const [error] = document.errors
  if (error) refuse([`${shown(at(error.pos[0]))}: not JSON: ${error.message}`])
  const value = parsed(text, at)
  const nodeAt = (keys: readonly PropertyKey[], wantKey = false): Node | undefined =>
    nodeOf(document.contents, keys, wantKey)
  const placeOf = (keys: readonly PropertyKey[]): Place => at(nodeAt(keys)?.range?.[0] ?? 0)
  const checked = form.safeParse(value)
  if (checked.success) return { path, value: checked.data, placeOf }
  const problems = checked.error.issues.flatMap((issue): readonly Problem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          place: at(nodeAt([...issue.path, key], true)?.range?.[0] ?? 0),
          message: `unknown ${whatAt(issue.path)} "${key}"${guess(key, form, issue.path)}`,
        }))
      : [
          {
            place: placeOf(issue.path),
            message: `${issue.path.join('.') || 'the file'}: ${issue.message.replace(/^Invalid input: /, '')}`,
          },
        ],
  )
  return refuse(
    problems
      .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
      .map(({ place, message }) => `${shown(place)}: ${message}`),
  )
}

interface Problem {
  readonly place: Place
  readonly message: string
}

async function contentOf(path: string): Promise<string> {
  try {
    const content = await readFile(path)
    if (content.length <= LONGEST) return content.toString('utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new Complaint(`${path}: ${whyUnreadable(cause) ?? String(cause)}`, EXIT.usage)
  }
  throw new Complaint(`${path}: too long for a config file`, EXIT.usage)
}

/** What YAML allows and JSON does not: comments, commas at the end, quotes of another kind. */
function parsed(text: string, at: (offset: number) => Place): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const offset = Number(/position (\d+)/.exec(message)?.[1] ?? 0)
    return refuse([`${shown(at(offset))}: not JSON: ${message.replace(/ (?:in JSON )?at position.*/s, '')}`])
  }
}

const refuse = (problems: readonly string[]): never => {
  throw new Complaint(problems.join('\n'), EXIT.usage)
}

/** The node that keys lead to: its value, or the key itself. */
function nodeOf(root: unknown, keys: readonly PropertyKey[], wantKey: boolean): Node | undefined {
  let node = root
  for (const [i, key] of keys.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
      if (wantKey && i === keys.length - 1) return pair?.key as Node | undefined
      node = pair?.value
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items))
      node = node.items[Number(key)]
  }
  return typeof node === 'object' && node !== null && 'range' in node ? (node as Node) : undefined
}

const whatAt = (path: readonly PropertyKey[]): string => {
  if (path.length === 0) return 'setting'
  return path.length === 1 ? 'command' : `option of ${String(path[1])}`
}

/** The keys that the form has where an unknown one stands. */
function keysAt(form: unknown, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrapped(form)
  if (inner === undefined) return []
  const [first, ...rest] = path
  return first === undefined ? Object.keys(inner) : keysAt(inner[String(first)], rest)
}

const unwrapped = (form: unknown): Readonly<Record<string, unknown>> | undefined => {
  if (typeof form !== 'object' || form === null) return undefined
  if ('shape' in form) return form.shape as Readonly<Record<string, unknown>>
  return 'unwrap' in form && typeof form.unwrap === 'function' ? unwrapped(form.unwrap()) : undefined
}

function guess(key: string, form: z.ZodObject, path: readonly PropertyKey[]): string {
  const known = keysAt(form, path)
  const meant = didYouMean(key.replace(/^--/, ''), known)
  if (meant !== undefined) return ` (${meant})`
  const commands = path.length === 0 ? keysAt(form, ['commands']) : []
  if (commands.includes(key)) return ` (options of one command stand under "commands")`
  return ` (known: ${known.filter((each) => each !== '$schema').join(', ')})`
}
