import { useMutation } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import { ChangeForm, PasswordField, TextField } from './form.tsx'

/** On a desk of one's own: what accounts are for, and the first of them. */
export const FirstAccount = ({ name }: { readonly name: string }) => {
  const adding = useMutation({
    mutationFn: (account: object) => send('POST', '/api/accounts', account),
    onSuccess: () => location.assign('/login?next=/accounts'),
  })
  return (
    <section className="sheet stack" aria-labelledby="first">
      <h2 id="first">Nobody logs in here yet</h2>
      <p className="measured">
        Only this machine can reach the desk, and whoever is at it may do everything; decisions are signed “
        {name}
        ”. With the first account, an admin’s, everyone has to log in, and the desk can be opened to others:{' '}
        <code>demarche desk --behind-proxy</code>.
      </p>
      <ChangeForm
        label="The first account"
        does="Make the first account"
        isPending={adding.isPending}
        problem={adding.error}
        onSend={(filled) =>
          adding.mutateAsync({
            name: filled('name').toLowerCase(),
            displayName: filled('displayName') || filled('name'),
            role: 'admin',
            password: filled('password'),
          })
        }
      >
        <TextField label="Name, for signing" name="name" autoComplete="username" />
        <TextField label="Called (optional)" name="displayName" isOptional />
        <PasswordField label="Password, 12 characters or more" name="password" isNew />
      </ChangeForm>
    </section>
  )
}
