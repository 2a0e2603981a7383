import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dayOf } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { AskedDraft } from '../asked/AskedDraft'
import { requestsQuery } from '../asked/requestsQuery'
import { NotSavedElsewhere } from './NotSavedElsewhere'
import { UpgradeNotice } from '../upgrade/UpgradeNotice'
import { Together } from '../views/Together'
import { ProgressBar } from './ProgressBar'
import { PutAway } from './PutAway'
import { aboutHowLong, countQuestions, questionPlace, questionsByDomain, type DomainQuestions } from './questions'
import { SubmittedSummary } from './SubmittedSummary'
import { useAudit } from './useAudit'
import { useFreshWhenSaved } from './useFreshWhenSaved'

/** The self-assessment at a glance: what is done, what is next. */
export function TaskListPage() {
  const { practiceId, auditId, audit, practice, set } = useAudit()
  const role = usePracticeRole(practiceId)
  useFreshWhenSaved(practiceId, auditId)
  if (audit.state === 'discarded') return <PutAway practiceId={practiceId} audit={audit} set={set} />
  if (audit.state === 'draft' && role === 'member')
    return <AskedDraft practiceId={practiceId} audit={audit} practice={practice} set={set} />
  if (audit.state === 'submitted') return <SubmittedSummary practiceId={practiceId} audit={audit} set={set} />
  return <Draft practiceId={practiceId} auditId={auditId} audit={audit} practice={practice} set={set} />
}

function Draft({ practiceId, auditId, audit, practice, set }: ReturnType<typeof useAudit>) {
  const total = countQuestions(set, audit.form)
  const answered = audit.progress.reduce((sum, domain) => sum + domain.answered, 0)
  const groups = questionsByDomain(set, audit.form)
  const { data: requests } = useSuspenseQuery(requestsQuery(practiceId, auditId))
  return (
    <Page title="Your self-assessment" caption={practice.shownName} aside={<Side practiceId={practiceId} audit={audit} practice={practice} set={set} />}>
      <Told />
      {audit.submissions > 0 && audit.submittedAt && (
        <p className="nhsuk-inset-text">
          You reopened this self-assessment. What you submitted on {dayOf(audit.submittedAt)} stays as it is, and counts
          until you submit again.
        </p>
      )}
      <UpgradeNotice practiceId={practiceId} auditId={auditId} />
      <ProgressBar done={answered} total={total} />
      <NextStep practiceId={practiceId} audit={audit} answered={answered} total={total} />
      <NotSavedElsewhere nameOf={(id) => questionPlace(set, 'full', id)?.name ?? id} />
      <h2 className="nhsuk-heading-m dw-after">The questions</h2>
      <ul className="nhsuk-task-list">
        {groups.map((group) => (
          <DomainTask key={group.domain.id} practiceId={practiceId} auditId={auditId} audit={audit} group={group} requests={requests} />
        ))}
      </ul>
      <p>
        <Link to={addresses.check(practiceId, auditId)}>Check your answers and submit</Link>
      </p>
      <Together practiceId={practiceId} auditId={auditId} />
      <SetNotice set={set} />
    </Page>
  )
}

interface NextStepProps {
  practiceId: string
  audit: Wire['Audit']
  answered: number
  total: number
}

function NextStep({ practiceId, audit, answered, total }: NextStepProps) {
  const { id, nextCriterionId } = audit
  if (nextCriterionId === '') {
    return (
      <>
        <p>Every question has an answer. Look through them, then submit.</p>
        <Link className="nhsuk-button" to={addresses.check(practiceId, id)}>
          Check your answers
        </Link>
      </>
    )
  }
  const left = total - answered
  return (
    <>
      <p>
        {answered === 0 ? `It takes ${aboutHowLong(total)} in all.` : `${left} to go, ${aboutHowLong(left)}.`} Stop
        whenever you like: every answer is saved.
      </p>
      <Link className="nhsuk-button" to={addresses.criterion(practiceId, id, nextCriterionId)}>
        {answered === 0 ? 'Begin' : 'Continue where you left off'}
      </Link>
    </>
  )
}

const statusWords = { not_started: 'Not started', in_progress: 'In progress', done: 'Done' } as const

interface DomainTaskProps {
  practiceId: string
  auditId: string
  audit: Wire['Audit']
  group: DomainQuestions
  requests: Wire['DomainRequest'][]
}

function DomainTask({ practiceId, auditId, audit, group: { domain, criteria }, requests }: DomainTaskProps) {
  const progress = audit.progress.find((entry) => entry.domain === domain.id)
  const status = progress?.status ?? 'not_started'
  const complete = new Set(audit.answers.filter((answer) => answer.complete).map((answer) => answer.criterionId))
  const first = criteria.find(({ id }) => !complete.has(id)) ?? criteria[0]
  if (!first) return null
  const id = `domain-${domain.id}`
  return (
    <li className="nhsuk-task-list__item nhsuk-task-list__item--with-link">
      <div className="nhsuk-task-list__name-and-hint">
        <Link
          className="nhsuk-link nhsuk-task-list__link"
          to={addresses.criterion(practiceId, auditId, first.id)}
          aria-describedby={`${id}-hint ${id}-status`}
        >
          {domain.title}
        </Link>
        <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
          {domain.plain}
        </div>
        <Asked practiceId={practiceId} auditId={auditId} domain={domain} requests={requests} />
      </div>
      <div className="nhsuk-task-list__status dw-task-status" id={`${id}-status`}>
        <span className={`dw-tag dw-tag--${status}`}>{statusWords[status]}</span>
        <span className="dw-task-status__count">
          {progress?.answered ?? 0} of {criteria.length}
        </span>
      </div>
    </li>
  )
}

interface AskedProps {
  practiceId: string
  auditId: string
  domain: DomainQuestions['domain']
  requests: Wire['DomainRequest'][]
}

/** Who was asked to answer a domain, and the way to ask. */
function Asked({ practiceId, auditId, domain, requests }: AskedProps) {
  const here = requests.filter((request) => request.domain === domain.id)
  const names = here.map(({ name, doneAt }) => (doneAt ? `${name} (done)` : name)).join(', ')
  return (
    <div className="dw-task-asked">
      {names && <span>Asked: {names}. </span>}
      <Link to={addresses.askForDomain(practiceId, auditId, domain.id)}>
        {names ? 'Change' : 'Ask a colleague'}
        <span className="nhsuk-u-visually-hidden">
          {names ? ' whom you asked about ' : ' to answer '}
          {domain.title}
        </span>
      </Link>
    </div>
  )
}

type SideProps = Pick<ReturnType<typeof useAudit>, 'practiceId' | 'audit' | 'practice' | 'set'>

function Side({ practiceId, audit, practice, set }: SideProps) {
  const names = practice.sites.filter(({ id }) => audit.siteIds.includes(id)).map(({ name }) => name)
  return (
    <>
      <h2 className="nhsuk-heading-s">About this self-assessment</h2>
      <dl className="dw-audit-facts">
        <dt>Form</dt>
        <dd>{audit.form === 'short' ? 'Short: the essential questions' : 'Full: all the questions'}</dd>
        {practice.sites.length > 1 && (
          <>
            <dt>Sites</dt>
            <dd>{names.length > 0 ? names.join(', ') : 'All sites'}</dd>
          </>
        )}
        <dt>Begun</dt>
        <dd>{dayOf(audit.startedAt)}</dd>
      </dl>
      <ul className="dw-plain-list">
        <li>
          <Link to={addresses.auditForm(practiceId, audit.id)}>
            {audit.form === 'short' ? 'Change to the full form' : 'Change to the short form'}
            {practice.sites.length > 1 && ', or the sites'}
          </Link>
          <br />
          <span className="dw-small">Your answers are kept.</span>
        </li>
        <li>
          <Link to={addresses.questions(set.setId, set.version)}>Read or print all the questions</Link>
        </li>
        <li>
          <Link to={addresses.filledForm(practiceId, audit.id)}>Answer in a spreadsheet</Link>
        </li>
        {audit.submissions === 0 && (
          <li>
            <Link to={addresses.discard(practiceId, audit.id)}>Put this self-assessment away</Link>
          </li>
        )}
      </ul>
    </>
  )
}
