import { useQuery } from '@tanstack/react-query'
import type { Account } from '../../../../src/model/index.ts'
import { ROLES, type Role } from '../../api/session.ts'
import { Scrolled } from '../../parts/scrolled.tsx'
import { Shown } from '../../parts/state.tsx'
import { ChangeForm, PasswordField, TextField } from './form.tsx'
import { accountPath, accounts, minuteOf, useChange } from './queries.ts'
import { MAY, RoleField } from './roles.tsx'

const RoleChoice = ({ account }: { readonly account: Account }) => {
  const changing = useChange()
  const { name, role } = account
  const choose = (next: Role) =>
    changing.mutate({
      method: 'PATCH',
      path: accountPath(name),
      body: { role: next },
      told: `${name} is ${next} now`,
      undo: { method: 'PATCH', path: accountPath(name), body: { role } },
    })
  return (
    <select
      aria-label={`Role of ${name}`}
      value={role}
      disabled={changing.isPending}
      onChange={({ target }) => choose(target.value as Role)}
    >
      {ROLES.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  )
}

const Disabling = ({ account: { name, disabled } }: { readonly account: Account }) => {
  const changing = useChange()
  const change = (to: boolean) => ({
    method: 'PATCH' as const,
    path: accountPath(name),
    body: { disabled: to },
  })
  return (
    <button
      type="button"
      disabled={changing.isPending}
      aria-label={`${disabled ? 'Enable' : 'Disable'} ${name}`}
      onClick={() =>
        changing.mutate({
          ...change(!disabled),
          told: disabled ? `${name} may log in again` : `${name} may not log in any more`,
          undo: change(disabled),
        })
      }
    >
      {disabled ? 'Enable' : 'Disable'}
    </button>
  )
}

const NewPassword = ({ name }: { readonly name: string }) => {
  const changing = useChange()
  return (
    <details className="new-password">
      <summary>New password</summary>
      <ChangeForm
        label={`New password for ${name}`}
        does="Set"
        isPending={changing.isPending}
        problem={changing.error}
        onSend={(filled) =>
          changing.mutateAsync({
            method: 'PATCH',
            path: accountPath(name),
            body: { password: filled('password') },
            told: `${name} has another password`,
          })
        }
      >
        <PasswordField label={`Password for ${name}`} name="password" isNew />
      </ChangeForm>
    </details>
  )
}

const Person = ({ account, isSelf }: { readonly account: Account; readonly isSelf: boolean }) => (
  <tr>
    <th scope="row">
      {account.name}
      {account.disabled && (
        <>
          {' '}
          <span className="badge" data-tone="warn">
            disabled
          </span>
        </>
      )}
    </th>
    <td>{account.displayName}</td>
    <td>{isSelf ? account.role : <RoleChoice account={account} />}</td>
    <td className="time">{minuteOf(account.created)}</td>
    <td>
      {isSelf ? (
        <span className="soft">you</span>
      ) : (
        <div className="row">
          <Disabling account={account} />
          <NewPassword name={account.name} />
        </div>
      )}
    </td>
  </tr>
)

const AddPerson = () => {
  const adding = useChange()
  return (
    <ChangeForm
      label="Another account"
      does="Make account"
      isPending={adding.isPending}
      problem={adding.error}
      onSend={(filled) => {
        const name = filled('name').toLowerCase()
        return adding.mutateAsync({
          method: 'POST',
          path: '/api/accounts',
          body: {
            name,
            displayName: filled('displayName') || name,
            role: filled('role'),
            password: filled('password'),
          },
          told: `${name} may log in`,
        })
      }}
    >
      <TextField label="Name, for signing" name="name" />
      <TextField label="Called (optional)" name="displayName" isOptional />
      <RoleField label="Role" initial="coder" />
      <PasswordField label="First password" name="password" isNew />
    </ChangeForm>
  )
}

/** Everyone who may log in, for admins. */
export const People = ({ self }: { readonly self: string }) => (
  <section className="sheet stack">
    <h2 id="people">People</h2>
    <Shown query={useQuery(accounts)} lines={4}>
      {(found) => (
        <Scrolled label="Accounts, row by row" className="wide">
          <table aria-labelledby="people">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Called</th>
                <th scope="col">Role</th>
                <th scope="col">Since (UTC)</th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {found.accounts.map((account) => (
                <Person key={account.name} account={account} isSelf={account.name === self} />
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </Shown>
    <ul className="small soft">
      {ROLES.map((role) => (
        <li key={role}>
          <strong>{role}</strong> {MAY[role]}
        </li>
      ))}
    </ul>
    <h3>Another account</h3>
    <AddPerson />
  </section>
)
