import '../../parts/forms.css'
import './login.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { type FormEvent, useRef } from 'react'
import { send } from '../../api/client.ts'
import { session } from '../../api/session.ts'
import { Labelled } from '../../parts/inputs.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Problem } from '../../parts/state.tsx'
import { afterLogin } from './next.ts'

const Form = () => {
  const { next } = useSearch({ from: '/login' })
  const password = useRef<HTMLInputElement>(null)
  const login = useMutation({
    mutationFn: (credentials: object) => send('POST', '/api/session', credentials),
    // the whole desk is loaded anew, so that nothing stays of what another saw
    onSuccess: () => location.assign(afterLogin(next, location.href)),
    onError: () => password.current?.select(),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    login.mutate({ name: form.get('name'), password: form.get('password') })
  }
  return (
    <form className="login sheet stack" onSubmit={submit}>
      <Labelled label="Name">
        {(id) => (
          <input
            id={id}
            name="name"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={64}
            required
          />
        )}
      </Labelled>
      <Labelled label="Password">
        {(id) => (
          <input
            ref={password}
            id={id}
            name="password"
            type="password"
            autoComplete="current-password"
            maxLength={256}
            required
          />
        )}
      </Labelled>
      <div className="row">
        <button type="submit" className="primary" disabled={login.isPending}>
          {login.isPending ? 'Logging in' : 'Log in'}
        </button>
      </div>
      {login.isError && <Problem problem={login.error} />}
      <p className="small soft">Forgotten? An admin gives you another password.</p>
    </form>
  )
}

/** Where one says who one is. */
export const LoginPage = () => {
  const { data: viewer } = useQuery(session)
  if (viewer === undefined)
    return (
      <Page title="Log in">
        <Form />
      </Page>
    )
  return (
    <Page title="Log in">
      <Empty title={viewer.accounts ? `You are logged in as ${viewer.name}` : 'Nobody has to log in here'}>
        <p>
          {viewer.accounts ? (
            <>
              <Link to="/">Today</Link> is where the desk begins; you log out under{' '}
              <Link to="/accounts">your account</Link>.
            </>
          ) : (
            <>
              This desk has no accounts, and only this machine can reach it. What you decide is signed “
              {viewer.name}”. <Link to="/accounts">Make the first account</Link> to let others in.
            </>
          )}
        </p>
      </Empty>
    </Page>
  )
}
