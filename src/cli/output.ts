import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { whyUnreadable } from '../sources/unreadable.ts'
import { Complaint } from './complaint.ts'

/** A reader that has gone away (`| head`) is no error: stop quietly, as other commands do. */
export const stopQuietlyWithoutReader = (): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EPIPE') throw cause
      process.exit(0)
    })
  }
}

/** Writes to stdout and waits while its reader is slower than we are, so that nothing piles up in memory. */
export const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes a file; one that cannot be written is a plain complaint. */
export async function orComplainOfWriting(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (cause) {
    throw new Complaint(`${file}: cannot be written (${whyUnreadable(cause) ?? String(cause)})`)
  }
}
