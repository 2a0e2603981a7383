import type { ReactNode } from 'react'
import type { Wire } from '../../lib/api'
import { kindInWords } from '../../lib/hats'

interface NotHeardYetProps {
  people: Wire['NotHeard'][]
  /** What is said when nobody is left. */
  nobody: string
  /** Who is in the list, and who sees it. */
  children: ReactNode
}

/** Who has not been heard, for those who look after the group. */
export function NotHeardYet({ people, nobody, children }: NotHeardYetProps) {
  return (
    <>
      <h2 className="nhsuk-heading-s dw-section">Not heard yet</h2>
      {people.length === 0 ? (
        <p>{nobody}</p>
      ) : (
        <ul className="nhsuk-list">
          {people.map(({ name, kind }) => (
            <li key={name}>
              {name}, {kindInWords(kind).toLowerCase()}
            </li>
          ))}
        </ul>
      )}
      <p className="dw-small">{children}</p>
    </>
  )
}
