import { Link } from 'react-router'
import type { NextStep } from './nextStep'

/** One sentence, one button; no button when nothing waits. */
export function Next({ say, button, to }: NextStep) {
  return (
    <section className="dw-card dw-first-thing" aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        What to do next
      </h2>
      <p>{say}</p>
      {to && (
        <div className="dw-buttons">
          <Link className="nhsuk-button" to={to}>
            {button}
          </Link>
        </div>
      )}
    </section>
  )
}
