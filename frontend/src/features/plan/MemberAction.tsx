import { useSuspenseQueries } from '@tanstack/react-query'
import { BackLink } from 'nhsuk-react-components'
import { Link } from 'react-router'
import { SetNotice } from '../../components/Notice/SetNotice'
import { Page } from '../../components/Page/Page'
import { statusWords } from '../../lib/actions'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { useHatIn } from '../../lib/practiceRole'
import { auditsQuery } from '../../lib/requests/audits'
import { criteriaVersionsQuery } from '../../lib/requests/criteriaVersions'
import { ActionEditor } from './ActionEditor'
import { ActionFacts } from './ActionFacts'
import { ActionHistory } from './ActionHistory'
import { factsOf } from './factsOf'

interface MemberActionProps {
  practiceId: string
  auditId: string
  action: Wire['Action']
}

/** What the form below the facts holds already. */
const saidInForm = { statusReason: '', evidenceNote: '', doneOn: '' }

/** An action for somebody who does not lead: one's own can be said to get on, any other is there to read. */
export function MemberAction({ practiceId, auditId, action }: MemberActionProps) {
  const own = useHatIn(practiceId)
  const mine = own !== undefined && action.ownerId === own.id
  const [{ data: audits }, { data: versions }] = useSuspenseQueries({ queries: [auditsQuery(practiceId), criteriaVersionsQuery] })
  // The plan of a draft is the lead's alone.
  const readable = audits.some(({ id, state }) => id === auditId && state === 'submitted')
  const version = versions.find(({ current }) => current)
  const start = addresses.practice(practiceId)
  return (
    <>
      <BackLink asElement={Link} to={readable ? addresses.plan(practiceId, auditId) : start}>
        {readable ? 'Back to the plan' : 'Start'}
      </BackLink>
      <Page
        title={mine ? 'My action' : 'An action'}
        heading={<span className="dw-own-words">{action.what}</span>}
        caption={mine ? 'You take this on' : statusWords[action.status]}
        whoSees={mine ? 'People at your practice can read this. Please write nothing about a patient.' : undefined}
      >
        <ActionFacts facts={mine ? factsOf({ ...action, ...saidInForm }, 'you') : factsOf(action, '')} />
        {mine && <ActionEditor key={action.id} practiceId={practiceId} action={action} after={start} />}
        <ActionHistory practiceId={practiceId} actionId={action.id} />
        {version && <SetNotice set={version} />}
      </Page>
    </>
  )
}
