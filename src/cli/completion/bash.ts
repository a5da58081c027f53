import type { CommandWords, OptionWords, Wanted } from './words.ts'

/** A word that no shell reads as anything but itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

const reply = (wanted: Wanted): string => {
  if (wanted.kind === 'file') return '_demarche_paths -f'
  if (wanted.kind === 'folder') return '_demarche_paths -d'
  return wanted.kind === 'choice' ? `_demarche_words ${quoted(wanted.choices.join(' '))}` : ':'
}

const valueCase = (path: string, { flags, value }: OptionWords): readonly string[] =>
  value === undefined
    ? []
    : [`    ${flags.map((flag) => quoted(`${path}|${flag}`)).join('|')}) ${reply(value)}; return ;;`]

const wordCase = ({ path, commands, argument }: CommandWords): string =>
  `    ${quoted(path)}) ${
    commands.length > 0
      ? `_demarche_words ${quoted(commands.map(({ name }) => name).join(' '))}`
      : reply(argument)
  } ;;`

const flagsCase = ({ path, options }: CommandWords): string =>
  `    ${quoted(path)}) _demarche_words ${quoted(options.flatMap(({ flags }) => flags).join(' '))} ;;`

/** A script that completes commands, options and their values in bash 3.2 and later. */
export const bashScript = (all: readonly CommandWords[]): string => `# bash completion of demarche
# source <(demarche completion bash)

_demarche_words() {
  local word
  for word in $1; do [[ $word == "$cur"* ]] && COMPREPLY+=("$word"); done
}

_demarche_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
}

_demarche() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path= i
  COMPREPLY=()
  # bash cuts --format=table into three words
  if [[ $cur == '=' ]]; then cur=; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${path:+$path }\${COMP_WORDS[i]}" in
      ${all
        .filter(({ path }) => path !== '')
        .map(({ path }) => quoted(path))
        .join('|')}) path="\${path:+$path }\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$path|$prev" in
${all.flatMap(({ path, options }) => options.flatMap((option) => valueCase(path, option))).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$path" in
${all.map(flagsCase).join('\n')}
    esac
    return
  fi
  case "$path" in
${all.map(wordCase).join('\n')}
  esac
}

complete -F _demarche demarche
`
