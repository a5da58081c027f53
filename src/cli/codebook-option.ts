import { Option } from 'commander'
import { files } from './arguments.ts'

/** What a command is told of the codebook that it works by. */
export interface CodebookChoice {
  readonly codebook?: string
  readonly actors?: readonly string[]
}

/** `--actors`, beside every `--codebook`. */
export const actorsOption = (): Option =>
  new Option('--actors <file>', 'know the actors of this list too (may be given several times)').argParser(
    files,
  )
