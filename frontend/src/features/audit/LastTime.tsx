import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { choiceWords } from './AnswerText'
import { EarlierAnswer } from './EarlierAnswer'

interface LastTimeProps {
  submittedOn: string
  sameSites: boolean
  earlier: Wire['EarlierCriterion']
  scale: Wire['CriteriaSet']['scale']
}

/** In a few words, for the line that is seen while the rest is folded. */
function inShort({ comparable, answers: [answer, ...more] }: Wire['EarlierCriterion'], scale: LastTimeProps['scale']): string {
  if (!answer) return 'not asked'
  if (more.length > 0 || !comparable) return 'the question was worded differently'
  return choiceWords(answer, scale).toLowerCase()
}

function Words({ submittedOn, sameSites, earlier, scale }: LastTimeProps) {
  return (
    <>
      <p className="dw-small">Submitted on {dateInWords(submittedOn)}. Nothing is chosen for you from it.</p>
      {!sameSites && <p className="dw-small">It was about other sites than this one.</p>}
      <EarlierAnswer earlier={earlier} scale={scale} />
    </>
  )
}

/** What the practice answered last time: in the side column where there is one. */
export function LastTimeBeside(props: LastTimeProps) {
  return (
    <section className="dw-before" aria-labelledby="last-time">
      <h2 className="nhsuk-heading-s" id="last-time">
        Last time
      </h2>
      <Words {...props} />
    </section>
  )
}

/** The same on a narrow screen: one line above the question’s levels, which unfolds. */
export function LastTimeFolded(props: LastTimeProps) {
  return (
    <details className="nhsuk-details dw-before">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Last time: {inShort(props.earlier, props.scale)}</span>
      </summary>
      <div className="nhsuk-details__text">
        <Words {...props} />
      </div>
    </details>
  )
}
