const REFRESH_MILLISECONDS = 200

export interface Progress {
  readonly add: () => void
  /** Takes the counter off the screen, before other lines are written there and at the end. */
  readonly clear: () => void
}

const SILENT: Progress = { add: () => {}, clear: () => {} }

/** Counts articles on stderr when a person watches it and the records go elsewhere. */
export const createProgress = (
  screen: { readonly isTTY?: boolean; write(text: string): unknown },
  records: { readonly isTTY?: boolean },
): Progress => {
  if (!screen.isTTY || records.isTTY) return SILENT
  let count = 0
  let shownAt = 0
  const add = (): void => {
    count += 1
    const now = Date.now()
    if (now - shownAt < REFRESH_MILLISECONDS) return
    shownAt = now
    screen.write(`\r${count} read`)
  }
  return { add, clear: () => void screen.write('\r\u001b[K') }
}
