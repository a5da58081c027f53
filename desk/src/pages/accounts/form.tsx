import '../../parts/forms.css'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Labelled } from '../../parts/inputs.tsx'
import { Problem } from '../../parts/state.tsx'

interface ChangeFormProps {
  /** What the form is for, for those who do not see it. */
  readonly label: string
  /** What the button says. */
  readonly does: string
  /** Sends what was filled in; the form is emptied when that has gone well. */
  readonly onSend: (filled: (name: string) => string) => Promise<unknown>
  readonly isPending: boolean
  readonly problem: unknown
  readonly children: ReactNode
}

/** A form that keeps what was typed until the server has taken it. */
export const ChangeForm = ({ label, does, onSend, isPending, problem, children }: ChangeFormProps) => {
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const filled = new FormData(event.currentTarget)
    onSend((name) => String(filled.get(name) ?? '').trim()).then(
      () => form.current?.reset(),
      () => {
        // told below the form
      },
    )
  }
  return (
    <form ref={form} aria-label={label} className="stack" onSubmit={submit}>
      <div className="row inputs">
        {children}
        <button type="submit" disabled={isPending}>
          {does}
        </button>
      </div>
      {problem !== null && problem !== undefined && <Problem problem={problem} />}
    </form>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly name: string
  readonly type?: 'text' | 'number'
  readonly autoComplete?: string
  readonly initial?: string
  readonly isOptional?: boolean
}

export const TextField = ({
  label,
  name,
  type = 'text',
  autoComplete = 'off',
  initial,
  isOptional = false,
}: TextFieldProps) => (
  <Labelled label={label}>
    {(id) => (
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={initial}
        maxLength={100}
        required={!isOptional}
        {...(type === 'number' && { min: 1, max: 366 })}
      />
    )}
  </Labelled>
)

interface PasswordFieldProps {
  readonly label: string
  readonly name: string
  readonly isNew?: boolean
}

export const PasswordField = ({ label, name, isNew = false }: PasswordFieldProps) => (
  <Labelled label={label}>
    {(id) => (
      <input
        id={id}
        name={name}
        type="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        minLength={isNew ? 12 : 1}
        maxLength={256}
        required
      />
    )}
  </Labelled>
)
