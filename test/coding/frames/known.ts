/** Frames in which an act is not read yet, by act. */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {}
