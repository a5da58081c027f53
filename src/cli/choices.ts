/** Values that options of the command line take. */
export const FORMATS = ['table', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

export { INPUT_KINDS as INPUTS } from '../sources/kinds.ts'
