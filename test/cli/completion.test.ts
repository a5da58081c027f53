import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bashScript } from '../../src/cli/completion/bash.ts'
import { fishScript } from '../../src/cli/completion/fish.ts'
import { completionOf } from '../../src/cli/completion/words.ts'
import { zshScript } from '../../src/cli/completion/zsh.ts'
import { createProgram } from '../../src/cli/program.ts'
import { demarche, ensureBuilt } from './command.ts'

const words = completionOf(createProgram('0'))
const folder = mkdtempSync(join(tmpdir(), 'completion-'))
beforeAll(() => {
  mkdirSync(join(folder, 'reports'))
  writeFileSync(join(folder, 'report one.txt'), '')
  writeFileSync(join(folder, 'demarche.bash'), bashScript(words))
  writeFileSync(join(folder, 'demarche.zsh'), zshScript(words))
  writeFileSync(join(folder, 'demarche.fish'), fishScript(words))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const hasShell = (name: string): boolean => {
  const { status } = spawnSync(name, ['-c', 'exit 0'])
  if (status !== 0) console.warn(`NO ${name} HERE: its completion is not tested`)
  return status === 0
}

interface Completed {
  readonly out: string[]
  readonly err: string
}
const run = (shell: string, args: readonly string[]): Completed => {
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8' })
  return { out: stdout.split('\n').filter((line) => line !== ''), err: stderr }
}

/** What stands on the command line, cut as the shell cuts it, the last word being typed; and what is offered. */
type Case = readonly [line: readonly string[], offered: readonly string[]]
const CASES: readonly Case[] = [
  [['fin'], ['find']],
  [['review', 'con'], ['confirm']],
  [
    ['codebook', ''],
    ['check', 'diff', 'try'],
  ],
  [['read', '--form'], ['--format']],
  [
    ['read', '--format', ''],
    ['json', 'ndjson', 'table'],
  ],
  [['read', '-f', 'nd'], ['ndjson']],
  [['find', '--side', 'RUS', '--status', 'per'], ['performed']],
  [['review', 'list', '--col'], ['--color']],
  [['completion', 'z'], ['zsh']],
  [['find', '--text', ''], []],
]

const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

describe.skipIf(!hasShell('bash'))('in bash', () => {
  const complete = (line: readonly string[]): Completed =>
    run('bash', [
      '--norc',
      '-c',
      `source ./demarche.bash; COMP_WORDS=(demarche "$@"); COMP_CWORD=$#; _demarche
       printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      ...line,
    ])

  it.each(CASES)('%j', (line, offered) => {
    const { out, err } = complete(line)
    expect(err).toBe('')
    expect(sorted(out)).toEqual(offered)
  })

  it('a value after =, which bash cuts off', () => {
    expect(complete(['read', '--format', '=', 'nd']).out).toEqual(['ndjson'])
    expect(complete(['read', '--format', '=']).out).toEqual(['table', 'json', 'ndjson'])
  })

  it('files and folders', () => {
    expect(complete(['read', 'rep']).out.sort()).toEqual(['report one.txt', 'reports'])
    expect(complete(['read', '--codebook', 'rep']).out).toEqual(['reports'])
    expect(complete(['eval', 'reports', '--html', 'report']).out).toContain('report one.txt')
  })

  it('every option of every command', () => {
    for (const { path, options } of words)
      expect(complete([...path.split(' ').filter(Boolean), '-']).out.sort()).toEqual(
        options.flatMap(({ flags }) => flags).sort(),
      )
  })

  it('when it is loaded as the manual says', async () => {
    await ensureBuilt()
    const { stdout } = await demarche(['completion', 'bash'])
    writeFileSync(join(folder, 'printed.bash'), stdout)
    expect(run('bash', ['--norc', '-c', 'source printed.bash; complete -p demarche']).out).toEqual([
      'complete -F _demarche demarche',
    ])
  }, 120_000)
})

describe.skipIf(!hasShell('fish'))('in fish', () => {
  const complete = (line: readonly string[]): Completed => {
    const typed = ['demarche', ...line].join(' ')
    const { out, err } = run('fish', ['--no-config', '-c', `source demarche.fish; complete -C '${typed}'`])
    return { out: out.map((each) => each.split('\t')[0] ?? ''), err }
  }

  it.each(CASES)('%j', (line, offered) => {
    const { out, err } = complete(line)
    expect(err).toBe('')
    expect(sorted(out)).toEqual(offered)
  })

  it('files and folders', () => {
    expect(complete(['read', 'rep']).out.sort()).toEqual(['report one.txt', 'reports/'])
    expect(complete(['read', '--codebook', 'rep']).out).toEqual(['reports/'])
  })
})

describe.skipIf(!hasShell('zsh'))('in zsh', () => {
  /** Types into a zsh of its own, as a person would, and shows what the line has become after a tab. */
  const typed = (line: string): string => {
    const script = `
      zmodload zsh/zpty
      TERM=dumb zpty z zsh -i -d
      zpty -w z "PS1=; autoload -Uz compinit; compinit -D -u; source ./demarche.zsh; print READY-''NOW"
      zpty -r -m z out '*READY-NOW*'
      sleep 1
      zpty -w -n z $'demarche ${line}\\t'
      sleep 2
      out=
      while zpty -r -t z more; do out+=$more; done
      print -r -- "$out"
      zpty -d z`
    // without what moves the cursor and paints
    return run('zsh', ['-c', script])
      .out.join('\n')
      .replace(/\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u001f]/g, '')
  }

  it.each([
    ['fin', 'demarche find'],
    ['review con', 'demarche review confirm'],
    ['find --side RUS --status perf', '--status performed'],
    ['read --codebook repo', 'reports/'],
    ['completion zs', 'completion zsh'],
  ])('%s', (line, wanted) => {
    expect(typed(line)).toContain(wanted)
  })
})
