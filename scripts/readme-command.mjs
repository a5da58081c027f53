// Prints the shell command that README.md shows under `<!-- command: NAME -->`, so that what is promised is what is tested.
import { readFileSync } from 'node:fs'

const name = process.argv[2]
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const [, command] =
  new RegExp(`<!-- command: ${name} -->\\s*\`\`\`(?:sh|bash)\\n([^\\n]+)\\n\`\`\``).exec(readme) ?? []
if (command === undefined) {
  process.stderr.write(`README.md shows no command under <!-- command: ${name} -->\n`)
  process.exitCode = 1
} else process.stdout.write(`${command}\n`)
