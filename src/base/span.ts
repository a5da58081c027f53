/** Half-open range `[start, end)` in UTF-16 code units of a text. RECORD.md fixes this shape: it is what records carry. */
export type Span = readonly [start: number, end: number]

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1]

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1]

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
