import { useEffect, useRef, useState } from 'react'
import type { Article } from '../../../../src/model/index.ts'
import { type BrowserReader, type LocalReading, Stopped } from '../../reading/browser-reader.ts'
import { LONGEST_LIVE, LONGEST_READ } from './draft.ts'

/** A reading with the article that it is of. */
export interface ReadArticle extends LocalReading {
  readonly article: Article
}

/** How far the reading of what stands in the form is. */
type Progress = 'empty' | 'waiting' | 'reading' | 'read' | 'stopped' | 'asked-for' | 'too-long' | 'failed'

export interface LiveReading {
  readonly progress: Progress
  /** The latest reading; of an earlier text while another is being read. */
  readonly latest: ReadArticle | undefined
  readonly problem: Error | undefined
  /** Reads a text that is too long to be read unasked. */
  readonly start: () => void
  readonly stop: () => void
}

/** Milliseconds without a key before a text is read. */
const PAUSE = 150

const first = (article: Article): Progress => {
  const { length } = article.text
  if (article.text.trim() === '') return 'empty'
  if (length > LONGEST_READ) return 'too-long'
  return length > LONGEST_LIVE ? 'asked-for' : 'waiting'
}

/** Reads the article whenever it changes, the newest last; long ones when asked to. */
export const useReading = (reader: BrowserReader | undefined, article: Article): LiveReading => {
  const [progress, setProgress] = useState<Progress>('empty')
  const [latest, setLatest] = useState<ReadArticle>()
  const [problem, setProblem] = useState<Error>()
  const busy = useRef<Article>(undefined)
  const next = useRef<Article>(undefined)
  const key = JSON.stringify(article)

  const run = async (opened: BrowserReader, wanted: Article): Promise<void> => {
    if (busy.current !== undefined) {
      next.current = wanted
      // a long text that nobody waits for any more would hold up the one that is wanted
      if (busy.current.text.length > LONGEST_LIVE) opened.stop()
      return
    }
    busy.current = wanted
    setProgress('reading')
    try {
      setLatest({ ...(await opened.read(wanted)), article: wanted })
      setProgress('read')
    } catch (cause) {
      setProgress(cause instanceof Stopped ? 'stopped' : 'failed')
      setProblem(cause instanceof Error ? cause : new Error(String(cause)))
    }
    busy.current = undefined
    const after = next.current
    next.current = undefined
    if (after !== undefined) await run(opened, after)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the article
  useEffect(() => {
    const begins = first(article)
    setProgress(begins)
    if (begins === 'empty') setLatest(undefined)
    if (begins !== 'waiting' || reader === undefined) return
    const timer = setTimeout(() => void run(reader, article), PAUSE)
    return () => clearTimeout(timer)
  }, [reader, key])

  return {
    progress,
    latest,
    problem,
    start: () => reader && void run(reader, article),
    stop: () => {
      next.current = undefined
      reader?.stop()
    },
  }
}
