import { ROLES, type Role } from '../../api/session.ts'
import { Labelled } from '../../parts/inputs.tsx'

/** What each role may do, beside all that those before it may. */
export const MAY: Readonly<Record<Role, string>> = {
  reader: 'sees and exports everything',
  coder: 'reviews articles and decides on events',
  editor: 'assigns articles and adjudicates',
  admin: 'lets people in',
}

interface RoleFieldProps {
  readonly label: string
  readonly initial: Role
  /** The highest that can be chosen. */
  readonly most?: Role
}

export const RoleField = ({ label, initial, most = 'admin' }: RoleFieldProps) => (
  <Labelled label={label}>
    {(id) => (
      <select id={id} name="role" defaultValue={initial}>
        {ROLES.slice(0, ROLES.indexOf(most) + 1).map((role) => (
          <option key={role} value={role}>
            {role}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
