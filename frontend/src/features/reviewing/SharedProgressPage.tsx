import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { dateInWords } from '../../lib/dates'
import { criteriaQuery } from '../../lib/requests/criteria'
import { movedWords } from '../board/movedWords'
import { CriteriaMoved } from '../progress/CriteriaMoved'
import { Few, Moved, Part } from '../progress/MinuteParts'
import { countOf, movements, spanWords } from '../progress/progressWords'
import { Trends } from '../progress/Trends'
import { Actions } from '../sharing/GroupViewParts'
import { sharedProgressQuery } from './queries'

/** What changed in a practice, from what it shares and nothing else. */
export function SharedProgressPage() {
  const { groupId = '', sharedPracticeId = '' } = useParams()
  const { data: progress } = useSuspenseQuery(sharedProgressQuery(groupId, sharedPracticeId))
  const { name, moved, trend } = progress
  return (
    <Page
      title="What has changed"
      caption={[name, trend && spanWords(trend.audits)].filter(Boolean).join('. ')}
      wide
      before={<Back to={addresses.sharedPractice(groupId, sharedPracticeId)}>{name}</Back>}
    >
      <div className="dw-page__main">
        {(moved || trend) && <p className="dw-lead">Worked out from what the practice shares, and from nothing else.</p>}
        {moved && <p>In a word for each topic. {movedWords(moved)}</p>}
        {moved && !trend && <p>The practice does not share two self-assessments in full, so there is no more to say.</p>}
        {!moved && !trend && (
          <Empty title="What changes will be here">
            <p>This page needs two self-assessments that the practice shares, and that can stand beside each other.</p>
          </Empty>
        )}
      </div>
      {trend && <Trend trend={trend} />}
    </Page>
  )
}

function Trend({ trend }: { trend: Wire['SharedTrend'] }) {
  const { data: set } = useSuspenseQuery(criteriaQuery(trend.setId, trend.criteriaVersion))
  const several = trend.audits.length > 1
  const actions = trend.actions.map(({ state, doneOn }) => ({ status: state, doneOn }))
  return (
    <>
      <InAMinute trend={trend} labels={set.scale.levels.map(({ label }) => label)} />
      {trend.actions.length > 0 && (
        <Folded title="What became of each action">
          <Actions title="What the practice said it would do" actions={trend.actions} none="" />
        </Folded>
      )}
      {several && (
        <Folded title="How each part moved, as a picture">
          <Trends progress={{ ...trend, actions }} />
        </Folded>
      )}
      {several && <CriteriaMoved progress={trend} set={set} />}
      <div className="dw-page__main">
        <LeftOut leftOut={trend.leftOut} />
        <SetNotice set={set} />
      </div>
    </>
  )
}

/** More for whoever wants it: the page can be read in a minute without. */
function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text dw-wide">{children}</div>
    </details>
  )
}

/** What the practice did comes first: it counts as much as any level. */
function InAMinute({ trend, labels }: { trend: Wire['SharedTrend']; labels: string[] }) {
  const done = trend.actions.filter(({ state }) => state === 'done')
  const open = trend.actions.filter(({ state }) => state === 'to_do' || state === 'stuck')
  return (
    <div className="dw-minute">
      <Part title="What the practice did" id="minute-did">
        <p>{done.length === 0 ? 'No action is done yet.' : `${countOf(done.length, 'action is', 'actions are')} done.`}</p>
        <Few all={done} line={({ what }) => what} />
      </Part>
      {trend.audits.length > 1 && <Moved {...movements(trend.criteria)} labels={labels} />}
      <Part title="What it is going to do" id="minute-next">
        <p>{open.length === 0 ? 'No action is open.' : `${countOf(open.length, 'action is', 'actions are')} open.`}</p>
        <Few all={open} line={({ what, due }) => (due === '' ? what : `${what}, by ${dateInWords(due)}`)} />
      </Part>
    </div>
  )
}

function LeftOut({ leftOut }: { leftOut: Wire['LeftOutAudit'][] }) {
  if (leftOut.length === 0) return null
  return (
    <section aria-labelledby="left-out" className="dw-section">
      <h2 className="nhsuk-heading-m" id="left-out">
        Shared, but not shown here
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {leftOut.map(({ auditId, submittedOn, why }) => (
          <li key={auditId}>
            The self-assessment of {dateInWords(submittedOn)}. {why}
          </li>
        ))}
      </ul>
    </section>
  )
}
