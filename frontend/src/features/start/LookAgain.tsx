import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { lookAgainQuery } from '../../lib/requests/lookAgain'
import { lookAgainWords } from './lookAgainWords'

/** A quiet suggestion, some months after the latest self-assessment. The page does without it when it cannot be had. */
export function LookAgain({ practiceId }: { practiceId: string }) {
  const { data } = useQuery(lookAgainQuery(practiceId))
  const suggestion = data && lookAgainWords(practiceId, data)
  if (!suggestion) return null
  return (
    <section aria-labelledby="look-again" className="dw-section">
      <h2 className="nhsuk-heading-m" id="look-again">
        Look again
      </h2>
      <p>{suggestion.say}</p>
      <p>
        <Link to={suggestion.to}>{suggestion.button}</Link>
      </p>
    </section>
  )
}
