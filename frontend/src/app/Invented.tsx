import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../lib/requests/session'

/** What a demonstration over all of England says on every page, so that nobody takes its answers for real. */
export function Invented() {
  const { data: session } = useQuery(sessionQuery)
  if (!session?.invented) return null
  return (
    <aside className="nhsuk-width-container" aria-label="Invented answers">
      <p className="nhsuk-inset-text">
        <strong>Invented answers: no practice gave them.</strong> They were made by chance to measure how fast Doorway is.
      </p>
    </aside>
  )
}
