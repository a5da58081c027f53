import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Account } from '../../coding/explain/index.ts'
import type { Article, ArticleRecord } from '../../model/index.ts'
import { Refusal } from '../problem.ts'

export interface Job {
  readonly article: Article
  readonly wants: readonly ('record' | 'account')[]
  /** Tell of every rule that a word called up. */
  readonly everyRule: boolean
}

export interface Answer {
  readonly record?: ArticleRecord
  readonly account?: Account
  readonly fault?: string
}

/** Reads texts of people who wait for it. Loads the reader when the first is read. */
export interface ReaderApart {
  /** Rejects with Refusal where it takes too long or too many wait. */
  read(article: Article): Promise<ArticleRecord>
  explain(article: Article, options?: { readonly everyRule?: boolean }): Promise<Account>
  both(article: Article): Promise<{ readonly record: ArticleRecord; readonly account: Account }>
  close(): Promise<void>
}

/** A reading ends within this time or is broken off; a long report takes about two seconds. */
const LONGEST_MS = 20_000
/** The first one waits for the reader to be loaded. */
const LOADING_MS = 20_000
const MOST_WAITING = 16

const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** A thread does not take over how its parent loads TypeScript: from the sources it is told anew. */
const fromSource = (): Worker => {
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs')
  const file = new URL('./worker.ts', import.meta.url).href
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`
  return new Worker(code, { eval: true })
}

const startWorker = (): Worker => {
  const worker = FROM_SOURCE ? fromSource() : new Worker(new URL('./worker.js', import.meta.url))
  worker.unref()
  return worker
}

/** A reader in a thread of its own, one text after another. */
export const createReaderApart = (longestMs = LONGEST_MS): ReaderApart => {
  let worker: Worker | undefined
  let waiting = 0
  let before: Promise<unknown> = Promise.resolve()

  const stop = async (): Promise<void> => {
    const stopped = worker
    worker = undefined
    await stopped?.terminate()
  }
  const run = async (job: Job): Promise<Answer> => {
    const limit = worker === undefined ? longestMs + LOADING_MS : longestMs
    worker ??= startWorker()
    const answer = await answerOf(worker, job, limit).catch(async (cause: unknown) => {
      await stop()
      throw cause
    })
    if (answer.fault !== undefined) throw new Error(`the reader failed: ${answer.fault}`)
    return answer
  }
  const ask = async (job: Job): Promise<Answer> => {
    if (waiting >= MOST_WAITING)
      throw new Refusal('unavailable', 'Many texts are being read: try again in a minute.', {
        headers: { 'retry-after': '60' },
      })
    waiting += 1
    const mine = before
      .then(() => run(job))
      .finally(() => {
        waiting -= 1
      })
    before = mine.catch(() => undefined)
    return mine
  }
  const whole = <K extends keyof Answer>(answer: Answer, key: K): NonNullable<Answer[K]> => {
    const part = answer[key]
    if (part === undefined) throw new Error(`the reader gave no ${key}`)
    return part
  }
  return {
    read: async (article) => whole(await ask({ article, wants: ['record'], everyRule: false }), 'record'),
    explain: async (article, { everyRule = false } = {}) =>
      whole(await ask({ article, wants: ['account'], everyRule }), 'account'),
    both: async (article) => {
      const answer = await ask({ article, wants: ['record', 'account'], everyRule: false })
      return { record: whole(answer, 'record'), account: whole(answer, 'account') }
    },
    close: stop,
  }
}

const TOO_LONG = 'The text takes too long to read: send less of it.'

const answerOf = (worker: Worker, job: Job, limitMs: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const onAnswer = (answer: Answer): void => settle(() => resolve(answer))
    const onError = (cause: unknown): void => settle(() => reject(cause))
    const onExit = (): void => settle(() => reject(new Error('the reader has stopped')))
    const timer = setTimeout(() => onError(new Refusal('took-too-long', TOO_LONG)), limitMs)
    const settle = (then: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit)
      then()
    }
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })
