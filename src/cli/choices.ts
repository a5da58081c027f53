/** Values that options of the command line take. */
export const FORMATS = ['table', 'json', 'ndjson'] as const
export type Format = (typeof FORMATS)[number]

/** Coders that are not ours, by the files in which they publish. */
export const OUTSIDE = ['gdelt-events', 'gdelt-mentions'] as const
export type Outside = (typeof OUTSIDE)[number]
