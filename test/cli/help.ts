import type { Command } from 'commander'

/** What a command prints of itself, and the part of it that is its own words after the lists. */
export const helpOf = (command: Command): { readonly whole: string; readonly after: string } => {
  const printed: string[] = []
  command.configureOutput({ writeOut: (text) => printed.push(text) })
  command.outputHelp()
  const whole = printed.join('')
  return { whole, after: whole.slice(command.helpInformation().length) }
}
