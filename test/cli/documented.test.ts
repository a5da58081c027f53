import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manualOf, wordsAfter } from '../../scripts/manual.ts'
import { choicesOf } from '../../src/cli/arguments.ts'
import { createProgram } from '../../src/cli/program.ts'
import { COMMON_SETTINGS, commandsUnder, kindOf } from '../../src/cli/settings/options.ts'
import { ROOT } from './command.ts'

const page = readFileSync(`${ROOT}docs/cli.md`, 'utf8')
const formats = readFileSync(`${ROOT}docs/exports.md`, 'utf8')

/** What docs/cli.md says of one command: from its heading to the next. */
const sectionOf = (name: string): string =>
  page.split(/^## /m).find((section) => section.startsWith(`demarche ${name}\n`)) ?? ''

const hasGroff = spawnSync('groff', ['--version']).status === 0
if (!hasGroff) console.warn('NO groff: that the manual page can be set is not tested')

const commands = commandsUnder(createProgram('0'))

describe('docs/cli.md', () => {
  it.each(commands)('has a section on $name', ({ name }) => {
    expect(sectionOf(name)).not.toBe('')
    expect(page.split('\n## ')[0]).toContain(`[\`${name}\`]`)
  })

  it.each(commands)('names every option of $name', ({ name, command }) => {
    const flags = command.options.flatMap(({ short, long }) => [short ?? [], long ?? []].flat())
    expect(
      flags.filter((flag) => !sectionOf(name).includes(`${flag}\``) && !sectionOf(name).includes(`${flag} `)),
    ).toEqual([])
  })

  it('names no option that is not there', () => {
    const known = new Set(commands.flatMap(({ command }) => command.options.map(({ long }) => long)))
    const named = [...page.matchAll(/`(--[a-z-]+)/g)].map((match) => match[1])
    const own = ['--help', '--version']
    expect(named.filter((flag) => !own.includes(flag ?? '') && !known.has(flag))).toEqual([])
  })
})

describe('help', () => {
  it.each(commands)('of $name says what every option and argument does', ({ command }) => {
    expect(command.description()).not.toBe('')
    expect(command.options.filter(({ description }) => description === '').map(({ long }) => long)).toEqual(
      [],
    )
    expect(command.registeredArguments.filter((argument) => argument.description === '')).toEqual([])
  })

  it.each(commands)('of $name gives exit codes and examples', ({ name, command }) => {
    const after = wordsAfter(command)
    expect(after).toMatch(/^(?:.* )?Exit codes?(?:, as that of diff)?: 0\b/m)
    expect(after).toMatch(/^Examples?:$/m)
    expect(after).toContain(`demarche ${name}`)
  })

  it.each([{ name: '', command: createProgram('0') }, ...commands])(
    'of "$name" gives examples that work as they are written',
    ({ command }) => {
      for (const example of examplesIn(wordsAfter(command))) expect(misuseIn(example)).toBeUndefined()
    },
  )

  it.each(commands)('of $name fits a terminal of 130 columns', ({ command }) => {
    expect(
      wordsAfter(command)
        .split('\n')
        .filter((line) => line.length > 130),
    ).toEqual([])
  })
})

/** Command lines of examples, each cut into words as a shell cuts them; what feeds or follows demarche is left out. */
const examplesIn = (help: string): readonly (readonly string[])[] =>
  [...help.matchAll(/^ {2}\$ (.*)$/gm)].flatMap(([, line = '']) => {
    const words = (line.replace(/ +# .*$/, '').match(/'[^']*'|"[^"]*"|&&|[<>|()]|[^\s<>|()'"]+/g) ?? []).map(
      (word) => word.replace(/^(['"])(.*)\1$/s, '$2'),
    )
    return words.flatMap((word, i) => {
      if (word !== 'demarche') return []
      const rest = words.slice(i + 1)
      const end = rest.findIndex((each) => ['&&', '|', '>', '<', '(', ')'].includes(each))
      return [end === -1 ? rest : rest.slice(0, end)]
    })
  })

/** What commander would say of a command line. */
const misuseIn = (line: readonly string[]): string | undefined => {
  if (line.includes('--help')) return undefined
  const program = createProgram('0')
  const called = commandsUnder(program).find(({ name }) =>
    name.split(' ').every((part, i) => line[i] === part),
  )
  if (!called) return `${line.join(' ')}: no such command`
  const { command, name } = called
  const { operands, unknown } = command.parseOptions(line.slice(name.split(' ').length))
  // after -- all are operands
  const given = operands.length + (line.includes('--') ? unknown.length : 0)
  if (unknown.length > 0 && !line.includes('--')) return `${line.join(' ')}: no option ${unknown[0]}`
  const wanted = command.registeredArguments
  const least = wanted.filter(({ required }) => required).length
  const most = wanted.some(({ variadic }) => variadic) ? Number.POSITIVE_INFINITY : wanted.length
  if (given < least || given > most) return `${line.join(' ')}: ${given} arguments`
  const missing = command.options.find(
    (option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined,
  )
  return missing && `${line.join(' ')}: without ${missing.long}`
}

describe('the checks of this file', () => {
  it.each([
    ['$ demarche fnd', 'no such command'],
    ['$ demarche find --limt 3', 'no option --limt'],
    ['$ demarche case', '0 arguments'],
    ['$ cat x | demarche show a b > y', '2 arguments'],
    ['$ demarche codebook diff a b', 'without --on'],
  ])('see %s', (line, wrong) => {
    expect(examplesIn(`  ${line}`).map(misuseIn)).toEqual([expect.stringContaining(wrong)])
  })
})

describe('the settings table of docs/cli.md', () => {
  it.each(COMMON_SETTINGS)('has $key with its option and variables', ({ key, option, variables }) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${key}\` |`))
    expect(row).toContain(`\`--${option}\``)
    for (const variable of variables) expect(row).toContain(`\`${variable}\``)
  })

  it('has every value of an option that takes few', () => {
    const missing = commands.flatMap(({ name, command }) =>
      command.options
        .filter((option) => kindOf(option) === 'choice')
        .flatMap((option) => (choicesOf(option) ?? []).filter((value) => !isTold(name, value)))
        .map((value) => `${name}: ${value}`),
    )
    expect(missing).toEqual([])
  })
})

/** Whether a value stands in the command's section, in that of find, whose filters others share, or in code elsewhere. */
const isTold = (name: string, value: string): boolean =>
  [name, 'find'].some((each) => sectionOf(each).includes(value)) ||
  [page, formats].some((each) => each.includes(`\`${value}\``) || each.includes(`| ${value} |`))

describe('man/demarche.1', () => {
  it('is made from the command line as it is now (npm run docs:outputs)', () => {
    expect(readFileSync(`${ROOT}man/demarche.1`, 'utf8')).toBe(manualOf(createProgram('')))
  })

  it.skipIf(!hasGroff)('is taken by groff without a warning', () => {
    const { status, stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', 'man/demarche.1'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('demarche review correct')
  })
})
