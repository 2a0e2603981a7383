import { useQuery, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { auditQuery } from '../../lib/requests/audit'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaQuery } from '../../lib/requests/criteria'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'
import { practiceQuery } from '../../lib/requests/practice'
import { AuditForm } from './AuditForm'
import { EarlierChoice } from './EarlierChoice'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { useStartAudit } from './useStartAudit'

export function StartAuditPage() {
  const { practiceId = '' } = useParams()
  const [{ data: practice }, { data: versions }, { data: audits }] = useSuspenseQueries({
    queries: [practiceQuery(practiceId), criteriaVersionsQuery, auditsQuery(practiceId)],
  })
  const version = versions.find(({ current }) => current) ?? versions[0]
  const draft = audits.find(({ state }) => state === 'draft')
  const earlier = audits.filter(({ state }) => state === 'submitted')

  if (draft) return <AlreadyBegun practiceId={practiceId} auditId={draft.id} />
  if (!version) {
    return (
      <Page title="Start a self-assessment">
        <p>There are no published criteria yet. Ask the person who runs Doorway.</p>
      </Page>
    )
  }
  return <StartForm practice={practice} setId={version.setId} version={version.version} earlier={earlier} />
}

function AlreadyBegun({ practiceId, auditId }: { practiceId: string; auditId: string }) {
  return (
    <Page title="Start a self-assessment" heading="You have already begun one">
      <p>A practice has one open self-assessment at a time. Everything you wrote is there.</p>
      <div className="dw-buttons">
        <Link className="nhsuk-button" to={addresses.audit(practiceId, auditId)}>
          Go to your self-assessment
        </Link>
      </div>
    </Page>
  )
}

interface StartFormProps {
  practice: { id: string; shownName: string; sites: { id: string; name: string }[] }
  setId: string
  version: string
  /** Submitted self-assessments, newest first. */
  earlier: Wire['AuditSummary'][]
}

/** What is chosen so far; what the address and the earlier self-assessment suggest until somebody chooses otherwise. */
function useStartChoice(practiceId: string, earlier: Wire['AuditSummary'][]) {
  const [params] = useSearchParams()
  const asked = earlier.find(({ id }) => id === params.get('from')) ?? earlier[0]
  const [from, setFrom] = useState(asked?.id ?? '')
  const [form, setForm] = useState<Wire['Form']>(params.get('form') === 'full' ? 'full' : 'short')
  const [siteIds, setSiteIds] = useState<string[]>()
  const { data: before } = useQuery({ ...auditQuery(practiceId, from), enabled: from !== '' })
  return { from, setFrom, form, setForm, siteIds: siteIds ?? before?.siteIds ?? [], setSiteIds }
}

function StartForm({ practice, setId, version, earlier }: StartFormProps) {
  const { data: set } = useSuspenseQuery(criteriaQuery(setId, version))
  const { from, setFrom, form, setForm, siteIds, setSiteIds } = useStartChoice(practice.id, earlier)
  const start = useStartAudit(practice.id)
  const errors = useProblems(start.error)
  const navigate = useNavigate()

  function submit(event: FormEvent) {
    event.preventDefault()
    start.mutate({ form, siteIds, earlierAuditId: from || null }, {
      onSuccess: (audit) =>
        navigate(
          audit.nextCriterionId
            ? addresses.criterion(practice.id, audit.id, audit.nextCriterionId)
            : addresses.audit(practice.id, audit.id),
        ),
    })
  }

  return (
    <Page
      title="Start a self-assessment"
      heading={from === '' ? 'Start a self-assessment' : 'Look again'}
      caption={practice.shownName}
    >
      <ErrorSummary errors={errors} />
      <p className="dw-lead">
        Look together at how easy it is to reach care at your practice, then choose what to change. An honest “not yet”
        is worth more here than a good-looking answer.
      </p>
      <form onSubmit={submit} noValidate>
        {earlier.length > 0 && <EarlierChoice earlier={earlier} value={from} onChange={setFrom} />}
        <AuditForm
          set={set}
          sites={practice.sites}
          value={{ form, siteIds }}
          onChange={(value) => {
            setForm(value.form)
            setSiteIds(value.siteIds)
          }}
        />
        <div className="dw-buttons">
          <button className="nhsuk-button" type="submit" disabled={start.isPending}>
            Start
          </button>
          <Link to={addresses.questions(setId, version)}>Read or print all the questions first</Link>
        </div>
      </form>
      <h2 className="nhsuk-heading-m dw-after">What happens with it</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Every answer is saved as you go. Stop whenever you like and come back.</li>
        <li>You can share the questions out, for example between reception, nurses and GPs.</li>
        <li>When you have submitted it, you see where you are now, and choose two to five things to do.</li>
        <li>Your action plan is yours to print and put up.</li>
      </ul>
      <h2 className="nhsuk-heading-m">Who sees it</h2>
      <p>
        Only people who use Doorway at your practice. The people who run Doorway do not see your answers. There are no
        league tables.
      </p>
      <SetNotice set={set} />
    </Page>
  )
}
