import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { Few, Moved, Part } from './MinuteParts'
import { countOf, inShort } from './progressWords'

interface InAMinuteProps {
  practiceId: string
  progress: Wire['Progress']
  labels: string[]
}

/** What was done, what moved, what did not, what is next: before any chart. */
export function InAMinute({ practiceId, progress, labels }: InAMinuteProps) {
  const { done, open, up, down, same } = inShort(progress)
  const several = progress.audits.length > 1
  const latest = progress.audits.at(-1)
  return (
    <div className="dw-minute">
      <Part title="What we did" id="minute-did">
        <p>{done.length === 0 ? 'No action is done yet.' : `${countOf(done.length, 'action is', 'actions are')} done.`}</p>
        <Few all={done} line={({ what }) => what} />
      </Part>
      {several && <Moved up={up} down={down} same={same} labels={labels} />}
      <Part title="What is next" id="minute-next">
        <p>
          {open.length === 0 ? 'No action is open.' : `${countOf(open.length, 'action is', 'actions are')} open.`}{' '}
          {latest && <Link to={addresses.plan(practiceId, latest.auditId)}>Open the plan</Link>}
        </p>
        <Few all={open} line={({ what, due }) => (due === '' ? what : `${what}, by ${dateInWords(due)}`)} />
      </Part>
    </div>
  )
}
