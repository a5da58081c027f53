// A throw-away PostgreSQL server from the binaries that the machine has.
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'
const USER = 'demarche'

/** The folder of initdb and postgres: the newest that Debian has, else one on the path. */
export function postgresBinaries() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).filter((name) => /^\d+$/.test(name)) : []
  const folders = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin'))
  return [...folders, ...(process.env.PATH ?? '').split(':')].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')),
  )
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** PostgreSQL refuses to run as root; as root it is run as the user that Debian made for it, or as nobody. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag, name) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }))
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) }
    } catch {}
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as')
}

async function untilReady(binaries, port, server) {
  for (let i = 0; i < 150; i += 1) {
    if (server.exitCode !== null) throw new Error('PostgreSQL did not start')
    try {
      execFileSync(join(binaries, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('PostgreSQL was not ready after 15 seconds')
}

/** Starts a server on a free port with an empty database. Its files are gone after `stop()`. */
export async function startPostgres() {
  const binaries = postgresBinaries()
  if (!binaries) throw new Error('no PostgreSQL here (Debian: apt-get install postgresql)')
  const folder = mkdtempSync(join(tmpdir(), 'demarche-postgres-'))
  const as = unprivileged()
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid)
  const files = join(folder, 'files')
  const options = ['--username', USER, '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions']
  execFileSync(join(binaries, 'initdb'), ['-D', files, ...options], { ...as, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off']
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', files, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...as, cwd: folder, stdio: 'ignore' },
  )
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', () => server.kill('SIGQUIT'))
  await untilReady(binaries, port, server)
  const stop = () =>
    new Promise((resolve) => {
      server.once('exit', () => resolve(remove()))
      server.kill('SIGINT')
    })
  return { url: `postgres://${USER}@127.0.0.1:${port}/postgres`, stop }
}
