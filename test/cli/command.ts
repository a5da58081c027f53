import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const MAIN = `${ROOT}dist/cli/main.js`
const LOCK = `${ROOT}node_modules/.build-lock`

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true }).map((name) => statSync(`${folder}/${String(name)}`).mtimeMs),
  )

/** The codebook is the last file that a build writes. */
const isFresh = (): boolean => {
  const built = statSync(`${ROOT}dist/codebook.json`, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return built > Math.max(newest(`${ROOT}src`), newest(`${ROOT}codebook`))
}

/** Builds dist/ when it is older than what it is built from. Several test files may ask for it at once. */
export const ensureBuilt = async (): Promise<void> => {
  for (;;) {
    try {
      mkdirSync(LOCK)
      break
    } catch {
      // A lock this old was left by a run that was stopped.
      if (Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 60_000)
        rmSync(LOCK, { recursive: true, force: true })
      await delay(200)
    }
  }
  try {
    if (isFresh()) return
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`)
  } finally {
    rmSync(LOCK, { recursive: true })
  }
}

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Run {
  readonly stdin?: string | Uint8Array
  readonly env?: NodeJS.ProcessEnv
  readonly cwd?: string
}

/** Runs the built `demarche` as a command of its own, in the repository's root, without the config files of whoever tests. */
export const demarche = (
  args: readonly string[],
  { stdin = '', env = {}, cwd = ROOT }: Run = {},
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd,
      env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined, DEMARCHE_CONFIG: '', ...env },
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    )
    // A command that stops before it has read everything is not this test's failure.
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
  })
