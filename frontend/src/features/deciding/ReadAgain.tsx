import { useState } from 'react'
import { Link } from 'react-router'

/** What a decision says word for word, or would do. */
export interface Basis {
  /** As it is now. */
  hash: string
  /** As the beginning of a sentence: "The draft". */
  what: string
  /** The pages to read it on. */
  pages: { to: string; name: string }[]
}

/** Has somebody read anew what others changed since it was read; what is typed stays beside it. */
export function ReadAgain({ basis, onRead }: { basis: Basis; onRead: (hash: string) => void }) {
  // Whatever is read from here on is this or newer: a change that comes later still is asked about again.
  const [offered] = useState(basis.hash)
  return (
    <section className="nhsuk-inset-text" aria-labelledby="read-again">
      <h2 className="nhsuk-heading-s" id="read-again">
        Read it again first
      </h2>
      <p role="status">{basis.what} was changed since you read it. What you typed is still here.</p>
      <ul>
        {basis.pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} target="_blank" rel="noreferrer">
              {name} (opens in a new tab)
            </Link>
          </li>
        ))}
      </ul>
      <p>Then come back here, look whether your words still fit, and go on.</p>
      <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={() => onRead(offered)}>
        I read it as it is now
      </button>
    </section>
  )
}
