import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import type { Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaQuery } from '../../lib/requests/criteria'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'
import { mineQuery } from '../../lib/requests/mine'
import { practiceQuery } from '../../lib/requests/practice'
import { AskedOfMe } from '../asked/AskedOfMe'
import { MyActions } from '../asked/MyActions'
import { SharedByNameLink } from '../compare/SharedByNameLink'
import { Predecessors } from '../predecessor/Predecessors'
import { askedViewsQuery } from '../views/askedViewsQuery'
import { ViewsAskedOfMe } from '../views/ViewsAskedOfMe'
import { ActionsDue } from './ActionsDue'
import { DomainProgress } from './DomainProgress'
import { LookAgain } from './LookAgain'
import { Next } from './Next'
import { nextStep } from './nextStep'
import { Notices } from './Notices'
import { PastAudits } from './PastAudits'
import { StartAside } from './StartAside'
import { useActions } from './useActions'

/** For a lead: what to do next, how far the self-assessment is, what is due, who sees what. */
export function LeadStart({ practiceId }: { practiceId: string }) {
  const [{ data: practice }, { data: audits }, { data: versions }, { data: mine }, { data: views }] = useSuspenseQueries({
    queries: [
      practiceQuery(practiceId),
      auditsQuery(practiceId),
      criteriaVersionsQuery,
      mineQuery(practiceId),
      askedViewsQuery(practiceId),
    ],
  })
  const draftId = audits.find(({ state }) => state === 'draft')?.id
  const submitted = audits.find(({ submissions, state }) => submissions > 0 && state !== 'discarded')
  const current = versions.find((version) => version.current)

  return (
    <Page
      title="Start"
      heading={practice.shownName}
      caption={[practice.town, practice.postcode].filter(Boolean).join(', ')}
      aside={
        <>
          <StartAside practice={practice} submitted={submitted} current={current} />
          <h2 className="nhsuk-heading-s">From others</h2>
          <p>
            <SharedByNameLink practiceId={practiceId} />
          </p>
        </>
      }
    >
      <Notices practice={practice} />
      {draftId ? (
        <WithDraft practice={practice} draftId={draftId} submitted={submitted} />
      ) : (
        <WithoutDraft practice={practice} submitted={submitted} />
      )}
      <ViewsAskedOfMe practiceId={practiceId} asked={views} />
      <AskedOfMe practiceId={practiceId} requests={mine.requests} />
      <MyActions practiceId={practiceId} actions={mine.actions} />
      <PastAudits practiceId={practiceId} audits={audits} />
      <Predecessors practices={practice.predecessors} />
      {current && <SetNotice set={current} />}
    </Page>
  )
}

interface PartProps {
  practice: Wire['Practice']
  submitted?: Wire['AuditSummary']
}

function WithDraft({ practice: { id: practiceId, closed }, draftId, submitted }: PartProps & { draftId: string }) {
  const { data: draft } = useSuspenseQuery(auditQuery(practiceId, draftId))
  const { data: set } = useSuspenseQuery(criteriaQuery(draft.setId, draft.criteriaVersion))
  const actions = useActions(practiceId, submitted)
  const step = nextStep({ practiceId, closed, draft, submitted, actions })
  return (
    <>
      {step && <Next {...step} />}
      <DomainProgress practiceId={practiceId} audit={draft} set={set} />
      {submitted && <ActionsDue practiceId={practiceId} auditId={submitted.id} actions={actions} />}
    </>
  )
}

function WithoutDraft({ practice: { id: practiceId, closed }, submitted }: PartProps) {
  const actions = useActions(practiceId, submitted)
  const step = nextStep({ practiceId, closed, submitted, actions })
  return (
    <>
      {step && <Next {...step} />}
      {!closed && <LookAgain practiceId={practiceId} />}
      {submitted && <ActionsDue practiceId={practiceId} auditId={submitted.id} actions={actions} />}
    </>
  )
}
