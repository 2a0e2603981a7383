import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { Back } from '../../components/Back/Back'
import { Empty } from '../../components/Empty/Empty'
import { ErrorSummary } from '../../components/ErrorSummary/ErrorSummary'
import { useProblems } from '../../components/ErrorSummary/useProblems'
import { Page } from '../../components/Page/Page'
import { Told } from '../../components/Told/Told'
import { addresses } from '../../lib/addresses'
import type { Wire } from '../../lib/api'
import { usePracticeRole } from '../../lib/practiceRole'
import { auditsQuery } from '../../lib/requests/audits'
import { MessageCard } from './MessageCard'
import { fromTheGroupQuery } from './queries'
import { useEndConversation } from './usePracticeMessages'
import { titleOf } from './words'

/** What the group said to the practice, and what the practice asked the group. */
export function FromTheGroupPage() {
  const { practiceId = '' } = useParams()
  const { data: messages } = useSuspenseQuery(fromTheGroupQuery(practiceId))
  return (
    <Page
      title="From the group"
      before={<Back to={addresses.practice(practiceId)}>Start</Back>}
      aside={
        <>
          <h2 className="nhsuk-heading-s">Who the group is</h2>
          <p>
            People with lived experience, clinicians, researchers and charities. They speak as one: you are not told who
            said what.
          </p>
          <p>Your answers stay as they are. What the group says stands beside them.</p>
        </>
      }
    >
      <Told />
      {messages.length === 0 ? (
        <Empty title="What the group says will be here">
          <p>If you share a self-assessment, the group may ask you something or thank you. You can also ask the group for a conversation, beside any question.</p>
        </Empty>
      ) : (
        messages.map((message) => <One key={message.id} practiceId={practiceId} message={message} />)
      )}
    </Page>
  )
}

function One({ practiceId, message }: { practiceId: string; message: Wire['PracticeMessage'] }) {
  const leads = usePracticeRole(practiceId) === 'lead'
  const end = useEndConversation(practiceId)
  const errors = useProblems(end.error)
  const { data: audits } = useQuery(auditsQuery(practiceId))
  const submitted = audits?.some(({ id, state }) => id === message.auditId && state === 'submitted')
  const stands = submitted && message.view !== ''
  const asked = message.kind === 'conversation'
  return (
    <MessageCard
      heading="h2"
      message={message}
      replyBy={asked ? 'The group answered' : 'You replied'}
    >
      <ErrorSummary errors={errors} />
      {stands && (
        <p>
          <Link to={addresses.criterion(practiceId, message.auditId, message.criterionId)}>
            Read it beside your answer<span className="nhsuk-u-visually-hidden">: {message.contentNote ? message.criterionId : message.about}</span>
          </Link>
        </p>
      )}
      {leads && !message.repliedOn && !asked && (
        <Link to={addresses.replyToGroup(practiceId, message.id)}>
          Reply<span className="nhsuk-u-visually-hidden">: {titleOf(message)}</span>
        </Link>
      )}
      {!message.repliedOn && asked && <p className="dw-small">The group has not answered yet.</p>}
      {leads && !message.repliedOn && asked && (
        <button className="dw-link-button" type="button" disabled={end.isPending} onClick={() => end.mutate(message.id)}>
          Take back<span className="nhsuk-u-visually-hidden"> what you asked</span>
        </button>
      )}
    </MessageCard>
  )
}
