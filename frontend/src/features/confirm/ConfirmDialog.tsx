import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'react-router'
import { CodeField } from '../../components/CodeField/CodeField'
import { PasswordField } from '../../components/PasswordField/PasswordField'
import type { Wire } from '../../lib/api'
import { isProblem } from '../../lib/problem'
import { accountQuery } from '../../lib/requests/account'
import { useVisitProvider } from '../../lib/useVisitProvider'
import { useConfirm } from './useConfirm'

interface ConfirmDialogProps {
  onConfirmed: () => void
  onCancel: () => void
}

/** Asks in front of the page whether it is really the person whose account this is. */
export function ConfirmDialog({ onConfirmed, onCancel }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { data: account } = useQuery(accountQuery)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog className="dw-dialog" ref={dialog} aria-labelledby={titleId} onClose={onCancel}>
      <h2 className="nhsuk-heading-m" id={titleId}>
        Confirm that it is you
      </h2>
      <p>What you are about to do matters, so it has to be you. What you typed on the page is kept.</p>
      {account?.hasPassword && <WithPassword account={account} onConfirmed={onConfirmed} onCancel={onCancel} />}
      {account && !account.hasPassword && <WithProvider account={account} onCancel={onCancel} />}
    </dialog>
  )
}

function WithPassword({ account, onConfirmed, onCancel }: ConfirmDialogProps & { account: Wire['Account'] }) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const confirm = useConfirm()
  const message = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    if (confirm.error) message.current?.focus()
  }, [confirm.error])

  function submit(event: FormEvent) {
    event.preventDefault()
    // The dialog stands inside the page, and must not send the page's own form.
    event.stopPropagation()
    if (!confirm.isPending) confirm.mutate({ password, code: code.trim() }, { onSuccess: onConfirmed })
  }

  return (
    <form onSubmit={submit} noValidate>
      {confirm.error && (
        <p className="nhsuk-error-message" tabIndex={-1} ref={message}>
          {isProblem(confirm.error) ? confirm.error.message : 'Sorry, that did not work. Try again.'}
        </p>
      )}
      <PasswordField
        id="confirm-password"
        label="Your password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
      />
      {account.secondFactor && (
        <CodeField
          id="confirm-code"
          label="Code from your app, or one of your recovery codes"
          hint="Each counts once. If you have just used one from the app, wait for the next."
          takes="either"
          value={code}
          onChange={setCode}
        />
      )}
      <div className="dw-buttons">
        <button className="nhsuk-button" type="submit" disabled={confirm.isPending || password === ''}>
          Confirm
        </button>
        <button className="dw-link-button" type="button" onClick={onCancel}>
          Not now
        </button>
      </div>
    </form>
  )
}

function WithProvider({ account, onCancel }: { account: Wire['Account']; onCancel: () => void }) {
  const { pathname } = useLocation()
  const visit = useVisitProvider()
  return (
    <>
      {visit.error && (
        <p className="nhsuk-error-message" role="alert">
          {isProblem(visit.error) ? visit.error.message : 'Sorry, that did not work. Try again.'}
        </p>
      )}
      <p>You sign in with {account.provider}. Sign in there once more, and you come back to this page.</p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          disabled={visit.isPending}
          onClick={() => visit.mutate({ purpose: 'confirm', token: '', returnTo: pathname })}
        >
          Confirm with {account.provider}
        </button>
        <button className="dw-link-button" type="button" onClick={onCancel}>
          Not now
        </button>
      </div>
    </>
  )
}
