import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { kindOfName } from './kinds.ts'

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** A page about the folder is no report. */
const ABOUT_FOLDER = /^(?:readme|license|changelog)\b/i

/**
 * Files with articles in a folder and the folders in it, in the order of their names by code unit, the same on every
 * machine. Hidden ones, links and pages about the folder (README) are left out.
 */
export async function* articleFilesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort(byName)) {
    if (entry.name.startsWith('.') || ABOUT_FOLDER.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* articleFilesIn(path)
    else if (entry.isFile() && kindOfName(entry.name)) yield path
  }
}
