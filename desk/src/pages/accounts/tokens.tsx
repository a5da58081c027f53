import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccessToken } from '../../../../src/model/index.ts'
import type { Session } from '../../api/session.ts'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Shown } from '../../parts/state.tsx'
import { ChangeForm, TextField } from './form.tsx'
import { minuteOf, tokens, useChange } from './queries.ts'
import { RoleField } from './roles.tsx'

interface Made {
  readonly secret: string
  readonly token: AccessToken
}

const Secret = ({ made, onDone }: { readonly made: Made; readonly onDone: () => void }) => (
  <div className="secret stack" role="status">
    <p>
      The token “{made.token.label}” is shown this once. Send it as <code>Authorization: Bearer …</code>
    </p>
    <div className="row">
      <code className="secret-text">{made.secret}</code>
      <button type="button" onClick={() => void navigator.clipboard.writeText(made.secret)}>
        Copy
      </button>
      <button type="button" className="plain" onClick={onDone}>
        I have it
      </button>
    </div>
  </div>
)

const MakeToken = ({ viewer }: { readonly viewer: Session }) => {
  const making = useChange<Made>()
  const [made, setMade] = useState<Made>()
  return (
    <>
      <ChangeForm
        label="Make a token"
        does="Make token"
        isPending={making.isPending}
        problem={making.error}
        onSend={async (filled) => {
          const body = { label: filled('label'), role: filled('role'), days: Number(filled('days')) }
          setMade(
            await making.mutateAsync({
              method: 'POST',
              path: '/api/tokens',
              body,
              told: 'The token is made',
            }),
          )
        }}
      >
        <TextField label="Label" name="label" />
        <RoleField label="May do what a" initial="reader" most={viewer.role} />
        <TextField label="may, for so many days" name="days" type="number" initial="90" />
      </ChangeForm>
      {made && <Secret made={made} onDone={() => setMade(undefined)} />}
    </>
  )
}

const TokenRow = ({ token, isOver }: { readonly token: AccessToken; readonly isOver: boolean }) => {
  const revoking = useChange()
  return (
    <tr>
      <th scope="row">{token.label}</th>
      <td>{token.account}</td>
      <td>{token.role}</td>
      <td className="time">{token.lastUsed === undefined ? 'never' : minuteOf(token.lastUsed)}</td>
      <td className="time">
        {minuteOf(token.expires)}
        {isOver && (
          <>
            {' '}
            <span className="badge" data-tone="warn">
              over
            </span>
          </>
        )}
      </td>
      <td>
        <button
          type="button"
          aria-label={`Take back ${token.label} of ${token.account}`}
          disabled={revoking.isPending}
          onClick={() =>
            revoking.mutate({
              method: 'DELETE',
              path: `/api/tokens/${token.id}`,
              told: `The token “${token.label}” is taken back`,
            })
          }
        >
          Take back
        </button>
      </td>
    </tr>
  )
}

const TokenTable = ({ found, now }: { readonly found: readonly AccessToken[]; readonly now: string }) => (
  <Scrolled label="Tokens, row by row" className="wide">
    <table aria-labelledby="tokens">
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">Account</th>
          <th scope="col">Role</th>
          <th scope="col">Last used (UTC)</th>
          <th scope="col">Until (UTC)</th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {found.map((token) => (
          <TokenRow key={token.id} token={token} isOver={token.expires <= now} />
        ))}
      </tbody>
    </table>
  </Scrolled>
)

/** What machines log in with: one's own, for admins everyone's. */
export const Tokens = ({ viewer, isAdmin }: { readonly viewer: Session; readonly isAdmin: boolean }) => (
  <section className="sheet stack">
    <h2 id="tokens">Tokens for machines</h2>
    <Shown query={useQuery(tokens(isAdmin ? '*' : undefined))} lines={2}>
      {(found) =>
        found.tokens.length === 0 ? (
          <p className="soft">No tokens. With one a program asks the API in your name.</p>
        ) : (
          <TokenTable found={found.tokens} now={new Date().toISOString()} />
        )
      }
    </Shown>
    <h3>Make a token</h3>
    <MakeToken viewer={viewer} />
  </section>
)
