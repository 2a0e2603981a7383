import type { ReactNode } from 'react'
import type { Held } from '../../lib/useHeld'

interface ChangedMeanwhileProps {
  held: Pick<Held<{ texts: Record<string, string> }>, 'begun' | 'empty' | 'changedMeanwhile'>
  /** What each text is called on the page. */
  names: Record<string, string>
  /** What else says something different now. */
  children?: ReactNode
}

/** What somebody else wrote, above the fields in which one's own words still are: for a form that was loaded again. */
export function ChangedMeanwhile({ held: { begun, empty, changedMeanwhile }, names, children }: ChangedMeanwhileProps) {
  if (!changedMeanwhile) return null
  return (
    <section className="nhsuk-inset-text" aria-label="What changed meanwhile">
      <p>This changed while you wrote. What you typed is in the fields below. It says now:</p>
      <dl>
        {Object.entries(names)
          .filter(([field]) => begun.texts[field] !== empty.texts[field])
          .map(([field, name]) => (
            <div key={field}>
              <dt>{name}</dt>
              <dd className="dw-own-words">{empty.texts[field] || 'Nothing'}</dd>
            </div>
          ))}
      </dl>
      {children}
    </section>
  )
}
