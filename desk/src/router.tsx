import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import { articleSearch } from './pages/article/search.ts'
import { articlesSearch } from './pages/articles/search.ts'
import { casesSearch } from './pages/cases/search.ts'
import { codebookSearch } from './pages/codebook/search.ts'
import { codingsSearch } from './pages/codings/search.ts'
import { eventSearch } from './pages/event/search.ts'
import { eventsSearch } from './pages/events/search.ts'
import { loginSearch } from './pages/login/next.ts'
import { NotFoundPage } from './pages/not-found.tsx'
import { worldSearch } from './pages/world/search.ts'
import { Loading, Problem } from './parts/state.tsx'

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({
  component: Frame,
  notFoundComponent: NotFoundPage,
})

const under = () => root

/** Every page is a piece of code of its own, fetched when it is first shown. */
const pages = [
  createRoute({
    getParentRoute: under,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/today/page.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/events',
    validateSearch: eventsSearch,
    component: lazyRouteComponent(() => import('./pages/events/page.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/events/$id',
    validateSearch: eventSearch,
    component: lazyRouteComponent(() => import('./pages/event/page.tsx'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/articles',
    validateSearch: articlesSearch,
    component: lazyRouteComponent(() => import('./pages/articles/page.tsx'), 'ArticlesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/articles/$id',
    validateSearch: articleSearch,
    component: lazyRouteComponent(() => import('./pages/article/page.tsx'), 'ArticlePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/cases',
    validateSearch: casesSearch,
    component: lazyRouteComponent(() => import('./pages/cases/page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/cases/$id',
    component: lazyRouteComponent(() => import('./pages/case/page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/dyads',
    component: lazyRouteComponent(() => import('./pages/dyads/page.tsx'), 'DyadsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/dyads/$a/$b',
    component: lazyRouteComponent(() => import('./pages/dyad/page.tsx'), 'DyadPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/world',
    validateSearch: worldSearch,
    component: lazyRouteComponent(() => import('./pages/world/page.tsx'), 'WorldPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/actors/$key',
    component: lazyRouteComponent(() => import('./pages/actor/page.tsx'), 'ActorPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/paste',
    component: lazyRouteComponent(() => import('./pages/paste/page.tsx'), 'PastePage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/codebook',
    validateSearch: codebookSearch,
    component: lazyRouteComponent(() => import('./pages/codebook/page.tsx'), 'CodebookPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/codebook/$action',
    component: lazyRouteComponent(() => import('./pages/action/page.tsx'), 'ActionPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/codings',
    validateSearch: codingsSearch,
    component: lazyRouteComponent(() => import('./pages/codings/page.tsx'), 'CodingsPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/codings/$id',
    validateSearch: codingsSearch,
    component: lazyRouteComponent(() => import('./pages/coding/page.tsx'), 'CodingPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/login',
    validateSearch: loginSearch,
    component: lazyRouteComponent(() => import('./pages/login/page.tsx'), 'LoginPage'),
  }),
  createRoute({
    getParentRoute: under,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./pages/accounts/page.tsx'), 'AccountsPage'),
  }),
] as const

/** The desk's pages; every view of one is an address. */
export const createDeskRouter = (client: QueryClient) =>
  createRouter({
    routeTree: root.addChildren(pages),
    context: { client },
    defaultPreload: 'intent',
    defaultPendingComponent: Loading,
    defaultErrorComponent: ({ error, reset }) => <Problem problem={error} onRetry={reset} />,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>
  }
}
