import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { Page } from '../../components/Page/Page'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { Welcome } from '../../components/Welcome/Welcome'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { useSignIn } from './useSignIn'

/** Where a person was going when they were asked to sign in; kept in the history entry, never in the address. */
function useDestination(): string {
  const state: unknown = useLocation().state
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined
  return typeof from === 'string' ? from : addresses.home
}

export function SignInPage() {
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const signIn = useSignIn()
  const navigate = useNavigate()
  const destination = useDestination()

  const errors = useMemo(() => {
    if (missing.length > 0) return missing
    return isProblem(signIn.error) ? [{ message: signIn.error.message, fieldId: 'sign-in-name' }] : []
  }, [missing, signIn.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    const left: SummaryError[] = []
    if (signInName.trim() === '') left.push({ message: 'Enter your sign-in name', fieldId: 'sign-in-name' })
    if (password === '') left.push({ message: 'Enter your password', fieldId: 'password' })
    setMissing(left)
    if (left.length > 0 || signIn.isPending) return
    signIn.mutate({ signInName, password }, { onSuccess: () => navigate(destination, { replace: true }) })
  }

  return (
    <Page title="Sign in" aside={<Welcome />}>
      <ErrorSummary errors={errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <TextInput
          id="sign-in-name"
          label="Sign-in name"
          hint="The e-mail address or name that you chose"
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
          error={missing.find(({ fieldId }) => fieldId === 'sign-in-name')?.message}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          id="password"
          label="Password"
          value={password}
          onChange={setPassword}
          error={missing.find(({ fieldId }) => fieldId === 'password')?.message}
          autoComplete="current-password"
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Sign in
          </button>
        </div>
      </form>
      <h2 className="nhsuk-heading-s">If you cannot sign in</h2>
      <p>Ask the person who runs Doorway where you are. They can give you a link to choose a new password.</p>
    </Page>
  )
}
