import './accounts.css'
import { useQuery } from '@tanstack/react-query'
import { session, useMay } from '../../api/session.ts'
import { Page } from '../../parts/page.tsx'
import { Shown } from '../../parts/state.tsx'
import { AuditLog } from './audit.tsx'
import { FirstAccount } from './first.tsx'
import { Own } from './own.tsx'
import { People } from './people.tsx'
import { Tokens } from './tokens.tsx'

/** One's own account, and for admins everyone's. */
export const AccountsPage = () => {
  const viewer = useQuery(session)
  const isAdmin = useMay('admin')
  return (
    <Page
      title="Accounts"
      lead={
        isAdmin ? 'Who may log in, what machines hold, and who did what.' : 'Your account and your tokens.'
      }
    >
      <Shown query={viewer}>
        {(known) =>
          known.accounts ? (
            <div className="accounts">
              <Own viewer={known} />
              {isAdmin && <People self={known.name} />}
              <Tokens viewer={known} isAdmin={isAdmin} />
              {isAdmin && <AuditLog />}
            </div>
          ) : (
            <FirstAccount name={known.name} />
          )
        }
      </Shown>
    </Page>
  )
}
