import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { ErrorSummary, type SummaryError } from '../ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../ErrorSummary/problemsOf'
import { PasswordField } from '../PasswordField/PasswordField'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { ContactChoice, type Contact } from './ContactChoice'

/** What somebody gives for an account of their own. The address is empty for not at all. */
export interface NewAccount {
  name: string
  signInName: string
  password: string
  email: string
}

interface AccountFormProps {
  button: string
  /** To choose a new password, nothing else is asked. */
  passwordOnly?: boolean
  nameHint?: string
  /** What the server did not accept. */
  error: unknown
  pending: boolean
  onSend: (account: NewAccount) => void
}

const fieldIds = { name: 'name', signInName: 'sign-in-name', password: 'new-password', email: 'email' }

interface Account extends Contact {
  name: string
  signInName: string
  password: string
}

const empty: Account = { name: '', signInName: '', password: '', contact: 'none', email: '' }

function whatIsMissing(account: Account, passwordOnly: boolean): SummaryError[] {
  const left: SummaryError[] = []
  if (!passwordOnly && account.name.trim() === '') left.push({ message: 'Enter your name', fieldId: fieldIds.name })
  if (!passwordOnly && account.signInName.trim() === '')
    left.push({ message: 'Choose a sign-in name', fieldId: fieldIds.signInName })
  if (account.password === '') left.push({ message: 'Choose a password', fieldId: fieldIds.password })
  if (account.contact === 'email' && account.email.trim() === '')
    left.push({ message: 'Enter your e-mail address, or choose not to be written to', fieldId: fieldIds.email })
  return left
}

/** Makes an account: a name, a sign-in name, a password, and whether one may be written to. */
export function AccountForm({ button, passwordOnly = false, nameHint = 'As people at work know you', error, pending, onSend }: AccountFormProps) {
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const [account, setAccount] = useState(empty)
  const [missing, setMissing] = useState<SummaryError[]>([])
  const errors = useMemo(() => (missing.length > 0 ? missing : problemsOf(error, fieldIds)), [missing, error])
  const change = (part: Partial<Account>) => setAccount({ ...account, ...part })

  function submit(event: FormEvent) {
    event.preventDefault()
    const left = whatIsMissing(account, passwordOnly)
    setMissing(left)
    if (left.length > 0 || pending) return
    const { name, signInName, password, contact, email } = account
    onSend({ name, signInName, password, email: contact === 'email' ? email.trim() : '' })
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
              hint={nameHint}
              value={account.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
              error={errorAt(errors, 'name')}
              autoComplete="name"
              maxLength={200}
            />
            <TextInput
              id="sign-in-name"
              label="Sign-in name"
              hint="Your work e-mail address, or a name that you choose. It stays the same if your work changes."
              value={account.signInName}
              onChange={(event) => change({ signInName: event.currentTarget.value })}
              error={errorAt(errors, 'sign-in-name')}
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
          onChange={(password) => change({ password })}
          error={errorAt(errors, 'new-password')}
          autoComplete="new-password"
        />
        {!passwordOnly && ways.mail && <ContactChoice value={account} error={errorAt(errors, 'email')} onChange={change} />}
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </>
  )
}
