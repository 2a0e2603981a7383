import classNames from 'classnames'
import { useRef } from 'react'
import { SignInInPlace } from './SignInInPlace'

/** A button that asks in front of the page to sign in again. */
export function SignInDialog({ secondary = false }: { secondary?: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button
        className={classNames('nhsuk-button', { 'nhsuk-button--secondary': secondary })}
        type="button"
        onClick={() => dialog.current?.showModal()}
      >
        Sign in again
      </button>
      <dialog className="dw-dialog" ref={dialog} aria-labelledby="again-dialog-title">
        <h2 className="nhsuk-heading-m" id="again-dialog-title">
          Sign in again
        </h2>
        <p>The page behind stays as it is.</p>
        <SignInInPlace onCancel={() => dialog.current?.close()} />
      </dialog>
    </>
  )
}
