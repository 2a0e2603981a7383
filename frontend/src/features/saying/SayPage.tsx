import { useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { addresses } from '../../lib/addresses'
import { SayForm } from './SayForm'

/** Says something to the group: to a question, about a criterion, or about anything. */
export function SayPage() {
  const { groupId = '' } = useParams()
  const [query] = useSearchParams()
  const consultationId = query.get('question') ?? ''
  const criterionId = query.get('about') ?? ''
  const back = consultationId ? addresses.question(groupId, consultationId) : addresses.myWords(groupId)
  return (
    <Page
      title="Say something"
      caption={criterionId && `About ${criterionId}`}
      before={<Back to={back}>{consultationId ? 'The question' : 'What you said'}</Back>}
      whoSees="You choose below who may read this. You can change or take back your words whenever you like."
    >
      <SayForm
        groupId={groupId}
        next={back}
        initial={{
          kind: 'comment', criterionId, consultationId, body: '', contentNote: '', visibility: 'facilitator', attribution: 'anonymous', shownName: '', textReasons: [],
        }}
      />
    </Page>
  )
}
