import type { Command } from 'commander'
import { write } from '../output.ts'
import { bashScript } from './bash.ts'
import { fishScript } from './fish.ts'
import type { Shell } from './shells.ts'
import { type CommandWords, completionOf } from './words.ts'
import { zshScript } from './zsh.ts'

const SCRIPTS: Readonly<Record<Shell, (all: readonly CommandWords[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
}

/** `demarche completion`: prints a script by which a shell completes the command line. */
export const completion = (shell: Shell, program: Command): Promise<void> =>
  write(SCRIPTS[shell](completionOf(program)))
