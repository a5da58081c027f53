#!/usr/bin/env node
import { CommanderError } from 'commander'
import { packageVersion } from '../version.ts'
import { Complaint, EXIT, say } from './complaint.ts'
import { stopQuietlyWithoutReader } from './output.ts'
import { createProgram, exitCodeOf } from './program.ts'

stopQuietlyWithoutReader()
try {
  await createProgram(packageVersion()).parseAsync()
} catch (cause) {
  process.exitCode = exitCodeFor(cause)
}

/** Says what went wrong unless that has been said, and gives the exit code. */
function exitCodeFor(cause: unknown): number {
  if (cause instanceof CommanderError) return exitCodeOf(cause)
  if (cause instanceof Complaint) {
    for (const line of cause.message.split('\n')) say(line)
    return cause.exitCode
  }
  say(`this is a fault in demarche: ${cause instanceof Error ? cause.message : String(cause)}`)
  if (process.env.DEMARCHE_DEBUG) console.error(cause)
  return EXIT.unread
}
