import { parentPort } from 'node:worker_threads'
import { openReader } from '../../index.ts'
import type { Answer, Job } from './apart.ts'

/** Reads apart from the server, which answers others meanwhile and can stop a reading that takes too long. */
const reader = await openReader()

parentPort?.on('message', async ({ article, wants, everyRule }: Job) => {
  const answer = async (): Promise<Answer> => {
    try {
      await reader.prepare(article)
      return {
        ...(wants.includes('record') && { record: reader.read(article) }),
        ...(wants.includes('account') && { account: reader.account(article, { everyRule }) }),
      }
    } catch (cause) {
      return { fault: cause instanceof Error ? cause.message : String(cause) }
    }
  }
  parentPort?.postMessage(await answer())
})
