import { useMutation } from '@tanstack/react-query'
import { send } from '../../api/client.ts'
import type { Session } from '../../api/session.ts'
import { useNotices } from '../../frame/notices.tsx'
import { ChangeForm, PasswordField } from './form.tsx'
import { useChange } from './queries.ts'
import { MAY } from './roles.tsx'

const Logout = () => {
  const { tell } = useNotices()
  const leaving = useMutation({
    mutationFn: () => send('DELETE', '/api/session'),
    // the whole desk is loaded anew, so that nothing stays of what was seen
    onSuccess: () => location.assign('/login'),
    onError: (problem) => tell({ text: problem.message, tone: 'bad' }),
  })
  return (
    <button type="button" disabled={leaving.isPending} onClick={() => leaving.mutate()}>
      Log out
    </button>
  )
}

/** Who one is here, one's password, the way out. */
export const Own = ({ viewer }: { readonly viewer: Session }) => {
  const changing = useChange()
  return (
    <section className="sheet stack" aria-labelledby="own">
      <div className="row between">
        <h2 id="own">You</h2>
        <Logout />
      </div>
      <p>
        <strong>{viewer.displayName}</strong> <span className="soft">({viewer.name})</span>, {viewer.role}:{' '}
        {MAY[viewer.role]}.
      </p>
      <ChangeForm
        label="Change your password"
        does="Change password"
        isPending={changing.isPending}
        problem={changing.error}
        onSend={(filled) =>
          changing.mutateAsync({
            method: 'PUT',
            path: '/api/session/password',
            body: { current: filled('current'), next: filled('next') },
            told: 'Your password is changed; your other sessions have ended',
          })
        }
      >
        <PasswordField label="Password now" name="current" />
        <PasswordField label="New password, 12 characters or more" name="next" isNew />
      </ChangeForm>
    </section>
  )
}
