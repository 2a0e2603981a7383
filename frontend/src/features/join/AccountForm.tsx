import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { isProblem } from '../../lib/problem'
import { useAcceptLink } from './useAcceptLink'

interface AccountFormProps {
  token: string
  button: string
  /** To choose a new password, nothing else is asked. */
  passwordOnly?: boolean
  onDone: () => void
}

const fieldIds: Record<string, string> = { name: 'name', signInName: 'sign-in-name', password: 'new-password' }

interface Account {
  name: string
  signInName: string
  password: string
}

function whatIsMissing(account: Account, passwordOnly: boolean): SummaryError[] {
  const left: SummaryError[] = []
  if (!passwordOnly && account.name.trim() === '') left.push({ message: 'Enter your name', fieldId: 'name' })
  if (!passwordOnly && account.signInName.trim() === '')
    left.push({ message: 'Choose a sign-in name', fieldId: 'sign-in-name' })
  if (account.password === '') left.push({ message: 'Choose a password', fieldId: 'new-password' })
  return left
}

function fromServer(error: unknown): SummaryError[] {
  if (!isProblem(error)) return []
  if (error.fields.length === 0) return [{ message: error.message }]
  return error.fields.map(({ field, message }) => ({ message, fieldId: fieldIds[field] }))
}

export function AccountForm({ token, button, passwordOnly = false, onDone }: AccountFormProps) {
  const [account, setAccount] = useState<Account>({ name: '', signInName: '', password: '' })
  const [missing, setMissing] = useState<SummaryError[]>([])
  const accept = useAcceptLink()
  const errors = useMemo(() => (missing.length > 0 ? missing : fromServer(accept.error)), [missing, accept.error])
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message

  function submit(event: FormEvent) {
    event.preventDefault()
    const left = whatIsMissing(account, passwordOnly)
    setMissing(left)
    if (left.length > 0 || accept.isPending) return
    const input = passwordOnly ? { token, password: account.password } : { token, ...account }
    accept.mutate(input, { onSuccess: onDone })
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        {!passwordOnly && (
          <>
            <TextInput
              id="name"
              label="Your name"
              hint="As people at work know you"
              value={account.name}
              onChange={(event) => setAccount({ ...account, name: event.currentTarget.value })}
              error={errorOf('name')}
              autoComplete="name"
              maxLength={200}
            />
            <TextInput
              id="sign-in-name"
              label="Sign-in name"
              hint="Your work e-mail address, or a name that you choose. It stays the same if your work changes."
              value={account.signInName}
              onChange={(event) => setAccount({ ...account, signInName: event.currentTarget.value })}
              error={errorOf('sign-in-name')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={200}
            />
          </>
        )}
        <PasswordField
          id="new-password"
          label="Password"
          hint="Long is good: three or four words that do not belong together. Use it nowhere else."
          value={account.password}
          onChange={(password) => setAccount({ ...account, password })}
          error={errorOf('new-password')}
          autoComplete="new-password"
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </>
  )
}
