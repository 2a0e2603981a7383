import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { countOf, inShort, levelWords, whyLower } from './progressWords'

interface InAMinuteProps {
  practiceId: string
  progress: Wire['Progress']
  labels: string[]
}

/** How many of each are named here; the rest follows further down. */
const named = 3

function Part({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="dw-minute__part">
      <h2 className="nhsuk-heading-s" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function Few<T>({ all, line }: { all: T[]; line: (each: T) => ReactNode }) {
  if (all.length === 0) return null
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {all.slice(0, named).map((each, index) => (
        <li className="dw-own-words" key={index}>
          {line(each)}
        </li>
      ))}
      {all.length > named && <li>and {all.length - named} more</li>}
    </ul>
  )
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
      {several && (
        <>
          <Part title="What moved" id="minute-moved">
            <p>
              {up.length === 0
                ? 'No criterion is at a higher level yet. Change takes time.'
                : `${countOf(up.length, 'criterion is', 'criteria are')} at a higher level.`}
            </p>
            <Few all={up} line={(trend) => `${trend.title}: ${levelWords(trend, labels).toLowerCase()}`} />
          </Part>
          <Part title="What did not" id="minute-same">
            <p>
              {countOf(same.length, 'criterion is where it was', 'criteria are where they were')}
              {down.length > 0 && `, and ${countOf(down.length, 'is', 'are')} at a lower level`}.
              {down.length > 0 && ' A lower level is not a step back: it may be a clearer look.'}
            </p>
            <Few all={down} line={(trend) => [trend.title, whyLower(trend).toLowerCase()].filter(Boolean).join(': ')} />
          </Part>
        </>
      )}
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
