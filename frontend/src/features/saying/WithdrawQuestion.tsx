import { Link } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import type { Wire } from '../../lib/api'
import { SaidWords } from './SaidWords'

interface WithdrawQuestionProps {
  /** Nothing for words that are gone already. */
  said?: Pick<Wire['Contribution'], 'body' | 'contentNote'>
  errors: SummaryError[]
  onTake: () => void
  /** Where somebody goes who leaves their words there. */
  stay: string
}

/** The words, what taking them back means, and the two answers. */
export function WithdrawQuestion({ said, errors, onTake, stay }: WithdrawQuestionProps) {
  if (!said)
    return (
      <p>
        These words are gone. <Link to={stay}>Go on</Link>
      </p>
    )
  return (
    <>
      <ErrorSummary errors={errors} />
      <div className="dw-card">
        <SaidWords said={said} />
      </div>
      <p>
        They go at once, everywhere in Doorway, also from what practices are told. Where they stood, it says only that a
        contribution was withdrawn. Doorway cannot bring them back. What somebody has read or printed stays with them.
      </p>
      <div className="dw-buttons">
        <button className="nhsuk-button" type="button" onClick={onTake}>
          Take them back
        </button>
        <Link className="nhsuk-button nhsuk-button--secondary" to={stay}>
          Leave them there
        </Link>
      </div>
    </>
  )
}
