import type { CommandWords, OptionWords, Wanted } from './words.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** Text within a spec of _arguments or _describe, where brackets and colons mean something. */
const plain = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&')

const action = (wanted: Wanted): string => {
  if (wanted.kind === 'file') return '_files'
  if (wanted.kind === 'folder') return '_files -/'
  return wanted.kind === 'choice' ? `(${wanted.choices.join(' ')})` : ' '
}

const optionSpecs = ({ flags, means, value, placeholder, repeats }: OptionWords): readonly string[] => {
  const excluded = repeats ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : ''
  return flags.map((flag) => {
    const takes = value === undefined ? '' : `:${plain(placeholder)}:${action(value)}`
    const equals = value !== undefined && flag.startsWith('--') ? '=' : ''
    return quoted(`${excluded}${flag}${equals}[${plain(means)}]${takes}`)
  })
}

const specsOf = ({ commands, options, argument }: CommandWords): string => {
  const names = commands.map(({ name, means }) => quoted(`${plain(name)}:${plain(means)}`))
  const rest =
    commands.length > 0
      ? [quoted('1:command:->command')]
      : argument.kind === 'text'
        ? []
        : [quoted(`*:argument:${action(argument)}`)]
  return `      commands=(${names.join(' ')})
      specs=(${[...options.flatMap(optionSpecs), ...rest].join('\n        ')})`
}

/** A script that completes commands, options and their values in zsh. */
export const zshScript = (all: readonly CommandWords[]): string => `#compdef demarche
# zsh completion of demarche; put it into a folder of $fpath as _demarche, or: source <(demarche completion zsh)

_demarche() {
  local curcontext="$curcontext" called= state i
  local -a specs commands
  local -A opt_args
  integer used=0
  for ((i = 2; i < CURRENT; i++)); do
    case "\${called:+$called }\${words[i]}" in
      ${all
        .filter(({ path }) => path !== '')
        .map(({ path }) => quoted(path))
        .join('|')}) called="\${called:+$called }\${words[i]}"; used=i-1 ;;
    esac
  done
  (( used > 0 )) && shift used words && (( CURRENT -= used ))
  case "$called" in
${all.map((each) => `    ${quoted(each.path)})\n${specsOf(each)} ;;`).join('\n')}
  esac
  _arguments -C $specs
  [[ $state == command ]] && _describe command commands
}

if [[ $funcstack[1] == _demarche ]]; then _demarche "$@"; else compdef _demarche demarche; fi
`
