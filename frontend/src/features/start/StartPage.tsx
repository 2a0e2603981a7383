import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaQuery } from '../../lib/requests/criteria'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'
import { planQuery } from '../../lib/requests/plan'
import { practiceQuery } from '../../lib/requests/practice'
import { ActionsDue } from './ActionsDue'
import { DomainProgress } from './DomainProgress'
import { nextStep } from './nextStep'
import { PastAudits } from './PastAudits'

/** The practice's own page: what to do next, how far the self-assessment is, what is due, who sees what. */
export function StartPage() {
  const { practiceId = '' } = useParams()
  const [{ data: practice }, { data: audits }, { data: versions }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), auditsQuery(practiceId), criteriaVersionsQuery],
  })
  const draftId = audits.find(({ state }) => state === 'draft')?.id
  const submitted = audits.find(({ submissions, state }) => submissions > 0 && state !== 'discarded')
  const current = versions.find((version) => version.current)

  return (
    <Page
      title="Start"
      heading={practice.shownName}
      caption={[practice.town, practice.postcode].filter(Boolean).join(', ')}
      aside={<Aside practiceId={practiceId} submitted={submitted} current={current} />}
    >
      {draftId ? (
        <WithDraft practiceId={practiceId} draftId={draftId} submitted={submitted} />
      ) : (
        <WithoutDraft practiceId={practiceId} submitted={submitted} />
      )}
      <PastAudits practiceId={practiceId} audits={audits} />
      {current && <SetNotice set={current} />}
    </Page>
  )
}

interface PartProps {
  practiceId: string
  submitted?: Wire['AuditSummary']
}

function WithDraft({ practiceId, draftId, submitted }: PartProps & { draftId: string }) {
  const { data: draft } = useSuspenseQuery(auditQuery(practiceId, draftId))
  const { data: set } = useSuspenseQuery(criteriaQuery(draft.setId, draft.criteriaVersion))
  const actions = useActions(practiceId, submitted)
  const step = nextStep({ practiceId, draft, submitted, actions })
  return (
    <>
      <Next {...step} />
      <DomainProgress practiceId={practiceId} audit={draft} set={set} />
      {submitted && <ActionsDue practiceId={practiceId} auditId={submitted.id} actions={actions} />}
    </>
  )
}

function WithoutDraft({ practiceId, submitted }: PartProps) {
  const actions = useActions(practiceId, submitted)
  const step = nextStep({ practiceId, submitted, actions })
  return (
    <>
      <Next {...step} />
      {submitted && <ActionsDue practiceId={practiceId} auditId={submitted.id} actions={actions} />}
    </>
  )
}

/** The actions in force; none while they are still on their way. */
function useActions(practiceId: string, submitted?: Wire['AuditSummary']): Wire['Action'][] {
  const { data } = useQuery({
    ...planQuery(practiceId, submitted?.id ?? ''),
    enabled: submitted !== undefined,
    throwOnError: true,
  })
  return data?.actions ?? []
}

function Next({ say, button, to }: { say: string; button: string; to: string }) {
  return (
    <section className="dw-card dw-first-thing" aria-labelledby="next">
      <h2 className="nhsuk-heading-m" id="next">
        What to do next
      </h2>
      <p>{say}</p>
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={to}>
          {button}
        </Link>
      </div>
    </section>
  )
}

function Aside({ practiceId, submitted, current }: PartProps & { current?: Wire['CriteriaVersion'] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Who sees this</h2>
      <p>Only people at your practice. Nothing is shared with anyone else.</p>
      {submitted && (
        <>
          <h2 className="nhsuk-heading-s">To take along</h2>
          <ul className="nhsuk-list">
            <li>
              <Link to={addresses.results(practiceId, submitted.id)}>Where we are now</Link>
            </li>
            <li>
              <a href={addresses.planPDF(practiceId, submitted.id)}>Action plan (PDF)</a>
            </li>
            <li>
              <a href={addresses.planPage(practiceId, submitted.id)}>Action plan (web page)</a>
            </li>
          </ul>
        </>
      )}
      {current && (
        <>
          <h2 className="nhsuk-heading-s">Before you start</h2>
          <p>
            <Link to={addresses.questions(current.setId, current.version)}>Read or print all the questions</Link>
          </p>
        </>
      )}
    </>
  )
}
