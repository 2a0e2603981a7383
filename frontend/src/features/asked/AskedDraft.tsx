import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { mineQuery } from '../../lib/requests/mine'
import { NotSavedElsewhere } from '../audit/NotSavedElsewhere'
import { questionPlace, questionsByDomain, type DomainQuestions } from '../audit/questions'
import { useFinishRequest } from './useFinishRequest'

interface AskedDraftProps {
  practiceId: string
  audit: Wire['Audit']
  practice: Wire['Practice']
  set: Wire['CriteriaSet']
}

/** A draft for a member: the domains that they were asked to answer, and nothing else of it. */
export function AskedDraft({ practiceId, audit, practice, set }: AskedDraftProps) {
  const { data: mine } = useSuspenseQuery(mineQuery(practiceId))
  const requests = mine.requests.filter(({ auditId }) => auditId === audit.id)
  const groups = questionsByDomain(set, audit.form)
  return (
    <Page title="Asked of me" heading="What you were asked to answer" caption={practice.shownName}>
      <p>
        Answer as your practice is now, as honestly as you can. Every answer is saved as you go, and you can change it
        until the lead submits.
      </p>
      <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      {requests.length === 0 && (
        <Empty title="What you were asked will be here">
          <p>Nothing waits for you at the moment.</p>
        </Empty>
      )}
      {requests.map((request) => {
        const group = groups.find(({ domain }) => domain.id === request.domain)
        return group && <AskedDomain key={request.id} practiceId={practiceId} audit={audit} request={request} group={group} />
      })}
      <p>
        <Link to={addresses.practice(practiceId)}>Go to the start page</Link>
      </p>
      <SetNotice set={set} />
    </Page>
  )
}

interface AskedDomainProps {
  practiceId: string
  audit: Wire['Audit']
  request: Wire['AskedOfMe']
  group: DomainQuestions
}

function AskedDomain({ practiceId, audit, request, group: { domain, criteria } }: AskedDomainProps) {
  const complete = new Set(audit.answers.filter((answer) => answer.complete).map(({ criterionId }) => criterionId))
  return (
    <section className="dw-card" aria-labelledby={`asked-${domain.id}`}>
      <h2 className="nhsuk-heading-m" id={`asked-${domain.id}`}>
        {domain.title}
      </h2>
      <p>{domain.plain}</p>
      <ul className="dw-tasks">
        {criteria.map(({ id, title }) => (
          <li className="dw-task" key={id}>
            <Link to={addresses.criterion(practiceId, audit.id, id)}>{title}</Link>
            <span className="dw-task__status">{complete.has(id) ? 'Answered' : 'To do'}</span>
          </li>
        ))}
      </ul>
      <SayDone practiceId={practiceId} request={request} title={domain.title} />
    </section>
  )
}

function SayDone({ practiceId, request, title }: { practiceId: string; request: Wire['AskedOfMe']; title: string }) {
  const finish = useFinishRequest(practiceId, request.auditId)
  const errors = useProblems(finish.error)
  const left = request.total - request.answered
  return (
    <>
      <ErrorSummary errors={errors} />
      <p role="status">
        {request.done && 'You have said that this is answered. Thank you. You can still change an answer.'}
      </p>
      {!request.done && (
        <>
          {left > 0 && (
            <p>
              {left} {left === 1 ? 'question has' : 'questions have'} no answer yet. “Not sure” is an answer too.
            </p>
          )}
          <div className="dw-buttons">
            <button
              className={left > 0 ? 'nhsuk-button nhsuk-button--secondary' : 'nhsuk-button'}
              type="button"
              disabled={finish.isPending}
              onClick={() => finish.mutate(request.id)}
            >
              I have answered this<span className="nhsuk-u-visually-hidden">: {title}</span>
            </button>
          </div>
        </>
      )}
    </>
  )
}
