import { useId, useState } from 'react'
import { timeLeftInWords } from './timeLeft'
import { useTimeOut } from './useTimeOut'

/** Says, without getting in the way, that Doorway is about to lock. Whoever goes on working need not answer. */
export function TimeOutWarning() {
  const { left, final, stay } = useTimeOut()
  const [seen, setSeen] = useState(false)
  const titleId = useId()
  if (!final && seen) setSeen(false)
  const shown = left !== null && !(final && seen)
  return (
    <>
      {/* Said once: the minutes that go by are not read out. */}
      <p role="status" className="nhsuk-u-visually-hidden">
        {shown && 'Doorway will lock in a few minutes. Nothing is lost. To stay signed in, type or press anything.'}
      </p>
      {shown && (
        <section className="dw-again" role="dialog" aria-modal="false" aria-labelledby={titleId}>
          <div className="nhsuk-width-container dw-again__row">
            <div>
              <h2 className="nhsuk-heading-s dw-again__title" id={titleId}>
                {final ? 'It is time to sign in again' : 'Are you still there?'}
              </h2>
              <p className="dw-again__text">
                {final
                  ? `You signed in a week ago. Doorway asks for your password again ${timeLeftInWords(left)}.`
                  : `It has been quiet here. To keep your work private, Doorway locks ${timeLeftInWords(left)}.`}{' '}
                Nothing is lost.
              </p>
            </div>
            <button className="nhsuk-button" type="button" onClick={final ? () => setSeen(true) : stay}>
              {final ? 'All right' : 'Stay signed in'}
            </button>
          </div>
        </section>
      )}
    </>
  )
}
