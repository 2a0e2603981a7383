import { useSuspenseQueries } from '@tanstack/react-query'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'
import { mineQuery } from '../../lib/requests/mine'
import { practiceQuery } from '../../lib/requests/practice'
import { AskedOfMe } from '../asked/AskedOfMe'
import { MyActions } from '../asked/MyActions'
import { useDomainTitles } from '../asked/useDomainTitles'
import { askedViewsQuery } from '../views/askedViewsQuery'
import { ViewsAskedOfMe } from '../views/ViewsAskedOfMe'
import { ActionsDue } from './ActionsDue'
import { memberStep } from './memberStep'
import { Next } from './Next'
import { Notices } from './Notices'
import { PastAudits } from './PastAudits'
import { StartAside } from './StartAside'
import { useActions } from './useActions'

/** For a member: what one was asked, which actions one takes on, and what the practice has submitted. */
export function MemberStart({ practiceId }: { practiceId: string }) {
  const [{ data: practice }, { data: audits }, { data: versions }, { data: mine }, { data: views }] = useSuspenseQueries({
    queries: [
      practiceQuery(practiceId),
      auditsQuery(practiceId),
      criteriaVersionsQuery,
      mineQuery(practiceId),
      askedViewsQuery(practiceId),
    ],
  })
  // One that was reopened is a draft again, and with the lead.
  const readable = audits.filter(({ state }) => state === 'submitted')
  const [submitted] = readable
  const actions = useActions(practiceId, submitted)
  const titles = useDomainTitles(mine.requests)
  const current = versions.find((version) => version.current)
  return (
    <Page
      title="Start"
      heading={practice.shownName}
      caption={[practice.town, practice.postcode].filter(Boolean).join(', ')}
      aside={<StartAside practice={practice} submitted={submitted} current={current} />}
    >
      <Notices practice={practice} />
      <Next {...memberStep({ practiceId, mine, views, titles, submitted })} />
      <ViewsAskedOfMe practiceId={practiceId} asked={views} />
      <AskedOfMe practiceId={practiceId} requests={mine.requests} />
      <MyActions practiceId={practiceId} actions={mine.actions} />
      {submitted && <ActionsDue practiceId={practiceId} auditId={submitted.id} actions={actions} />}
      <PastAudits practiceId={practiceId} audits={readable} />
      {current && <SetNotice set={current} />}
    </Page>
  )
}
