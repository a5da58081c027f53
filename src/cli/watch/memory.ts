import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  type FeedState,
  NEW_FEED,
  NEW_STATE,
  type WatchState,
  watchState,
} from '../../sources/feeds/state.ts'
import { whyUnreadable } from '../../sources/index.ts'
import { Complaint } from '../complaint.ts'

/** What is remembered between runs, as it is now and as it is on disk. */
export interface Memory {
  readonly state: () => WatchState
  readonly change: (change: (state: WatchState) => WatchState) => void
  readonly feed: (url: string) => FeedState
  readonly changeFeed: (url: string, change: (feed: FeedState) => FeedState) => void
  /** Writes it down; `soon` lets a write be left out when the last one was just now. */
  readonly save: (when?: 'now' | 'soon') => Promise<void>
  readonly close: () => Promise<void>
}

const SOON_MILLISECONDS = 2000

/**
 * Opens the state at `file`, for this process alone. Complains where another one has it, where it is none, and where it cannot
 * be written.
 */
export const openMemory = async (file: string): Promise<Memory> => {
  const lock = `${file}.lock`
  await lockFor(lock, file)
  try {
    let state = await readState(file)
    let savedAt = Number.NEGATIVE_INFINITY
    let saved: WatchState | undefined
    const save: Memory['save'] = async (when = 'now') => {
      if (state === saved || (when === 'soon' && performance.now() - savedAt < SOON_MILLISECONDS)) return
      await writeWhole(file, `${JSON.stringify(state)}\n`)
      saved = state
      savedAt = performance.now()
    }
    await save()
    const feed: Memory['feed'] = (url) => state.feeds[url] ?? NEW_FEED
    return {
      state: () => state,
      change: (change) => {
        state = change(state)
      },
      feed,
      changeFeed: (url, change) => {
        state = { ...state, feeds: { ...state.feeds, [url]: change(feed(url)) } }
      },
      save,
      close: async () => {
        await save()
        await rm(lock, { force: true })
      },
    }
  } catch (cause) {
    await rm(lock, { force: true })
    throw cause
  }
}

const readState = async (file: string): Promise<WatchState> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return NEW_STATE
    throw new Complaint(`${file}: ${whyUnreadable(cause) ?? String(cause)}`)
  }
  try {
    return watchState.parse(JSON.parse(text))
  } catch {
    throw new Complaint(
      `${file} is no state of demarche watch, or one of another version: move it away to start anew (what the ledger holds is not read twice)`,
    )
  }
}

/** The file is there whole or as it was before. */
const writeWhole = async (file: string, content: string): Promise<void> => {
  const unfinished = `${file}.part`
  try {
    const handle = await open(unfinished, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (cause) {
    throw new Complaint(`${file}: cannot be written (${whyUnreadable(cause) ?? String(cause)})`)
  }
}

const lockFor = async (lock: string, file: string): Promise<void> => {
  for (const last of [false, true]) {
    try {
      await mkdir(dirname(file), { recursive: true })
      return await writeFile(lock, `${process.pid}\n`, { flag: 'wx' })
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'))
        throw new Complaint(`${file}: cannot be written (${whyUnreadable(cause) ?? String(cause)})`)
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (last || isRunning(holder))
      throw new Complaint(`another demarche watch (process ${holder}) is at work on ${file}`)
    await rm(lock, { force: true })
  }
}

/** A lock whose process is gone was left by one that was killed. */
const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}
