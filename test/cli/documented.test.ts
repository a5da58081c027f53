import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { ROOT } from './command.ts'

const page = readFileSync(`${ROOT}docs/cli.md`, 'utf8')

interface Named {
  readonly name: string
  readonly command: Command
}

const commandsUnder = (command: Command, path: readonly string[]): readonly Named[] =>
  command.commands.flatMap((each) => {
    const name = [...path, each.name()]
    return each.commands.length > 0 ? commandsUnder(each, name) : [{ name: name.join(' '), command: each }]
  })

/** What docs/cli.md says of one command: from its heading to the next. */
const sectionOf = (name: string): string =>
  page.split(/^## /m).find((section) => section.startsWith(`demarche ${name}\n`)) ?? ''

const commands = commandsUnder(createProgram('0'), [])

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
  it.each(commands)('of $name says what every option does', ({ command }) => {
    expect(command.description()).not.toBe('')
    expect(command.options.filter(({ description }) => description === '').map(({ long }) => long)).toEqual(
      [],
    )
  })
})
