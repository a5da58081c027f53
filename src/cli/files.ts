import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { whyUnreadable } from '../sources/unreadable.ts'
import { Complaint } from './complaint.ts'

const WILD = /[*?]/

/** A file name with `*` and `?` as a pattern. */
const patternOf = (name: string): RegExp =>
  new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  )

const namesIn = async (folder: string): Promise<readonly string[]> => (await readdir(folder)).sort()

/** Files of a folder and the folders in it, in the order of their names. */
async function filesUnder(folder: string, named: RegExp): Promise<readonly string[]> {
  const found = await Promise.all(
    (await namesIn(folder)).map(async (name): Promise<readonly string[]> => {
      const path = join(folder, name)
      if ((await stat(path)).isDirectory()) return filesUnder(path, named)
      return named.test(name) ? [path] : []
    }),
  )
  return found.flat()
}

/** `*` and `?` in any part of a path, for shells that leave them as they are and for quoted patterns. */
async function matching(path: string): Promise<readonly string[]> {
  if (!WILD.test(path)) return [path]
  const pattern = patternOf(basename(path))
  const folders = await matching(dirname(path))
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await namesIn(folder)).filter((name) => pattern.test(name)).map((name) => join(folder, name)),
    ),
  )
  return found.flat()
}

/**
 * The files that a path, folder or pattern stands for; of folders those that are `named` so, with the folders in them.
 * Where there is none, the complaint says that no `what` are there.
 */
export async function filesOf(path: string, named: RegExp, what: string): Promise<readonly string[]> {
  try {
    const paths = await matching(path)
    const files = await Promise.all(
      paths.map(async (each) => ((await stat(each)).isDirectory() ? filesUnder(each, named) : [each])),
    )
    if (files.flat().length > 0) return files.flat()
  } catch (cause) {
    const reason = whyUnreadable(cause)
    if (reason === undefined) throw cause
    throw new Complaint(`${path}: ${reason}`)
  }
  throw new Complaint(`${path}: no ${what} there`)
}
