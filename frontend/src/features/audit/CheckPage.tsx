import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { ErrorSummary, type SummaryError } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { isProblem } from '../../lib/problem'
import { AllAnswers } from './AllAnswers'
import { checkQuery } from './checkQuery'
import { useDrafts } from './DraftsContext'
import { EvidenceToAdd } from './EvidenceToAdd'
import { NotSavedElsewhere } from './NotSavedElsewhere'
import { countQuestions, questionPlace } from './questions'
import { useAudit } from './useAudit'
import { useFreshWhenSaved } from './useFreshWhenSaved'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { useSubmitAudit } from './useSubmitAudit'
import { WhatIsLeft } from './WhatIsLeft'

/** All answers once more, what is left, and the button that submits. A nudge, not a wall. */
export function CheckPage() {
  const page = useAudit()
  const { practiceId, auditId, audit } = page
  if (audit.state === 'submitted') return <Navigate to={addresses.submitted(practiceId, auditId)} replace />
  if (audit.state !== 'draft') return <Navigate to={addresses.audit(practiceId, auditId)} replace />
  return <CheckDraft {...page} />
}

function CheckDraft({ practiceId, auditId, audit, practice, set }: ReturnType<typeof useAudit>) {
  const { data: list } = useSuspenseQuery(checkQuery(practiceId, auditId))
  const drafts = useDrafts()
  useFreshWhenSaved(practiceId, auditId)
  const unsent = useSyncExternalStore(drafts.subscribe, drafts.unsent)
  const submit = useSubmitAudit(practiceId, auditId)
  const problems = useProblems(submit.error)
  const [waiting, setWaiting] = useState<SummaryError[]>([])
  const navigate = useNavigate()
  const total = countQuestions(set, audit.form)
  const answered = total - list.unanswered.length
  const nameOf = (id: string) => questionPlace(set, 'full', id)?.name ?? id
  const errors = useMemo(() => [...waiting, ...problems], [waiting, problems])

  function send() {
    drafts.sendAll()
    if (unsent.some(({ place }) => place.auditId === auditId && !place.roundId)) {
      setWaiting([{ message: 'Some words are not saved yet. Wait a moment, or see to them first.', fieldId: 'not-saved' }])
      return
    }
    setWaiting([])
    submit.mutate(
      { lowered: list.evidenceToAdd.map(({ criterionId }) => criterionId) },
      { onSuccess: () => navigate(addresses.submitted(practiceId, auditId)) },
    )
  }

  return (
    <Page title="Check your answers" caption={practice.shownName}>
      <ErrorSummary errors={errors} />
      <p className="dw-lead">
        {answered === total
          ? `All ${total} questions have an answer.`
          : `${answered} of ${total} questions have an answer. You can submit it like this: the others stay marked as not answered.`}
      </p>
      <div id="not-saved" tabIndex={-1}>
        <NotSavedElsewhere nameOf={nameOf} />
      </div>
      <div className="dw-check">
        <WhatIsLeft practiceId={practiceId} auditId={auditId} set={set} list={list} nameOf={nameOf} />
        <EvidenceToAdd practiceId={practiceId} auditId={auditId} audit={audit} practice={practice} set={set} list={list} />
      </div>
      <AllAnswers practiceId={practiceId} audit={audit} set={set} />
      <section className="dw-card dw-submit" aria-labelledby="submit-title">
        <h2 className="nhsuk-heading-m" id="submit-title">
          Submit your self-assessment
        </h2>
        <p>
          Submitting keeps a copy of these answers as they are now. You can reopen it for 14 days, and your practice
          decides who else may see it.
        </p>
        {list.evidenceToAdd.length > 0 && (
          <>
            <p>These go in at the level below, because their evidence is still to add:</p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {list.evidenceToAdd.map(({ criterionId, levelBelow }) => (
                <li key={criterionId}>
                  {set.criteria.find(({ id }) => id === criterionId)?.title}: “{set.scale.levels[levelBelow]?.label}”
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="dw-buttons">
          <button className="nhsuk-button" type="button" disabled={submit.isPending} onClick={send}>
            Submit
          </button>
          <Link to={addresses.audit(practiceId, auditId)}>Not yet: back to the questions</Link>
        </div>
        {isProblem(submit.error, 'conflict') && (
          <p className="dw-small">Something changed while you were reading. The page now shows how it stands.</p>
        )}
      </section>
      <SetNotice set={set} />
    </Page>
  )
}
