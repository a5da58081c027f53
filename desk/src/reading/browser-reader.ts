import type { Account } from '../../../src/coding/explain/index.ts'
import type { Article, ArticleRecord } from '../../../src/model/index.ts'
import type { Answer, Question, ReaderFiles } from './messages.ts'

/** A record as read here, with its bytes and how long it took, in milliseconds. */
export interface LocalReading {
  readonly record: ArticleRecord
  readonly json: string
  readonly took: number
}

/** The reading code at work in a worker of this browser. */
export interface BrowserReader {
  /** Resolves when the reader is built. */
  readonly coder: Promise<ArticleRecord['coder']>
  /** Reads a text. Rejects with {@link Stopped} when it is stopped. */
  read(article: Article): Promise<LocalReading>
  /** Tells which rules fired, which nearly did, and why. */
  account(article: Article, everyRule: boolean): Promise<Account>
  /** Stops whatever is being read, at once; the reader is built anew for the next. */
  stop(): void
  close(): void
}

/** A reading that was stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

interface Waiting {
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: Error) => void
}

interface Bench {
  readonly worker: Worker
  readonly coder: Promise<ArticleRecord['coder']>
  readonly waiting: Map<number, Waiting>
}

const startBench = (files: ReaderFiles): Bench => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  const coder = new Promise<ArticleRecord['coder']>((resolve, reject) => {
    worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => {
      if (answer.kind === 'ready') return resolve(answer.coder)
      if (answer.id === undefined) return reject(new Error(answer.kind === 'failed' ? answer.reason : ''))
      const asked = waiting.get(answer.id)
      waiting.delete(answer.id)
      if (answer.kind === 'failed') asked?.reject(new Error(answer.reason))
      else asked?.resolve(answer)
    })
    worker.addEventListener('error', ({ message }) => {
      const cause = new Error(message || 'the reading code could not be started')
      reject(cause)
      for (const each of waiting.values()) each.reject(cause)
      waiting.clear()
    })
  })
  coder.catch(() => {})
  worker.postMessage({ kind: 'files', files } satisfies Question)
  return { worker, coder, waiting }
}

/** Starts a reader. Close it when it is no longer needed: it holds some tens of megabytes. */
export const openBrowserReader = (files: ReaderFiles): BrowserReader => {
  let bench = startBench(files)
  let last = 0
  const end = ({ worker, waiting }: Bench): void => {
    worker.terminate()
    for (const each of waiting.values()) each.reject(new Stopped('stopped'))
    waiting.clear()
  }
  const ask = (question: (id: number) => Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1
      bench.waiting.set(last, { resolve, reject })
      bench.worker.postMessage(question(last))
    })
  return {
    get coder() {
      return bench.coder
    },
    read: async (article) => {
      const answer = await ask((id) => ({ kind: 'read', id, article }))
      if (answer.kind !== 'read') throw new Error('the worker gave no record')
      const { json, took } = answer
      return { record: JSON.parse(json) as ArticleRecord, json, took }
    },
    account: async (article, everyRule) => {
      const answer = await ask((id) => ({ kind: 'account', id, article, everyRule }))
      if (answer.kind !== 'account') throw new Error('the worker gave no account')
      return answer.account
    },
    stop: () => {
      end(bench)
      bench = startBench(files)
    },
    close: () => end(bench),
  }
}
