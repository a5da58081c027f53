/** Values that options of the command line take. */
export const FORMATS = ['table', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]
