import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { ProfileChart } from '../../components/ProfileChart/ProfileChart'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { usePracticeRole } from '../../lib/practiceRole'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaQuery } from '../../lib/requests/criteria'
import { practiceQuery } from '../../lib/requests/practice'
import { progressQuery } from '../../lib/requests/progress'
import { rowOf } from '../results/profileRow'
import { ActionsSoFar } from './ActionsSoFar'
import { ChooseAudits } from './ChooseAudits'
import { CriteriaMoved } from './CriteriaMoved'
import { InAMinute } from './InAMinute'
import { spanWords } from './progressWords'
import { Trends } from './Trends'

/** What changed from one self-assessment to the next. */
export function ProgressPage() {
  const { practiceId = '' } = useParams()
  const [params] = useSearchParams()
  const [{ data: audits }, { data: practice }] = useSuspenseQueries({
    queries: [auditsQuery(practiceId), practiceQuery(practiceId)],
  })
  if (!audits.some(({ submissions, state }) => submissions > 0 && state !== 'discarded'))
    return <NothingYet practiceId={practiceId} name={practice.shownName} />
  const chosen = (params.get('audits') ?? '').split(',').filter(Boolean)
  // A choice of its own is a page of its own.
  return <Shown key={chosen.join()} practiceId={practiceId} name={practice.shownName} chosen={chosen} />
}

function NothingYet({ practiceId, name }: { practiceId: string; name: string }) {
  const leads = usePracticeRole(practiceId) === 'lead'
  return (
    <Page title="What has changed" caption={name}>
      <Empty title="What changes will be here">
        <p>
          Once a self-assessment is submitted, this page shows where you start from; after the next one, what moved and
          what you did. {leads && <Link to={addresses.practice(practiceId)}>Go to the start page</Link>}
        </p>
      </Empty>
    </Page>
  )
}

interface ShownProps {
  practiceId: string
  name: string
  /** The self-assessments that the address names; none for all that can be put side by side. */
  chosen: string[]
}

function Shown({ practiceId, name, chosen }: ShownProps) {
  const { data: progress } = useSuspenseQuery(progressQuery(practiceId, chosen))
  const { data: set } = useSuspenseQuery(criteriaQuery(progress.setId, progress.criteriaVersion))
  const several = progress.audits.length > 1
  return (
    <Page
      title="What has changed"
      heading={several ? 'What has changed' : 'Where we start from'}
      caption={`${name}. ${spanWords(progress.audits)}`}
      wide
    >
      <div className="dw-page__main">
        {!several && (
          <p className="dw-lead">
            There is one self-assessment to show so far. When you look again, what changed will be here.
          </p>
        )}
      </div>
      <InAMinute practiceId={practiceId} progress={progress} labels={set.scale.levels.map(({ label }) => label)} />
      <ToTakeAlong practiceId={practiceId} chosen={chosen} />
      <div className="dw-page__main">
        <ActionsSoFar progress={progress} />
      </div>
      {several && <Trends progress={progress} />}
      <Now progress={progress} set={set} />
      {several && <CriteriaMoved progress={progress} set={set} />}
      <div className="dw-page__main">
        <ChooseAudits practiceId={practiceId} progress={progress} />
        <LookAgainLine practiceId={practiceId} lookAgain={progress.lookAgain} />
        <p>
          <Link to={addresses.practice(practiceId)}>Back to the start page</Link>
        </p>
        <SetNotice set={set} />
      </div>
    </Page>
  )
}

function ToTakeAlong({ practiceId, chosen }: { practiceId: string; chosen: string[] }) {
  return (
    <section aria-labelledby="take-along" className="dw-section dw-page__main">
      <h2 className="nhsuk-heading-m" id="take-along">
        To take along
      </h2>
      <ul className="nhsuk-list">
        <li>
          Progress report: <a href={addresses.progressReport(practiceId, 'pdf', chosen)}>progress report as PDF</a> or{' '}
          <a href={addresses.progressReport(practiceId, 'html', chosen)}>as a web page</a>
        </li>
        <li>
          One page for the noticeboard: <a href={addresses.progressSummary(practiceId, 'pdf', chosen)}>summary as PDF</a> or{' '}
          <a href={addresses.progressSummary(practiceId, 'html', chosen)}>summary as a web page</a>
        </li>
        <li>
          What you tell everybody: <Link to={addresses.yourPage(practiceId)}>You said, we did</Link>
        </li>
      </ul>
    </section>
  )
}

function Now({ progress, set }: { progress: Wire['Progress']; set: Wire['CriteriaSet'] }) {
  const latest = progress.audits.at(-1)
  return (
    <section aria-labelledby="now" className="dw-section">
      <h2 className="nhsuk-heading-m" id="now">
        Where we are now
      </h2>
      <p>All that was answered on {dateInWords(latest?.submittedOn ?? '')}, compared or not.</p>
      <ProfileChart
        caption="By part of the patient’s journey"
        rowName="Part"
        scale={set.scale.levels.map(({ label }, level) => ({ level, label }))}
        notSureLabel={set.scale.notSure.label}
        doesNotApplyLabel={set.scale.doesNotApply.label}
        rows={progress.now.map(rowOf)}
      />
    </section>
  )
}

function LookAgainLine({ practiceId, lookAgain }: { practiceId: string; lookAgain: Wire['LookAgain'] }) {
  const leads = usePracticeRole(practiceId) === 'lead'
  const { state, shortFrom, earlierAuditId } = lookAgain
  if (!leads || earlierAuditId === null) return null
  if (state === 'not_yet') return <p>A good time to look again with the short form is from {dateInWords(shortFrom)} on.</p>
  return (
    <p>
      <Link to={addresses.lookAgain(practiceId, earlierAuditId, state === 'full' ? 'full' : 'short')}>Look again</Link>{' '}
      whenever it suits you.
    </p>
  )
}
