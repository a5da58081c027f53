import './frame.css'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { session } from '../api/session.ts'
import { KeysHelp, KeysProvider, useShortcuts } from './keys.tsx'
import { useLogin } from './login.ts'
import { NoticesProvider } from './notices.tsx'
import { keepTheme, keptTheme, THEMES, type Theme } from './theme.ts'

/** The pages that one goes to from anywhere, with the key after `g`. */
const PAGES = [
  { to: '/', name: 'Today', key: 't' },
  { to: '/events', name: 'Events', key: 'e' },
  { to: '/articles', name: 'Review', key: 'r' },
  { to: '/cases', name: 'Cases', key: 'c' },
  { to: '/world', name: 'World', key: 'w' },
  { to: '/paste', name: 'Paste', key: 'p' },
  { to: '/codebook', name: 'Codebook', key: 'b' },
  { to: '/codings', name: 'Double coding', key: 'd' },
] as const

const Navigation = () => {
  const menu = useRef<HTMLDetailsElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another page is shown
  useEffect(() => menu.current?.removeAttribute('open'), [path])
  const links = PAGES.map(({ to, name }) => (
    <li key={to}>
      <Link to={to} activeOptions={{ exact: to === '/' }} activeProps={{ 'aria-current': 'page' }}>
        {name}
      </Link>
    </li>
  ))
  return (
    <>
      <nav className="nav-wide" aria-label="Pages">
        <ul>{links}</ul>
      </nav>
      <details className="nav-narrow" ref={menu}>
        <summary>Menu</summary>
        <nav aria-label="Pages">
          <ul>{links}</ul>
        </nav>
      </details>
    </>
  )
}

const Search = () => {
  const field = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  useShortcuts([{ keys: '/', does: 'search', run: () => field.current?.focus() }])
  const search = (form: FormData) => {
    const text = String(form.get('text') ?? '').trim()
    if (text !== '') void navigate({ to: '/events', search: { text } })
  }
  return (
    <search>
      <form action={search}>
        <label className="unseen" htmlFor="search">
          Search the events
        </label>
        <input ref={field} id="search" name="text" type="search" placeholder="Search  /" maxLength={200} />
      </form>
    </search>
  )
}

const THEME_NAMES: Readonly<Record<Theme, string>> = { auto: 'Auto', light: 'Light', dark: 'Dark' }

const ThemeChoice = () => {
  const [theme, setTheme] = useState(keptTheme)
  const choose = (next: Theme) => {
    keepTheme(next)
    setTheme(next)
  }
  return (
    <label>
      <span className="unseen">Colours</span>
      <select value={theme} onChange={({ target }) => choose(target.value as Theme)}>
        {THEMES.map((each) => (
          <option key={each} value={each}>
            {THEME_NAMES[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

const Viewer = () => {
  const { data: viewer } = useQuery(session)
  // holds its place while it is not known, so that what stands before it does not move
  if (viewer === undefined) return <span className="viewer" />
  return (
    <Link
      to="/accounts"
      className={viewer.accounts ? 'viewer' : 'viewer soft'}
      title={
        viewer.accounts
          ? viewer.displayName
          : 'A desk of your own: nobody logs in, your decisions are signed with this name'
      }
    >
      {viewer.name}
    </Link>
  )
}

const GoKeys = () => {
  const navigate = useNavigate()
  useShortcuts(
    PAGES.map(({ to, name, key }) => ({
      keys: `g ${key}`,
      does: `go to ${name}`,
      run: () => void navigate({ to }),
    })),
  )
  return null
}

const Login = () => {
  useLogin()
  return null
}

/** What stands around every page. */
export const Frame = () => (
  <KeysProvider>
    <NoticesProvider>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <header className="frame-head">
        <Link to="/" className="mark">
          Demarche
        </Link>
        <Navigation />
        <div className="frame-end">
          <Search />
          <ThemeChoice />
          <KeysHelp />
          <Viewer />
        </div>
      </header>
      <GoKeys />
      <Login />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
    </NoticesProvider>
  </KeysProvider>
)
