import './article.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import type { Span } from '../../../../src/base/span.ts'
import type { ArticleView } from '../../../../src/server/schemas/articles.ts'
import { inert, printable } from '../../../../src/wording/printable.ts'
import { dayInWords } from '../../../../src/wording/values.ts'
import { send } from '../../api/client.ts'
import { session, useMay } from '../../api/session.ts'
import { useShortcuts } from '../../frame/keys.tsx'
import { useNotices } from '../../frame/notices.tsx'
import { Badge } from '../../parts/event-words.tsx'
import { evidenceIn } from '../../parts/evidence-address.ts'
import { Page } from '../../parts/page.tsx'
import { Shown } from '../../parts/state.tsx'
import { type ArticlesSearch, articlesSearch } from '../articles/search.ts'
import { cardsOf, marksOf } from './cards.ts'
import { articleQuery, eventQuery, readArticle } from './queries.ts'
import { Review } from './review.tsx'
import { MarkedWords } from './text.tsx'

/** So many events of the next article are fetched before it is shown. */
const AHEAD = 8

/** Fetches the next article before somebody goes there. */
const usePrefetch = (next: string | undefined, list: Parameters<typeof articleQuery>[1]): void => {
  const client = useQueryClient()
  useEffect(() => {
    if (next === undefined) return
    void client
      .fetchQuery(articleQuery(next, list))
      .then(({ events }) =>
        Promise.all(events.slice(0, AHEAD).map(({ event }) => client.prefetchQuery(eventQuery(event.id)))),
      )
      .catch(() => undefined) // shown when one goes there
  }, [client, next, list])
}

/** The list of articles that one goes through. */
const useList = (): ArticlesSearch => {
  const search = useSearch({ from: '/articles/$id' })
  return useMemo(() => articlesSearch({ ...search }), [search])
}

/** Going on: the article is done, or left as it is. */
const useGoingOn = (view: ArticleView) => {
  const list = useList()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { tell } = useNotices()
  const { id } = view.record.article
  const address = `/api/articles/${encodeURIComponent(id)}/looked`
  const goTo = (next: string | undefined): void => {
    if (next !== undefined) void navigate({ to: '/articles/$id', params: { id: next }, search: list })
    else void navigate({ to: '/articles', search: list })
  }
  const refresh = () =>
    Promise.all(
      ['article', 'articles', 'today'].map((noun) => client.invalidateQueries({ queryKey: [noun] })),
    )
  const done = async (): Promise<void> => {
    try {
      await send('POST', address)
      const undo = async () => {
        await send('DELETE', address)
        await refresh()
      }
      // what was fetched ahead, or is being fetched, may lead back to an article that is done by now
      const { next } = await readArticle(id, list)
      const last = next === undefined ? '. That was the last of these articles' : ''
      tell({ text: `Done: ${titleOf(view)}${last}`, undo })
      goTo(next)
      await refresh()
    } catch (problem) {
      tell({ text: `Not kept. ${problem instanceof Error ? problem.message : String(problem)}`, tone: 'bad' })
    }
  }
  return { list, goOn: () => goTo(view.next), done }
}

const titleOf = ({ record: { article } }: ArticleView): string =>
  printable(article.title ?? '') || `An article${article.outlet ? ` of ${printable(article.outlet)}` : ''}`

/** Only an address of a web page is one to follow. */
const followed = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined

const Lead = ({ view }: { readonly view: ArticleView }) => {
  const { outlet, byline, published, publishedBasis, url } = view.record.article
  const address = followed(url)
  const day =
    published &&
    `${dayInWords(published)}${publishedBasis === 'given' || publishedBasis === 'metadata' ? '' : ' (as the text has it)'}`
  return (
    <>
      {[outlet, byline, day]
        .map((part) => printable(part ?? ''))
        .filter((part) => part)
        .join(' · ')}
      {address !== undefined && (
        <>
          {' · '}
          <a href={address} rel="noreferrer noopener">
            As published
          </a>
        </>
      )}
      {view.line.isReviewed && (
        <>
          {' '}
          <Badge tone="good">looked at</Badge>
        </>
      )}
    </>
  )
}

const Title = ({ view }: { readonly view: ArticleView }) => {
  const { title } = view.record.article
  const cards = useMemo(() => cardsOf(view), [view])
  return title === undefined ? (
    titleOf(view)
  ) : (
    <MarkedWords
      text={title}
      block={{ start: 0, shown: title.length }}
      marks={marksOf(cards, 'title')}
      looks={cards}
    />
  )
}

const charsOf = (chars: string | undefined): Span | undefined => {
  const [, start, end] = /^(?:#?chars=)?(\d+),(\d+)$/.exec(chars ?? '') ?? []
  return start === undefined || end === undefined || Number(start) >= Number(end)
    ? undefined
    : [Number(start), Number(end)]
}

const Article = ({ view }: { readonly view: ArticleView }) => {
  const { data: viewer } = useQuery(session)
  const mayDecide = useMay('coder')
  const { chars } = useSearch({ from: '/articles/$id' })
  const hash = useLocation({ select: (location) => location.hash })
  const asked = useMemo(
    () => ({ evidence: evidenceIn(hash), chars: charsOf(chars) ?? charsOf(hash) }),
    [hash, chars],
  )
  const { list, goOn, done } = useGoingOn(view)
  usePrefetch(view.next, list)
  useShortcuts([
    { keys: 'n', does: 'next article', run: goOn },
    ...(mayDecide ? [{ keys: 'd', does: 'done: on to the next article', run: () => void done() }] : []),
  ])
  const { id } = view.record.article
  return (
    <Page
      title={titleOf(view)}
      heading={<Title view={view} />}
      lead={<Lead view={view} />}
      actions={
        <>
          <Link to="/articles" search={list}>
            All articles
          </Link>
          <button type="button" onClick={goOn}>
            Next <kbd>n</kbd>
          </button>
          {mayDecide && (
            <button type="button" className="primary" onClick={() => void done()}>
              Done <kbd>d</kbd>
            </button>
          )}
        </>
      }
    >
      {view.record.warnings.map(({ code, message }) => (
        <p key={code} className="article-warning small">
          {inert(message)}
        </p>
      ))}
      <Review
        key={id}
        view={view}
        queryKey={articleQuery(id, list).queryKey}
        viewer={viewer?.name ?? ''}
        asked={asked}
      />
    </Page>
  )
}

export const ArticlePage = () => {
  const { id } = useParams({ from: '/articles/$id' })
  const list = useList()
  const article = useQuery(articleQuery(id, list))
  return (
    <Shown query={article} lines={16}>
      {(view) => <Article key={id} view={view} />}
    </Shown>
  )
}
