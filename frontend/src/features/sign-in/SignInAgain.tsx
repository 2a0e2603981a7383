import { useEffect } from 'react'
import { closeDialogs } from '../../lib/closeDialogs'
import { SignInDialog } from './SignInDialog'

/** The session has ended while a page was open: the page stays, with every word on it. */
export function SignInAgain() {
  useEffect(() => {
    closeDialogs()
  }, [])

  return (
    <section className="dw-again" aria-labelledby="again-title">
      <div className="nhsuk-width-container dw-again__row">
        <div role="status">
          <h2 className="nhsuk-heading-s dw-again__title" id="again-title">
            Your session has ended
          </h2>
          <p className="dw-again__text">
            Nothing is lost. Sign in again here, and Doorway tries to send what you wrote.
          </p>
        </div>
        <SignInDialog />
      </div>
    </section>
  )
}
