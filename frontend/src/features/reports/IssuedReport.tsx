import { useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords, timeOf } from '../../lib/dates'
import { useWithdraw } from './useWithdraw'

const kinds = { action_plan: 'Action plan', progress_report: 'Progress report', progress_summary: 'Progress on one page' }

const states = {
  genuine: 'Whoever asks about it is told that it is genuine.',
  replaced: 'You have submitted again since. Whoever asks about it is told so.',
  withdrawn: 'You withdrew it. Whoever asks about it is told so.',
}

interface IssuedReportProps {
  practiceId: string
  report: Wire['IssuedReport']
}

/** One report that was given out, how it stands, and how to withdraw it. */
export function IssuedReport({ practiceId, report }: IssuedReportProps) {
  const { code, kind, asOf, issuedAt, state, replacedBy } = report
  const [asking, setAsking] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const id = `report-${code}`

  function done() {
    setAsking(false)
    title.current?.focus()
  }

  return (
    <li className="dw-card" aria-labelledby={id}>
      <h2 className="nhsuk-heading-s" id={id} ref={title} tabIndex={-1}>
        {kinds[kind]}, as of {dateInWords(asOf)}
      </h2>
      <p>
        Code <Link to={addresses.verifyCode(code)}>{code}</Link>. First given out on {timeOf(issuedAt)}.
      </p>
      <p>
        {states[state]}
        {replacedBy !== '' && ` In its place is ${replacedBy}.`}
      </p>
      {state !== 'withdrawn' && !asking && (
        <button className="nhsuk-button nhsuk-button--secondary nhsuk-u-margin-bottom-0" type="button" onClick={() => setAsking(true)}>
          Withdraw this report<span className="nhsuk-u-visually-hidden"> with code {code}</span>
        </button>
      )}
      {asking && <Question practiceId={practiceId} code={code} onDone={done} />}
    </li>
  )
}

interface QuestionProps {
  practiceId: string
  code: string
  onDone: () => void
}

function Question({ practiceId, code, onDone }: QuestionProps) {
  const withdraw = useWithdraw(practiceId)
  const errors = useProblems(withdraw.error)
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => words.current?.focus(), [])
  return (
    <>
      <ErrorSummary errors={errors} />
      <p ref={words} tabIndex={-1}>
        <strong>Withdraw it?</strong> Whoever asks about its code is told that it was withdrawn. Your answers and your plan
        stay as they are. This cannot be taken back; you can download a new report on another day.
      </p>
      <div className="dw-buttons">
        <button
          className="nhsuk-button"
          type="button"
          onClick={() => !withdraw.isPending && withdraw.mutate(code, { onSuccess: onDone })}
        >
          Yes, withdraw it
        </button>
        <button className="nhsuk-button nhsuk-button--secondary" type="button" onClick={onDone}>
          No, keep it
        </button>
      </div>
    </>
  )
}
