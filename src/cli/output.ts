import { once } from 'node:events'

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
