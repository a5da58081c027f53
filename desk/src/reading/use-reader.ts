import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ArticleRecord } from '../../../src/model/index.ts'
import { type BrowserReader, openBrowserReader } from './browser-reader.ts'
import { readerFiles } from './files.ts'

/** How far the reader of this browser is. */
export type ReaderState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly problem: unknown; readonly retry: () => void }
  | { readonly is: 'ready'; readonly reader: BrowserReader; readonly coder: ArticleRecord['coder'] }

/** A reader for as long as the component is on the page; without `wanted` nothing is fetched yet. */
export const useBrowserReader = (wanted = true): ReaderState => {
  const query = useQuery({ ...readerFiles, enabled: wanted })
  const [state, setState] = useState<ReaderState>({ is: 'loading' })
  const files = query.data
  useEffect(() => {
    if (files === undefined || !wanted) return
    const reader = openBrowserReader(files)
    let isOver = false
    reader.coder.then(
      (coder) => isOver || setState({ is: 'ready', reader, coder }),
      (problem: unknown) => isOver || setState({ is: 'failed', problem, retry: () => location.reload() }),
    )
    return () => {
      isOver = true
      reader.close()
      setState({ is: 'loading' })
    }
  }, [files, wanted])
  if (query.isError && files === undefined)
    return { is: 'failed', problem: query.error, retry: () => void query.refetch() }
  return state
}
