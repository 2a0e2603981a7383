import { useParams, useSearchParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Page } from '../../components/Page/Page'
import { SayForm } from './SayForm'
import { backOf } from './words'

/** Says something to the group: to a question, about a proposal or a criterion, or about anything. */
export function SayPage() {
  const { groupId = '' } = useParams()
  const [query] = useSearchParams()
  const consultationId = query.get('question') ?? ''
  const criterionId = query.get('about') ?? ''
  const proposalId = query.get('proposal') ?? ''
  const back = backOf(groupId, { consultationId, proposalId })
  return (
    <Page
      title="Say something"
      before={<Back to={back.to}>{back.name}</Back>}
      whoSees="You choose below who may read this. You can change or take back your words whenever you like."
    >
      <SayForm
        groupId={groupId}
        next={back.to}
        initial={{
          kind: 'comment', criterionId, consultationId, proposalId, body: '', contentNote: '', visibility: 'facilitator', attribution: 'anonymous', shownName: '', textReasons: [],
        }}
      />
    </Page>
  )
}
