import { printable } from '../wording/printable.ts'

/** Exit codes: an input could not be read; the command line itself is wrong. */
export const EXIT = { unread: 1, usage: 2 } as const

/** Something that the person at the terminal can mend. Its message is a clear sentence; no stack is ever shown for it. */
export class Complaint extends Error {
  constructor(
    message: string,
    readonly exitCode: number = EXIT.unread,
  ) {
    super(message)
  }
}

/** Says one sentence on stderr. File names and quoted input in it are made harmless first. */
export const say = (message: string): void => {
  process.stderr.write(`demarche: ${printable(message)}\n`)
}

/** What a person wrote, understood by `understand`; the RangeError of what cannot be is told as their slip. */
export const meant = <T>(understand: () => T): T => {
  try {
    return understand()
  } catch (cause) {
    if (cause instanceof RangeError) throw new Complaint(cause.message, EXIT.usage)
    throw cause
  }
}
