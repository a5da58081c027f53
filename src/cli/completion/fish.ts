import type { CommandWords, OptionWords, Wanted } from './words.ts'

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`

const takes = (wanted: Wanted): string => {
  if (wanted.kind === 'file') return '-r -F'
  if (wanted.kind === 'folder') return "-x -a '(__fish_complete_directories)'"
  return wanted.kind === 'choice' ? `-x -a ${quoted(wanted.choices.join(' '))}` : '-x'
}

const optionLine = (path: string, { flags, means, value }: OptionWords): string => {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const parts = [`-n ${at(path)}`, ...names, ...(value ? [takes(value)] : []), `-d ${quoted(means)}`]
  return `complete -c demarche ${parts.join(' ')}`
}

const at = (path: string): string => quoted(`test (__demarche_called) = "${path}"`)

const linesOf = ({ path, commands, options, argument }: CommandWords): readonly string[] => [
  ...commands.map(
    ({ name, means }) => `complete -c demarche -n ${at(path)} -a ${quoted(name)} -d ${quoted(means)}`,
  ),
  ...(commands.length > 0 || argument.kind === 'text'
    ? []
    : [`complete -c demarche -n ${at(path)} ${takes(argument).replace(/^-[rx] /, '')}`]),
  ...options.map((option) => optionLine(path, option)),
]

/** A script that completes commands, options and their values in fish. */
export const fishScript = (all: readonly CommandWords[]): string => `# fish completion of demarche
# demarche completion fish > ~/.config/fish/completions/demarche.fish

function __demarche_called
  set -l called ''
  for word in (commandline -opc)[2..-1]
    set -l longer (string trim "$called $word")
    contains -- "$longer" ${all
      .filter(({ path }) => path !== '')
      .map(({ path }) => quoted(path))
      .join(' ')}
    and set called $longer
  end
  echo $called
end

complete -c demarche -f
${all.flatMap(linesOf).join('\n')}
`
