import type { Wire } from '../../lib/api'
import { fieldsOf } from './answerFields'
import { AnswerText } from './AnswerText'
import { changeWords } from './changeWords'

interface EarlierAnswerProps {
  earlier: Pick<Wire['EarlierCriterion'], 'kind' | 'comparable' | 'why' | 'answers'>
  scale: Wire['CriteriaSet']['scale']
}

/** What was answered before, exactly as it was written; with the old words of the question where those have changed. */
export function EarlierAnswer({ earlier, scale }: EarlierAnswerProps) {
  const changed = changeWords(earlier)
  return (
    <>
      {changed && <p className="dw-before__changed">{changed}</p>}
      {changed && earlier.why && <p className="dw-small">Why it changed: {earlier.why}</p>}
      <ul className={earlier.answers.length > 1 ? 'dw-before__list dw-before__list--beside' : 'dw-before__list'}>
        {earlier.answers.map((answer) => (
          <li className="dw-before__one" key={answer.criterionId}>
            {changed && <p className="dw-small">The question then: {answer.statement}</p>}
            <AnswerText answer={fieldsOf(answer)} scale={scale} />
            {changed && answer.levelWords && <p className="dw-small">That level meant: {answer.levelWords}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
