import { version } from '../../../package.json'
import { createReader, loadModel, parseCompiled, type Reader } from '../../../src/reading/index.ts'
import { loadLetterDetector } from '../../../src/text/letter-detector.ts'
import type { Answer, Question, ReaderFiles } from './messages.ts'

/** Reads apart from the page, so that a long text cannot freeze it. */

const say = (answer: Answer): void => postMessage(answer)

const open = async ({ model, codebook }: ReaderFiles): Promise<Reader> => {
  const compiled = parseCompiled(codebook)
  // loaded at once, though few texts need it: later there may be no network
  const letters = await loadLetterDetector()
  const coder = { name: 'demarche', version }
  const reader = createReader({ model: loadModel(model), codebook: compiled, coder, letters: () => letters })
  say({ kind: 'ready', coder: { ...coder, codebook: compiled.hash } })
  return reader
}

const answer = (reader: Reader, question: Exclude<Question, { readonly kind: 'files' }>): Answer => {
  const { id, article } = question
  if (question.kind === 'account')
    return { kind: 'account', id, account: reader.account(article, { everyRule: question.everyRule }) }
  const start = performance.now()
  const json = JSON.stringify(reader.read(article))
  return { kind: 'read', id, json, took: performance.now() - start }
}

const serve = (): ((event: MessageEvent<Question>) => void) => {
  let reader: Promise<Reader> | undefined
  return ({ data: question }) => {
    const id = question.kind === 'files' ? undefined : question.id
    const failed = (cause: unknown): void =>
      say({ kind: 'failed', id, reason: cause instanceof Error ? cause.message : String(cause) })
    if (question.kind === 'files') {
      reader = open(question.files)
      reader.catch(failed)
    } else reader?.then((opened) => say(answer(opened, question))).catch(failed)
  }
}

addEventListener('message', serve())
