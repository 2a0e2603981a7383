import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { CodeField } from '../../components/CodeField/CodeField'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { sessionQuery } from '../../lib/requests/session'
import { signInWaysQuery } from '../../lib/requests/signInWays'
import { useGiveCode } from './useGiveCode'
import { useSessionOfOtherTab } from './useSessionOfOtherTab'
import { useSignIn } from './useSignIn'

interface SignInInPlaceProps {
  onCancel?: () => void
}

/** Signing in again without leaving the page: the same steps as on the pages of signing in. */
export function SignInInPlace({ onCancel }: SignInInPlaceProps) {
  const { data: session } = useQuery(sessionQuery)
  useSessionOfOtherTab()
  switch (session?.stage) {
    case 'second_factor':
      return <Code onCancel={onCancel} />
    case 'set_up_factor':
      return <OnAnotherTab onCancel={onCancel} />
    default:
      return <Password onCancel={onCancel} />
  }
}

interface StepProps extends SignInInPlaceProps {
  error: unknown
  pending: boolean
  button: string
  onSend: () => void
  children: ReactNode
}

function Step({ error, pending, button, onSend, onCancel, children }: StepProps) {
  const message = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (error) message.current?.focus()
  }, [error])

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!pending) onSend()
  }

  return (
    <form onSubmit={submit} noValidate>
      {Boolean(error) && (
        <p className="nhsuk-error-message" tabIndex={-1} ref={message}>
          {isProblem(error) ? error.message : 'Sorry, that did not work. Try again.'}
        </p>
      )}
      {children}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit" disabled={pending}>
          {button}
        </button>
        {onCancel && (
          <button className="dw-link-button" type="button" onClick={onCancel}>
            Not now
          </button>
        )}
      </div>
    </form>
  )
}

function Password({ onCancel }: SignInInPlaceProps) {
  const { data: ways } = useQuery(signInWaysQuery)
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useSignIn()
  return (
    <Step
      error={signIn.error}
      pending={signIn.isPending}
      button="Sign in"
      onSend={() => signIn.mutate({ signInName, password })}
      onCancel={onCancel}
    >
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor="again-name">
          Sign-in name
        </label>
        <input
          className="nhsuk-input"
          id="again-name"
          value={signInName}
          onChange={(event) => setSignInName(event.target.value)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
      <PasswordField
        id="again-password"
        label="Password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {ways?.provider && (
        <p>
          <a href={addresses.signedInAgain} target="_blank" rel="noreferrer">
            Sign in with {ways.provider} (opens a new tab)
          </a>
        </p>
      )}
    </Step>
  )
}

function Code({ onCancel }: SignInInPlaceProps) {
  const [code, setCode] = useState('')
  const give = useGiveCode()
  return (
    <Step
      error={give.error}
      pending={give.isPending}
      button="Continue"
      onSend={() => give.mutate(code.trim())}
      onCancel={onCancel}
    >
      {/* The field of the step before is gone, so that the focus has to be brought here. */}
      <FocusFirst>
        <CodeField
          id="again-code"
          label="Code from your app, or one of your recovery codes"
          takes="either"
          value={code}
          onChange={setCode}
        />
      </FocusFirst>
    </Step>
  )
}

function FocusFirst({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.querySelector('input')?.focus(), [])
  return <div ref={ref}>{children}</div>
}

function OnAnotherTab({ onCancel }: SignInInPlaceProps) {
  return (
    <>
      <p>
        Your role needs one more step, which has a page of its own.{' '}
        <a href={addresses.signedInAgain} target="_blank" rel="noreferrer">
          Finish signing in (opens a new tab)
        </a>
        , then come back to this page.
      </p>
      {onCancel && (
        <button className="dw-link-button" type="button" onClick={onCancel}>
          Not now
        </button>
      )}
    </>
  )
}
