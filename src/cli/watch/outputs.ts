import { EXPORT_FORMATS } from '../../exports/index.ts'
import { packageVersion } from '../../index.ts'
import { Complaint, EXIT, say } from '../complaint.ts'
import { toFile } from '../ledger/export.ts'
import type { Watch } from './round.ts'

export interface OutputChoice {
  readonly atom?: string
  readonly ics?: string
  readonly generic?: boolean
}

/** The files that are to follow the ledger. One that cannot be written is told, and tried again after the next round. */
export const writeOutputs = async (
  options: OutputChoice,
  { ledger, reader }: Pick<Watch, 'ledger' | 'reader'>,
): Promise<void> => {
  for (const id of ['atom', 'ics'] as const) {
    const file = options[id]
    const format = EXPORT_FORMATS.find((each) => each.id === id)
    if (file === undefined || format === undefined) continue
    const context = {
      ledger,
      query: options.generic ? { generic: true } : {},
      codebook: reader.codebook,
      rows: 'events',
      version: packageVersion(),
      at: new Date().toISOString(),
    } as const
    try {
      await toFile((await format.load())(context), file)
    } catch (cause) {
      if (!(cause instanceof Complaint)) throw cause
      say(cause.message)
      process.exitCode = EXIT.unread
    }
  }
}
