/** One problem in a file that a person wrote, told so that they can mend it. `line` and `column` count from 1. */
export interface Diagnostic {
  readonly file: string
  readonly line: number
  readonly column?: number
  readonly message: string
  /** "did you mean ...?" or another thing to do. */
  readonly hint?: string
  readonly severity: 'error' | 'warning'
}

/** `file:line:column: message (hint)`, the form that editors make clickable. */
export const formatDiagnostic = (d: Diagnostic): string =>
  `${d.file}:${d.line}${d.column === undefined ? '' : `:${d.column}`}: ${d.message}${d.hint ? ` (${d.hint})` : ''}`
