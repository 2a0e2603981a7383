import { useMemo, useState, type FormEvent } from 'react'
import { Navigate } from 'react-router'
import { CodeField } from '../../components/CodeField/CodeField'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { errorAt, problemsOf } from '../../components/ErrorSummary/problemsOf'
import { Page } from '../../components/Page/Page'
import { notSignedOut } from '../sign-out/notSignedOut'
import { useSignOut } from '../sign-out/useSignOut'
import { useArrival } from './arrival'
import { useGiveCode } from './useGiveCode'

/** After the password: the code from the telephone, or one of the recovery codes. */
export function SecondFactorPage() {
  const { stage, next, destination } = useArrival()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState<SummaryError[]>([])
  const give = useGiveCode()
  const signOut = useSignOut()
  const errors = useMemo(
    () => (missing.length > 0 ? missing : problemsOf(give.error, { code: 'code' }, 'code')),
    [missing, give.error],
  )
  if (stage !== 'second_factor') return <Navigate to={next} replace state={{ from: destination }} />

  function submit(event: FormEvent) {
    event.preventDefault()
    const left = code.trim() === '' ? [{ message: 'Enter the code', fieldId: 'code' }] : []
    setMissing(left)
    signOut.reset()
    if (left.length === 0 && !give.isPending) give.mutate(code.trim())
  }

  function other() {
    setRecovery(!recovery)
    setCode('')
    setMissing([])
    give.reset()
  }

  return (
    <Page title="Enter your code">
      <ErrorSummary errors={signOut.isError ? notSignedOut : errors} />
      <form onSubmit={submit} noValidate className="dw-card">
        <CodeField
          id="code"
          label={recovery ? 'Recovery code' : 'Code from your app'}
          hint={
            recovery
              ? 'One of the codes that you kept when you set this up. Each works once.'
              : 'Open your authenticator app and type the six digits it shows for Doorway.'
          }
          error={errorAt(errors, 'code')}
          value={code}
          onChange={setCode}
          takes={recovery ? 'recovery' : 'app'}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit">
            Continue
          </button>
          <button className="dw-link-button" type="button" onClick={other}>
            {recovery ? 'Use the code from my app' : 'Use a recovery code'}
          </button>
        </div>
      </form>
      <h2 className="nhsuk-heading-s">If you have neither</h2>
      <p>
        Ask the person who runs Doorway where you are. They can check that it is you, and give you a way back in. Nothing
        is lost meanwhile.
      </p>
      <button className="dw-link-button" type="button" onClick={() => signOut.mutate()}>
        Sign in as somebody else
      </button>
    </Page>
  )
}
