import { type Document, isAlias, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Diagnostic } from '../base/diagnostic.ts'
import { createSite, type Form, type Site } from './form.ts'

/** One text of `codebook/`; `path` is relative to it, with `/`. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A file read by its form, with what is needed to blame a place in it. */
export interface SourceFile<T> {
  readonly path: string
  readonly value: T | undefined
  readonly site: Site
}

/** More nesting than any codebook needs; deeper files would exhaust the stack. */
const DEEPEST = 60

const YAML_OPTIONS = { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false } as const

/**
 * Reads one YAML file by a form. Every problem goes to `problems` with its line and column (from 1); whatever the bytes,
 * nothing is thrown.
 */
export const readYaml = <T>(file: SourceText, form: Form<T>, problems: Diagnostic[]): SourceFile<T> => {
  const lines = new LineCounter()
  const lineOf = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const site = createSite(
    (offset, message, hint, severity = 'error') => {
      const place = { file: file.path, line: lineOf(offset), column: Math.max(1, lines.linePos(offset).col) }
      problems.push({ ...place, message, ...(hint === undefined ? {} : { hint }), severity })
    },
    (offset) => `${file.path}:${lineOf(offset)}`,
  )
  const value = tooDeep(file.text) ? undefined : readDocument(file.text, lines, site, form)
  if (tooDeep(file.text)) site.report(0, `brackets are nested more than ${DEEPEST} deep`)
  return { path: file.path, value, site }
}

const readDocument = <T>(text: string, lines: LineCounter, site: Site, form: Form<T>): T | undefined => {
  const document = parseSafely(text, lines, site)
  if (document === undefined) return undefined
  for (const error of document.errors) site.report(error.pos[0], firstLine(error.message))
  if (document.errors.length > 0) return undefined
  refuseReferences(document, site)
  return form.read(document.contents, 0, site)
}

const parseSafely = (text: string, lines: LineCounter, site: Site): Document.Parsed | undefined => {
  try {
    return parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines })
  } catch (error) {
    site.report(
      0,
      `cannot be read as YAML: ${error instanceof Error ? firstLine(error.message) : 'unknown reason'}`,
    )
    return undefined
  }
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? message

/** Anchors and aliases would let one place change another unseen. */
const refuseReferences = (document: Document.Parsed, site: Site): void => {
  const refuse = (node: Node): void => {
    if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
      site.report(
        node.range?.[0] ?? 0,
        'anchors and aliases are not part of the codebook; write the words out',
      )
  }
  visit(document, { Node: (_key, node) => refuse(node) })
}

/** Whether brackets or indentation nest deeper than any codebook does. Counts brackets in quotes too: harmless. */
const tooDeep = (text: string): boolean => {
  let depth = 0
  let indents = 0
  for (const line of text.split('\n', 200_000)) {
    indents = Math.max(indents, (/^[\s\-?:]*/.exec(line)?.[0].length ?? 0) / 2)
    if (indents > DEEPEST) return true
  }
  for (const char of text) {
    if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth--
    if (depth > DEEPEST) return true
  }
  return false
}
