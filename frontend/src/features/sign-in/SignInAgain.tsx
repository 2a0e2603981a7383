import { useRef } from 'react'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { SignInInPlace } from './SignInInPlace'

type Person = NonNullable<Wire['Session']['person']>

interface SignInAgainProps {
  /** Who opened the page, and whose words stand on it. */
  owner: Person
  /** Who is signed in now, if it is somebody else. */
  other: Person | null
}

/** The session has ended while a page was open: the page stays, with every word on it. */
export function SignInAgain({ owner, other }: SignInAgainProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <section className="dw-again" aria-labelledby="again-title">
      <div className="nhsuk-width-container dw-again__row" role="status">
        <div>
          <h2 className="nhsuk-heading-s dw-again__title" id="again-title">
            {other ? `You are signed in as ${other.name}` : 'Your session has ended'}
          </h2>
          <p className="dw-again__text">
            {other ? (
              <>
                This page was opened by {owner.name}. To send what is written on it, sign in as {owner.name}. Or{' '}
                <a href={addresses.home}>go to your own start page</a>.
              </>
            ) : (
              'Nothing is lost. Sign in again here, and what you wrote is sent.'
            )}
          </p>
        </div>
        <button className="nhsuk-button" type="button" onClick={() => dialog.current?.showModal()}>
          Sign in again
        </button>
      </div>
      <dialog className="dw-dialog" ref={dialog} aria-labelledby="again-dialog-title">
        <h2 className="nhsuk-heading-m" id="again-dialog-title">
          Sign in again
        </h2>
        <p>The page behind stays as it is.</p>
        <SignInInPlace onCancel={() => dialog.current?.close()} />
      </dialog>
    </section>
  )
}
