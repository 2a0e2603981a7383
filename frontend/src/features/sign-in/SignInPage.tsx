import { useSuspenseQuery } from '@tanstack/react-query'
import { TextInput } from 'nhsuk-react-components'
import { useMemo, useState, type FormEvent } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { Welcome } from '../../components/Welcome/Welcome'
import { addresses } from '../../lib/addresses'
import { keptToken } from '../../lib/keptToken'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { useVisitProvider } from '../../lib/useVisitProvider'
import { useArrival } from './arrival'
import { ProviderOutcome } from './ProviderOutcome'
import { useSignIn } from './useSignIn'

export function SignInPage() {
  const { stage, next, destination } = useArrival()
  const { search } = useLocation()
  const { data: ways } = useSuspenseQuery(signInWaysQuery)
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const signIn = useSignIn()
  const visit = useVisitProvider()
  const errors = useMemo(
    () => (missing.length > 0 ? missing : problemsOf(signIn.error ?? visit.error, {}, signIn.error ? 'sign-in-name' : undefined)),
    [missing, signIn.error, visit.error],
  )
  if (stage !== 'out') return <Navigate to={next} replace state={{ from: destination }} />
  // Whoever was away to accept an invitation comes back to it.
  if (search !== '' && keptToken() !== '') return <Navigate to={addresses.join + search} replace />

  function submit(event: FormEvent) {
    event.preventDefault()
    const left: SummaryError[] = []
    if (signInName.trim() === '') left.push({ message: 'Enter your sign-in name', fieldId: 'sign-in-name' })
    if (password === '') left.push({ message: 'Enter your password', fieldId: 'password' })
    setMissing(left)
    if (left.length === 0 && !signIn.isPending) signIn.mutate({ signInName, password })
  }

  return (
    <Page title="Sign in" aside={<Welcome />}>
      <ErrorSummary errors={errors} />
      <ProviderOutcome />
      <form onSubmit={submit} noValidate className="dw-card">
        <TextInput
          id="sign-in-name"
          label="Sign-in name"
          hint="The e-mail address or name that you chose"
          value={signInName}
          onChange={(event) => setSignInName(event.currentTarget.value)}
          error={errorAt(missing, 'sign-in-name')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          id="password"
          label="Password"
          value={password}
          onChange={setPassword}
          error={errorAt(missing, 'password')}
          autoComplete="current-password"
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Sign in
          </button>
          <Link to={addresses.forgotten}>I have forgotten my password</Link>
        </div>
      </form>
      <p>
        Are you a trainee with a code from the group? <Link to={addresses.signUp}>Add your placement</Link>
      </p>
      {ways.provider && (
        <section className="dw-card" aria-labelledby="organisation">
          <h2 className="nhsuk-heading-s" id="organisation">
            With your organisation’s account
          </h2>
          <p>You sign in there, and come back here. Doorway never sees that password.</p>
          <div className="dw-buttons dw-buttons--close">
            <button
              className="nhsuk-button nhsuk-button--secondary"
              type="button"
              disabled={visit.isPending}
              onClick={() => visit.mutate({ purpose: 'sign_in', token: '', returnTo: destination })}
            >
              Sign in with {ways.provider}
            </button>
          </div>
        </section>
      )}
    </Page>
  )
}
